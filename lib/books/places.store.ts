import 'server-only';
import { LRUCache } from 'lru-cache';
import { mongo } from 'mongoose';
import { connect } from '@/lib/db/connect';
import { BookModel } from '@/models/book';
import { markOf } from './place';

/**
 * The books of a saga, each as its place; those without a saga have the name ''. It is the same object for as long as
 * they are stored as they were, so that what follows from it can be remembered beside it.
 */
export type Shelf = { readonly saga: string; readonly places: readonly string[] };

/** What a shelf comes to: the sum of the marks of its places, and how many they are. */
type Sum = { _id: string; marks: number; books: number };

/** More than anybody has sagas: all of them come in one answer. */
const ALL_AT_ONCE = 100_000;
/**
 * What most readers have at most. Without a bound that is so near, DocumentDB reckons with half of everybody's books for one
 * reader, and sorts where it could look up.
 */
const FEW = 4_000;
const HOWEVER_MANY = 2 ** 31 - 1;
/** Readers who were found to have more: they are not summed twice. */
const large = new LRUCache<string, true>({ max: 10_000 });
const MOST_PLACES = 500_000;
const kept = new LRUCache<string, Shelf>({
  maxSize: MOST_PLACES,
  sizeCalculation: ({ places }) => 1 + places.length,
});

const keyOf = (userId: string, sum: Buffer) => `${userId}${sum.toString('latin1')}`;

/** The bytes of each sum: what a shelf comes to is looked up, and decoded only when it is new. */
const sums = async (userId: string, most: number): Promise<Buffer[]> => {
  const found = BookModel.collection.aggregate(
    [
      { $match: { user_id: userId } },
      { $limit: most },
      { $group: { _id: '$saga', marks: { $sum: '$place_mark' }, books: { $sum: 1 } } },
    ],
    { batchSize: ALL_AT_ONCE, raw: true },
  );
  // `raw` hands over the bytes of each document, which the driver's types do not say.
  return (await found.toArray()) as unknown as Buffer[];
};

/** Reads shelves, and keeps those that nobody has changed since they were summed. */
const readShelves = async (userId: string, changed: readonly Buffer[]): Promise<Shelf[]> => {
  if (!changed.length) return [];
  const told = changed.map((bytes) => ({ bytes, sum: mongo.BSON.deserialize(bytes) as Sum }));
  const places = new Map<string, string[]>(told.map(({ sum }) => [sum._id, []]));
  const which = { user_id: userId, saga: { $in: [...places.keys()] } };
  for (const { saga, place } of await BookModel.find(which, { _id: 0, saga: 1, place: 1 }).lean())
    places.get(saga)?.push(place);
  return told.map(({ bytes, sum: { _id: saga, marks, books } }) => {
    const shelf = { saga, places: places.get(saga) ?? [] };
    const isAsTold =
      shelf.places.length === books && shelf.places.reduce((sum, place) => sum + markOf(place), 0) === marks;
    if (isAsTold) kept.set(keyOf(userId, bytes), shelf);
    return shelf;
  });
};

const summed = async (userId: string, most: number): Promise<Shelf[]> => {
  const told = await sums(userId, most);
  const shelves = told.map((bytes) => ({ bytes, shelf: kept.get(keyOf(userId, bytes)) }));
  const changed = shelves.flatMap(({ bytes, shelf }) => (shelf ? [] : [bytes]));
  return [...shelves.flatMap(({ shelf }) => shelf ?? []), ...(await readShelves(userId, changed))];
};

const countOf = (shelves: readonly Shelf[]) => shelves.reduce((sum, { places }) => sum + places.length, 0);

export const placeStore = {
  /** A whole library, saga by saga: one sum over it, and the places of what changed since they were read last. */
  async list(userId: string): Promise<Shelf[]> {
    await connect();
    if (!large.has(userId)) {
      const shelves = await summed(userId, FEW);
      if (countOf(shelves) < FEW) return shelves;
      large.set(userId, true);
    }
    return summed(userId, HOWEVER_MANY);
  },
};
