import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel } from '@/models/book';

/** What one reader has of one saga: how they rate it on average, if they do. No name, no title. */
export type Following = { reader: string; saga: string; rating: number | null };

type Grouped = { _id: { saga: string; reader: string }; rating: number | null };

const ALL_AT_ONCE = 100_000;

export const readersStore = {
  /**
   * One entry for each reader of each saga. It is the one question that is asked of all libraries together: books that
   * are private, and those only wished for, have no part in it.
   */
  async followings(): Promise<Following[]> {
    await connect();
    const found = BookModel.collection.aggregate<Grouped>(
      [
        { $match: { saga: { $ne: '' }, private: { $ne: true }, ownership: { $ne: 'wished' } } },
        { $group: { _id: { saga: '$saga', reader: '$user_id' }, rating: { $avg: '$rating' } } },
      ],
      { batchSize: ALL_AT_ONCE },
    );
    return (await found.toArray()).map(({ _id, rating }) => ({ ..._id, rating }));
  },
};
