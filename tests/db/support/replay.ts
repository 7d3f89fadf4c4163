import { EJSON } from 'bson';
import type { Collection, Document } from 'mongodb';
import type { Operation } from './generated';

const EXACT = { promoteValues: false, promoteLongs: false } as const;

/** Runs an operation; what comes back, or the fact that it was refused. */
export async function replay(
  collection: Collection<Document>,
  operation: Operation,
  nextId: () => number,
): Promise<string> {
  try {
    return EJSON.stringify(await run(collection, operation, nextId), { relaxed: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'refused';
    throw error;
  }
}

type Run<Kind extends Operation['kind']> = (
  collection: Collection<Document>,
  operation: Extract<Operation, { kind: Kind }>,
  nextId: () => number,
) => Promise<unknown>;

/** Which document a write of one takes is not promised, so it takes the first by _id. */
async function firstOf(collection: Collection<Document>, filter: Document): Promise<Document> {
  const first = await collection.findOne(filter, { sort: { _id: 1 }, projection: { _id: 1 } });
  return { _id: first?._id ?? -1 };
}

const RUNS: { [Kind in Operation['kind']]: Run<Kind> } = {
  insert: async (collection, { documents }, nextId) =>
    (await collection.insertMany(documents.map((document) => ({ _id: nextId() as never, ...document })))).insertedCount,
  update: async (collection, { filter, update, multi }) => {
    const target = multi ? filter : await firstOf(collection, filter);
    return (await collection.updateMany(target, update)).matchedCount;
  },
  delete: async (collection, { filter, limit }) =>
    (await collection.deleteMany(limit ? await firstOf(collection, filter) : filter)).deletedCount,
  find: (collection, { filter, sort, skip, limit, projection }) =>
    collection.find(filter, { sort, skip, limit, projection, ...EXACT }).toArray(),
  count: (collection, { filter }) => collection.countDocuments(filter),
  distinct: async (collection, { filter, key }) => sorted(await collection.distinct(key, filter)),
  modify: (collection, { filter, update, sort, returnNew }) =>
    collection.findOneAndUpdate(filter, update, { sort, returnDocument: returnNew ? 'after' : 'before', ...EXACT }),
  aggregate: async (collection, { pipeline }) => sorted(await collection.aggregate(pipeline).toArray()),
  index: async (collection, { key }) => {
    await collection.createIndex(key as Record<string, 1>);
    return 'made';
  },
};

const run = (collection: Collection<Document>, operation: Operation, nextId: () => number) =>
  (RUNS[operation.kind] as Run<Operation['kind']>)(collection, operation as never, nextId);

/** Where no order is promised, any is as good. */
const sorted = (values: unknown[]) => values.map((value) => EJSON.stringify(value, { relaxed: true })).sort();
