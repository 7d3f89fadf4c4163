import 'server-only';
import type { Category } from '@/lib/books/books.schemas';
import { categoryOf } from './category';
import { coverUrl } from './covers';
import type { FoundBook } from './items.schemas';
import { languageCode } from './query';
import type { SearchDoc } from './records';
import { suggestSeries } from './series-suggestion';
import { volumeNumberIn } from './volume-number';

/** What a reader looks for, as far as it decides which edition of a work they are shown. */
export type Wish = { language: string; volume: number | null };

type EditionOfDoc = SearchDoc['editions'][number];

/** The first characters of a text, as a reader counts them. */
export const cut = (text: string, length: number): string => {
  const trimmed = text.trim();
  return trimmed.length <= length ? trimmed : [...trimmed].slice(0, length).join('').trim();
};

/** What stands for the title of a record without one: a title is required. */
export const UNTITLED = 'Sans titre';

export const MAX = { title: 500, short: 1000, long: 20_000 };
export const SUBJECTS = 5;

/**
 * The edition to show instead of its work: one in the reader's language. A work of comics or manga may be the whole
 * series: its volumes are shown only to who asked for that volume.
 */
const shownEdition = (
  { editions: [edition] }: SearchDoc,
  category: Category,
  wish?: Wish,
): EditionOfDoc | undefined => {
  if (!edition?.title || !wish) return undefined;
  const volume = volumeNumberIn(`${edition.title} ${edition.subtitle}`);
  if (category !== 'roman' && volume !== null) return volume === wish.volume ? edition : undefined;
  return edition.language.includes(languageCode(wish.language)) ? edition : undefined;
};

const merged = (doc: SearchDoc, edition: EditionOfDoc | undefined) => ({
  title: edition?.title ?? doc.title,
  cover: edition?.cover_i ?? doc.cover_i,
  isbn: edition?.isbn[0] ?? doc.isbn[0] ?? '',
  publishers: edition?.publisher.length ? edition.publisher : doc.publisher,
});

export const authorsOf = (names: readonly string[]): string => cut(names.join(', '), MAX.title);

/** A search record as the API shows it. */
export const toFoundBook = (doc: SearchDoc, wish?: Wish): FoundBook => {
  const category = categoryOf(doc.subject);
  const edition = shownEdition(doc, category, wish);
  const { title, cover, isbn, publishers } = merged(doc, edition);
  return {
    ol_key: doc.key,
    title: cut(title, MAX.title),
    author: authorsOf(doc.author_name),
    category,
    cover_url: coverUrl(cover),
    first_publish_year: doc.first_publish_year,
    isbn,
    subjects: doc.subject.slice(0, SUBJECTS),
    number_of_pages: doc.number_of_pages_median,
    publisher: cut(publishers.join(', '), MAX.short),
    series_suggestion: suggestSeries({
      title,
      subtitle: edition?.subtitle,
      category,
      subjects: doc.subject,
      editionSeries: doc.series,
      names: doc.series_name,
      positions: doc.series_position,
    }),
  };
};
