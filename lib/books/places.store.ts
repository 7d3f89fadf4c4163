import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel, type BookRecord } from '@/models/book';
import { fieldsOf } from './books.records';
import { isCurrent, placeOf } from './place';

/** The books of a saga, each as its place; those without a saga have the name ''. */
export type Shelf = { saga: string; places: string[] };

const grouped = async (userId: string): Promise<Shelf[]> => {
  const groups = await BookModel.aggregate<{ _id: string; places: string[] }>([
    { $match: { user_id: userId } },
    { $group: { _id: '$saga', places: { $push: '$place' } } },
  ]);
  return groups.map(({ _id: saga, places }) => ({ saga, places: places.filter(isCurrent) }));
};

/** Books that were stored before they had a place, or with an older one, get theirs. */
const givePlaces = async (userId: string) => {
  const records = await BookModel.find({ user_id: userId }, { _id: 0 }).lean<(BookRecord & { place?: string })[]>();
  const unplaced = records.filter(({ place }) => place === undefined || !isCurrent(place));
  if (!unplaced.length) return;
  await BookModel.bulkWrite(
    unplaced.map((record) => ({
      updateOne: {
        filter: { user_id: userId, id: record.id, revision: record.revision },
        update: { $set: { place: placeOf({ ...fieldsOf(record), id: record.id }) } },
      },
    })),
    { ordered: false },
  );
};

const countOf = (shelves: readonly Shelf[]) => shelves.reduce((sum, { places }) => sum + places.length, 0);

export const placeStore = {
  /** A whole library, saga by saga: one group of one field. */
  async list(userId: string): Promise<Shelf[]> {
    await connect();
    const [shelves, total] = await Promise.all([grouped(userId), BookModel.countDocuments({ user_id: userId })]);
    // Fewer places than books: some were stored before there were places. A book that came between is no harm.
    if (countOf(shelves) >= total) return shelves;
    await givePlaces(userId);
    return grouped(userId);
  },
};
