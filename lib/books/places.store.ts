import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel, type BookRecord } from '@/models/book';
import { fieldsOf } from './books.records';
import { isCurrent, placeOf } from './place';

/** The books of a saga, each as its place; those without a saga have the name ''. */
export type Shelf = { saga: string; places: string[] };

type Grouped = { _id: string; places: string[]; books: number };

/** More than anybody has sagas: all of them come in one answer. */
const ALL_AT_ONCE = 100_000;

const grouped = async (userId: string) => {
  const found = BookModel.collection.aggregate<Grouped>(
    [{ $match: { user_id: userId } }, { $group: { _id: '$saga', places: { $push: '$place' }, books: { $sum: 1 } } }],
    { batchSize: ALL_AT_ONCE },
  );
  const groups = await found.toArray();
  const shelves = groups.map(({ _id: saga, places }): Shelf => ({ saga, places: places.filter(isCurrent) }));
  // Fewer places than books: some were stored before there were places.
  const isWhole = groups.every(({ books }, i) => shelves[i]?.places.length === books);
  return { shelves, isWhole };
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

export const placeStore = {
  /** A whole library, saga by saga: one group of one field. */
  async list(userId: string): Promise<Shelf[]> {
    await connect();
    const { shelves, isWhole } = await grouped(userId);
    if (isWhole) return shelves;
    await givePlaces(userId);
    return (await grouped(userId)).shelves;
  },
};
