'use client';

import { useEffect } from 'react';
import { forgetDrafts } from '@/app/(reader)/books/_components/use-draft';
import { forgetSearches } from '@/app/_components/search/recent-searches';

/** What a device remembers of a reader goes with the account. */
export function ForgetOnDevice({ readerId }: { readerId: string }) {
  useEffect(() => {
    forgetSearches(readerId);
    forgetDrafts(readerId);
  }, [readerId]);
  return null;
}
