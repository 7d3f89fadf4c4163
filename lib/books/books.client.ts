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

/** Changes a book: shown at once, taken back when the server refuses. Quick changes are sent one after the other. */
export const useChangeBook = (id: string) => {
  const client = useQueryClient();
  const { queryKey } = bookQuery(id);
  const confirmedKey = [...queryKey, 'confirmed'];
  const isLast = () => client.isMutating({ mutationKey: queryKey }) === 1;
  return useMutation({
    mutationKey: queryKey,
    scope: { id: queryKey.join('/') },
    mutationFn: (patch: BookPatch) =>
      call<typeof endpoints.changeBook>('PUT /api/books/{book_id}', { params: { book_id: id }, body: patch }),
    onMutate: async (patch) => {
      const before = client.getQueryData(queryKey);
      // Of several changes on their way only the first has seen what the server has.
      if (isLast()) client.setQueryData(confirmedKey, before);
      await client.cancelQueries({ queryKey });
      const shown = client.getQueryData(queryKey);
      if (shown) client.setQueryData(queryKey, { ...shown, ...patch } satisfies Book);
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
