import 'server-only';
import { shownReadings, type StoredReading } from '@/lib/readings/readings';
import { AppError } from '@/lib/errors';
import { bookChangeStore } from './book-changes.store';
import type { BookFields } from './books.records';
import { restored } from './books.rules';
import { changeByRule } from './change-books.service';
import { bookFieldsStore } from './book-fields.store';
import { deletedBookStore } from './deleted-books.store';
import type { BinFilter, BookChange } from './history.schemas';

const missing = () => new AppError('not_found', 'Livre introuvable');

/** Readings as a reader knows them; any other value as it is. */
const shown = (field: string, value: unknown) =>
  field === 'readings' && Array.isArray(value) ? shownReadings(value as StoredReading[]) : (value ?? null);

/** The changes of a book, the newest first. What a field became is what the next change found, or what it is now. */
export const listChanges = async (userId: string, bookId: string): Promise<BookChange[]> => {
  const [book, changes] = await Promise.all([
    bookFieldsStore.find(userId, bookId),
    bookChangeStore.list(userId, bookId),
  ]);
  if (!book && !changes.length) throw missing();
  const later: Record<string, unknown> = { ...book };
  return changes.map(({ id, at, action, undone, fields }) => {
    const told = Object.entries(fields).map(([field, { before }]) => {
      const after = shown(field, later[field]);
      later[field] = before;
      return { field, before: shown(field, before), after };
    });
    return { id, at: at.toISOString(), by: userId, action, is_undone: undone !== undefined, fields: told };
  });
};

/** Gives the fields of one change the values they had before, whatever came after. */
export const undoChange = async (userId: string, bookId: string, changeId: string, now = new Date()) => {
  const change = await bookChangeStore.find(userId, bookId, changeId);
  if (change?.action !== 'changed') throw new AppError('not_found', 'Ce changement n’existe pas ou plus');
  const before = Object.fromEntries(Object.entries(change.fields).map(([field, value]) => [field, value.before]));
  const book = await changeByRule(
    userId,
    bookId,
    (fields): BookFields => {
      const result = restored(fields, before as Partial<BookFields>, now);
      if (!result) throw new AppError('conflict', 'La page atteinte dépasserait la dernière page du livre');
      return result;
    },
    now,
  );
  if (!book) throw missing();
  return book;
};

/** One page of the bin, and how many books it holds. */
export const listBin = (userId: string, filter: BinFilter) => deletedBookStore.list(userId, filter);
