import { Book, BookPath } from '@/lib/books/books.schemas';
import { endpoint } from '@/lib/http/endpoint';
import { PastReading } from './readings.schemas';

export const addPastReading = endpoint({
  method: 'POST',
  path: '/api/books/{book_id}/readings',
  summary: 'Tell of a reading that was over before',
  description:
    'It takes its place among the others by its end; the current reading stays the current one. A book that was never read is completed by it.',
  auth: 'user',
  params: BookPath,
  body: PastReading,
  response: Book,
  errors: ['not_found', 'conflict'],
});
