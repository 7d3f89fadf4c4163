import type { Route } from 'next';
import { z } from 'zod';
import { CATEGORIES, SORTS, STATUSES } from '@/lib/books/books.schemas';

/** One card a book, or one a saga. */
export const VIEWS = ['books', 'series'] as const;

/** Covers, or compact rows. */
export const LAYOUTS = ['grid', 'list'] as const;

const DEFAULT_SORT = '-date_added';

/** What the address of the library says. Anything else it says is passed over: a page is no place for a 422. */
const LibraryQuery = z.object({
  view: z.enum(VIEWS).catch('books'),
  category: z.enum(CATEGORIES).optional().catch(undefined),
  status: z.enum(STATUSES).optional().catch(undefined),
  sort: z.enum(SORTS).catch(DEFAULT_SORT),
  layout: z.enum(LAYOUTS).catch('grid'),
  /** Books are ticked rather than opened. */
  select: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type LibraryQuery = z.infer<typeof LibraryQuery>;

export const parseLibraryQuery = (search: Record<string, unknown>): LibraryQuery => LibraryQuery.parse(search);

/** What is not as usual, as the address says it. */
export const saidOf = ({ view, category, status, sort, layout, select, page }: LibraryQuery): [string, string][] => {
  const said: [string, string | false | undefined][] = [
    ['view', view !== 'books' && view],
    ['category', category],
    ['status', status],
    ['sort', sort !== DEFAULT_SORT && sort],
    ['layout', layout !== 'grid' && layout],
    ['select', select],
    ['page', page > 1 && String(page)],
  ];
  return said.flatMap(([name, value]) => (value ? [[name, value]] : []));
};

/** The address of the same library with some of it changed; what is as usual is left out. */
export function libraryPath(query: LibraryQuery, change: Partial<LibraryQuery> = {}): Route {
  // Another shelf or another order begins at its first page.
  const search = new URLSearchParams(saidOf({ ...query, page: 1, ...change }));
  return (search.size ? `/library?${search}` : '/library') as Route;
}
