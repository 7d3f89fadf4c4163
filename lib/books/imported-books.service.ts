import 'server-only';
import { differenceOf, takenBack, type ChangedFields } from './book-changes.records';
import { bookChangeStore, type NewChange } from './book-changes.store';
import { bookFieldsStore, type KeptBook } from './book-fields.store';
import { bookIdentityStore } from './book-identities.store';
import type { BookFields } from './books.records';
import { begin, restored } from './books.rules';
import { NewBook } from './books.schemas';
import { bookStore } from './books.store';
import { plan, progressOf, type StoredReading } from '@/lib/readings/readings';
import { changeManyByRule } from './change-books.service';
import { deletedBookStore } from './deleted-books.store';

export type { ChangedFields, KeptBook };
export { differenceOf };

/** What tells each of a reader's books from others, by id. */
export const listIdentified = bookIdentityStore.listWithIds;

/** Books as they are kept, each with its version. */
export const keptBooks = bookFieldsStore.findMany;

/** What our own archive knows of a book beside: which one it was, and its readings to the moment. */
type AsKept = { id: string; readings: StoredReading[]; updated_at?: string };

/** A book as a row describes it: nothing that the row does not say. */
export type RowBook = Partial<NewBook> & Pick<NewBook, 'title' | 'author'> & { ol_key?: string; as_kept?: AsKept };

const keptProgress = ({ readings, updated_at }: AsKept) => ({
  readings,
  ...progressOf(readings),
  ...(updated_at !== undefined && { updated_at: new Date(updated_at) }),
});

/** A book that was read, and stands with those to be read: it is to be read again. */
const plannedAgain = <B extends ReturnType<typeof begin>>(book: B, status: RowBook['status']): B => {
  if (status !== 'to_read' || !book.readings.length) return book;
  const readings = plan(book.readings, null);
  return { ...book, readings, ...progressOf(readings) };
};

/**
 * A new book of which only what the row says is known: no day of today stands for one that it does not tell. One of our own
 * archive is what it was.
 */
export const beginFrom = ({ ol_key, as_kept, ...row }: RowBook, added: Date | null, now: Date): BookFields => {
  const rest = { date_added: added ?? now, ...(ol_key && { ol_key }) };
  if (as_kept) return { ...NewBook.parse({ ...row, readings: [] }), ...keptProgress(as_kept), ...rest };
  const book = NewBook.parse(row);
  const status = book.readings.length ? 'to_read' : book.status;
  const { lent_to, lent_since } = book;
  return {
    ...plannedAgain(begin({ ...book, status }, now), row.status),
    lent_to,
    lent_since,
    ...rest,
  };
};

/** Adds books under ids of their own: doing it again adds none twice. */
export const addAs = bookStore.insertAs;

/** Changes books by a rule each, and tells in which version each is now. */
export const changeEach = async (
  userId: string,
  rules: ReadonlyMap<string, (book: BookFields) => BookFields>,
  now: Date,
): Promise<Map<string, number>> => {
  const decide = (id: string) => rules.get(id) ?? ((book: BookFields) => book);
  const { books } = await changeManyByRule(userId, [...rules.keys()], decide, now);
  return new Map(books.map(({ id, revision }) => [id, revision]));
};

/** Moves to the bin the books that are still in the version that is told of them, and tells which. */
export const removeAt = async (userId: string, revisions: ReadonlyMap<string, number>): Promise<Set<string>> => {
  const removed = await deletedBookStore.addAtRevision(userId, revisions);
  const notes = removed.map((book_id): NewChange => ({ book_id, action: 'removed', fields: {} }));
  await bookChangeStore.add(userId, notes, { at: new Date() });
  return new Set(removed);
};

const isBack = (book: BookFields, changes: ChangedFields) =>
  Object.entries(changes).every(
    ([field, { before }]) => JSON.stringify(book[field as keyof BookFields] ?? null) === JSON.stringify(before ?? null),
  );

/**
 * A book without some changes, the newest first, and whether all of them could be taken back: what somebody changed
 * since stays. Taken back once, it is so the second time too.
 */
export const withoutChanges = (book: BookFields, changes: readonly ChangedFields[], now: Date) => {
  let result = book;
  let isWhole = true;
  for (const change of changes) {
    if (isBack(result, change)) continue;
    const before = takenBack(result, change);
    const next = before && restored(result, before, now);
    isWhole &&= next !== null && isBack(next, change);
    result = next ?? result;
  }
  return { result, isWhole };
};
