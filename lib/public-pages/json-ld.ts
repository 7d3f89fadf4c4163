import 'server-only';
import type { Locale } from '@/lib/i18n/locales';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { languageTag } from '@/lib/text/language-tag';
import { urlOf } from './origin';
import { type Place, places } from './places';
import { otherNamesOf, volumesOf, type Volume } from './saga-facts';

type Node = { '@type': string } & Record<string, unknown>;

/** A node has one identity in all languages: the French address. */
const idOf = (place: Place, kind: string) => `${urlOf('fr', place)}#${kind}`;

export type Crumb = { name: string; place: Place };

export const breadcrumbs = (locale: Locale, crumbs: readonly Crumb[]): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, place }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: urlOf(locale, place),
  })),
});

export const itemList = (
  locale: Locale,
  name: string,
  items: readonly Crumb[],
  { start = 0, total = items.length } = {},
): Node => ({
  '@type': 'ItemList',
  name,
  numberOfItems: total,
  itemListElement: items.map((item, index) => ({
    '@type': 'ListItem',
    position: start + index + 1,
    name: item.name,
    url: urlOf(locale, item.place),
  })),
});

export const person = (locale: Locale, name: string): Node => {
  const place = places.author(name);
  return { '@type': 'Person', '@id': idOf(place, 'person'), name, url: urlOf(locale, place) };
};

const people = (locale: Locale, { authors }: CatalogueEntry) =>
  [...new Set(authors.map(({ name }) => name))].map((name) => person(locale, name));

/** One volume as a book, without what it is part of. */
const book = (locale: Locale, { slug }: CatalogueEntry, { number, name, others, year }: Volume): Node => {
  const place = places.volume(slug, number);
  return {
    '@type': 'Book',
    '@id': idOf(place, 'book'),
    url: urlOf(locale, place),
    name,
    position: number,
    ...(others.length > 0 && { alternateName: others }),
    ...(year !== undefined && { datePublished: String(year) }),
  };
};

const series = (locale: Locale, { slug, name }: CatalogueEntry): Node => {
  const place = places.saga(slug);
  return { '@type': 'BookSeries', '@id': idOf(place, 'series'), url: urlOf(locale, place), name };
};

export type Figures = { readers: number; ratings: number; rating: number | null };

const aggregateRating = ({ rating, ratings }: Figures) => ({
  '@type': 'AggregateRating',
  ratingValue: rating,
  ratingCount: ratings,
  bestRating: 5,
  worstRating: 0.5,
});

export const bookSeries = (locale: Locale, entry: CatalogueEntry, image: string, figures?: Figures): Node => {
  const others = otherNamesOf(entry);
  const { publishers = [] } = entry;
  return {
    ...series(locale, entry),
    ...(others.length > 0 && { alternateName: others }),
    description: entry.description[locale],
    author: people(locale, entry),
    inLanguage: entry.languages.map(languageTag),
    startDate: String(entry.firstYear),
    image,
    ...(publishers.length > 0 && { publisher: publishers.map((name) => ({ '@type': 'Organization', name })) }),
    ...(figures?.rating != null && { aggregateRating: aggregateRating(figures) }),
    hasPart: volumesOf(locale, entry).map((volume) => book(locale, entry, volume)),
  };
};

export const bookOfSeries = (locale: Locale, entry: CatalogueEntry, volume: Volume, image: string): Node => ({
  ...book(locale, entry, volume),
  author: people(locale, entry),
  image,
  isPartOf: series(locale, entry),
});

export const webSite = (locale: Locale, name: string, description: string): Node => ({
  '@type': 'WebSite',
  '@id': idOf('/', 'site'),
  url: urlOf(locale, '/'),
  name,
  description,
  inLanguage: locale,
});

/** The one script of a page. No text of it can close the script. */
export const graph = (...nodes: Node[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
