import 'server-only';
import type { Category } from '@/lib/books/books.schemas';
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales';
import { slugOf } from '@/lib/text/slug';
import type { CatalogueEntry } from './catalogue.schemas';
import { catalogueLoaded } from './load-catalogue.service';
import { namedIn } from './series-names';
import { LETTERS } from './series-order';
import type { SiteSeries } from './series.records';
import { seriesStore } from './series.store';
import { siteSeries } from './site-series.service';

export type { SiteSeries } from './series.records';

/** A series and those it is related to. */
export type Saga = SiteSeries & { parent: CatalogueEntry | null; spinOffs: CatalogueEntry[] };

/** Facts are written with the apostrophe of the keyboard, and read with the one of books. */
const typeset = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll("'", '’') : part,
  ) as T;

const shown = ({ entry, changedAt }: SiteSeries, locale: Locale): SiteSeries => ({
  entry: typeset(namedIn(locale, entry)),
  changedAt,
});
const listed = async (...[filter, order]: Parameters<typeof seriesStore.list>) =>
  (await seriesStore.list(filter, order)).map((series) => shown(series, order.locale));
const one = async (locale: Locale, slug: string) => {
  const found = await seriesStore.find(slug);
  return found && shown(found, locale);
};

/** The series at this address, by its name in a language; the address where it is now; or nothing. */
export const findSaga = async (locale: Locale, slug: string): Promise<{ saga: Saga } | { movedTo: string } | null> => {
  await catalogueLoaded();
  const found = await one(locale, slug);
  if (!found) {
    const movedTo = await seriesStore.movedTo(slug);
    return movedTo === undefined ? null : { movedTo };
  }
  const { parent } = found.entry;
  const [above, below] = await Promise.all([
    parent === undefined ? null : one(locale, parent),
    listed({ parent: slug }, { sort: 'popularity', locale }),
  ]);
  return { saga: { ...found, parent: above?.entry ?? null, spinOffs: below.map(({ entry }) => entry) } };
};

/** The series at these addresses, as they are kept in memory: an address that is none is left out. */
export const sagasAt = async (locale: Locale, slugs: readonly string[]): Promise<CatalogueEntry[]> => {
  const { bySlug } = await siteSeries();
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []).map((entry) => typeset(namedIn(locale, entry)));
};

export const PAGE_SIZE = 48;

export type Shelf = { category?: Category; letter?: string; page?: number };

/** One page of the series there are: the best known first, or under a letter all of them by name. */
export const shelfOfSagas = async (locale: Locale, { category, letter, page = 1 }: Shelf = {}) => {
  await catalogueLoaded();
  const filter = { ...(category && { category }), ...(letter !== undefined && { letter }) };
  const cut = letter === undefined ? { limit: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE } : {};
  const [series, total] = await Promise.all([
    listed(filter, { sort: letter === undefined ? 'popularity' : 'name', locale, ...cut }),
    seriesStore.count(filter, locale),
  ]);
  return { series, total, pages: letter === undefined ? Math.max(1, Math.ceil(total / PAGE_SIZE)) : 1 };
};

/** The letters that some name in a language begins with. */
export const usedLetters = async (locale: Locale): Promise<string[]> => {
  await catalogueLoaded();
  const used = await seriesStore.letters(locale);
  return LETTERS.filter((letter) => used.includes(letter));
};

const latest = (series: readonly SiteSeries[]) =>
  new Date(Math.max(...series.map(({ changedAt }) => changedAt.getTime())));

export type Author = { slug: string; name: string; series: SiteSeries[]; changedAt: Date };

/** An author of the catalogue with their series, by their name in a language. */
export const findAuthor = async (locale: Locale, slug: string): Promise<Author | null> => {
  await catalogueLoaded();
  const series = await listed({ author: slug }, { sort: 'name', locale });
  const name = series.flatMap(({ entry }) => entry.authors).find((author) => slugOf(author.name) === slug)?.name;
  return name === undefined ? null : { slug, name, series, changedAt: latest(series) };
};

export const everySeries = async (): Promise<SiteSeries[]> => {
  await catalogueLoaded();
  return seriesStore.list({}, { sort: 'popularity', locale: DEFAULT_LOCALE });
};

/** Every author with the date of the last change of their page. */
export const everyAuthor = async (): Promise<{ slug: string; changedAt: Date }[]> => {
  const byAuthor = new Map<string, SiteSeries[]>();
  for (const series of await everySeries())
    for (const slug of new Set(series.entry.authors.map(({ name }) => slugOf(name))))
      byAuthor.set(slug, [...(byAuthor.get(slug) ?? []), series]);
  return [...byAuthor].map(([slug, series]) => ({ slug, changedAt: latest(series) }));
};
