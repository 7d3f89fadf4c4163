'use client';

import { useCallback, useState } from 'react';
import { useIsReader } from '@/app/_components/use-is-reader';

/** Whether a reader's part of a public page is shown, and how it tells that nobody is signed in after all. */
export const useSignedIn = () => {
  const isReader = useIsReader();
  const [isSignedOut, setSignedOut] = useState(false);
  const signOut = useCallback(() => {
    // Nor does the style sheet keep room for a reader any more.
    delete document.documentElement.dataset.reader;
    setSignedOut(true);
  }, []);
  return { isSignedIn: isReader && !isSignedOut, signOut };
};
