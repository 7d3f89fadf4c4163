import 'server-only';
import { randomUUID } from 'node:crypto';
import { differenceOf } from './book-changes.records';
import { bookChangeStore, type NewChange } from './book-changes.store';
import { bookRevisionStore, type Changed } from './book-revisions.store';
import type { BookFields } from './books.records';
import { amend } from './books.rules';
import { deletedBookStore } from './deleted-books.store';
import type { BookPatch } from './books.schemas';

const noteOf = ({ book, before, after }: Changed): NewChange[] => {
  const fields = differenceOf(before, after);
  return Object.keys(fields).length ? [{ book_id: book.id, action: 'changed', fields }] : [];
};

/** Changes one book by a rule and keeps what it was; null when the reader has no such book. */
export const changeByRule = async (
  userId: string,
  id: string,
  decide: (book: BookFields, revision: number) => BookFields,
  at: Date,
) => {
  const changed = await bookRevisionStore.change(userId, id, decide);
  if (!changed) return null;
  const { book } = changed;
  await bookChangeStore.add(userId, noteOf(changed), { at });
  await bookChangeStore.tidy(userId, id, book.revision);
  return book;
};

/** Changes many books in one go. The token takes it all back within ten minutes. */
export const changeManyByRule = async (
  userId: string,
  ids: readonly string[],
  decide: (id: string) => (book: BookFields) => BookFields,
  at: Date,
) => {
  const batch = randomUUID();
  const changed = await bookRevisionStore.changeMany(userId, ids, decide);
  const notes = changed.flatMap(noteOf);
  await bookChangeStore.add(userId, notes, { at, batch });
  return {
    books: changed.map(({ book }) => book),
    changed_ids: notes.map(({ book_id }) => book_id),
    undo: notes.length ? batch : null,
  };
};

/** Changes many books, each in its own way. The token takes it all back within ten minutes. */
export const changeBooks = (userId: string, patches: ReadonlyMap<string, BookPatch>, now = new Date()) =>
  changeManyByRule(
    userId,
    [...patches.keys()],
    (id) => (book) => ({ ...amend(book, patches.get(id) ?? {}, now), updated_at: now }),
    now,
  );

/** Keeps that books were added in one go, alone or with a change that has a token already. */
export const noteAdded = async (
  userId: string,
  bookIds: readonly string[],
  { now = new Date(), batch }: { now?: Date; batch?: string | null } = {},
) => {
  if (!bookIds.length) return null;
  const undo = batch ?? randomUUID();
  const changes = bookIds.map((book_id): NewChange => ({ book_id, action: 'added', fields: {} }));
  await bookChangeStore.add(userId, changes, { at: now, batch: undo });
  return undo;
};

/** Keeps that a book went to the bin, or came back. */
export const noteMove = (userId: string, book_id: string, action: 'removed' | 'restored') =>
  bookChangeStore.add(userId, [{ book_id, action, fields: {} }], { at: new Date() });

/** Moves many books to the bin in one go. The token takes it all back within ten minutes. */
export const removeMany = async (userId: string, ids: readonly string[], at: Date) => {
  const batch = randomUUID();
  const changed = await deletedBookStore.addMany(userId, ids);
  const notes = changed.map((book_id): NewChange => ({ book_id, action: 'removed', fields: {} }));
  await bookChangeStore.add(userId, notes, { at, batch });
  return { changed, undo: changed.length ? batch : null };
};

/** Moves to the bin those books that nobody has changed since they were added, and tells which. */
export const removeUntouched = async (userId: string, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const removed = await deletedBookStore.addUntouched(userId, ids);
  await Promise.all(removed.map((id) => noteMove(userId, id, 'removed')));
  return new Set(removed);
};
