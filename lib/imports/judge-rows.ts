import 'server-only';
import { keptBooks, type KeptBook, type RowBook } from '@/lib/books/imported-books.service';
import type { ImportRow, KnownRow, Verdict } from './import-rows.store';
import type { LibraryIndex } from './library-index';
import { mergeBook } from './merge-book';
import { bookIdOf } from './row-identity';

/** A row as it is known before it is compared with a library. */
export type Candidate = Pick<ImportRow, 'n' | 'keys' | 'digest'> & { book: RowBook; olKey: string };

/** Which book of the library a row is, and by what that is known. */
export type Match = { id: string; by: 'imported_before' | 'itself' | 'isbn' | 'work' | 'chosen'; isSettled: boolean };

type Known = ReadonlyMap<string, KnownRow>;

/** Earlier rows by what they were known by; of several, the one that came last and whose book is still there. */
export const knownByKey = (rows: readonly KnownRow[], library: LibraryIndex): Known =>
  new Map(
    rows.filter(({ book_id }) => library.has(book_id)).flatMap((row) => row.keys.map((key) => [key, row] as const)),
  );

/** What an earlier import, an ISBN or a work says for certain. Nothing here is a likeness. */
export const certainMatch = (
  { book, keys, digest, olKey }: Candidate,
  library: LibraryIndex,
  known: Known,
): Match | null => {
  const before = keys.map((key) => known.get(key)).find((row) => row !== undefined);
  if (before) return { id: before.book_id, by: 'imported_before', isSettled: before.digest === digest };
  const itself = book.as_kept?.id;
  if (itself && library.has(itself)) return { id: itself, by: 'itself', isSettled: false };
  const bearer = library.withIsbn(book);
  if (bearer) return { id: bearer, by: 'isbn', isSettled: false };
  const work = library.ofWork(olKey, book.volume_number);
  return work ? { id: work, by: 'work', isSettled: false } : null;
};

type Judged = Pick<ImportRow, 'verdict' | 'reason'> & { match?: string };

const judged = (verdict: Verdict, reason: string, match?: string): Judged => ({
  verdict,
  reason,
  ...(match && { match }),
});

const ofMatch = ({ id, by, isSettled }: Match, book: RowBook, kept: KeptBook | undefined, now: Date): Judged => {
  const adds = kept && !isSettled && mergeBook(kept.fields, book, now);
  return judged(adds ? 'updates' : 'present', by, id);
};

/** By what two rows of a file are one book; in our own archive they never are. */
const sharedIsbn = ({ isbn, as_kept }: RowBook): string => (isbn && !as_kept ? `isbn=${isbn}` : '');

/** Judges the rows of one batch, in the order of its file. */
export const createJudge = (userId: string, batchId: string, library: LibraryIndex, now = new Date()) => {
  /** The keys of the rows before, with the book that each becomes. */
  const seen = new Map<string, string>();

  const earlierIn = ({ keys, book }: Candidate): string | undefined => {
    const isbn = sharedIsbn(book);
    return [...keys, ...(isbn ? [isbn] : [])].map((key) => seen.get(key)).find((id) => id !== undefined);
  };

  const note = ({ keys, book }: Candidate, id: string) => {
    for (const key of keys) seen.set(key, id);
    const isbn = sharedIsbn(book);
    if (isbn) seen.set(isbn, id);
  };

  return async (rows: readonly Candidate[], known: Known): Promise<Judged[]> => {
    const matches = rows.map((row) => certainMatch(row, library, known));
    const kept = await keptBooks(userId, [...new Set(matches.flatMap((match) => (match ? [match.id] : [])))]);
    return rows.map((row, i) => {
      const match = matches[i];
      const earlier = earlierIn(row);
      note(row, earlier ?? match?.id ?? bookIdOf(batchId, row.n));
      if (earlier) return judged('present', 'twice', earlier);
      if (match) return ofMatch(match, row.book, kept.get(match.id), now);
      const alike = library.like(row.book);
      return alike
        ? judged('probable', 'title_author', alike)
        : judged('new', row.book.isbn ? 'new' : 'new_without_isbn');
    });
  };
};
