import 'server-only';
import { randomUUID } from 'node:crypto';
import { connect } from '@/lib/db/connect';
import { BookChangeModel, type BookChangeRecord } from '@/models/book-change';

export type NewChange = Pick<BookChangeRecord, 'book_id' | 'action' | 'fields'>;
type Noted = { at: Date; batch?: string };

/** More than anybody looks back at: the storage of a book that changes every day is bounded. */
const MOST_KEPT = 100;

/** When a book was changed this many times more, what is too many is forgotten. */
const TIDY_EVERY = 20;

export const bookChangeStore = {
  async add(userId: string, changes: readonly NewChange[], { at, batch }: Noted): Promise<void> {
    await connect();
    if (!changes.length) return;
    await BookChangeModel.insertMany(
      changes.map((change) => ({ ...change, user_id: userId, id: randomUUID(), at, ...(batch && { batch }) })),
    );
  },

  /** The changes of a book the newest first. */
  async list(userId: string, bookId: string): Promise<BookChangeRecord[]> {
    await connect();
    const which = { user_id: userId, book_id: bookId };
    return BookChangeModel.find(which, { _id: 0 }).sort({ at: -1, _id: -1 }).limit(MOST_KEPT).lean();
  },

  async find(userId: string, bookId: string, id: string): Promise<BookChangeRecord | null> {
    await connect();
    return BookChangeModel.findOne({ user_id: userId, book_id: bookId, id }, { _id: 0 }).lean();
  },

  /** Forgets the oldest changes of a book that has many, now and then. */
  async tidy(userId: string, bookId: string, revision: number): Promise<void> {
    if (revision % TIDY_EVERY) return;
    await connect();
    const which = { user_id: userId, book_id: bookId };
    const [oldest] = await BookChangeModel.find(which, { at: 1 }).sort({ at: -1 }).skip(MOST_KEPT).limit(1).lean();
    if (oldest) await BookChangeModel.deleteMany({ ...which, at: { $lte: oldest.at } });
  },

  /** What was done in one go since `since`, for whoever takes it back first; nothing when it was taken back already. */
  async claimBatch(userId: string, batch: string, since: Date): Promise<BookChangeRecord[]> {
    await connect();
    const undone = randomUUID();
    const which = { user_id: userId, batch };
    await BookChangeModel.updateMany(
      { ...which, at: { $gte: since }, undone: { $exists: false } },
      { $set: { undone } },
    );
    return BookChangeModel.find({ ...which, undone }, { _id: 0 }).lean();
  },
};
