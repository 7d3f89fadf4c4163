import 'server-only';
import { LRUCache } from 'lru-cache';
import { readPlace } from '@/lib/books/place';
import { listPlaces } from '@/lib/books/places.service';
import { thisYear } from './calendar';
import { finishedReadingStore } from './finished-readings.store';

/** When the book of a place was finished: a place changes with its book, so most are known since the last time. */
const kept = new LRUCache<string, readonly string[]>({ max: 100_000 });
const NEVER: readonly string[] = [];

/** A place tells a second: what was changed in this one may be changed again, and look the same. */
const isSettled = (touched: number, now: Date) => touched < Math.floor(now.getTime() / 1000) - 1;

/** When each book of a library was finished, as often as it was. */
const finishedMonths = async (userId: string, now: Date): Promise<string[]> => {
  const places = (await listPlaces(userId)).flatMap((shelf) => shelf.places);
  const known = places.flatMap((place) => kept.get(place) ?? []);
  const unknown = places.filter((place) => !kept.has(place)).map((place) => ({ place, ...readPlace(place) }));
  const read = unknown.filter(({ hasBeenRead }) => hasBeenRead).map(({ id }) => id);
  const months = await finishedReadingStore.monthsOf(userId, read);
  const found = unknown.flatMap(({ place, id, touched }) => {
    const ofBook = months.get(id) ?? NEVER;
    if (isSettled(touched, now)) kept.set(place, ofBook);
    return ofBook;
  });
  return [...known, ...found];
};

/** The year that runs, month by month: as its page counts it, and without a look at books that have not changed. */
export const yearSoFar = async (userId: string, now = new Date()) => {
  const year = String(thisYear(now));
  const ofYear = (await finishedMonths(userId, now)).filter((when) => when.startsWith(year));
  const countOf = (wanted: string) => ofYear.filter((when) => when === wanted).length;
  return {
    year: Number(year),
    month: now.getUTCMonth() + 1,
    books: ofYear.length,
    months: Array.from({ length: 12 }, (_, i) => ({
      month: i + 1,
      books: countOf(`${year}-${String(i + 1).padStart(2, '0')}`),
    })),
    books_without_month: countOf(year),
  };
};

export type YearSoFar = Awaited<ReturnType<typeof yearSoFar>>;
