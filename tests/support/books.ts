import { DELETE, GET, PUT } from '@/app/api/books/[book_id]/route';
import { POST as restore } from '@/app/api/books/[book_id]/restore/route';
import { GET as list, POST as add } from '@/app/api/books/route';
import { answer, withParams, type Reader } from './request';

/** What a reader does with books, over the API. */
export const booksOf = ({ ask }: Reader) => ({
  add: (body: unknown) => answer(add(ask('/api/books', { method: 'POST', body }))),
  list: (query = '') => answer(list(ask(`/api/books${query}`))),
  get: (id: string) => answer(GET(ask(`/api/books/${id}`), withParams({ book_id: id }))),
  change: (id: string, body: unknown) =>
    answer(PUT(ask(`/api/books/${id}`, { method: 'PUT', body }), withParams({ book_id: id }))),
  remove: (id: string) => answer(DELETE(ask(`/api/books/${id}`, { method: 'DELETE' }), withParams({ book_id: id }))),
  restore: (id: string) =>
    answer(restore(ask(`/api/books/${id}/restore`, { method: 'POST' }), withParams({ book_id: id }))),
});
