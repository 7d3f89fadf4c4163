import { EJSON } from 'bson';
import {
  MongoBulkWriteError,
  type AnyBulkWriteOperation,
  type CollationOptions,
  type Collection,
  type Document,
} from 'mongodb';
import type { Operation, Write } from './generated';

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
async function firstOf(
  collection: Collection<Document>,
  filter: Document,
  collation?: CollationOptions,
): Promise<Document> {
  const first = await collection.findOne(filter, {
    sort: { _id: 1 },
    projection: { _id: 1 },
    collation,
  });
  return { _id: first?._id ?? -1 };
}

const RUNS: { [Kind in Operation['kind']]: Run<Kind> } = {
  insert: async (collection, { documents }, nextId) =>
    (await collection.insertMany(documents.map((document) => ({ _id: nextId() as never, ...document })))).insertedCount,
  update: async (collection, { filter, update, multi, arrayFilters, collation }) => {
    const target = multi ? filter : await firstOf(collection, filter, collation);
    const { matchedCount, modifiedCount } = await collection.updateMany(target, update, { arrayFilters, collation });
    return { matchedCount, modifiedCount };
  },
  delete: async (collection, { filter, limit, collation }) =>
    (await collection.deleteMany(limit ? await firstOf(collection, filter, collation) : filter, { collation }))
      .deletedCount,
  find: (collection, { filter, sort, skip, limit, projection, collation }) =>
    collection.find(filter, { sort, skip, limit, projection, collation, ...EXACT }).toArray(),
  count: (collection, { filter, collation }) => collection.countDocuments(filter, { collation }),
  distinct: async (collection, { filter, key, collation }) =>
    sorted(await collection.distinct(key, filter, { collation })),
  modify: (collection, { filter, update, sort, returnNew, arrayFilters, collation }) =>
    collection.findOneAndUpdate(filter, update, {
      sort,
      returnDocument: returnNew ? 'after' : 'before',
      arrayFilters,
      collation,
      ...EXACT,
    }),
  take: (collection, { filter, sort, collation }) => collection.findOneAndDelete(filter, { sort, collation, ...EXACT }),
  aggregate: async (collection, { pipeline, collation }) =>
    sorted((await collection.aggregate(pipeline, { collation }).toArray()).map(withoutOrder)),
  bulk: async (collection, { writes, ordered }, nextId) => {
    const models = writes.map((write) => modelOf(write, nextId));
    const result = await collection.bulkWrite(models, { ordered }).catch((error: unknown) => {
      if (error instanceof MongoBulkWriteError) return error;
      throw error;
    });
    const errors = result instanceof MongoBulkWriteError ? [result.writeErrors].flat() : [];
    const { insertedCount, matchedCount, deletedCount } = result;
    return { insertedCount, matchedCount, deletedCount, errors: errors.map(({ index }) => index) };
  },
  index: async (collection, { key }) => {
    await collection.createIndex(key as Record<string, 1>);
    return 'made';
  },
};

function modelOf(write: Write, nextId: () => number): AnyBulkWriteOperation<Document> {
  if (write.kind === 'insertOne')
    return { insertOne: { document: { _id: (write.id ?? nextId()) as never, ...write.document } } };
  const { kind, ...rest } = write;
  return { [kind]: rest } as unknown as AnyBulkWriteOperation<Document>;
}

const run = (collection: Collection<Document>, operation: Operation, nextId: () => number) =>
  (RUNS[operation.kind] as Run<Operation['kind']>)(collection, operation as never, nextId);

const isGroup = (item: unknown): item is Document => typeof item === 'object' && item !== null && 'n' in item;

/** The groups of a facet and the elements of a set come in any order. */
const withoutOrder = (document: Document): Document =>
  Object.fromEntries(
    Object.entries(document).map(([name, value]) => {
      const isSet = Array.isArray(value) && ['one', 'other', 'result'].includes(name);
      return [name, isSet ? sorted(value.map((item: unknown) => (isGroup(item) ? withoutOrder(item) : item))) : value];
    }),
  );

/** Where no order is promised, any is as good. */
const sorted = (values: unknown[]) => values.map((value) => EJSON.stringify(value, { relaxed: true })).sort();
