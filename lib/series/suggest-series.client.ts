'use client';
import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/http/call';
import type { suggestSeries } from './recognition/recognition.endpoints';

const SHORTEST = 2;
const MOST = '2';

/** Series that a book may belong to, while its title is typed; nothing is asked before there is a title. */
export const suggestedSeriesQuery = ({ title, author }: { title: string; author: string }) =>
  queryOptions({
    queryKey: ['series', 'suggest', title, author],
    queryFn: ({ signal }) =>
      call<typeof suggestSeries>('GET /api/series/suggest', {
        query: { title, limit: MOST, ...(author && { author }) },
        signal,
      }),
    enabled: title.length >= SHORTEST,
    // The form works without: nobody waits, and nothing is said when it fails.
    retry: false,
  });
