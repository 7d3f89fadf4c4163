import 'server-only';
import type { Category } from '@/lib/books/books.schemas';
import { slugOf } from '@/lib/text/slug';
import type { CatalogueEntry } from './catalogue.schemas';
import { catalogueLoaded } from './load-catalogue.service';
import { LETTERS } from './series-order';
import type { SiteSeries } from './series.records';
import { seriesStore } from './series.store';

export type { SiteSeries } from './series.records';

/** A series and those it is related to. */
export type Saga = SiteSeries & { parent: CatalogueEntry | null; spinOffs: CatalogueEntry[] };

/** Facts are written with the apostrophe of the keyboard, and read with the one of books. */
const typeset = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll("'", '’') : part,
  ) as T;

const shown = ({ entry, changedAt }: SiteSeries): SiteSeries => ({ entry: typeset(entry), changedAt });
const listed = async (...query: Parameters<typeof seriesStore.list>) => (await seriesStore.list(...query)).map(shown);
const one = async (slug: string) => {
  const found = await seriesStore.find(slug);
  return found && shown(found);
};

/** The series at this address; the address where it is now; or nothing. */
export const findSaga = async (slug: string): Promise<{ saga: Saga } | { movedTo: string } | null> => {
  await catalogueLoaded();
  const found = await one(slug);
  if (!found) {
    const movedTo = await seriesStore.movedTo(slug);
    return movedTo === undefined ? null : { movedTo };
  }
  const { parent } = found.entry;
  const [above, below] = await Promise.all([
    parent === undefined ? null : one(parent),
    listed({ parent: slug }, { sort: 'popularity' }),
  ]);
  return { saga: { ...found, parent: above?.entry ?? null, spinOffs: below.map(({ entry }) => entry) } };
};

export const PAGE_SIZE = 48;

export type Shelf = { category?: Category; letter?: string; page?: number };

/** One page of the series there are: the best known first, or under a letter all of them by name. */
export const shelfOfSagas = async ({ category, letter, page = 1 }: Shelf) => {
  await catalogueLoaded();
  const filter = { ...(category && { category }), ...(letter !== undefined && { letter }) };
  const cut = letter === undefined ? { limit: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE } : {};
  const [series, total] = await Promise.all([
    listed(filter, { sort: letter === undefined ? 'popularity' : 'name', ...cut }),
    seriesStore.count(filter),
  ]);
  return { series, total, pages: letter === undefined ? Math.max(1, Math.ceil(total / PAGE_SIZE)) : 1 };
};

/** The letters that some name begins with. */
export const usedLetters = async (): Promise<string[]> => {
  await catalogueLoaded();
  const used = await seriesStore.letters();
  return LETTERS.filter((letter) => used.includes(letter));
};

const latest = (series: readonly SiteSeries[]) =>
  new Date(Math.max(...series.map(({ changedAt }) => changedAt.getTime())));

export type Author = { slug: string; name: string; series: SiteSeries[]; changedAt: Date };

/** An author of the catalogue with their series, by name. */
export const findAuthor = async (slug: string): Promise<Author | null> => {
  await catalogueLoaded();
  const series = await listed({ author: slug }, { sort: 'name' });
  const name = series.flatMap(({ entry }) => entry.authors).find((author) => slugOf(author.name) === slug)?.name;
  return name === undefined ? null : { slug, name, series, changedAt: latest(series) };
};

export const everySeries = async (): Promise<SiteSeries[]> => {
  await catalogueLoaded();
  return listed({}, { sort: 'popularity' });
};

/** Every author with the date of the last change of their page. */
export const everyAuthor = async (): Promise<{ slug: string; changedAt: Date }[]> => {
  const byAuthor = new Map<string, SiteSeries[]>();
  for (const series of await everySeries())
    for (const slug of new Set(series.entry.authors.map(({ name }) => slugOf(name))))
      byAuthor.set(slug, [...(byAuthor.get(slug) ?? []), series]);
  return [...byAuthor].map(([slug, series]) => ({ slug, changedAt: latest(series) }));
};
