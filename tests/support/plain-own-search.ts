import MiniSearch from 'minisearch';
import { plainIsbn, sameIsbn } from '@/lib/books/isbn';
import type { BookTitle } from '@/lib/books/titles.schemas';
import { words } from '@/lib/text/fold';

type OwnSaga = { name: string; volumes: number; read: number; first: BookTitle };

type Entry = { id: number; title: string; author: string; saga: string; place: string; isbn: string };
type Found = { kind: 'books'; is: BookTitle } | { kind: 'sagas'; is: OwnSaga } | { kind: 'authors'; is: string };

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

const sagasOf = (books: readonly BookTitle[]): OwnSaga[] => {
  const names = [...new Set(books.map(({ saga }) => saga))].filter(Boolean);
  return names.map((name) => {
    const volumes = books.filter(({ saga }) => saga === name);
    const read = volumes.filter(({ status }) => status === 'completed').length;
    return { name, volumes: volumes.length, read, first: volumes[0]! };
  });
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

type Told = {
  /** The words of the library that were meant, where a slip was forgiven or a word only begun. */
  words: string[];
  isByIsbn: boolean;
};

type OwnMatch = Found & Told;

type Options = { /** Whether slips of the finger are forgiven. */ forgives?: boolean };

/**
 * The search of a reader's own library as MiniSearch does it: what `lib/search/own-search` has to find.
 */
export const createPlainOwnSearch = (books: readonly BookTitle[]) => {
  const entries = entriesOf(inOrder(books));
  const index = new MiniSearch<Entry>({
    fields: ['title', 'author', 'saga', 'place', 'isbn'],
    tokenize: words,
    processTerm: (word) => word,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      boost: { title: 3, saga: 2 },
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  index.addAll(entries.map(({ entry }, id) => ({ id, ...entry })));

  return (text: string, { forgives = true }: Options = {}): OwnMatch[] => {
    const asked = isIsbn(text) ? sameIsbn(text) : text;
    return index.search(asked, forgives ? { fuzzy: tolerance } : {}).map(({ id, terms, match }) => ({
      ...entries[id]!.found,
      words: terms,
      isByIsbn: Object.values(match).flat().includes('isbn'),
    }));
  };
};
