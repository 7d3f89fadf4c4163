'use client';
import { call } from '@/lib/http/call';
import { useBookMutation } from './books.client';
import type { undoChange } from './history.endpoints';

/** Takes one change of a book back: what it is then, only the server can tell. */
export const useUndoChange = (id: string) =>
  useBookMutation<string>(id, {
    send: (change_id) =>
      call<typeof undoChange>('POST /api/books/{book_id}/history/{change_id}/undo', {
        params: { book_id: id, change_id },
      }),
    show: (book) => book,
  });
