import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel } from '@/models/book';
import { fieldsOf, type BookFields } from './books.records';

export type KeptBook = { fields: BookFields; revision: number };

export const bookFieldsStore = {
  /** A book as it is kept. */
  async find(userId: string, id: string): Promise<BookFields | null> {
    await connect();
    const record = await BookModel.findOne({ user_id: userId, id }, { _id: 0 }).lean();
    return record && fieldsOf(record);
  },

  /** Several books as they are kept, each with its version, by id. */
  async findMany(userId: string, ids: readonly string[]): Promise<Map<string, KeptBook>> {
    await connect();
    const which = { user_id: userId, id: { $in: [...ids] } };
    const records = ids.length ? await BookModel.find(which, { _id: 0 }).lean() : [];
    return new Map(records.map((record) => [record.id, { fields: fieldsOf(record), revision: record.revision }]));
  },
};
