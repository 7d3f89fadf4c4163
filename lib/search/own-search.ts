import { plainIsbn, sameIsbn } from '@/lib/books/isbn';
import type { BookTitle } from '@/lib/books/titles.schemas';
import { namesIn } from '@/lib/text/authors';
import { words } from '@/lib/text/fold';
import { createBest } from './best';
import { createWordIndex, type Found } from './word-index';

/** A saga by its volumes in the library: `first` is the one with the lowest number. */
export type OwnSaga = { name: string; volumes: number; read: number; first: BookTitle };

type Told = {
  /** The words of the library that were meant, where a slip was forgiven or a word only begun. */
  words: string[];
  isByIsbn: boolean;
};

/** Something of a library that some words mean. */
export type OwnMatch<Is> = { is: Is } & Told;

/** How many of each are wanted. */
type Most = { books: number; sagas: number; authors: number };

type Options = { most: Most; /** Whether slips of the finger are forgiven. */ forgives?: boolean };

/** What a word in a title, an author, a saga, a place in it and an ISBN counts. */
const BOOSTS = [3, 1, 2, 1, 1];
const ISBN = BOOSTS.length - 1;

/** Both forms of an ISBN, so that either can be begun. */
const isbnForms = (isbn: string) => {
  const thirteen = sameIsbn(isbn);
  return [thirteen, thirteen.slice(3), plainIsbn(isbn)].join(' ');
};

const isIsbn = (text: string) => /^\d{4,}[\dX]$/.test(plainIsbn(text));

const placeOf = (volume: number | null) => (volume === null ? '' : `tome volume ${volume}`);

/** One wrong letter is forgiven in a short word and two in a long one; none in numbers and in what may be a beginning. */
const tolerance = (word: string) => {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
};

const authorsOf = (books: readonly BookTitle[]) => [...new Set(books.flatMap(({ author }) => namesIn(author)))];

const sagasOf = (books: readonly BookTitle[]): OwnSaga[] => {
  const sagas = new Map<string, OwnSaga>();
  for (const book of books.filter(({ saga }) => saga)) {
    const known = sagas.get(book.saga) ?? { name: book.saga, volumes: 0, read: 0, first: book };
    known.volumes++;
    if (book.status === 'completed') known.read++;
    sagas.set(book.saga, known);
  }
  return [...sagas.values()];
};

/** What suits alike comes in the order of its volumes, and the newest first. */
const inOrder = (books: readonly BookTitle[]) =>
  books.toSorted((a, b) => (a.volume_number ?? 0) - (b.volume_number ?? 0));

const textOfBook = ({ title, author, saga, volume_number, isbn }: BookTitle) => [
  ...[title, author, saga, placeOf(volume_number)],
  isbnForms(isbn),
];

/** Which words of a text were meant, by the first word asked that means each. */
const toldOf = (text: readonly string[], meant: readonly ReadonlyMap<string, number>[]): Told => {
  const [own, isbns] = [new Set(text.flatMap(words)), words(text[ISBN] ?? '')];
  const found = meant.flatMap((ranks) =>
    [...own].filter((word) => ranks.has(word)).sort((a, b) => ranks.get(a)! - ranks.get(b)!),
  );
  return {
    // The keys of an object are different, and those that are numbers come first.
    words: Object.keys(Object.fromEntries(found.map((word) => [word, true]))),
    isByIsbn: isbns.some((word) => meant.some((ranks) => ranks.has(word))),
  };
};

const ranksOf = ({ meant }: Found) => meant.map((all) => new Map(all.map(({ word }, rank) => [word, rank])));

const BYTES_OF_A_BOOK = 420;

/**
 * Looks through a library, the most likely first: every word counts, in any order, begun or whole, without accents, case or
 * signs, and forgiving slips of the finger. What the search suggests and what its page finds is found here.
 */
export const createOwnSearch = (titles: readonly BookTitle[]) => {
  const books = inOrder(titles);
  const [sagas, authors] = [sagasOf(books), authorsOf(books)];
  const firstAuthor = books.length + sagas.length;

  const textOf = (at: number): string[] => {
    if (at < books.length) return textOfBook(books[at]!);
    if (at < firstAuthor) return [sagas[at - books.length]!.name, '', '', '', ''];
    return ['', authors[at - firstAuthor]!, '', '', ''];
  };
  const index = createWordIndex(firstAuthor + authors.length, BOOSTS, textOf);

  const search = (text: string, { forgives = true, most }: Options) => {
    const asked = isIsbn(text) ? sameIsbn(text) : text;
    const found = index.search(words(asked), forgives ? tolerance : () => 0);
    const best = { books: createBest(most.books), sagas: createBest(most.sagas), authors: createBest(most.authors) };
    for (let i = 0; i < found.count; i++) {
      const at = found.at(i);
      const kind = at < books.length ? best.books : at < firstAuthor ? best.sagas : best.authors;
      kind.offer(at, found.score(i));
    }
    const ranks = ranksOf(found);
    const matches = <Is>(kind: { found: readonly number[] }, is: (at: number) => Is): OwnMatch<Is>[] =>
      kind.found.map((at) => ({ is: is(at), ...toldOf(textOf(at), ranks) }));
    return {
      books: matches(best.books, (at) => books[at]!),
      sagas: matches(best.sagas, (at) => sagas[at - books.length]!),
      authors: matches(best.authors, (at) => authors[at - firstAuthor]!),
    };
  };

  return { search, bytes: index.bytes + books.length * BYTES_OF_A_BOOK };
};
