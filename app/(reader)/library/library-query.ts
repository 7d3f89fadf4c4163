import type { Route } from 'next';
import { z } from 'zod';
import { CATEGORIES, SORTS, STATUSES } from '@/lib/books/books.schemas';
import { NARROWED_BY, narrowingOf, type ShelfFilter } from '@/lib/books/shelf';

/** One card a book, or one a saga. */
export const VIEWS = ['books', 'series'] as const;

/** Covers, or compact rows. */
export const LAYOUTS = ['grid', 'list'] as const;

const DEFAULT_SORT = '-date_added';

/** An empty field of a form says nothing. */
const typed = z.string().trim().min(1).max(1000).optional().catch(undefined);
const year = z.coerce.number().int().min(-9999).max(9999).optional().catch(undefined);
const asSaid = (value: unknown) => (value === '' ? undefined : value);

/** What the address of the library says. Anything else it says is passed over: a page is no place for a 422. */
const LibraryQuery = z.object({
  view: z.enum(VIEWS).catch('books'),
  category: z.enum(CATEGORIES).optional().catch(undefined),
  status: z.enum(STATUSES).optional().catch(undefined),
  sort: z.enum(SORTS).catch(DEFAULT_SORT),
  layout: z.enum(LAYOUTS).catch('grid'),
  author: typed,
  saga: typed,
  tag: typed,
  min_rating: z.preprocess(asSaid, z.coerce.number().min(0.5).max(5).optional().catch(undefined)),
  year_start: z.preprocess(asSaid, year),
  year_end: z.preprocess(asSaid, year),
  has_review: z.literal('true').optional().catch(undefined),
  /** Books are ticked rather than opened. */
  select: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type LibraryQuery = z.infer<typeof LibraryQuery>;

export const parseLibraryQuery = (search: Record<string, unknown>): LibraryQuery => LibraryQuery.parse(search);

/** What is not as usual, as the address says it. */
export const saidOf = (query: LibraryQuery): [string, string][] => {
  const { view, category, status, sort, layout, select, page } = query;
  const said: [string, string | false | undefined][] = [
    ['view', view !== 'books' && view],
    ['category', category],
    ['status', status],
    ['sort', sort !== DEFAULT_SORT && sort],
    ...NARROWED_BY.map((name): [string, string | undefined] => [name, query[name]?.toString()]),
    ['layout', layout !== 'grid' && layout],
    ['select', select],
    ['page', page > 1 && String(page)],
  ];
  return said.flatMap(([name, value]) => (value ? [[name, value]] : []));
};

/** Of what the address says, what chooses the books and their order. */
export const shelfOf = (query: LibraryQuery): ShelfFilter => {
  const { category, status, sort } = query;
  return { category, status, sort, ...narrowingOf(query) };
};

export const WITHOUT_FILTERS: Partial<LibraryQuery> = Object.fromEntries(NARROWED_BY.map((name) => [name, undefined]));

/** The address of the same library with some of it changed; what is as usual is left out. */
export function libraryPath(query: LibraryQuery, change: Partial<LibraryQuery> = {}): Route {
  // Another shelf or another order begins at its first page.
  const search = new URLSearchParams(saidOf({ ...query, page: 1, ...change }));
  return (search.size ? `/library?${search}` : '/library') as Route;
}
