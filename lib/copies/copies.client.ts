'use client';
import { useBookMutation } from '@/lib/books/books.client';
import type { Book } from '@/lib/books/books.schemas';
import { call } from '@/lib/http/call';
import type * as endpoints from './copies.endpoints';

/** What happens to a copy. Without a day it happens today. */
export type CopyChange = { kind: 'lend'; to: string; since?: string } | { kind: 'return' } | { kind: 'buy' };

const send = (params: { book_id: string }, change: CopyChange): Promise<Book> => {
  if (change.kind === 'lend') {
    const { to, since } = change;
    return call<typeof endpoints.lendBook>('POST /api/books/{book_id}/lend', { params, body: { to, since } });
  }
  return change.kind === 'return'
    ? call<typeof endpoints.returnBook>('POST /api/books/{book_id}/return', { params })
    : call<typeof endpoints.buyBook>('POST /api/books/{book_id}/buy', { params });
};

const DAY = 10;
const today = () => new Date().toISOString().slice(0, DAY);

const show = (book: Book, change: CopyChange): Book => {
  if (change.kind === 'lend') return { ...book, lent_to: change.to, lent_since: change.since ?? today() };
  if (change.kind === 'buy') return { ...book, ownership: 'owned', acquired: today() };
  const isBorrowed = book.ownership === 'borrowed';
  return { ...book, lent_to: '', lent_since: null, ownership: isBorrowed ? 'none' : book.ownership };
};

export const useChangeCopy = (id: string) =>
  useBookMutation<CopyChange>(id, { send: (change) => send({ book_id: id }, change), show });
