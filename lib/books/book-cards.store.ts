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
  'rating',
  'date_completed',
  'updated_at',
] as const;

type Stored = Pick<BookRecord, Exclude<(typeof FIELDS)[number], 'volume_label'>> & { volume_label?: string };

/** A book as far as a card shows it; moments as ISO 8601. */
export type BookCard = Omit<Stored, 'volume_label' | 'date_completed' | 'updated_at'> & {
  volume_label: string;
  date_completed: string | null;
  updated_at?: string;
};

const toCard = ({ volume_label = '', rating = null, date_completed, updated_at, ...book }: Stored): BookCard => ({
  ...book,
  volume_label,
  rating,
  date_completed: date_completed?.toISOString() ?? null,
  ...(updated_at && { updated_at: updated_at.toISOString() }),
});

const CARD = Object.fromEntries([['_id', 0], ...FIELDS.map((field) => [field, 1])]) as Record<string, 0 | 1>;

export const bookCardStore = {
  async list(userId: string, ids: readonly string[]): Promise<Map<string, BookCard>> {
    await connect();
    const which = { user_id: userId, id: { $in: [...ids] } };
    const found = ids.length ? await BookModel.find(which, CARD).lean<Stored[]>() : [];
    return new Map(found.map((book) => [book.id, toCard(book)] as const));
  },
};
