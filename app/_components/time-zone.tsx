'use client';

import { useEffect } from 'react';
import { TIME_ZONE_COOKIE } from '@/lib/i18n/cookies';

const YEAR = 31_536_000;

/** Tells the server where the reader's days begin, so that the dates of the next page are theirs. */
export function TimeZone({ known }: { known: string }) {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (timeZone && timeZone !== known)
      document.cookie = `${TIME_ZONE_COOKIE}=${timeZone}; path=/; max-age=${YEAR}; samesite=lax`;
  }, [known]);
  return null;
}
