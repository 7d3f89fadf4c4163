import 'server-only';
import type { QueryFilter } from 'mongoose';
import { BookModel, type BookRecord } from '@/models/book';

const AT_ONCE = 500;

/** Sets anew what follows from each of these books, until none is left; what somebody changes meanwhile is looked at again. */
export const rewriteBooks = async (
  which: QueryFilter<BookRecord>,
  change: (record: BookRecord) => Partial<BookRecord>,
): Promise<void> => {
  for (;;) {
    const old = await BookModel.find(which, { _id: 0 }).limit(AT_ONCE).lean<BookRecord[]>();
    if (!old.length) return;
    await BookModel.bulkWrite(
      old.map((record) => ({
        updateOne: {
          filter: { user_id: record.user_id, id: record.id, revision: record.revision },
          update: { $set: change(record) },
        },
      })),
      { ordered: false },
    );
  }
};
