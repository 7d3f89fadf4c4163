'use client';

import { useCallback, useSyncExternalStore } from 'react';

/** Whose it is, and what of. */
export type Draft = { readerId: string; of: string };

const keyOf = ({ readerId, of }: Draft) => `booktime:draft:${readerId}:${of}`;

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
    if (text !== null) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    if (text !== null) unsaved.set(key, text);
  }
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Takes away what a reader has written on this device and not saved. */
export const forgetDrafts = (readerId: string) => {
  const beginning = keyOf({ readerId, of: '' });
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(beginning)) localStorage.removeItem(key);
  } catch {
    return;
  }
};

/** A text kept on this device until it is saved: neither a reload nor an expired session loses it. */
export function useDraft(kept: Draft) {
  const key = keyOf(kept);
  const draft = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const setDraft = useCallback((text: string | null) => write(key, text), [key]);
  // What was written since then is still a draft.
  const dropDraft = useCallback((saved: string) => void (read(key) === saved && write(key, null)), [key]);
  return [draft, setDraft, dropDraft] as const;
}
