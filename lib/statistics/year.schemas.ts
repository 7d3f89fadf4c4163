import { z } from 'zod';
import { BOOK } from '@/lib/books/book-examples.schemas';
import { PartialDate } from '@/lib/readings/readings.schemas';

const count = z.int().min(0);
const named = z.array(z.object({ name: z.string(), books: count }));

export const YearPath = z.object({
  year: z.string().meta({ description: 'The year, in four digits.', examples: ['2026'] }),
});

const FinishedBook = z.object({
  id: z.uuid(),
  title: z.string(),
  author: z.string(),
  finished: PartialDate.nullable(),
});

/** One year of reading. A book that was read twice in it counts twice. */
export const YearStatistics = z
  .object({
    year: z.int(),
    books: count,
    volumes: count.meta({ description: 'Those of the books that are a numbered volume, or contain some.' }),
    pages: count,
    months: z
      .array(z.object({ month: z.int().min(1).max(12), books: count, pages: count }))
      .meta({ description: 'All twelve; a book of which only the year is known is in none.' }),
    books_without_month: count,
    categories: z.object({ roman: count, bd: count, manga: count }),
    ratings: z.array(z.object({ rating: z.number(), books: count })).meta({ description: 'The lowest first.' }),
    authors: named.meta({ description: 'The ten most read.' }),
    genres: named.meta({ description: 'The ten most read.' }),
    finished: z.array(FinishedBook).meta({ description: 'The books of the year, the first finished first.' }),
    undated: z
      .array(FinishedBook)
      .meta({ description: 'Books that were read nobody knows when, in this year or another: at most a hundred.' }),
  })
  .meta({
    id: 'YearStatistics',
    examples: [
      {
        year: 2026,
        books: 1,
        volumes: 1,
        pages: 48,
        months: Array.from({ length: 12 }, (_, i) => ({
          month: i + 1,
          books: i === 2 ? 1 : 0,
          pages: i === 2 ? 48 : 0,
        })),
        books_without_month: 0,
        categories: { roman: 0, bd: 1, manga: 0 },
        ratings: [{ rating: 4.5, books: 1 }],
        authors: [{ name: BOOK.author, books: 1 }],
        genres: [{ name: 'humour', books: 1 }],
        finished: [{ id: BOOK.id, title: BOOK.title, author: BOOK.author, finished: '2026-03-02' }],
        undated: [],
      },
    ],
  });

export type YearStatistics = z.infer<typeof YearStatistics>;
