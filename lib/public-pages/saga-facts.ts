import type { Locale } from '@/lib/i18n/locales';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { fold } from '@/lib/text/fold';

/** A volume as a page in some language names it. */
export type Volume = {
  number: number;
  /** Its own title when one is known, else the saga and the number. */
  name: string;
  title: string | null;
  /** The titles it has elsewhere. */
  others: string[];
  original: string | null;
  year: number | undefined;
};

type Title = NonNullable<CatalogueEntry['titles']>[number];

const PREFERENCE: Record<Locale, readonly (keyof Omit<Title, 'year'>)[]> = {
  fr: ['fr', 'original', 'en'],
  en: ['en', 'original', 'fr'],
};

const NUMBERED: Record<Locale, (name: string, number: number) => string> = {
  fr: (name, number) => `${name}, tome ${number}`,
  en: (name, number) => `${name}, volume ${number}`,
};

const toVolume = (locale: Locale, entry: CatalogueEntry, number: number): Volume => {
  const known: Title = entry.titles?.[number - 1] ?? {};
  const [title = null, ...rest] = PREFERENCE[locale].flatMap((kind) => known[kind] ?? []);
  const others = [...new Set(rest)].filter((other) => other !== title);
  const original = known.original !== undefined && known.original !== title ? known.original : null;
  const name = title ?? NUMBERED[locale](entry.name, number);
  return { number, name, title, others, original, year: known.year };
};

/** How many volumes a page lists: none is invented where numbers never end or begin again. */
const countOf = ({ volumes, titles = [] }: CatalogueEntry) => volumes ?? titles.length;

export const volumesOf = (locale: Locale, entry: CatalogueEntry): Volume[] =>
  Array.from({ length: countOf(entry) }, (_, index) => toVolume(locale, entry, index + 1));

/** A volume by the number in an address, or null: `3` is one, `03` and `3.5` are not. */
export const volumeAt = (locale: Locale, entry: CatalogueEntry, number: string): Volume | null =>
  /^[1-9]\d{0,2}$/.test(number) && Number(number) <= countOf(entry) ? toVolume(locale, entry, Number(number)) : null;

/** What it goes by besides its name, none of it twice. */
export const otherNamesOf = ({ name, originalName, englishName, otherNames = [] }: CatalogueEntry): string[] => {
  const seen = new Set([fold(name)]);
  const names = [originalName, englishName, ...otherNames].filter((other) => other !== undefined);
  return names.filter((other) => !seen.has(fold(other)) && seen.add(fold(other)));
};

/** The year of the last volume, when the series is finished and that year is known. */
export const lastYearOf = ({ state, volumes, titles = [] }: CatalogueEntry): number | undefined =>
  state === 'completed' && volumes === titles.length ? titles.at(-1)?.year : undefined;
