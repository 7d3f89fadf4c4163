import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel, type BookRecord } from '@/models/book';

const FIELDS = [
  'id',
  'title',
  'author',
  'category',
  'saga',
  'volume_number',
  'volume_label',
  'cover_url',
  'current_page',
  'total_pages',
] as const;

type Stored = Pick<BookRecord, Exclude<(typeof FIELDS)[number], 'volume_label'>> & { volume_label?: string };

/** A book as far as a card shows it. */
export type BookCard = Required<Stored>;

const CARD = Object.fromEntries(FIELDS.map((field) => [field, `$${field}`]));

export const bookCardStore = {
  /** One group, which reads these fields of a book and no other: a find reads the whole of it first. */
  async list(userId: string, ids: readonly string[]): Promise<Map<string, BookCard>> {
    await connect();
    if (!ids.length) return new Map();
    const [found] = await BookModel.aggregate<{ cards: Stored[] }>([
      { $match: { user_id: userId, id: { $in: [...ids] } } },
      { $group: { _id: null, cards: { $push: CARD } } },
    ]);
    return new Map(
      (found?.cards ?? []).map((book) => [book.id, { ...book, volume_label: book.volume_label ?? '' }] as const),
    );
  },
};
