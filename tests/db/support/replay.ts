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

async function run(collection: Collection<Document>, operation: Operation, nextId: () => number): Promise<unknown> {
  switch (operation.kind) {
    case 'insert':
      return (
        await collection.insertMany(operation.documents.map((document) => ({ _id: nextId() as never, ...document })))
      ).insertedCount;
    case 'update': {
      const { filter, update } = operation;
      // Which document an update of one takes is not promised, so it takes the first by _id.
      const one = operation.multi
        ? undefined
        : await collection.findOne(filter, { sort: { _id: 1 }, projection: { _id: 1 } });
      const target = operation.multi ? filter : { _id: one?._id ?? (-1 as never) };
      const { matchedCount } = await collection.updateMany(target, update);
      return matchedCount;
    }
    case 'delete': {
      const one = operation.limit ? await collection.findOne(operation.filter, { sort: { _id: 1 } }) : undefined;
      return (await collection.deleteMany(operation.limit ? { _id: one?._id ?? (-1 as never) } : operation.filter))
        .deletedCount;
    }
    case 'find': {
      const { filter, sort, skip, limit, projection } = operation;
      return collection.find(filter, { sort, skip, limit, projection, ...EXACT }).toArray();
    }
    case 'count':
      return collection.countDocuments(operation.filter);
    case 'distinct':
      return sorted(await collection.distinct(operation.key, operation.filter));
    case 'modify': {
      const { filter, update, sort, returnNew } = operation;
      return collection.findOneAndUpdate(filter, update, {
        sort,
        returnDocument: returnNew ? 'after' : 'before',
        ...EXACT,
      });
    }
    case 'aggregate':
      return sorted(await collection.aggregate(operation.pipeline).toArray());
    case 'index':
      await collection.createIndex(operation.key as Record<string, 1>);
      return 'made';
  }
}

/** Where no order is promised, any is as good. */
const sorted = (values: unknown[]) => values.map((value) => EJSON.stringify(value, { relaxed: true })).sort();
