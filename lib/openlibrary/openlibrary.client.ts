'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { bookQuery } from '@/lib/books/books.client';
import { call } from '@/lib/http/call';
import type { importWork } from './import.endpoints';
import type { ImportRequest } from './import.schemas';
import type { enrich } from './search.endpoints';

export const useImportWork = () =>
  useMutation({
    mutationFn: (work: z.input<typeof ImportRequest>) =>
      call<typeof importWork>('POST /api/openlibrary/import', { body: work }),
  });

/** Fills what a book does not say yet. */
export const useEnrichBook = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<typeof enrich>('POST /api/books/{book_id}/enrich', { params: { book_id: id } }),
    onSuccess: ({ book }) => client.setQueryData(bookQuery(book.id).queryKey, book),
  });
};
