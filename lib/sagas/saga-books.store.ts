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
  covers: 1,
  status: 1,
  'readings.outcome': 1,
  date_completed: 1,
  ownership: 1,
  lent_to: 1,
  publication_year: 1,
  auto_added: 1,
  cover_url: 1,
} as const;

type Stored = Pick<BookRecord, 'id' | 'title' | 'author' | 'category' | 'saga' | 'volume_number' | 'status'> &
  Pick<BookRecord, 'date_completed' | 'publication_year' | 'auto_added' | 'cover_url'> &
  Partial<Pick<BookRecord, 'volume_label' | 'covers' | 'ownership' | 'lent_to'>> & {
    readings?: { outcome: string }[];
  };

/** A book as far as its place in a saga goes. */
export type SagaBook = Required<Omit<Stored, 'readings' | 'date_completed'>> & { has_been_read: boolean };

const toSagaBook = ({ readings, date_completed, ...book }: Stored): SagaBook => ({
  ...book,
  volume_label: book.volume_label ?? '',
  covers: book.covers ?? [],
  ownership: book.ownership ?? 'owned',
  lent_to: book.lent_to ?? '',
  has_been_read: readings ? readings.some(({ outcome }) => outcome === 'finished') : date_completed !== null,
});

const SHELVED = { ...FIELDS, date_added: 1, updated_at: 1 } as const;
const BY_VOLUME = { saga: 1, volume_number: 1 } as const;

type Dated = Pick<BookRecord, 'date_added'>;
type Shelved = Stored & Dated & { updated_at?: Date };

/** The same with what its saga's card shows. */
export type ShelvedBook = SagaBook & Dated & { updated_at: Date };

export const sagaBookStore = {
  /** The books of some sagas, by volume. */
  async list(userId: string, sagas: readonly string[]): Promise<SagaBook[]> {
    await connect();
    const which = { user_id: userId, saga: { $in: [...sagas] } };
    const found = await BookModel.find(which, FIELDS).sort(BY_VOLUME).lean<Stored[]>();
    return found.map(toSagaBook);
  },

  /** Every book that is in a saga, by volume. */
  async listAll(userId: string): Promise<ShelvedBook[]> {
    await connect();
    const found = await BookModel.find({ user_id: userId, saga: { $ne: '' } }, SHELVED)
      .sort(BY_VOLUME)
      .lean<Shelved[]>();
    return found.map(({ date_added, updated_at = date_added, ...book }) => ({
      ...toSagaBook(book),
      date_added,
      updated_at,
    }));
  },
};
