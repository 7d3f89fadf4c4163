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

const CARD = Object.fromEntries([['_id', 0], ...FIELDS.map((field) => [field, 1])]) as Record<string, 0 | 1>;

export const bookCardStore = {
  async list(userId: string, ids: readonly string[]): Promise<Map<string, BookCard>> {
    await connect();
    const which = { user_id: userId, id: { $in: [...ids] } };
    const found = ids.length ? await BookModel.find(which, CARD).lean<Stored[]>() : [];
    return new Map(found.map((book) => [book.id, { ...book, volume_label: book.volume_label ?? '' }] as const));
  },
};
