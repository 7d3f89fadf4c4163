import 'server-only';
import { listIdentified, type RowBook } from '@/lib/books/imported-books.service';
import { sameIsbn } from '@/lib/books/isbn';
import { words } from '@/lib/text/fold';
import { titleKey } from './row-identity';

type Identified = Awaited<ReturnType<typeof listIdentified>>[number];
type Known = Pick<Identified, 'id' | 'title' | 'author'> &
  Partial<Pick<Identified, 'isbn' | 'ol_key' | 'volume_number' | 'volume_label'>>;

/** The shortest word of a name that tells people apart. */
const TELLING = 3;

const byWork = (key: string, volume: number | null | undefined) => `${key}#${volume ?? ''}`;
const names = (author: string) => words(author).filter((word) => word.length >= TELLING);

const sharesAuthor = (a: string, b: string): boolean => {
  const known = new Set(names(a));
  return names(b).some((name) => known.has(name));
};

const isAnotherVolume = (a: Known, b: Known): boolean =>
  a.volume_number != null && b.volume_number != null && a.volume_number !== b.volume_number;

const add = <K>(map: Map<K, string>, key: K, id: string) => void (map.has(key) || map.set(key, id));

/**
 * A library as far as an import compares with it: by ISBN and work for certain, by title and author for a question. Books
 * that are in `apart` are there, and no row is found to be one of them.
 */
export const createLibraryIndex = (books: readonly Known[], apart: ReadonlySet<string> = new Set()) => {
  const byIsbn = new Map<string, string>();
  const byKey = new Map<string, string>();
  const byTitle = new Map<string, Known[]>();
  const ids = new Set<string>();

  const put = (book: Known): void => {
    ids.add(book.id);
    if (apart.has(book.id)) return;
    const isbn = sameIsbn(book.isbn ?? '');
    if (isbn) add(byIsbn, isbn, book.id);
    if (book.ol_key) add(byKey, byWork(book.ol_key, book.volume_number), book.id);
    const key = titleKey(book.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), book]);
  };
  books.forEach(put);

  return {
    put,
    has: (id: string): boolean => ids.has(id),
    /** The book that bears the ISBN. */
    withIsbn: ({ isbn = '' }: RowBook): string | undefined => (isbn ? byIsbn.get(sameIsbn(isbn)) : undefined),
    /** The book of the same work and volume. */
    ofWork: (olKey: string, volume: number | null | undefined): string | undefined =>
      olKey ? byKey.get(byWork(olKey, volume)) : undefined,
    /** A book that may be the same: its title and an author agree, and nothing tells them apart. */
    like: (row: RowBook): string | undefined => {
      const seen: Known = { ...row, id: '' };
      const alike = (byTitle.get(titleKey(row.title)) ?? []).filter(
        (book) => sharesAuthor(book.author, row.author) && !isAnotherVolume(book, seen),
      );
      return alike[0]?.id;
    },
  };
};

export type LibraryIndex = ReturnType<typeof createLibraryIndex>;

export const libraryIndex = async (userId: string, apart?: ReadonlySet<string>): Promise<LibraryIndex> =>
  createLibraryIndex(await listIdentified(userId), apart);
