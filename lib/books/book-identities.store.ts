import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel } from '@/models/book';
import type { BookIdentity } from './duplicates';

const FIELDS = {
  _id: 0,
  title: 1,
  author: 1,
  category: 1,
  saga: 1,
  volume_number: 1,
  isbn: 1,
  ol_key: 1,
  volume_label: 1,
  covers: 1,
} as const;

type Identified = BookIdentity & { id: string };

export const bookIdentityStore = {
  /** The same of each book, with its id. */
  async listWithIds(userId: string): Promise<Identified[]> {
    await connect();
    const found = BookModel.find({ user_id: userId }, { ...FIELDS, id: 1 }).sort({ date_added: 1, id: -1 });
    const untold = { volume_label: '', covers: [] };
    return (await found.lean<Identified[]>()).map((book) => ({ ...untold, ...book }));
  },

  /** What tells each of a reader's books from others, in order of addition; without the long texts. */
  async list(userId: string): Promise<BookIdentity[]> {
    await connect();
    const found = BookModel.find({ user_id: userId }, FIELDS).sort({ date_added: 1, id: -1 });
    const untold = { volume_label: '', covers: [] };
    return (await found.lean<BookIdentity[]>()).map((book) => ({ ...untold, ...book }));
  },
};
