import type { AnyClientBulkWriteModel, Collection, Document, Hint } from 'mongodb';
import { ownEmbedded } from './support/engine';

// What drivers send beside the essentials, as their own specification tests do: on this engine, which must refuse
// and accept exactly what a standalone MongoDB 8.0 does.
const server = ownEmbedded({ testing: true });
type Numbered = Document & { _id: number };
let numbers: Collection<Numbered>;

beforeEach(async () => {
  numbers = server.db().collection<Numbered>('numbers');
  await numbers.drop();
  await numbers.insertMany([
    { _id: 1, x: 11 },
    { _id: 2, x: 22 },
    { _id: 3, x: 33 },
  ]);
  await numbers.createIndex({ x: 1 });
});

describe('hints', () => {
  const hints: [string, Hint][] = [
    ['its name', 'x_1'],
    ['its pattern', { x: 1 }],
  ];
  it.each(hints)('are taken by %s in every command', async (_how, hint) => {
    expect(await numbers.find({ _id: 1 }, { hint }).toArray()).toHaveLength(1);
    expect(await numbers.countDocuments({ _id: 1 }, { hint })).toBe(1);
    expect(await numbers.distinct('x', { _id: 1 }, { hint })).toEqual([11]);
    expect(await numbers.updateOne({ _id: 1 }, { $inc: { x: 1 } }, { hint })).toMatchObject({ modifiedCount: 1 });
    expect(await numbers.findOneAndUpdate({ _id: 1 }, { $inc: { x: 1 } }, { hint: hint as Document })).toMatchObject({
      x: 12,
    });
    expect(await numbers.deleteOne({ _id: 1 }, { hint })).toMatchObject({ deletedCount: 1 });
  });

  it('that no index answers to are refused', async () => {
    const hint: Hint = 'nothing';
    await expect(numbers.find({}, { hint }).toArray()).rejects.toMatchObject({ code: 2 });
    await expect(numbers.updateOne({}, { $set: { x: 1 } }, { hint })).rejects.toMatchObject({ code: 2 });
    await expect(numbers.deleteOne({}, { hint })).rejects.toMatchObject({ code: 2 });
    await expect(numbers.findOneAndDelete({}, { hint: hint as unknown as Document })).rejects.toMatchObject({
      code: 2,
    });
  });

  it('are obeyed without an answer too', async () => {
    const unacknowledged = server.db().collection<Numbered>('numbers', { writeConcern: { w: 0 } });
    expect(await unacknowledged.deleteMany({ _id: { $gt: 1 } }, { hint: 'x_1' })).toMatchObject({
      acknowledged: false,
    });
    await server.db().command({ ping: 1 });
    for (let tries = 0; (await numbers.countDocuments()) !== 1 && tries < 100; tries++);
    expect(await numbers.countDocuments()).toBe(1);
  });
});

describe('collations', () => {
  // Not among the suites for both engines: DocumentDB does not know collations by default.
  it('finds values with a collation that ignores case and accents', async () => {
    const words = server.db().collection('words');
    await words.insertMany([{ w: 'été' }, { w: 'ÉTÉ' }, { w: 'etage' }]);
    expect(await words.countDocuments({ w: 'Ete' }, { collation: { locale: 'fr', strength: 1 } })).toBe(2);
    expect(await words.countDocuments({ w: 'Été' }, { collation: { locale: 'fr', strength: 2 } })).toBe(2);
  });
});

