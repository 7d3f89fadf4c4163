'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import useSWR, { useSWRConfig } from 'swr';
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
const titlesOf = (readerId: string) => ['titles', readerId] as const;
const foundFor = (q: string) => ['open-library', q] as const;
const isAboutFound = (key: unknown) => Array.isArray(key) && key[0] === foundFor('')[0];
const NOTHING: Suggested = { books: [], sagas: [], authors: [], meant: [] };

/** From the reader's own library, which is fetched when the search is opened and looked through here. */
export function useOwnSuggestions(readerId: string, text: string, isOpen: boolean): Suggested {
  const { data } = useSWR(isOpen ? titlesOf(readerId) : null, askTitles, OWN);
  const suggest = useMemo(() => data && createSuggester(data), [data]);
  return useMemo(() => suggest?.(text) ?? NOTHING, [suggest, text]);
}

/** The library was changed from here: what was known of it, and of what it misses, is asked for anew. */
export function useAskAnew(readerId: string) {
  const { mutate } = useSWRConfig();
  return useCallback(() => {
    void mutate(titlesOf(readerId));
    void mutate(isAboutFound, undefined, { revalidate: false });
  }, [mutate, readerId]);
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
    isSettled ? foundFor(q) : null,
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
