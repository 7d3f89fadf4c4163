import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel, type BookRecord } from '@/models/book';
import { derivedFields, fieldsOf, toBook, type BookFields, type OwnedBook } from './books.records';

type Decide = (book: BookFields, revision: number) => BookFields;

/** A book that was changed, as it was and as it is. */
export type Changed = { book: OwnedBook; before: BookFields; after: BookFields };

const ATTEMPTS = 20;

const prepare = (record: BookRecord, decide: Decide) => {
  const before = fieldsOf(record);
  const after = decide(before, record.revision);
  const changed = { ...after, ...derivedFields(record.id, after), revision: record.revision + 1 };
  const isAnotherVolume = after.saga !== record.saga || after.volume_number !== record.volume_number;
  const isAnotherEdition = after.isbn !== record.isbn;
  const givenUp = {
    ...(isAnotherVolume && { volume_claim: 1 as const }),
    ...(isAnotherEdition && { isbn_claim: 1 as const }),
  };
  return {
    filter: { user_id: record.user_id, id: record.id, revision: record.revision },
    update: { $set: changed, ...(Object.keys(givenUp).length > 0 && { $unset: givenUp }) },
    result: { before, after, book: toBook({ ...record, ...changed }) },
  };
};

/** Replaces a book by what `decide` makes of it, again and again while somebody else is faster. */
const changeOne = async (userId: string, id: string, decide: Decide): Promise<Changed | null> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const record = await BookModel.findOne({ user_id: userId, id }, { _id: 0 }).lean();
    if (!record) return null;
    const { filter, update, result } = prepare(record, decide);
    const { matchedCount } = await BookModel.updateOne(filter, update);
    if (matchedCount) return result;
  }
  throw new Error('A book changed too often to be changed');
};

const isEqual = (a: BookFields, b: BookFields) => JSON.stringify(a) === JSON.stringify(b);

/** Books change through their revision: whoever read an older one reads again, so that no change is lost. */
export const bookRevisionStore = {
  /** Null when the reader has no such book. */
  async change(userId: string, id: string, decide: Decide): Promise<Changed | null> {
    await connect();
    return changeOne(userId, id, decide);
  },

  /**
   * Changes several books in one command. `decide` must make of its own result the same again: when somebody else changed
   * one of them meanwhile, it is asked about each of them once more. A book that is gone is left out.
   */
  async changeMany(userId: string, ids: readonly string[], decide: (id: string) => Decide): Promise<Changed[]> {
    await connect();
    if (!ids.length) return [];
    const records = await BookModel.find({ user_id: userId, id: { $in: [...ids] } }, { _id: 0 }).lean();
    const plans = records.map((record) => prepare(record, decide(record.id)));
    if (!plans.length) return [];
    const { matchedCount } = await BookModel.bulkWrite(
      plans.map(({ filter, update }) => ({ updateOne: { filter, update } })),
      { ordered: false },
    );
    if (matchedCount === plans.length) return plans.map(({ result }) => result);
    const again = await Promise.all(
      plans.map(async ({ result: planned }) => {
        const result = await changeOne(userId, planned.book.id, decide(planned.book.id));
        const wasWritten = result && isEqual(result.before, planned.after);
        return wasWritten ? { ...result, before: planned.before } : result;
      }),
    );
    return again.filter((result) => result !== null);
  },
};
