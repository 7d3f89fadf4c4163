import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel, type BookRecord } from '@/models/book';

const FIELDS = {
  _id: 0,
  id: 1,
  title: 1,
  author: 1,
  category: 1,
  saga: 1,
  volume_number: 1,
  volume_label: 1,
  cover_url: 1,
  current_page: 1,
  total_pages: 1,
} as const;

type Stored = Pick<BookRecord, Exclude<keyof typeof FIELDS, '_id' | 'volume_label'>> & { volume_label?: string };

/** A book as far as a card shows it. */
export type BookCard = Required<Stored>;

export const bookCardStore = {
  async list(userId: string, ids: readonly string[]): Promise<Map<string, BookCard>> {
    await connect();
    if (!ids.length) return new Map();
    const found = BookModel.find({ user_id: userId, id: { $in: [...ids] } }, FIELDS).batchSize(ids.length);
    return new Map(
      (await found.lean<Stored[]>()).map((book) => [book.id, { ...book, volume_label: book.volume_label ?? '' }]),
    );
  },
};
