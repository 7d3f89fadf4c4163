import { z } from 'zod';
import { BOOK } from '@/lib/books/book-examples.schemas';
import { PartialDate } from '@/lib/readings/readings.schemas';

const count = z.int().min(0);
const named = z.array(z.object({ name: z.string(), books: count }));
const categories = z.object({ roman: count, bd: count, manga: count });

export const YearPath = z.object({
  year: z.string().meta({ description: 'The year, in four digits.', examples: ['2026'] }),
});

const FinishedBook = z.object({
  id: z.uuid(),
  title: z.string(),
  author: z.string(),
  finished: PartialDate.nullable(),
});

const day = z.iso.date();
const streak = z.object({ days: count, from: day, to: day }).nullable();

const DaysRead = z.object({
  read: count.meta({ description: 'Days on which a reading began or was finished, or pages were turned.' }),
  longest_streak: streak.meta({ description: 'The most days in a row within the year.' }),
  current_streak: streak.meta({
    description: 'The days in a row up to today or yesterday, whatever year they began in; null for another year.',
  }),
});

const REASONS = ['over', 'future', 'too_early', 'nothing_read'] as const;

/** Why a year to its end is not known. */
export const ForecastUnknown = z.enum(REASONS).nullable().meta({
  description:
    'Why there is no forecast: the year is over, has not begun, is younger than 28 days, or nothing was read in it. Null when there is one.',
});

const Pace = z.object({
  days: count.meta({ description: 'Days of the year so far, today included.' }),
  books_per_month: z.number().min(0).nullable(),
  pages_per_day: z.number().min(0).nullable().meta({ description: 'Of the pages that are known.' }),
  forecast: z
    .object({
      is_known: z.boolean(),
      because: ForecastUnknown,
      books: count.nullable(),
      volumes: count.nullable(),
      pages: count.nullable(),
    })
    .meta({ description: 'What the year will have been if it goes on as it did so far.' }),
});

const TimeToRead = z.object({
  books: count,
  median_days: count.nullable(),
  longest: z.object({ id: z.uuid(), title: z.string(), days: count }).nullable(),
  begun_before: count.meta({ description: 'Books that were begun before they were bought.' }),
  unknown: count.meta({ description: 'Books of which one of the two days is not known; they are in no other figure.' }),
});

/** One year of reading. A book that was read twice in it counts twice. */
export const YearStatistics = z
  .object({
    year: z.int(),
    books: count,
    volumes: count.meta({ description: 'Numbered volumes of series; an omnibus is as many as it contains.' }),
    pages: count.meta({ description: 'The pages that are known.' }),
    books_without_pages: count,
    months: z
      .array(z.object({ month: z.int().min(1).max(12), books: count, pages: count, categories }))
      .meta({ description: 'All twelve; a book of which only the year is known is in none.' }),
    books_without_month: count,
    categories,
    ratings: z.array(z.object({ rating: z.number(), books: count })).meta({ description: 'The lowest first.' }),
    books_without_rating: count,
    authors: named.meta({ description: 'The ten most read.' }),
    genres: named.meta({ description: 'The ten most read.' }),
    books_without_genre: count,
    days: DaysRead,
    pace: Pace,
    time_to_read: TimeToRead.meta({
      description: 'From the day a book of the year was bought (`acquired`) to the day it was first begun.',
    }),
    finished: z.array(FinishedBook).meta({ description: 'The books of the year, the first finished first.' }),
    undated: z
      .array(FinishedBook)
      .meta({ description: 'Books that were read nobody knows when, in this year or another: at most a hundred.' }),
    undated_books: count.meta({ description: 'How many there are of those.' }),
  })
  .meta({
    id: 'YearStatistics',
    examples: [
      {
        year: 2025,
        books: 1,
        volumes: 1,
        pages: 48,
        books_without_pages: 0,
        months: Array.from({ length: 12 }, (_, i) => ({
          month: i + 1,
          books: i === 2 ? 1 : 0,
          pages: i === 2 ? 48 : 0,
          categories: { roman: 0, bd: i === 2 ? 1 : 0, manga: 0 },
        })),
        books_without_month: 0,
        categories: { roman: 0, bd: 1, manga: 0 },
        ratings: [{ rating: 4.5, books: 1 }],
        books_without_rating: 0,
        authors: [{ name: BOOK.author, books: 1 }],
        genres: [{ name: 'humour', books: 1 }],
        books_without_genre: 0,
        days: { read: 2, longest_streak: { days: 2, from: '2025-03-01', to: '2025-03-02' }, current_streak: null },
        pace: {
          days: 365,
          books_per_month: 0.1,
          pages_per_day: 0.1,
          forecast: { is_known: false, because: 'over', books: null, volumes: null, pages: null },
        },
        time_to_read: {
          books: 1,
          median_days: 12,
          longest: { id: BOOK.id, title: BOOK.title, days: 12 },
          begun_before: 0,
          unknown: 0,
        },
        finished: [{ id: BOOK.id, title: BOOK.title, author: BOOK.author, finished: '2025-03-02' }],
        undated: [],
        undated_books: 0,
      },
    ],
  });

export const YearCardQuery = z.object({
  lang: z
    .enum(['fr', 'en'])
    .optional()
    .meta({
      description:
        'The language of the picture; without it, the one the reader chose for their account, else the one their browser asks for.',
      examples: ['fr'],
    }),
});

export const YearPicture = z.instanceof(ArrayBuffer);

export type YearStatistics = z.infer<typeof YearStatistics>;
