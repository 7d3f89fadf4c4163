import type { Locale } from '@/lib/i18n/locales';
import type { CatalogueEntry } from './catalogue.schemas';

/** What readers of a language call a series. */
export const nameIn = (locale: Locale, { name, englishName }: CatalogueEntry): string =>
  locale === 'en' ? (englishName ?? name) : name;

/** A series by the name of a language; the French name is then one of its others. */
export const namedIn = (locale: Locale, entry: CatalogueEntry): CatalogueEntry => {
  const { name, otherNames = [] } = entry;
  const own = nameIn(locale, entry);
  return own === name ? entry : { ...entry, name: own, otherNames: [name, ...otherNames] };
};
