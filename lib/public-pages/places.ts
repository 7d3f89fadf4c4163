import type { Category } from '@/lib/books/books.schemas';
import type { Locale } from '@/lib/i18n/locales';
import { slugOf } from '@/lib/text/slug';

/** A public page, whatever its language: its address in French. */
export type Place = `/${string}`;

/** How categories are called in addresses. */
export const CATEGORY_SLUGS = { roman: 'romans', bd: 'bd', manga: 'mangas' } as const satisfies Record<
  Category,
  string
>;

export const categoryOf = (slug: string): Category | undefined =>
  (Object.keys(CATEGORY_SLUGS) as Category[]).find((category) => CATEGORY_SLUGS[category] === slug);

/** The first page of a list has the plain address, so that it has only one. */
const paged = (place: Place, page: number): Place => (page > 1 ? `${place}/${page}` : place);

export const places = {
  home: (): Place => '/',
  sagas: (page = 1): Place => (page > 1 ? `/sagas/popular/${page}` : '/sagas'),
  category: (category: Category, page = 1): Place => paged(`/sagas/categories/${CATEGORY_SLUGS[category]}`, page),
  letter: (letter: string): Place => `/sagas/letters/${letter}`,
  saga: (slug: string): Place => `/sagas/${slug}`,
  volume: (slug: string, number: number): Place => `/sagas/${slug}/${number}`,
  author: (name: string): Place => `/authors/${slugOf(name)}`,
};

const PREFIX: Record<Locale, string> = { fr: '', en: '/en' };

/** The address of a place in a language: French at the root, the others under their name. */
export const pathOf = (locale: Locale, place: Place): Place => {
  const prefix = PREFIX[locale];
  return place === '/' && prefix ? (prefix as Place) : (`${prefix}${place}` as Place);
};
