import { z } from 'zod';
import { Book, CATEGORIES } from '@/lib/books/books.schemas';
import { UndoToken } from '@/lib/books/undo.schemas';
import { limit } from '@/lib/http/query.schemas';
import { Series } from './catalogue.schemas';
import { COMPLETED, DETECTED, FOUND, POPULAR } from './series-examples.schemas';

const category = z.enum(CATEGORIES).optional().meta({ description: 'Only this category.' });
const reasons = z.array(z.string());

const language = z
  .string()
  .default('fr')
  .meta({ description: 'Only series in this language (`fr`, `en`, `jp`…); sent empty, in any.' });

export const PopularFilter = z.object({ category, language, limit: limit(50) });

export const PopularSeries = z
  .object({
    series: z.array(Series),
    total: z.int().min(0),
    category: z.enum(CATEGORIES).nullable(),
    language: z.string(),
  })
  .meta({ id: 'PopularSeries', examples: [POPULAR] });

const searched = z.string().meta({
  description: 'What to search in names, authors and keywords; under two characters nothing is found.',
  examples: ['dune'],
});

export const SeriesSearch = z.object({ q: searched, category, limit: limit(20) });

export const FoundSeries = Series.extend({
  isSeriesCard: z.literal(true),
  search_score: z.int(),
  match_reasons: reasons,
}).meta({ id: 'FoundSeries' });

export const SeriesFound = z
  .object({ series: z.array(FoundSeries), total: z.int().min(0), search_term: z.string() })
  .meta({ id: 'SeriesFound', examples: [FOUND] });

export const BookInfo = z.object({
  title: z.string().meta({ description: 'The title of a book; it may be empty.', examples: ['Le Messie de Dune'] }),
  author: z
    .string()
    .optional()
    .meta({ description: 'Its author, who alone may be enough.', examples: ['Frank Herbert'] }),
});

export const DetectedSeries = z
  .object({ series: Series, confidence: z.int(), match_reasons: reasons })
  .meta({ id: 'DetectedSeries' });

export const SeriesDetected = z
  .object({
    detected_series: z.array(DetectedSeries).max(5),
    book_info: z.object({ title: z.string(), author: z.string().nullable() }),
  })
  .meta({ id: 'SeriesDetected', examples: [DETECTED] });

export const CompleteSeries = z
  .object({
    series_name: z
      .string()
      .refine((name) => [...name].length <= 1000, 'Must not be longer than 1000 characters')
      .nullish(),
    target_volumes: z
      .int32()
      .min(1)
      .max(1000)
      .nullish()
      .transform((value) => value ?? 10),
    template_book_id: z.string().nullish(),
  })
  .meta({ id: 'CompleteSeries', examples: [{ series_name: 'Astérix', target_volumes: 9 }] });

export const SeriesCompleted = z
  .object({
    message: z.string(),
    created_books: z.array(Book),
    series_name: z.string(),
    total_volumes: z.int(),
    existing_volumes: z.int(),
    created_volumes: z.int(),
    skipped_volumes: z.array(z.int()),
    undo: UndoToken,
  })
  .meta({ id: 'SeriesCompleted', examples: [COMPLETED] });

export type PopularFilter = z.output<typeof PopularFilter>;
export type SeriesSearch = z.output<typeof SeriesSearch>;
export type FoundSeries = z.infer<typeof FoundSeries>;
export type BookInfo = z.output<typeof BookInfo>;
export type DetectedSeries = z.infer<typeof DetectedSeries>;
export type CompleteSeries = z.output<typeof CompleteSeries>;
