import MiniSearch from 'minisearch';
import { plainIsbn, sameIsbn } from '@/lib/books/isbn';
import type { BookTitle } from '@/lib/books/titles.schemas';
import { words } from '@/lib/text/fold';

type Saga = { name: string; volumes: number };

/** What a library has for some words, the most likely first. */
export type Suggested = { books: BookTitle[]; sagas: Saga[]; authors: string[] };

const MOST = { books: 5, sagas: 3, authors: 2 };

type Entry = { id: number; title: string; author: string; saga: string; place: string; isbn: string };
type Found = { kind: 'books'; is: BookTitle } | { kind: 'sagas'; is: Saga } | { kind: 'authors'; is: string };

const NOTHING = { title: '', author: '', saga: '', place: '', isbn: '' };

/** Both forms of an ISBN, so that either can be begun. */
const isbnForms = (isbn: string) => {
  const thirteen = sameIsbn(isbn);
  return [thirteen, thirteen.slice(3), plainIsbn(isbn)].join(' ');
};

const isIsbn = (text: string) => /^\d{4,}[\dX]$/.test(plainIsbn(text));

const placeOf = (volume: number | null) => (volume === null ? '' : `tome volume ${volume}`);

/** One wrong letter is forgiven in a short word and two in a long one; none in numbers and in what may be a beginning. */
const tolerance = (word: string) => {
  if (word.length < 4 || /\d/.test(word)) return false;
  return word.length < 6 ? 1 : 2;
};

const authorsOf = (books: readonly BookTitle[]) =>
  [...new Set(books.flatMap(({ author }) => author.split(',').map((name) => name.trim())))].filter(Boolean);

const sagasOf = (books: readonly BookTitle[]): Saga[] => {
  const counts = new Map<string, number>();
  for (const { saga } of books) if (saga) counts.set(saga, (counts.get(saga) ?? 0) + 1);
  return [...counts].map(([name, volumes]) => ({ name, volumes }));
};

const entriesOf = (books: readonly BookTitle[]): { entry: Omit<Entry, 'id'>; found: Found }[] => [
  ...books.map((book) => {
    const { title, author, saga, volume_number, isbn } = book;
    const entry = { title, author, saga, place: placeOf(volume_number), isbn: isbnForms(isbn) };
    return { entry, found: { kind: 'books' as const, is: book } };
  }),
  ...sagasOf(books).map((saga) => ({
    entry: { ...NOTHING, title: saga.name },
    found: { kind: 'sagas' as const, is: saga },
  })),
  ...authorsOf(books).map((author) => ({
    entry: { ...NOTHING, author },
    found: { kind: 'authors' as const, is: author },
  })),
];

/** What suits alike comes in the order of its volumes, and the newest first. */
const inOrder = (books: readonly BookTitle[]) =>
  books.toSorted((a, b) => (a.volume_number ?? 0) - (b.volume_number ?? 0));

/**
 * Looks through a library while one types: every word counts, in any order, begun or whole, without accents, case or
 * signs, and forgiving slips of the finger.
 */
export const createSuggester = (books: readonly BookTitle[]) => {
  const entries = entriesOf(inOrder(books));
  const index = new MiniSearch<Entry>({
    fields: ['title', 'author', 'saga', 'place', 'isbn'],
    tokenize: words,
    processTerm: (word) => word,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: tolerance,
      boost: { title: 3, saga: 2 },
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  index.addAll(entries.map(({ entry }, id) => ({ id, ...entry })));

  return (text: string): Suggested => {
    const asked = isIsbn(text) ? sameIsbn(text) : text;
    const suggested: Suggested = { books: [], sagas: [], authors: [] };
    for (const { id } of index.search(asked)) {
      const { kind, is } = entries[id]!.found;
      const list = suggested[kind] as (typeof is)[];
      if (list.length < MOST[kind]) list.push(is);
    }
    return suggested;
  };
};
