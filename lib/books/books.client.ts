'use client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/http/call';
import type * as endpoints from './books.endpoints';
import type { Book, BookPatch } from './books.schemas';

const bookKeys = {
  all: ['books'] as const,
  one: (id: string) => [...bookKeys.all, id] as const,
};

export const bookQuery = (id: string) =>
  queryOptions({
    queryKey: bookKeys.one(id),
    queryFn: ({ signal }) =>
      call<typeof endpoints.getBook>('GET /api/books/{book_id}', { params: { book_id: id }, signal }),
  });

type BookMutation<Change> = {
  send: (change: Change) => Promise<Book>;
  /** The book as it will be, to be shown before the server has answered. */
  show: (book: Book, change: Change) => Book;
};

/**
 * A change of a book: shown at once, taken back when the server refuses. Quick changes of one book, whatever they are, are
 * sent one after the other.
 */
export const useBookMutation = <Change>(id: string, { send, show }: BookMutation<Change>) => {
  const client = useQueryClient();
  const { queryKey } = bookQuery(id);
  const confirmedKey = [...queryKey, 'confirmed'];
  const isLast = () => client.isMutating({ mutationKey: queryKey }) === 1;
  return useMutation({
    mutationKey: queryKey,
    scope: { id: queryKey.join('/') },
    mutationFn: send,
    onMutate: async (change) => {
      const before = client.getQueryData(queryKey);
      // Of several changes on their way only the first has seen what the server has.
      if (isLast()) client.setQueryData(confirmedKey, before);
      await client.cancelQueries({ queryKey });
      const shown = client.getQueryData(queryKey);
      if (shown) client.setQueryData(queryKey, show(shown, change));
    },
    onError: () => {
      const confirmed = client.getQueryData<Book>(confirmedKey);
      if (confirmed) client.setQueryData(queryKey, confirmed);
    },
    onSuccess: (book) => {
      client.setQueryData(confirmedKey, book);
      // While another change waits, what is shown is already ahead of this answer.
      if (isLast()) client.setQueryData(queryKey, book);
    },
  });
};

export const useChangeBook = (id: string) =>
  useBookMutation<BookPatch>(id, {
    send: (patch) =>
      call<typeof endpoints.changeBook>('PUT /api/books/{book_id}', { params: { book_id: id }, body: patch }),
    show: (book, patch) => ({ ...book, ...patch }) satisfies Book,
  });

export const useRemoveBook = () =>
  useMutation({
    mutationFn: (id: string) =>
      call<typeof endpoints.removeBook>('DELETE /api/books/{book_id}', { params: { book_id: id } }),
  });

export const useRestoreBook = () =>
  useMutation({
    mutationFn: (id: string) =>
      call<typeof endpoints.restoreBook>('POST /api/books/{book_id}/restore', { params: { book_id: id } }),
  });
