import { setTimeout as delay } from 'node:timers/promises';
import { SearchQuery } from '@/lib/openlibrary/search.schemas';
import { searchBooks } from '@/lib/openlibrary/search.service';
import type { StandIn } from '../../tests/openlibrary/stand-in';
import { tell } from './stage';

const QUERIES = ['dune', 'fondation', 'astérix', 'naruto', 'tintin'];
const ANSWER_TAKES = 200;

const search = (q: string) => searchBooks(SearchQuery.parse({ q }), 'fr');

/** How long five searches in a row take when each answer of Open Library takes 200 ms. */
export const measureSearches = async (openLibrary: StandIn) => {
  // The database is opened before the clock starts, and the turn this takes comes back.
  await search('zola');
  await delay(1000);
  openLibrary.behave({ kind: 'slow', milliseconds: ANSWER_TAKES });
  const start = performance.now();
  for (const q of QUERIES) await search(q);
  tell(`${QUERIES.length} searches in a row, ${ANSWER_TAKES} ms each`, performance.now() - start, 2000, 'ms');
};
