import { z } from 'zod';
import { endpoint } from '@/lib/http/endpoint';
import { Message } from '@/lib/http/message.schemas';
import { Book, BookFilter, BookPatch, BookPath, NewBook } from './books.schemas';
import { GroupedResults, GroupedSearch } from './grouped-search.schemas';
import { SeriesCard } from './series-card.schemas';

export const listBooks = endpoint({
  method: 'GET',
  path: '/api/books',
  summary: 'List my books, or my series as cards',
  description:
    'With `view_mode=series` it answers what `GET /api/library/series` answers: only `category` applies then, and there are no pages.',
  auth: 'user',
  isPaged: true,
  query: BookFilter,
  response: z.union([z.array(Book), z.array(SeriesCard)]),
});

export const addBook = endpoint({
  method: 'POST',
  path: '/api/books',
  summary: 'Add a book',
  auth: 'user',
  body: NewBook,
  response: Book,
});

export const getBook = endpoint({
  method: 'GET',
  path: '/api/books/{book_id}',
  summary: 'Read one book',
  auth: 'user',
  isVersioned: true,
  params: BookPath,
  response: Book,
  errors: ['not_found'],
});

export const changeBook = endpoint({
  method: 'PUT',
  path: '/api/books/{book_id}',
  summary: 'Change a book',
  description:
    'What is absent stays. A change of `status` moves the dates: `reading` sets `date_started`, `completed` sets `date_completed` and the last page, `to_read` empties both dates. All of them follow from `readings`, and writing either writes the other.',
  auth: 'user',
  isVersioned: true,
  params: BookPath,
  body: BookPatch,
  response: Book,
  errors: ['not_found'],
});

export const removeBook = endpoint({
  method: 'DELETE',
  path: '/api/books/{book_id}',
  summary: 'Move a book to the bin',
  auth: 'user',
  params: BookPath,
  response: Message,
  errors: ['not_found'],
});

export const restoreBook = endpoint({
  method: 'POST',
  path: '/api/books/{book_id}/restore',
  summary: 'Take a book out of the bin, within thirty days',
  auth: 'user',
  params: BookPath,
  response: Book,
  errors: ['not_found'],
});

export const searchGrouped = endpoint({
  method: 'GET',
  path: '/api/books/search-grouped',
  summary: 'Search my books, grouped by saga',
  auth: 'user',
  query: GroupedSearch,
  meaningfulWhenEmpty: ['q'],
  response: GroupedResults,
});

export const listSeriesCards = endpoint({
  method: 'GET',
  path: '/api/library/series',
  summary: 'List my series as cards',
  auth: 'user',
  query: BookFilter.pick({ category: true }),
  response: z.array(SeriesCard),
});
