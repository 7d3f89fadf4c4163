import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel } from '@/models/book';
import { fieldsOf, type BookFields } from './books.records';

export const bookFieldsStore = {
  /** A book as it is kept. */
  async find(userId: string, id: string): Promise<BookFields | null> {
    await connect();
    const record = await BookModel.findOne({ user_id: userId, id }, { _id: 0 }).lean();
    return record && fieldsOf(record);
  },
};
