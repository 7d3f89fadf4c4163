import type { Route } from 'next';
import { z } from 'zod';
import { CATEGORIES } from '@/lib/books/books.schemas';

const LONGEST = 200;

export const SOURCES = ['own_book', 'open_library'] as const;

/** How many results come with each «Afficher plus», and how often. */
export const PART = 60;
const MOST_PARTS = 5;

/** What the address of the results says. Anything else it says is passed over: a page is no place for a 422. */
const ResultsQuery = z.object({
  q: z
    .string()
    .transform((typed) => typed.trim().slice(0, LONGEST))
    .catch(''),
  category: z.enum(CATEGORIES).optional().catch(undefined),
  source: z.enum(SOURCES).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  parts: z.coerce.number().int().min(1).max(MOST_PARTS).catch(1),
});

export type ResultsQuery = z.infer<typeof ResultsQuery>;

export const parseResultsQuery = (search: Record<string, unknown>): ResultsQuery => ResultsQuery.parse(search);

/** Whether more can be shown. */
export const isLastPart = ({ parts }: ResultsQuery) => parts >= MOST_PARTS;

/** What shows all that was found again. */
export const UNFILTERED = { category: undefined, source: undefined, language: undefined } as const;

/** The address of the same search with some of it changed. */
export function resultsPath(query: ResultsQuery, change: Partial<ResultsQuery> = {}): Route {
  const { q, category, source, language, parts } = { ...query, ...change };
  const search = new URLSearchParams({ q });
  if (category) search.set('category', category);
  if (source) search.set('source', source);
  if (language) search.set('language', language);
  if (parts > 1) search.set('parts', String(parts));
  return `/search?${search}` as Route;
}
