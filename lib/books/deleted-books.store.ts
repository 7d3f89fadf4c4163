import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel } from '@/models/book';
import { DeletedBookModel } from '@/models/deleted-book';
import { toBook, type OwnedBook } from './books.records';

/**
 * The bin. A book is written in its new place before it leaves the old one: a crash between the two leaves it in both,
 * and doing the same again puts that right.
 */
export const deletedBookStore = {
  /** Whether the reader had such a book. */
  async add(userId: string, id: string): Promise<boolean> {
    await connect();
    const book = await BookModel.findOne({ user_id: userId, id }, { _id: 0 }).lean();
    if (!book) return false;
    const which = { user_id: userId, id };
    await DeletedBookModel.updateOne(which, { $set: { deleted_at: new Date(), book } }, { upsert: true });
    await BookModel.deleteOne(which);
    return true;
  },

  /** Moves those that nobody has changed since they were added. How many there were. */
  async addUntouched(userId: string, ids: readonly string[]): Promise<number> {
    await connect();
    if (!ids.length) return 0;
    const untouched = { user_id: userId, id: { $in: [...ids] }, revision: 1 };
    const books = await BookModel.find(untouched, { _id: 0 }).lean();
    if (!books.length) return 0;
    const deleted_at = new Date();
    await DeletedBookModel.bulkWrite(
      books.map((book) => ({
        updateOne: { filter: { user_id: userId, id: book.id }, update: { $set: { deleted_at, book } }, upsert: true },
      })),
    );
    return (await BookModel.deleteMany(untouched)).deletedCount;
  },

  async restore(userId: string, id: string): Promise<OwnedBook | null> {
    await connect();
    const which = { user_id: userId, id };
    const deleted = await DeletedBookModel.findOne(which).lean();
    if (!deleted) return null;
    // Its volume may have been added anew meanwhile: the reader then has two, and wants this one back all the same.
    const { volume_claim: _, ...book } = deleted.book;
    const { matchedCount } = await BookModel.updateOne(which, { $setOnInsert: book }, { upsert: true });
    await DeletedBookModel.deleteOne(which);
    return matchedCount ? null : toBook(deleted.book);
  },
};
