import 'server-only';
import { AppError } from '@/lib/errors';
import { metrics } from '@/lib/metrics/metrics';
import { bookIdentityStore } from './book-identities.store';
import type { BookFields } from './books.records';
import { begin } from './books.rules';
import { NewBook, type Book } from './books.schemas';
import { bookStore } from './books.store';
import { changeByRule } from './change-books.service';
import { createOwned, type Candidate, type Owned } from './duplicates';

/** What an import brings: a book as it is added, and the key it came by. */
export type Imported = Partial<NewBook> & Pick<NewBook, 'title' | 'author'> & { ol_key: string };

/** What tells each of a reader's books from others. */
export const listIdentities = bookIdentityStore.list;

export const ownedBy = async (userId: string): Promise<Owned> => createOwned(await bookIdentityStore.list(userId));

const countImport = (outcome: 'added' | 'duplicate') => metrics().imports.inc({ source: 'openlibrary', outcome });

const waiting = new Map<string, Promise<unknown>>();

/**
 * One import of a reader at a time: of two at once, the second must see what the first has added. Between servers unique
 * indexes do it, for one and the same work and for one ISBN.
 */
const inTurn = async <T>(userId: string, work: () => Promise<T>): Promise<T> => {
  const before = waiting.get(userId) ?? Promise.resolve();
  const turn = before.then(work, work);
  const settled = turn.catch(() => undefined);
  waiting.set(userId, settled);
  try {
    return await turn;
  } finally {
    if (waiting.get(userId) === settled) waiting.delete(userId);
  }
};

/** Adds a book from outside. Throws a conflict when the library holds it already. */
export const importBook = (
  userId: string,
  { ol_key, ...fields }: Imported,
  isbns: readonly string[],
): Promise<Book> => {
  const book = NewBook.parse(fields);
  const { title, author, volume_number } = book;
  const candidate: Candidate = { isbns: [...isbns, book.isbn], ol_key, volume_number, title, author };
  return inTurn(userId, async () => {
    const isOwned = (await ownedBy(userId)).has(candidate);
    const added = isOwned ? null : await bookStore.insertWork(userId, { ...begin(book, new Date()), ol_key });
    countImport(added ? 'added' : 'duplicate');
    if (!added) throw new AppError('conflict', `« ${title} » existe déjà dans votre bibliothèque`);
    return added;
  });
};

type Blank = 'cover_url' | 'isbn' | 'publication_year' | 'publisher' | 'total_pages';
export type Offered = Partial<Pick<Book, Blank>>;

const FILLABLE = ['cover_url', 'isbn', 'publication_year', 'publisher', 'total_pages'] as const;

const blanksOf = (book: Pick<Book, Blank | 'current_page'>, offered: Offered): Blank[] =>
  FILLABLE.filter((field) => {
    if (!offered[field] || (book[field] !== null && book[field] !== '')) return false;
    return field !== 'total_pages' || (offered.total_pages ?? 0) >= (book.current_page ?? 0);
  });

/** Fills what a book does not say yet, names it anew when `names` are given, and tells its version before and after. */
export const completeBook = async (
  userId: string,
  id: string,
  offered: Offered,
  names: Partial<Pick<Book, 'title' | 'author'>> | null,
) => {
  let [before, isChanged] = [0, false];
  const now = new Date();
  const fill = (record: BookFields, revision: number): BookFields => {
    const values = Object.fromEntries(blanksOf(record, offered).map((field) => [field, offered[field]]));
    const change = { ...values, ...names };
    [before, isChanged] = [revision, Object.keys(change).length > 0];
    return isChanged ? { ...record, ...change, updated_at: now } : record;
  };
  const changed = await changeByRule(userId, id, fill, now);
  return changed && { before, after: changed.revision, isChanged };
};

/** Fills what a book does not say yet and leaves the rest alone. */
export const fillBlanks = async (userId: string, book: Book, offered: Offered) => {
  if (blanksOf(book, offered).length === 0) return { book, filled: [] };
  let filled: Blank[] = [];
  const now = new Date();
  const fill = (record: BookFields): BookFields => {
    filled = blanksOf(record, offered);
    const values = Object.fromEntries(filled.map((field) => [field, offered[field]]));
    return { ...record, ...values, ...(filled.length && { updated_at: now }) };
  };
  const changed = await changeByRule(userId, book.id, fill, now);
  if (!changed) throw new AppError('not_found', 'Livre introuvable');
  return { book: changed, filled };
};
