import { setTimeout as delay } from 'node:timers/promises';
import { register } from '@/lib/accounts/accounts.service';
import { BookFilter, NewBook } from '@/lib/books/books.schemas';
import { addBook, listBooks } from '@/lib/books/books.service';
import { AppError } from '@/lib/errors';
import { SearchQuery } from '@/lib/openlibrary/search.schemas';
import { searchBooks } from '@/lib/openlibrary/search.service';
import { suggest } from '@/lib/openlibrary/suggestions.service';
import { freshStart } from '../../tests/openlibrary/fresh-start';
import type { Mode, StandIn } from '../../tests/openlibrary/stand-in';
import { tell } from './stage';

const MODES: Mode[] = [
  { kind: 'slow', milliseconds: 2000 },
  { kind: 'limited' },
  { kind: 'fault' },
  { kind: 'garbage' },
  { kind: 'cut' },
  { kind: 'hanging' },
  { kind: 'down' },
];
const AT_ONCE = 200;
const BOOKS = 200;
const SEARCH_SECONDS = 10;
const SUGGESTION_SECONDS = 3;
// What a timer and the database add to a time-out.
const SLACK = 0.5;
const LOCAL_TIMES = 1.5;
const HEAP_MEGABYTES = 5;
const SOCKET_SECONDS = 6;

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work().catch((error: unknown) => {
    // A refusal is an answer; anything else is a fault of ours.
    if (!(error instanceof AppError)) throw error;
  });
  return (performance.now() - start) / 1000;
};

const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;

let sequence = 0;
const unseen = () => SearchQuery.parse({ q: `dune ${++sequence}` });

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const aLibrary = async () => {
  const { id } = await register({ first_name: 'Camille', last_name: 'Mesure' });
  for (let i = 0; i < BOOKS; i++) await addBook(id, NewBook.parse({ title: `Tome ${i}`, author: 'Frank Herbert' }));
  return id;
};

const localTime = async (userId: string) => {
  const times: number[] = [];
  for (let i = 0; i < 100; i++) {
    times.push(await secondsOf(() => listBooks(userId, BookFilter.parse({ limit: '20' }))));
    await delay(5);
  }
  return median(times);
};

const socketsGone = async (openLibrary: StandIn) => {
  const start = performance.now();
  while (openLibrary.openSockets() > 0 && performance.now() - start < 2 * SOCKET_SECONDS * 1000) await delay(50);
  return openLibrary.openSockets() > 0 ? Infinity : (performance.now() - start) / 1000;
};

const measureMode = async (openLibrary: StandIn, mode: Mode, userId: string, quiet: number) => {
  const { kind } = mode;
  await freshStart();
  openLibrary.behave({ kind: 'ok' });
  openLibrary.behave(mode);
  const before = heap();
  const load = Array.from({ length: AT_ONCE }, () => secondsOf(() => searchBooks(unseen(), 'fr')));
  const suggestion = secondsOf(() => suggest(userId, 5));
  await delay(100);
  const busy = await localTime(userId);
  tell(`${kind}: longest of ${AT_ONCE} searches`, Math.max(...(await Promise.all(load))), SEARCH_SECONDS + SLACK, 's');
  tell(`${kind}: suggestions`, await suggestion, SUGGESTION_SECONDS + SLACK, 's');
  tell(`${kind}: a page of the library, against quiet`, busy / quiet, LOCAL_TIMES, '×');
  tell(`${kind}: until the last socket is gone`, await socketsGone(openLibrary), SOCKET_SECONDS, 's');
  tell(`${kind}: memory that did not come back`, heap() - before, HEAP_MEGABYTES, 'MB');
};

/** What a reader waits, and what stays behind, while Open Library is ill in each way it can be. */
export const measureBadModes = async (openLibrary: StandIn) => {
  if (!globalThis.gc) throw new Error('Memory can only be measured with --expose-gc');
  const userId = await aLibrary();
  await localTime(userId);
  const quiet = await localTime(userId);
  for (const mode of MODES) await measureMode(openLibrary, mode, userId, quiet);
};
