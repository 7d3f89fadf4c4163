import type { Route } from 'next';
import { parseResultsQuery } from '../search/results-query';

export const ADD_BY_HAND: Route = '/books/new';
export const ADD_FROM_OPEN_LIBRARY = '/books/new?from=openlibrary' as Route;

/** How a book is to be added, as the address says it: by hand unless it says otherwise. */
export const parseAddQuery = (search: Record<string, unknown>) => ({
  isByHand: search.from !== 'openlibrary',
  q: parseResultsQuery(search).q,
});

export const foundPath = (q: string) =>
  (q ? `${ADD_FROM_OPEN_LIBRARY}&${new URLSearchParams({ q })}` : ADD_FROM_OPEN_LIBRARY) as Route;
