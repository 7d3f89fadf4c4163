'use client';

import { useLayoutEffect, useState } from 'react';
import { FLASH_COOKIE } from '../../flash-cookie';
import type { BookValues } from '../book-input';
import { changedValues } from '../changed-values';
import { type Draft, useDraft } from './use-draft';

const valuesIn = (draft: string | null): BookValues => {
  try {
    return draft === null ? {} : (JSON.parse(draft) as BookValues);
  } catch {
    return {};
  }
};

/** What React hides in a form so that it works without script is nobody's text. */
const typedIn = (form: HTMLFormElement) =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
    ),
  );

/** What was typed into a form, kept on this device until it is saved: an expired session does not lose it. */
export function useFormDraft(kept: Draft, stored: BookValues) {
  const [draft, setDraft] = useDraft(kept);
  const [isTouched, setTouched] = useState(false);
  const [restored, setRestored] = useState<string | null>(null);
  // What is typed from now on is in its field already.
  if (!isTouched && restored !== draft) setRestored(draft);
  // As the form goes, and no later: the page may be left in the same instant.
  useLayoutEffect(
    () => () => {
      // A form that was saved says so in a cookie; one that asks to sign in again does not.
      if (document.cookie.includes(`${FLASH_COOKIE}=`)) setDraft(null);
    },
    [setDraft],
  );
  return {
    values: { ...stored, ...valuesIn(restored) },
    isRestored: restored !== null,
    isKept: draft !== null,
    keep: (form: HTMLFormElement) => {
      const changed = changedValues(typedIn(form), stored);
      setTouched(true);
      setDraft(Object.keys(changed).length ? JSON.stringify(changed) : null);
    },
    discard: () => {
      setTouched(false);
      setDraft(null);
    },
  };
}
