'use client';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/http/call';
import { bookQuery } from './books.client';
import type { changeManyBooks } from './bulk.endpoints';
import type { BulkChange } from './bulk.schemas';
import { type Shelf, SHELVES } from './shelf.client';
import type { undoMany } from './undo.endpoints';

/** A shelf as it will be once the change is made. */
const withChange = (shelf: Shelf, change: BulkChange): Shelf => {
  const concerned = new Set(change.book_ids);
  const pages = shelf.pages.map((books) => {
    if (change.action === 'remove') return books.filter(({ id }) => !concerned.has(id));
    if (change.action !== 'set_status') return books;
    return books.map((book) => (concerned.has(book.id) ? { ...book, status: change.status } : book));
  });
  return { ...shelf, pages };
};

const showAtOnce = async (client: QueryClient, change: BulkChange) => {
  await client.cancelQueries({ queryKey: SHELVES });
  const before = client.getQueriesData<Shelf>({ queryKey: SHELVES });
  client.setQueriesData<Shelf>({ queryKey: SHELVES }, (shelf) => shelf && withChange(shelf, change));
  return before;
};

/** Changes many books: shown on every shelf at once, taken back when the server refuses. One after the other. */
export const useBulkChange = () => {
  const client = useQueryClient();
  return useMutation({
    scope: { id: 'books/bulk' },
    mutationFn: (change: BulkChange) => call<typeof changeManyBooks>('POST /api/books/bulk', { body: change }),
    onMutate: (change) => showAtOnce(client, change),
    onError: (_error, _change, before) => before?.forEach(([key, shelf]) => client.setQueryData(key, shelf)),
    // A book's page brings its book: what was kept of it is from before the change.
    onSuccess: ({ changed }) => changed.forEach((id) => client.removeQueries(bookQuery(id))),
  });
};

export const useUndoBulk = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (undo_token: string) =>
      call<typeof undoMany>('POST /api/undo/{undo_token}', { params: { undo_token } }),
    onSuccess: () => client.removeQueries({ queryKey: ['books'] }),
  });
};
