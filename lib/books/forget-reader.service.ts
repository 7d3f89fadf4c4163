import 'server-only';
import { bookChangeStore } from './book-changes.store';
import { bookFieldsStore } from './book-fields.store';
import { deletedBookStore } from './deleted-books.store';

/** Removes every book of a reader, those in the bin, and the memory of their changes. */
export const forgetBooks = async (userId: string): Promise<void> => {
  await bookFieldsStore.removeAll(userId);
  await deletedBookStore.removeAll(userId);
  await bookChangeStore.removeAll(userId);
};
