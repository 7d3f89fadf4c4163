import type { Route } from 'next';
import { parseResultsQuery } from '../search/results-query';

export const ADD_FROM_OPEN_LIBRARY: Route = '/books/new';
export const ADD_BY_HAND = '/books/new?by=hand' as Route;

/** How a book is to be added, as the address says it: from Open Library unless it says otherwise. */
export const parseAddQuery = (search: Record<string, unknown>) => ({
  isByHand: search.by === 'hand',
  q: parseResultsQuery(search).q,
});

export const foundPath = (q: string) =>
  (q ? `${ADD_FROM_OPEN_LIBRARY}?${new URLSearchParams({ q })}` : ADD_FROM_OPEN_LIBRARY) as Route;
