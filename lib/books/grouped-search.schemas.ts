import { z } from 'zod';
import { BOOK, FOUND_SAGA } from './book-examples.schemas';
import { Book, BookFilter, CATEGORIES, Status } from './books.schemas';

const count = z.int().min(0);

export const GroupedSearch = BookFilter.pick({ category: true }).extend({
  q: z.string().meta({ description: 'What to search; under two characters nothing is found.', examples: ['astérix'] }),
});

const SagaResult = z
  .object({
    type: z.literal('saga'),
    id: z.string(),
    name: z.string(),
    author: z.string(),
    category: z.enum(CATEGORIES),
    status: Status,
    cover_url: z.string(),
    latest_volume: z.int(),
    books: z.array(Book),
    total_books: count,
    completed_books: count,
    reading_books: count,
    to_read_books: count,
    completion_percentage: z.int().min(0).max(100),
    match_reason: z.enum(['saga_match', 'title_match']),
  })
  .meta({ id: 'SagaResult', examples: [FOUND_SAGA] });

const BookResult = Book.extend({ type: z.literal('book'), match_reason: z.literal('individual_book') }).meta({
  id: 'BookResult',
  examples: [{ ...BOOK, type: 'book', match_reason: 'individual_book' }],
});

/** The two last keys are there when something was found. */
export const GroupedResults = z
  .object({
    results: z.array(z.discriminatedUnion('type', [SagaResult, BookResult])),
    total_books: count,
    total_sagas: count,
    search_term: z.string(),
    grouped_by_saga: z.literal(true).optional(),
    series_first: z.literal(true).optional(),
  })
  .meta({
    id: 'GroupedResults',
    examples: [
      {
        results: [FOUND_SAGA],
        total_books: 1,
        total_sagas: 1,
        search_term: 'astérix',
        grouped_by_saga: true,
        series_first: true,
      },
    ],
  });

export type GroupedSearch = z.output<typeof GroupedSearch>;
export type SagaResult = z.infer<typeof SagaResult>;
export type GroupedResults = z.infer<typeof GroupedResults>;
