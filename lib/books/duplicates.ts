import { fold } from '@/lib/text/fold';
import type { Book } from './books.schemas';
import { sameIsbn } from './isbn';

export type BookIdentity = Pick<
  Book,
  'title' | 'author' | 'category' | 'saga' | 'volume_number' | 'volume_label' | 'covers' | 'isbn' | 'ol_key'
>;

/** A record from outside: it may bear many ISBNs. */
export type Candidate = {
  isbns: readonly string[];
  ol_key: string;
  volume_number: number | null;
  title: string;
  author: string;
};

const byKey = (key: string, volume: number | null) => `${key}#${volume ?? ''}`;
const byName = (title: string, author: string) => `${fold(title)}\n${fold(author)}`;

/** Recognises what a library holds already: by ISBN, by key and volume, or by title and author, never by likeness. */
export const createOwned = (books: readonly BookIdentity[]) => {
  const isbns = new Set(books.map(({ isbn }) => sameIsbn(isbn)).filter(Boolean));
  const keys = new Set(books.flatMap(({ ol_key, volume_number }) => (ol_key ? [byKey(ol_key, volume_number)] : [])));
  const names = new Set(books.map(({ title, author }) => byName(title, author)));
  return {
    has: ({ isbns: given, ol_key, volume_number, title, author }: Candidate): boolean =>
      given.some((isbn) => isbn !== '' && isbns.has(sameIsbn(isbn))) ||
      keys.has(byKey(ol_key, volume_number)) ||
      names.has(byName(title, author)),
  };
};

export type Owned = ReturnType<typeof createOwned>;
