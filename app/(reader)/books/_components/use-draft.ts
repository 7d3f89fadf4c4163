'use client';

import { useCallback, useSyncExternalStore } from 'react';

type Kept = { readerId: string; bookId: string };

const PLACE = 'booktime:review:';
const keyOf = ({ readerId, bookId }: Kept) => `${PLACE}${readerId}:${bookId}`;
/** Where drafts were before they bore the name of their reader. */
const formerKeyOf = (key: string) => `${PLACE}${key.split(':').at(-1)}`;

// What localStorage refuses (a private window, a full disk) is at least kept while the page is open.
const unsaved = new Map<string, string>();
const listeners = new Set<() => void>();

const read = (key: string): string | null => {
  const kept = unsaved.get(key);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(key) ?? localStorage.getItem(formerKeyOf(key));
  } catch {
    return null;
  }
};

const write = (key: string, text: string | null) => {
  unsaved.delete(key);
  try {
    if (text !== null) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
    localStorage.removeItem(formerKeyOf(key));
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
  const beginning = keyOf({ readerId, bookId: '' });
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(beginning)) localStorage.removeItem(key);
  } catch {
    return;
  }
};

/** A review kept on this device until it is saved: neither a reload nor an expired session loses it. */
export function useDraft(of: Kept) {
  const key = keyOf(of);
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