describe('variables', () => {
  const filter = { $expr: { $eq: ['$_id', '$$id'] } };
  const options = { let: { id: 1 } };

  it('reach filters and updates of every command', async () => {
    expect(await numbers.find(filter, options).toArray()).toHaveLength(1);
    expect(await numbers.updateOne(filter, [{ $set: { x: '$$id' } }], options)).toMatchObject({ modifiedCount: 1 });
    expect(await numbers.findOneAndUpdate(filter, { $set: { x: 5 } }, options)).toEqual({ _id: 1, x: 1 });
    expect(await numbers.aggregate([{ $match: filter }, { $project: { y: '$$id' } }], options).toArray()).toEqual([
      { _id: 1, y: 1 },
    ]);
    expect(await numbers.deleteMany(filter, options)).toMatchObject({ deletedCount: 1 });
  });

  it('reach bulk writes', async () => {
    const outcome = await numbers.bulkWrite(
      [{ updateMany: { filter, update: [{ $set: { x: '$$id' } }] } }, { deleteOne: { filter } }],
      options,
    );
    expect(outcome).toMatchObject({ modifiedCount: 1, deletedCount: 1 });
  });
});

describe('a bulk over several collections', () => {
  const models = (): AnyClientBulkWriteModel<Numbered>[] => {
    const namespace = 'suite.numbers';
    return [
      { name: 'insertOne' as const, namespace, document: { _id: 9, x: 99 } },
      { name: 'updateMany' as const, namespace, filter: { _id: { $gt: 1 } }, update: { $inc: { x: 1 } } },
      {
        name: 'replaceOne' as const,
        namespace: 'suite.others',
        filter: { _id: 4 },
        replacement: { x: 4 },
        upsert: true,
      },
      { name: 'deleteMany' as const, namespace, filter: { _id: { $in: [1, 2] } } },
    ];
  };
  afterEach(() => server.db().collection('others').drop());

  it('tells each result when asked', async () => {
    const result = await server.client().bulkWrite(models() as never, { verboseResults: true });
    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 3,
      modifiedCount: 3,
      upsertedCount: 1,
      deletedCount: 2,
    });
    expect(result.updateResults!.get(2)).toMatchObject({ upsertedId: 4 });
  });

  it('sums up otherwise', async () => {
    expect(await server.client().bulkWrite(models() as never)).toMatchObject({ insertedCount: 1, deletedCount: 2 });
  });

  it('stops in order at an error, and goes on without', async () => {
    const document = { _id: 1 };
    const namespace = 'suite.numbers';
    const models: AnyClientBulkWriteModel<Numbered>[] = [
      { name: 'insertOne' as const, namespace, document },
      { name: 'insertOne' as const, namespace, document: { _id: 7 } },
    ];
    await expect(server.client().bulkWrite(models as never)).rejects.toMatchObject({
      writeErrors: new Map([[0, expect.objectContaining({ code: 11000 })]]),
    });
    expect(await numbers.countDocuments({ _id: 7 })).toBe(0);
    await expect(server.client().bulkWrite(models as never, { ordered: false })).rejects.toMatchObject({
      partialResult: { insertedCount: 1 },
    });
  });

  it('sorts what it updates', async () => {
    await server.client().bulkWrite([
      {
        name: 'updateOne',
        namespace: 'suite.numbers',
        filter: {},
        update: { $set: { x: 0 } },
        sort: { _id: -1 },
      } as never,
    ]);
    expect(await numbers.findOne({ _id: 3 })).toEqual({ _id: 3, x: 0 });
  });
});

describe('counting', () => {
  it('estimates collections, views and what does not exist', async () => {
    await server.db().createCollection('large', { viewOn: 'numbers', pipeline: [{ $match: { x: { $gt: 11 } } }] });
    expect(await numbers.estimatedDocumentCount({ comment: 'c' })).toBe(3);
    expect(await server.db().collection('large').estimatedDocumentCount()).toBe(2);
    expect(await server.db().collection('nowhere').estimatedDocumentCount()).toBe(0);
  });

  it('reads views as collections and writes to none', async () => {
    const large = server.db().collection<Numbered>('large');
    expect(await large.find({}, { sort: { x: -1 }, projection: { _id: 0 } }).toArray()).toEqual([{ x: 33 }, { x: 22 }]);
    expect(await large.aggregate([{ $group: { _id: null, sum: { $sum: '$x' } } }]).toArray()).toEqual([
      { _id: null, sum: 55 },
    ]);
    expect(await large.distinct('x')).toEqual([22, 33]);
    await expect(large.insertOne({ _id: 5 })).rejects.toMatchObject({ code: 166 });
    await large.drop();
  });
});

