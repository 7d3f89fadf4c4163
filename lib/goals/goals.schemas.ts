import { z } from 'zod';
import { ForecastUnknown } from '@/lib/statistics/year.schemas';

const count = z.int().min(0);

const MOST = { books: 10_000, volumes: 10_000, pages: 10_000_000 };

const target = (most: number, description: string) => z.int32().min(1).max(most).nullable().meta({ description });

/** A goal that is left out stays as it is; null takes it away. */
export const GoalsPatch = z
  .object({
    books: target(MOST.books, 'Books to finish; one that is read twice counts twice.'),
    volumes: target(MOST.volumes, 'Numbered volumes to finish; an omnibus is as many as it contains.'),
    pages: target(MOST.pages, 'Pages to read, of the books that are finished.'),
  })
  .partial()
  .meta({ id: 'GoalsPatch', examples: [{ books: 40, pages: null }] });

const EXAMPLE = {
  target: 40,
  reached: 31,
  remaining: 9,
  percentage: 77,
  is_reached: false,
  even_pace: 33,
  per_week: 1,
  forecast: 38,
  forecast_unknown: null,
};

/** One goal of a year, and how far the reader is. */
const Goal = z
  .object({
    target: z.int().min(1),
    reached: count,
    remaining: count,
    percentage: z.int().min(0).max(100).meta({ description: 'Rounded down: 100 only when the goal is reached.' }),
    is_reached: z.boolean(),
    even_pace: count
      .nullable()
      .meta({ description: 'Where one would be today at an even pace; null when it is not that year.' }),
    per_week: z
      .number()
      .min(0)
      .nullable()
      .meta({ description: 'How much a week the goal still takes; null when it is not that year.' }),
    forecast: count.nullable().meta({ description: 'What the year will have been if it goes on as it did so far.' }),
    forecast_unknown: ForecastUnknown,
  })
  .meta({ id: 'Goal', examples: [EXAMPLE] });

/** The goals of a reader for one year. */
export const YearGoals = z
  .object({
    year: z.int(),
    books: Goal.nullable(),
    volumes: Goal.nullable(),
    pages: Goal.nullable(),
    books_without_pages: count.meta({
      description: 'Books of the year of which nobody knows the pages: what was read of them is in no count of pages.',
    }),
  })
  .meta({
    id: 'YearGoals',
    examples: [{ year: 2026, books: EXAMPLE, volumes: null, pages: null, books_without_pages: 2 }],
  });

export type GoalsPatch = z.output<typeof GoalsPatch>;
export type Goal = z.infer<typeof Goal>;
export type YearGoals = z.infer<typeof YearGoals>;
