import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel } from '@/models/book';
import type { BookTitle } from './titles.schemas';

const FIELDS = {
  _id: 0,
  id: 1,
  title: 1,
  author: 1,
  category: 1,
  saga: 1,
  volume_number: 1,
  isbn: 1,
  cover_url: 1,
} as const;

export const titleStore = {
  /** All of a reader's, the newest first. */
  async list(userId: string): Promise<BookTitle[]> {
    await connect();
    return BookModel.find({ user_id: userId }, FIELDS).sort({ date_added: -1, id: 1 }).lean<BookTitle[]>();
  },
};
