'use client';
import { useBookMutation } from '@/lib/books/books.client';
import { call } from '@/lib/http/call';
import type { addPastReading } from './past-readings.endpoints';

type Past = { started: string | null; finished: string | null };

/** Tells of a reading that is over: where it belongs, the server says. */
export const useAddPastReading = (id: string) =>
  useBookMutation<Past>(id, {
    send: (past) =>
      call<typeof addPastReading>('POST /api/books/{book_id}/readings', { params: { book_id: id }, body: past }),
    show: (book) => book,
  });
