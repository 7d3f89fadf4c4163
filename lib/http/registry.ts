import * as accounts from '@/lib/accounts/accounts.endpoints';
import * as authors from '@/lib/authors/authors.endpoints';
import * as books from '@/lib/books/books.endpoints';
import * as bulk from '@/lib/books/bulk.endpoints';
import * as titles from '@/lib/books/titles.endpoints';
import * as ignored from '@/lib/discover/ignored.endpoints';
import * as exports from '@/lib/exports/exports.endpoints';
import * as goals from '@/lib/goals/goals.endpoints';
import * as history from '@/lib/books/history.endpoints';
import * as undo from '@/lib/books/undo.endpoints';
import * as nextUp from '@/lib/next-up/next-up.endpoints';
import * as imports from '@/lib/imports/imports.endpoints';
import * as copies from '@/lib/copies/copies.endpoints';
import * as openLibraryDetails from '@/lib/openlibrary/details.endpoints';
import * as openLibraryImport from '@/lib/openlibrary/import.endpoints';
import * as openLibraryOwn from '@/lib/openlibrary/library.endpoints';
import * as openLibrarySearch from '@/lib/openlibrary/search.endpoints';
import * as pastReadings from '@/lib/readings/past-readings.endpoints';
import * as passkeys from '@/lib/passkeys/passkeys.endpoints';
import * as sagas from '@/lib/sagas/sagas.endpoints';
import * as grid from '@/lib/sagas/grid.endpoints';
import * as recognition from '@/lib/series/recognition/recognition.endpoints';
import * as sessions from '@/lib/sessions/sessions.endpoints';
import * as series from '@/lib/series/series.endpoints';
import * as statistics from '@/lib/statistics/statistics.endpoints';
import type { Endpoint } from './endpoint';
import * as document from './openapi.endpoints';

const DOMAINS: Record<string, Endpoint>[] = [
  accounts,
  sessions,
  passkeys,
  books,
  bulk,
  titles,
  undo,
  history,
  sagas,
  grid,
  nextUp,
  ignored,
  copies,
  pastReadings,
  imports,
  series,
  recognition,
  authors,
  statistics,
  goals,
  exports,
  openLibrarySearch,
  openLibraryDetails,
  openLibraryImport,
  openLibraryOwn,
  document,
];

export type Operation = { readonly id: string; readonly endpoint: Endpoint };

/** Every operation of the API, under the name its endpoint is exported by. */
export const operations: readonly Operation[] = DOMAINS.flatMap((domain) =>
  Object.entries(domain).map(([id, endpoint]) => ({ id, endpoint })),
);
