import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel, type BookRecord } from '@/models/book';

const FIELDS = { _id: 0, id: 1, title: 1, author: 1, saga: 1, volume_number: 1, volume_label: 1, covers: 1 } as const;

type Stored = Pick<BookRecord, 'id' | 'title' | 'author' | 'saga' | 'volume_number'> &
  Partial<Pick<BookRecord, 'volume_label' | 'covers'>>;

/** A book as far as recognition goes. */
export type ScannedBook = Required<Stored>;

export const scanBookStore = {
  /** Every book of a reader, in order of addition, in one read. */
  async list(userId: string): Promise<ScannedBook[]> {
    await connect();
    const found = BookModel.find({ user_id: userId }, FIELDS).sort({ date_added: 1, id: -1 });
    return (await found.lean<Stored[]>()).map((book) => ({
      ...book,
      volume_label: book.volume_label ?? '',
      covers: book.covers ?? [],
    }));
  },
};
