'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import useSWR from 'swr';
import type { listTitles } from '@/lib/books/titles.endpoints';
import { ApiError, call } from '@/lib/http/call';
import type { searchUniversal } from '@/lib/openlibrary/details.endpoints';
import type { FoundBook } from '@/lib/openlibrary/items.schemas';
import { createSuggester, type Suggested } from './suggest';

/** What is typed faster than this is not asked of Open Library. */
const PAUSE = 300;
const SHORTEST = 3;
const MOST_FOUND = 4;
/** Opened again sooner, the search takes the library for unchanged. */
const FRESH = 5_000;

const LOOK_UP = { revalidateOnFocus: false, revalidateOnReconnect: false, shouldRetryOnError: false } as const;
const OWN = { ...LOOK_UP, dedupingInterval: FRESH } as const;
const askTitles = () => call<typeof listTitles>('GET /api/library/titles');
const NOTHING: Suggested = { books: [], sagas: [], authors: [] };

/** From the reader's own library, which is fetched when the search is opened and looked through here. */
export function useOwnSuggestions(readerId: string, text: string, isOpen: boolean): Suggested {
  const { data } = useSWR(isOpen ? ['titles', readerId] : null, askTitles, OWN);
  const suggest = useMemo(() => data && createSuggester(data), [data]);
  return useMemo(() => suggest?.(text) ?? NOTHING, [suggest, text]);
}

/** What was typed last, once nothing more has been typed for a while. */
const useSettled = (text: string) => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

type Found = { books: FoundBook[]; isAway: boolean; isAsking: boolean };

/** From Open Library, after a pause; what is asked for other words than those that stand there is cancelled. */
export function useFoundSuggestions(text: string, isOpen: boolean): Found {
  const running = useRef<AbortController>(undefined);
  const q = useSettled(text);
  const isSettled = isOpen && q === text && q.length >= SHORTEST;
  useEffect(() => () => running.current?.abort(), [text, isOpen]);
  const { data, error, isLoading } = useSWR(
    isSettled ? ['open-library', q] : null,
    () => {
      running.current = new AbortController();
      const { signal } = running.current;
      return call<typeof searchUniversal>('GET /api/openlibrary/search-universal', { query: { q }, signal });
    },
    LOOK_UP,
  );
  const books = (data?.results ?? []).flatMap((result) =>
    result.type === 'open_library' && !result.is_owned ? [result.book] : [],
  );
  return {
    books: books.slice(0, MOST_FOUND),
    isAway: Boolean(data?.degraded) || error instanceof ApiError,
    isAsking: isLoading,
  };
}
