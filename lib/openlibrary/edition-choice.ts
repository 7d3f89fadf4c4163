import type { Category } from '@/lib/books/books.schemas';
import { plainIsbn } from '@/lib/books/isbn';
import { firstCover } from './covers';
import { languageCode } from './query';
import type { Edition } from './records';
import { suggestSeries } from './series-suggestion';

export type Wanted = { language: string; category: Category; volume: number | null };

/** The groups of ISBNs that a language's publishers use: editions that name no language still tell it. */
const ISBN_GROUPS: Record<string, RegExp> = { fr: /^(?:97[89])?2|^97910/, en: /^(?:978)?[01]|^9798/, ja: /^(?:978)?4/ };

/** Booksellers' records say it in words. */
const TOLD: Record<string, RegExp> = { fr: /\bfrench edition\b/i, en: /\benglish edition\b/i };

export const isbnOf = ({ isbn_13, isbn_10 }: Pick<Edition, 'isbn_13' | 'isbn_10'>): string =>
  plainIsbn(isbn_13[0] ?? isbn_10[0] ?? '');

export const isIn = (edition: Edition, language: string): boolean => {
  const named = edition.languages.map((key) => key.replace('/languages/', ''));
  if (named.length) return named.includes(languageCode(language));
  if (TOLD[language]?.test(edition.notes)) return true;
  const isbn = isbnOf(edition);
  return isbn !== '' && (ISBN_GROUPS[language]?.test(isbn) ?? false);
};

export const volumeOf = (edition: Edition, category: Category): number | null =>
  suggestSeries({
    title: edition.title,
    subtitle: edition.subtitle,
    category,
    editionSeries: category === 'roman' ? [] : edition.series,
  })?.volume_number ?? null;

const completeness = (edition: Edition) =>
  (isbnOf(edition) ? 4 : 0) + (firstCover(edition.covers) ? 2 : 0) + (edition.number_of_pages ? 1 : 0);

/** The editions that may be the wanted volume. Where no edition names a volume, the work is one: each of them is. */
const ofVolume = (editions: readonly Edition[], { category, volume }: Wanted): Edition[] => {
  const told = editions.map((edition) => ({ edition, number: volumeOf(edition, category) }));
  const isOneBook = told.every(({ number }) => number === null);
  return told.filter(({ number }) => isOneBook || number === volume).map(({ edition }) => edition);
};

/**
 * The edition whose particulars suit an import: in the reader's language, and of the wanted volume. Null when none does:
 * the ISBN of an edition in another language, or of another volume, would be wrong.
 */
export const chooseEdition = (editions: readonly Edition[], wanted: Wanted): Edition | null => {
  const titled = editions.filter(({ title }) => title !== '');
  const readable = ofVolume(titled, wanted).filter((edition) => isIn(edition, wanted.language));
  const [best] = [...readable].sort((a, b) => completeness(b) - completeness(a));
  return best ?? null;
};