describe('aggregations', () => {
  it('of a database read the server', async () => {
    const dummy = [{ $limit: 1 }, { $addFields: { dummy: '$$name' } }, { $project: { _id: 0, dummy: 1 } }];
    for (const stage of [{ $listLocalSessions: {} }, { $currentOp: {} }])
      expect(
        await server
          .client()
          .db('admin')
          .aggregate([stage, ...dummy], { let: { name: 'field' } })
          .toArray(),
      ).toEqual([{ dummy: 'field' }]);
    expect(
      await server
        .db()
        .aggregate([{ $documents: [{ a: 1 }] }, { $match: { a: 1 } }])
        .toArray(),
    ).toEqual([{ a: 1 }]);
  });

  it('take what changes nothing of the result', async () => {
    const options = { allowDiskUse: true, comment: { why: 'test' }, maxTimeMS: 10_000, batchSize: 1 };
    expect(await numbers.aggregate([{ $sort: { x: -1 } }], options).toArray()).toHaveLength(3);
    expect(
      await numbers.find({}, { allowDiskUse: true, comment: 'c', maxTimeMS: 10_000, noCursorTimeout: true }).toArray(),
    ).toHaveLength(3);
  });

  it('say which key a $merge met twice, and leave an $out as it was', async () => {
    const once = server.db().collection('once');
    await once.createIndex({ x: 1 }, { unique: true });
    await once.insertOne({ _id: 77 as never, x: 11 });
    await expect(numbers.aggregate([{ $merge: { into: 'once' } }]).toArray()).rejects.toMatchObject({
      code: 11000,
      keyPattern: { x: 1 },
      keyValue: { x: 11 },
    });
    await expect(numbers.aggregate([{ $project: { x: 'same' } }, { $out: 'once' }]).toArray()).rejects.toMatchObject({
      code: 11000,
    });
    expect(await once.countDocuments({ _id: 77 as never })).toBe(1);
    await once.drop();
  });
});

describe('validators', () => {
  const strict = () => server.db().collection('strict');
  beforeAll(() =>
    server.db().createCollection('strict', {
      validator: { $jsonSchema: { required: ['name'], properties: { name: { bsonType: 'string' } } } },
    }),
  );

  it('refuse with code 121 and details', async () => {
    await expect(strict().insertOne({ name: 1 })).rejects.toMatchObject({
      code: 121,
      errInfo: { failingDocumentId: expect.anything(), details: { operatorName: '$jsonSchema' } },
    });
    await strict().insertOne({ name: 'a' });
    await expect(strict().updateOne({}, { $unset: { name: '' } })).rejects.toMatchObject({ code: 121 });
  });

  it('can be gone round', async () => {
    await strict().insertOne({ name: 2 }, { bypassDocumentValidation: true });
    expect(await strict().countDocuments({ name: 2 })).toBe(1);
  });
});

describe('indexes', () => {
  it('are listed with their options', async () => {
    const many = server.db().collection('many_options');
    await many.createIndexes([
      { key: { a: 1 }, unique: true, sparse: true },
      { key: { b: -1 }, partialFilterExpression: { c: { $exists: true } }, hidden: true },
      { key: { d: 1 }, expireAfterSeconds: 60, collation: { locale: 'fr', strength: 1 } },
    ]);
    expect(await many.listIndexes({ batchSize: 2 }).toArray()).toMatchObject([
      { name: '_id_' },
      { name: 'a_1', unique: true, sparse: true },
      { name: 'b_-1', hidden: true, partialFilterExpression: { c: { $exists: true } } },
      { name: 'd_1', expireAfterSeconds: 60, collation: { locale: 'fr', strength: 1 } },
    ]);
    await expect(many.createIndex({ a: 1 }, { name: 'other' })).rejects.toMatchObject({ code: 85 });
    await expect(many.createIndex({ z: 1 }, { name: 'a_1' })).rejects.toMatchObject({ code: 86 });
    await expect(many.createIndex({ z: 'nonsense' as never })).rejects.toMatchObject({ code: 67 });
    await expect(many.dropIndex('nothing')).rejects.toMatchObject({ code: 27 });
  });
});

