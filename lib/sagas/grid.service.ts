import 'server-only';
import { spellings } from '@/lib/books/books.service';
import { AppError } from '@/lib/errors';
import { toldVolumes } from '@/lib/openlibrary/told-volumes.service';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { findEntry } from '@/lib/series/find-entry';
import { siteSeries } from '@/lib/series/site-series.service';
import { assess, NO_SETTINGS, toSeriesLink } from './grid';
import type { SagaGrid, SagaSettings } from './grid.schemas';
import { sagaBookStore, type SagaBook } from './saga-books.store';
import { sagaSettingsStore } from './saga-settings.store';

/** What a reader has of a saga, under every name it has in the library, the oldest spelling first. */
export type OwnSaga = { name: string; entry: CatalogueEntry | undefined; books: SagaBook[]; settings: SagaSettings };

/** What a reader decided of all their sagas, by name. */
export const listSagaSettings = (userId: string) => sagaSettingsStore.list(userId);

const read = async (userId: string, names: readonly string[]) => {
  if (!names.length) return { books: [], settings: NO_SETTINGS };
  const [books, settings] = await Promise.all([
    sagaBookStore.list(userId, names),
    sagaSettingsStore.list(userId, names),
  ]);
  return { books, settings: [...settings.values()][0] ?? NO_SETTINGS };
};

export const ownSaga = async (userId: string, name: string): Promise<OwnSaga> => {
  const [{ books, settings }] = await Promise.all([read(userId, name ? [name] : []), siteSeries()]);
  if (!books.length) throw new AppError('not_found', 'Saga introuvable dans votre bibliothèque');
  return { name, entry: findEntry(name), books, settings };
};

/** A series of the catalogue, with what the reader has of it: nothing at all, maybe. */
export const ownSeries = async (userId: string, slug: string): Promise<OwnSaga> => {
  const entry = (await siteSeries()).bySlug.get(slug);
  if (!entry) throw new AppError('not_found', 'Série inconnue du catalogue');
  const names = (await spellings(userId, 'saga')).filter((saga) => findEntry(saga)?.slug === slug);
  return { name: names[0] ?? entry.name, entry, ...(await read(userId, names)) };
};

const authorsOf = (entry: CatalogueEntry | undefined) => entry?.authors.map(({ name }) => name).join(', ') ?? '';

export const toGrid = ({ name, entry, books, settings }: OwnSaga, now = new Date()): SagaGrid => ({
  name,
  author: books[0]?.author ?? authorsOf(entry),
  category: books[0]?.category ?? entry?.category ?? 'roman',
  series: toSeriesLink(entry),
  settings,
  ...assess(books, entry, settings, now),
});

/** A grid whose holes bear what Open Library told of them, when somebody looked for them before. */
const toldGrid = async (saga: OwnSaga): Promise<SagaGrid> => {
  const grid = toGrid(saga);
  const holes = grid.volumes.flatMap(({ from, number }) => (from === 'hole' && number !== null ? [number] : []));
  const told = await toldVolumes(saga.books, holes);
  const volumes = grid.volumes.map((volume) => {
    const known = volume.from === 'hole' && volume.number !== null ? told.get(volume.number) : undefined;
    return known ? { ...volume, ...known, from: 'openlibrary' as const } : volume;
  });
  return { ...grid, volumes };
};

export const sagaGrid = async (userId: string, name: string) => toldGrid(await ownSaga(userId, name));

export const seriesGrid = async (userId: string, slug: string) => toldGrid(await ownSeries(userId, slug));

/** A saga by its name or the permanent one of its series: under all its spellings where the catalogue knows them. */
export const findSagaGrid = async (userId: string, name: string) => {
  const { bySlug } = await siteSeries();
  const slug = (findEntry(name) ?? bySlug.get(name))?.slug;
  return slug === undefined
    ? { of: { saga_name: name }, grid: await sagaGrid(userId, name) }
    : { of: { slug }, grid: await seriesGrid(userId, slug) };
};

/** Decides how far a reader means to go with a saga of theirs. */
export const changeSagaSettings = async (userId: string, name: string, settings: Partial<SagaSettings>) => {
  await ownSaga(userId, name);
  return sagaSettingsStore.change(userId, name, settings);
};
