import { createHash } from 'node:crypto';
import type { Locale } from '@/lib/i18n/locales';
import { slugOf } from '@/lib/text/slug';
import type { SeriesRecord } from '@/models/series';
import { CatalogueEntry } from './catalogue.schemas';
import { nameIn } from './series-names';
import { letterOf, nameKey } from './series-order';

/** A series as this site shows it. */
export type SiteSeries = { entry: CatalogueEntry; changedAt: Date };

/** Part of the digest: raised when records are derived in another way. */
const SHAPE = 2;

const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(`${SHAPE} ${JSON.stringify(value)}`)
    .digest('base64url');

export const versionOf = (entries: readonly CatalogueEntry[]): string => digestOf(entries);

/** The facts with the site's corrections laid over them, or why the two do not go together. */
export const corrected = (facts: Record<string, unknown>, corrections: Record<string, unknown>) => {
  const merged = Object.entries({ ...facts, ...corrections }).filter(([, value]) => value !== null);
  return CatalogueEntry.safeParse(Object.fromEntries(merged));
};

/** What a page shows: a new keyword is no reason to call the page changed. */
const visible = ({ keywords: _, score: __, formerSlugs: ___, ...shown }: CatalogueEntry) => shown;

const inEachLanguage = <T>(of: (locale: Locale) => T): Record<Locale, T> => ({ fr: of('fr'), en: of('en') });

/** Everything of a record that follows from the series as it is shown. */
export const derivedFields = (entry: CatalogueEntry) => ({
  slug: entry.slug,
  former_slugs: entry.formerSlugs ?? [],
  digest: digestOf(visible(entry)),
  category: entry.category,
  score: entry.score,
  name_key: inEachLanguage((locale) => nameKey(nameIn(locale, entry))),
  letter: inEachLanguage((locale) => letterOf(nameIn(locale, entry))),
  author_slugs: [...new Set(entry.authors.map(({ name }) => slugOf(name)))],
  parent: entry.parent ?? '',
});

export const toSiteSeries = ({ facts, corrections, changed_at }: SeriesRecord): SiteSeries => {
  const { data } = corrected(facts, corrections);
  return { entry: data ?? CatalogueEntry.parse(facts), changedAt: changed_at };
};