describe('refusals', () => {
  it('of a duplicate key name the index, the pattern and the value', async () => {
    const message = expect.stringContaining('E11000 duplicate key error collection: suite.numbers index: _id_');
    await expect(numbers.insertOne({ _id: 1 })).rejects.toMatchObject({
      code: 11000,
      message,
      keyPattern: { _id: 1 },
      keyValue: { _id: 1 },
    });
    await numbers.createIndex({ x: 1, _id: 1 }, { unique: true });
    await numbers.createIndex({ x: -1 }, { unique: true });
    const taken = { code: 11000, keyPattern: { x: -1 }, keyValue: { x: 22 } };
    await expect(numbers.findOneAndUpdate({ _id: 1 }, { $set: { x: 22 } })).rejects.toMatchObject(taken);
  });

  it('have the codes of a standalone server', async () => {
    const db = server.db();
    await expect(db.command({ nonsense: 1 })).rejects.toMatchObject({ code: 59, codeName: 'CommandNotFound' });
    await expect(db.renameCollection('nowhere', 'else')).rejects.toMatchObject({ code: 26 });
    await expect(db.command({ create: 'numbers', capped: true, size: 100 })).rejects.toMatchObject({ code: 48 });
    await expect(db.command({ getMore: 123n, collection: 'numbers' })).rejects.toMatchObject({ code: 43 });
    await expect(db.command({ find: 'numbers', filter: 5 })).rejects.toMatchObject({ code: 14 });
    await expect(
      db.command({ update: 'numbers', updates: [{ q: {}, u: { x: 1 }, multi: true }] }),
    ).resolves.toMatchObject({ writeErrors: [{ code: 9 }] });
  });

  it('include transactions', async () => {
    const insert = {
      insert: 'numbers',
      documents: [{ _id: 8 }],
      txnNumber: 1n,
      startTransaction: true,
      autocommit: false,
    };
    await expect(server.db().command(insert)).rejects.toMatchObject({ code: 20, codeName: 'IllegalOperation' });
    expect(await numbers.countDocuments({ _id: 8 })).toBe(0);
  });

  it('include what takes longer than allowed', async () => {
    await expect(numbers.find({ $where: 'sleep(20) || true' }, { maxTimeMS: 5 }).toArray()).rejects.toMatchObject({
      code: 50,
    });
  });

  it('include JavaScript and fail points, unless the server is there for tests', async () => {
    const failCommand = {
      configureFailPoint: 'failCommand',
      mode: { times: 1 },
      data: { failCommands: ['find'], errorCode: 8 },
    };
    await server.client().db('admin').command(failCommand);
    await expect(numbers.findOne()).rejects.toMatchObject({ code: 8 });
    expect(await numbers.findOne({ $where: 'this.x > 30' })).toEqual({ _id: 3, x: 33 });
  });
});

describe('a server that is not there for tests', () => {
  const closed = ownEmbedded();
  it('runs no JavaScript and has no fail points', async () => {
    await closed.db().collection('some').insertOne({ a: 1 });
    await expect(closed.db().collection('some').findOne({ $where: 'true' })).rejects.toMatchObject({ code: 2 });
    await expect(
      closed.client().db('admin').command({ configureFailPoint: 'failCommand', mode: 'off' }),
    ).rejects.toMatchObject({ code: 59 });
  });
});
