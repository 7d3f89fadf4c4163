import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { listen } from './listen';

/** A field's own state, which is right however late one begins to listen: a reader types on meanwhile. */
const useOf = <T>(field: HTMLInputElement, read: () => T): T => {
  const subscribe = useCallback(
    (hear: () => void) => listen(field, ['input', 'focus', 'click', 'blur'], hear),
    [field],
  );
  return useSyncExternalStore(subscribe, read, read);
};

/** What stands in a field that is on the page already, and whether its list is wanted. */
export function useField(field: HTMLInputElement) {
  const text = useOf(field, () => field.value);
  const isFocused = useOf(field, () => document.activeElement === field);
  const [isWanted, setOpen] = useState(true);
  const want = useEffectEvent(() => setOpen(true));
  useEffect(() => listen(field, ['input', 'focus', 'click'], () => want()), [field]);
  return { text: text.trim(), isOpen: isFocused && isWanted, setOpen };
}
