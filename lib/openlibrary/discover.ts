import type { BookIdentity } from '@/lib/books/duplicates';
import { percentage } from '@/lib/books/series-card';
import { fold, occursIn } from '@/lib/text/fold';
import type { DiscoveredBook } from './library.schemas';
import { toFoundBook } from './items';
import type { SearchDoc } from './records';
import { volumeNumberIn } from './volume-number';

export type Sought = { series_name: string; author?: string; terms: readonly string[] };

type BookType = DiscoveredBook['book_type'];

/** The first rule that fits decides; the points say how close such a book is to the series. */
const TYPES: { type: BookType; points: number; words: string[] }[] = [
  { type: 'main_series', points: 10, words: ['tome', 'volume', 'vol', 'book', 'part', 'partie'] },
  { type: 'companion', points: 5, words: ['guide', 'companion', 'encyclopedia', 'encyclopédie'] },
  { type: 'spin_off', points: 7, words: ['spin-off', 'prequel', 'sequel', 'side story'] },
  { type: 'related', points: 3, words: [] },
];
const TITLE_STARTS = 20;
const TITLE_CONTAINS = 10;
const SAME_AUTHOR = 15;
const DECISIVE_TERMS = 3;

const typeOf = (title: string) =>
  TYPES.find(({ type, words }) => type === 'related' || words.some((word) => occursIn(word, title))) ?? TYPES[3]!;

const titlePoints = (title: string, terms: readonly string[]) => {
  const decisive = terms.slice(0, DECISIVE_TERMS).map(fold).filter(Boolean);
  if (decisive.some((term) => title.startsWith(term))) return TITLE_STARTS;
  return decisive.some((term) => title.includes(term)) ? TITLE_CONTAINS : 0;
};

const isBy = (names: readonly string[], author: string | undefined) =>
  author !== undefined && fold(author) !== '' && names.some((name) => fold(name).includes(fold(author)));

/** Whether the library holds a book of the same title that belongs to what is sought. */
const isOwnedByName = (title: string, { series_name, author }: Sought, books: readonly BookIdentity[]) =>
  books.some(
    (book) =>
      fold(book.title) === fold(title) &&
      (fold(book.saga).includes(fold(series_name)) ||
        fold(book.title).includes(fold(series_name)) ||
        isBy([book.author], author)),
  );

/** A record as a part of the series, or null when neither its title nor its author has to do with it. */
export const discover = (
  doc: SearchDoc,
  sought: Sought,
  library: { books: readonly BookIdentity[]; owns: (doc: SearchDoc) => boolean },
): DiscoveredBook | null => {
  const points = titlePoints(fold(doc.title), sought.terms);
  const author = isBy(doc.author_name, sought.author) ? SAME_AUTHOR : 0;
  if (!points && !author) return null;
  const { type, points: typePoints } = typeOf(doc.title);
  return {
    ...toFoundBook(doc),
    volume_number: volumeNumberIn(doc.title),
    book_type: type,
    relevance_score: points + author + typePoints,
    is_owned: library.owns(doc) || isOwnedByName(doc.title, sought, library.books),
    edition_count: doc.edition_count,
  };
};

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

export const byRelevance = (a: DiscoveredBook, b: DiscoveredBook): number =>
  b.relevance_score - a.relevance_score ||
  (a.volume_number ?? Infinity) - (b.volume_number ?? Infinity) ||
  collator.compare(a.title, b.title);

const gapsTo = (volumes: ReadonlySet<number>) => {
  const highest = Math.max(0, ...volumes);
  return Array.from({ length: highest }, (_, i) => i + 1).filter((volume) => !volumes.has(volume));
};

const HIGH = 15;
const MOST = { main: 20, other: 10, advised: 5 };

/** What a reader is shown of a series: numbers over everything, lists of the first ones. */
export const summarise = (books: readonly DiscoveredBook[]) => {
  const of = (type: BookType) => books.filter(({ book_type }) => book_type === type);
  const main = of('main_series');
  const owned = books.filter(({ is_owned }) => is_owned).length;
  const mainOwned = main.filter(({ is_owned }) => is_owned).length;
  const missing_volumes = gapsTo(new Set(main.flatMap(({ volume_number }) => volume_number ?? [])));
  return {
    statistics: {
      total_discovered: books.length,
      owned_count: owned,
      completion_percentage: percentage(owned, books.length),
      main_series_count: main.length,
      main_series_owned: mainOwned,
      main_series_completion: percentage(mainOwned, main.length),
      missing_volumes,
    },
    books: {
      main_series: main.slice(0, MOST.main),
      spin_offs: of('spin_off').slice(0, MOST.other),
      companions: of('companion').slice(0, MOST.other),
      related: of('related').slice(0, MOST.other),
    },
    recommendations: {
      next_to_buy: main.filter(({ is_owned }) => !is_owned).slice(0, MOST.advised),
      missing_volumes,
      highly_rated: books.filter((book) => book.relevance_score >= HIGH && !book.is_owned).slice(0, MOST.advised),
    },
  };
};
