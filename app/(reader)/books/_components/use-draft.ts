'use client';

import { useCallback, useSyncExternalStore } from 'react';

// What localStorage refuses (a private window, a full disk) is at least kept while the page is open.
const unsaved = new Map<string, string>();
const listeners = new Set<() => void>();

const read = (key: string): string | null => {
  const kept = unsaved.get(key);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const write = (key: string, text: string | null) => {
  unsaved.delete(key);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    if (text !== null) unsaved.set(key, text);
  }
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A text kept on this device until it is saved: neither a reload nor an expired session loses it. */
export function useDraft(key: string) {
  const draft = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const setDraft = useCallback((text: string) => write(key, text), [key]);
  // What was written since then is still a draft.
  const dropDraft = useCallback((saved: string) => void (read(key) === saved && write(key, null)), [key]);
  return [draft, setDraft, dropDraft] as const;
}
