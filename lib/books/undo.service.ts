import 'server-only';
import { AppError } from '@/lib/errors';
import { takenBack, type ChangedFields } from './book-changes.records';
import { bookChangeStore } from './book-changes.store';
import type { BookFields } from './books.records';
import { restored } from './books.rules';
import { changeManyByRule } from './change-books.service';
import { deletedBookStore } from './deleted-books.store';

const TEN_MINUTES = 10 * 60_000;

/** A book without a change it went through; null when nothing of it can be taken back. */
const withoutChange = (book: BookFields, changed: ChangedFields, now: Date): BookFields | null => {
  const before = takenBack(book, changed);
  return before && restored(book, before, now);
};

const sentence = (undone: number, kept: number) => {
  const done = undone > 1 ? `${undone} livres sont comme avant.` : `${undone} livre est comme avant.`;
  if (!kept) return done;
  return `${done} ${kept > 1 ? `${kept} ont changé` : 'Un a changé'} depuis et restent en l’état.`;
};

const restoreMany = async (userId: string, ids: readonly string[], at: Date) => {
  const restored = await deletedBookStore.restoreMany(userId, ids);
  const notes = restored.map((book_id) => ({ book_id, action: 'restored' as const, fields: {} }));
  await bookChangeStore.add(userId, notes, { at });
  return restored;
};

/** Takes back what was done in one go, book by book, wherever nobody has changed it since. */
export const undoBatch = async (userId: string, token: string, now = new Date()) => {
  const changes = await bookChangeStore.claimBatch(userId, token, new Date(now.getTime() - TEN_MINUTES));
  if (!changes.length)
    throw new AppError('not_found', 'Rien à annuler : c’est déjà fait, ou les dix minutes sont passées');
  const changed = new Map(changes.flatMap((change) => (change.action === 'changed' ? [[change.book_id, change]] : [])));
  const added = changes.flatMap(({ action, book_id }) => (action === 'added' ? [book_id] : []));
  const removed = changes.flatMap(({ action, book_id }) => (action === 'removed' ? [book_id] : []));
  const takeBack = (id: string) => (book: BookFields) =>
    withoutChange(book, changed.get(id)?.fields ?? {}, now) ?? book;
  const { changed_ids, undo } = await changeManyByRule(userId, [...changed.keys()], takeBack, now);
  const undone = new Set([
    ...changed_ids,
    ...(await deletedBookStore.addUntouched(userId, added)),
    ...(await restoreMany(userId, removed, now)),
  ]);
  const kept_books = changes.map(({ book_id }) => book_id).filter((id) => !undone.has(id));
  const kept = kept_books.length;
  return { message: sentence(undone.size, kept), undone: undone.size, kept, kept_books, undo };
};
