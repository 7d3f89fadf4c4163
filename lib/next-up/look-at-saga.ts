import 'server-only';
import { readPlace, type Place } from '@/lib/books/place';
import type { Shelf } from '@/lib/books/places.service';
import { assess } from '@/lib/sagas/grid';
import type { GridVolume, SagaSettings } from '@/lib/sagas/grid.schemas';
import type { VolumeBook } from '@/lib/sagas/grid-rows';
import { findEntry } from '@/lib/series/find-entry';
import { knownEdition } from '@/lib/series/known-series';
import { inOrder, type Moment } from './latest';
import { MOST_CELLS, type SagaCell } from './next-up.schemas';

const toVolumeBook = (place: Place): VolumeBook => ({
  id: place.id,
  title: '',
  volume_number: null,
  volume_label: '',
  covers: place.numbers,
  status: place.status,
  ownership: place.ownership,
  lent_to: place.isLent ? '?' : '',
  publication_year: place.year,
  cover_url: '',
  has_been_read: place.hasBeenRead,
});

/** What a shelf holds that somebody is reading, or has finished. */
const momentsIn = (places: readonly Place[]) => ({
  reading: inOrder(
    places.flatMap(({ id, status, touched }): Moment[] => (status === 'reading' ? [{ id, at: touched }] : [])),
  ),
  finished: inOrder(
    places.flatMap(({ id, status, finished }): Moment[] =>
      status === 'completed' && finished !== null ? [{ id, at: finished }] : [],
    ),
  ),
  touched: Math.max(...places.map((place) => place.touched)),
});

/** The volumes of a saga one by one, as long as they are few. */
const cellsOf = (volumes: readonly GridVolume[]): SagaCell[] => {
  const expected = volumes.filter(({ is_expected }) => is_expected);
  if (expected.length > MOST_CELLS) return [];
  return expected.map(({ number, owned, read, reading, announced }) => ({ number, owned, read, reading, announced }));
};

const look = ({ saga, places: written }: Shelf, settings: SagaSettings, now: Date) => {
  const places = written.map(readPlace);
  const moments = momentsIn(places);
  if (!saga) return { saga, series: null, ...moments, assessed: null };
  const entry = findEntry(saga);
  const { volumes, ...assessed } = assess(places.map(toVolumeBook), entry, settings, now);
  const isBegun = volumes.some(({ read, reading }) => read || reading);
  const announced = volumes.flatMap(({ number, title, year, announced: isAnnounced, is_expected }) =>
    isAnnounced && is_expected && number !== null && year !== null ? [{ number, title, year }] : [],
  );
  return {
    saga,
    series: entry?.slug ?? null,
    ...moments,
    assessed: { ...assessed, isBegun, announced, cells: cellsOf(volumes) },
  };
};

export type Looked = ReturnType<typeof look>;

/** A look depends on nothing but what it is given, so it stays with its shelf: most are as they were the last time. */
const kept = new WeakMap<Shelf, { given: string; looked: Looked }>();

export const lookAtSaga = (shelf: Shelf, settings: SagaSettings, now: Date): Looked => {
  const given = [knownEdition(), now.getUTCFullYear(), JSON.stringify(settings)].join('\n');
  const known = kept.get(shelf);
  if (known?.given === given) return known.looked;
  const looked = look(shelf, settings, now);
  kept.set(shelf, { given, looked });
  return looked;
};
