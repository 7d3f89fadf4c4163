'use client';
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { call } from '@/lib/http/call';
import type { listBooks } from './books.endpoints';
import { useChangeBook } from './books.client';
import type { Book, BookPatch } from './books.schemas';
import { pageOf, shelfBook, type ShelfBook, type ShelfFilter } from './shelf';

export type Shelf = InfiniteData<ShelfBook[], number>;

/** Every shelf, whatever it shows. */
export const SHELVES = ['shelf'] as const;

/** A part of a shelf as the server rendered it, with the number of its page and how many pages there are. */
type Rendered = { books: ShelfBook[]; page: number; pages: number; filter: ShelfFilter };

const askPage = async (filter: ShelfFilter, page: number, signal: AbortSignal) => {
  const { limit, offset } = pageOf(page);
  const years = { year_start: filter.year_start?.toString(), year_end: filter.year_end?.toString() };
  const query = { ...filter, ...years, limit: String(limit), offset: String(offset) };
  // Without `view_mode` the answer is books, never cards of series.
  return ((await call<typeof listBooks>('GET /api/books', { query, signal })) as Book[]).map(shelfBook);
};

/**
 * A shelf that begins as it was rendered and grows page by page. What was fetched is kept for who comes back; once the
 * page is rendered anew, because something changed, the fetched pages are fetched anew too.
 */
export const useShelf = ({ books, page, pages, filter }: Rendered) => {
  const client = useQueryClient();
  const queryKey = [...SHELVES, filter, page];
  const initialData: Shelf = { pages: [books], pageParams: [page] };
  const shelf = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => askPage(filter, pageParam, signal),
    initialPageParam: page,
    getNextPageParam: (_last, _all, reached) => (reached < pages ? reached + 1 : undefined),
    initialData,
    staleTime: Infinity,
  });
  const hash = JSON.stringify(queryKey);
  // Before the browser paints, so that nobody sees what is kept from an earlier visit.
  useLayoutEffect(() => {
    // What is rendered while a change is on its way may be from before it.
    if (client.isMutating() > 0) return;
    const key = JSON.parse(hash) as typeof queryKey;
    const { pages: [, ...fetched] = [], pageParams = [page] } = client.getQueryData<Shelf>(key) ?? {};
    client.setQueryData<Shelf>(key, { pages: [books, ...fetched], pageParams });
    if (fetched.length) void client.invalidateQueries({ queryKey: key });
  }, [client, hash, books, page]);
  return { ...shelf, books: shelf.data.pages.flat() };
};

/** A change of a book where it stands: every shelf shows it at once, and takes it back when the server refuses. */
export const useShelfChange = (book: ShelfBook) => {
  const client = useQueryClient();
  const { mutateAsync } = useChangeBook(book.id);
  const show = (change: Partial<ShelfBook>) =>
    client.setQueriesData<Shelf>({ queryKey: SHELVES }, (shelf) => {
      const changed = (one: ShelfBook) => (one.id === book.id ? { ...one, ...change } : one);
      return shelf && { ...shelf, pages: shelf.pages.map((books) => books.map(changed)) };
    });
  return (patch: Pick<BookPatch, 'status' | 'rating'>) => {
    const before = Object.fromEntries(Object.keys(patch).map((field) => [field, book[field as keyof typeof patch]]));
    show(patch);
    return mutateAsync(patch).catch((refusal: Error) => {
      show(before);
      throw refusal;
    });
  };
};
