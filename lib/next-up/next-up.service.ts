import 'server-only';
import { listCards, listPlaces } from '@/lib/books/places.service';
import { listSagaSettings } from '@/lib/sagas/grid.service';
import { settingsOf, shelvesOf } from '@/lib/sagas/saga-shelves';
import { latestOf } from './latest';
import { lookAtSaga, type Looked } from './look-at-saga';
import type { NextUp } from './next-up.schemas';
import { entryOf, wholeSaga } from './whole-saga';

const soFar = ({ progress: { read, total }, cells }: NonNullable<Looked['assessed']>) => ({
  read,
  total,
  volumes: cells,
});

const nextIn = (shelves: readonly Looked[]) =>
  shelves
    .flatMap(({ saga, series, assessed }) => {
      if (!assessed?.next || !assessed.isBegun || assessed.next.is_reading) return [];
      return [{ saga, series, volume: assessed.next, ...soFar(assessed) }];
    })
    .sort((a, b) => Number(b.volume.is_owned) - Number(a.volume.is_owned));

const missingIn = (shelves: readonly Looked[]) =>
  shelves.flatMap(({ saga, series, assessed }) =>
    assessed && assessed.gaps.length + assessed.tail.length > 0
      ? [{ saga, series, gaps: assessed.gaps, tail: assessed.tail, ...soFar(assessed) }]
      : [],
  );

const announcedIn = (shelves: readonly Looked[]) =>
  shelves
    .flatMap(({ saga, series, assessed }) => assessed?.announced.map((volume) => ({ saga, series, ...volume })) ?? [])
    .sort((a, b) => a.year - b.year || a.saga.localeCompare(b.saga, 'fr') || a.number - b.number);

const countReading = (shelves: readonly Looked[]) => shelves.reduce((sum, { reading }) => sum + reading.length, 0);

const countBegun = (shelves: readonly Looked[]) =>
  shelves.filter(({ assessed }) => assessed?.isBegun && assessed.next).length;

const lookAtLibrary = async (userId: string, now: Date) => {
  const [library, settings] = await Promise.all([listPlaces(userId), listSagaSettings(userId)]);
  const filled = library.filter(({ places }) => places.length > 0);
  return shelvesOf(filled, entryOf)
    .map((shelf) => lookAtSaga(wholeSaga(shelf.items), settingsOf(shelf, settings), now))
    .sort((a, b) => b.touched - a.touched);
};

/** What each saga lacks, the last touched first. */
export const listMissing = async (userId: string, now = new Date()) => missingIn(await lookAtLibrary(userId, now));

/** What sagas lack: the volume to find next of each that was begun, and gaps and tail of all. */
export const whatSagasLack = async (userId: string, now = new Date()) => {
  const shelves = await lookAtLibrary(userId, now);
  return { next: nextIn(shelves).filter(({ volume }) => !volume.is_owned), missing: missingIn(shelves) };
};

/** What to read now: one look at the library, another at the few books that are shown. */
export const whatIsNext = async (userId: string, limit: number, now = new Date()): Promise<NextUp> => {
  const shelves = await lookAtLibrary(userId, now);
  const [next, missing, announced] = [nextIn(shelves), missingIn(shelves), announcedIn(shelves)];
  const shown = next.slice(0, limit);
  const readingIds = latestOf(
    shelves.map(({ reading }) => reading),
    limit,
  );
  const finishedIds = latestOf(
    shelves.map(({ finished }) => finished),
    limit,
  );
  const nextIds = shown.flatMap(({ volume: { book_id } }) => book_id ?? []);
  const cards = await listCards(userId, [...new Set([...readingIds, ...finishedIds, ...nextIds])]);
  const cardsOf = (ids: readonly string[]) => ids.flatMap((id) => cards.get(id) ?? []);
  return {
    reading: cardsOf(readingIds),
    next: shown.map(({ volume, ...saga }) => {
      const book = cards.get(volume.book_id ?? '') ?? null;
      return { ...saga, volume: { ...volume, title: book?.title ?? volume.title }, book };
    }),
    missing: missing.slice(0, limit),
    finished: cardsOf(finishedIds),
    announced: announced.slice(0, limit),
    totals: {
      reading: countReading(shelves),
      next: next.length,
      missing: missing.length,
      missing_volumes: missing.reduce((sum, { gaps, tail }) => sum + gaps.length + tail.length, 0),
      announced: announced.length,
      begun: countBegun(shelves),
    },
  };
};
