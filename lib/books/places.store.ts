import 'server-only';
import { mongo } from 'mongoose';
import { connect } from '@/lib/db/connect';
import { BookModel, type BookRecord } from '@/models/book';
import { fieldsOf } from './books.records';
import { isCurrent, placeOf } from './place';

/**
 * The books of a saga, each as its place; those without a saga have the name ''. It is the same object for as long as
 * they are stored as they were, so that what follows from it can be remembered beside it.
 */
export type Shelf = { readonly saga: string; readonly places: readonly string[] };

type Grouped = { _id: string; places: string[]; books: number };
type Decoded = { shelf: Shelf; isWhole: boolean };

/** More than anybody has sagas: all of them come in one answer. */
const ALL_AT_ONCE = 100_000;
const MOST_KEPT = 5000;
const kept = new Map<string, Decoded>();

/** A group is decoded once: most shelves are as they were the last time, and their bytes tell. */
const decodedOf = (bytes: Buffer): Decoded => {
  const stored = bytes.toString('latin1');
  const known = kept.get(stored);
  if (known) kept.delete(stored);
  const decoded = known ?? decode(bytes);
  kept.set(stored, decoded);
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return decoded;
};

const decode = (bytes: Buffer): Decoded => {
  const { _id: saga, places, books } = mongo.BSON.deserialize(bytes) as Grouped;
  const current = places.filter(isCurrent);
  // Fewer places than books: some were stored before there were places.
  return { shelf: { saga, places: current }, isWhole: current.length === books };
};

const grouped = async (userId: string) => {
  const found = BookModel.collection.aggregate(
    [{ $match: { user_id: userId } }, { $group: { _id: '$saga', places: { $push: '$place' }, books: { $sum: 1 } } }],
    { batchSize: ALL_AT_ONCE, raw: true },
  );
  // `raw` hands over the bytes of each document, which the driver's types do not say.
  const groups = ((await found.toArray()) as unknown as Buffer[]).map(decodedOf);
  return { shelves: groups.map(({ shelf }) => shelf), isWhole: groups.every(({ isWhole }) => isWhole) };
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
