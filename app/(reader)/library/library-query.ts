import type { Route } from 'next';
import { z } from 'zod';
import { CATEGORIES, SORTS, STATUSES } from '@/lib/books/books.schemas';

/** One card a book, or one a saga. */
export const VIEWS = ['books', 'series'] as const;

const DEFAULT_SORT = '-date_added';

/** What the address of the library says. Anything else it says is passed over: a page is no place for a 422. */
const LibraryQuery = z.object({
  view: z.enum(VIEWS).catch('books'),
  category: z.enum(CATEGORIES).optional().catch(undefined),
  status: z.enum(STATUSES).optional().catch(undefined),
  sort: z.enum(SORTS).catch(DEFAULT_SORT),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type LibraryQuery = z.infer<typeof LibraryQuery>;

export const parseLibraryQuery = (search: Record<string, unknown>): LibraryQuery => LibraryQuery.parse(search);

/** The address of the same library with some of it changed; what is as usual is left out. */
export function libraryPath(query: LibraryQuery, change: Partial<LibraryQuery> = {}): Route {
  // Another shelf or another order begins at its first page.
  const { view, category, status, sort, page } = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  if (view !== 'books') search.set('view', view);
  if (category) search.set('category', category);
  if (status) search.set('status', status);
  if (sort !== DEFAULT_SORT) search.set('sort', sort);
  if (page > 1) search.set('page', String(page));
  return (search.size ? `/library?${search}` : '/library') as Route;
}
