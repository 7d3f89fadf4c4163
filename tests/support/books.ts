import { DELETE, GET, PUT } from '@/app/api/books/[book_id]/route';
import { POST as restore } from '@/app/api/books/[book_id]/restore/route';
import { GET as list, POST as add } from '@/app/api/books/route';
import { answer, withParams, type Reader } from './request';

/** What a reader does with books, over the API. */
export const booksOf = ({ ask }: Reader) => ({
  add: (body: unknown) => answer(add(ask('/api/books', { method: 'POST', body }))),
  /** A volume of a saga, with the title that says so; gives the book. */
  addVolume: async (saga: string, volume_number: number | null, fields: object = {}) => {
    const body = { title: `${saga} ${volume_number}`, author: 'A', category: 'bd', saga, volume_number, ...fields };
    return (await answer(add(ask('/api/books', { method: 'POST', body })))).body;
  },
  list: (query = '') => answer(list(ask(`/api/books${query}`))),
  get: (id: string) => answer(GET(ask(`/api/books/${id}`), withParams({ book_id: id }))),
  change: (id: string, body: unknown) =>
    answer(PUT(ask(`/api/books/${id}`, { method: 'PUT', body }), withParams({ book_id: id }))),
  remove: (id: string) => answer(DELETE(ask(`/api/books/${id}`, { method: 'DELETE' }), withParams({ book_id: id }))),
  restore: (id: string) =>
    answer(restore(ask(`/api/books/${id}/restore`, { method: 'POST' }), withParams({ book_id: id }))),
});
