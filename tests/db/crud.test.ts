import { Double, Int32, Long, type Collection, type Document } from 'mongodb';
import { sharedServer } from './support/engine';

const { db } = sharedServer();
// Of any kind: what tests write here the driver's types for updates would refuse.
type Numbered = Document & { _id: number };
let numbers: Collection<Numbered>;

beforeEach(async () => {
  numbers = db().collection<Numbered>('numbers');
  await numbers.deleteMany({});
  await numbers.insertMany([
    { _id: 1, x: 11 },
    { _id: 2, x: 22 },
    { _id: 3, x: 33 },
  ]);
});

const all = () => numbers.find().sort({ _id: 1 }).toArray();

describe('inserting', () => {
  it('assigns an _id and puts it first', async () => {
    const { insertedId } = await db().collection('assigned').insertOne({ a: 1 });
    expect(Object.keys((await db().collection('assigned').findOne({ _id: insertedId }))!)).toEqual(['_id', 'a']);
  });

  it('refuses a duplicate key', async () => {
    await expect(numbers.insertOne({ _id: 1 })).rejects.toMatchObject({ code: 11000 });
  });

  it('stops an ordered bulk at its first failure and goes through an unordered one', async () => {
    const documents = [{ _id: 1 }, { _id: 4 }];
    await expect(numbers.insertMany(documents)).rejects.toMatchObject({ result: { insertedCount: 0 } });
    await expect(numbers.insertMany(documents, { ordered: false })).rejects.toMatchObject({
      result: { insertedCount: 1 },
    });
    expect(await numbers.countDocuments()).toBe(4);
  });

  it('keeps the types of numbers, dates and binaries bit for bit', async () => {
    const given = {
      whole: new Double(5),
      long: Long.fromString('9007199254740993'),
      int: new Int32(7),
      at: new Date(1),
      bytes: Buffer.from([0, 255]),
    };
    const typed = db().collection('typed');
    await typed.insertOne(given);
    await typed.updateOne({}, { $set: { other: 1 } });
    const found = (await typed.findOne({}, { promoteValues: false, promoteLongs: false }))!;
    expect(found.whole).toEqual(new Double(5));
    expect(found.long).toEqual(Long.fromString('9007199254740993'));
    expect(found.int).toEqual(new Int32(7));
    expect(
      await typed.countDocuments({ whole: { $type: 'double' }, long: { $type: 'long' }, int: { $type: 'int' } }),
    ).toBe(1);
  });

  it('keeps an _id that is null', async () => {
    const nulls = db().collection<{ _id: null; y?: number }>('nulls');
    await db().command({ insert: 'nulls', documents: [{ _id: null }] });
    expect(await nulls.countDocuments({ _id: { $type: 'null' } })).toBe(1);
    await nulls.deleteMany({});
    await nulls.updateOne({ _id: null }, { $set: { y: 1 } }, { upsert: true });
    expect(await nulls.findOne()).toEqual({ _id: null, y: 1 });
  });

  it('stores field names with dots and dollars, but not inside an _id', async () => {
    const dotted = db().collection('dotted');
    await dotted.insertOne({ 'a.b': 1, inner: { $c: 2, 'd.e': 3 } });
    expect(await dotted.findOne({}, { projection: { _id: 0 } })).toEqual({ 'a.b': 1, inner: { $c: 2, 'd.e': 3 } });
    await expect(dotted.insertOne({ _id: { $a: 1 } as never })).rejects.toThrow();
  });
});

describe('updating', () => {
  it('counts what matched and what changed', async () => {
    expect(await numbers.updateMany({ _id: { $gt: 1 } }, { $max: { x: 30 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 1,
    });
    expect((await all()).map(({ x }) => x)).toEqual([11, 30, 33]);
  });

  it('makes a document of the filter, the update and what is set on insert', async () => {
    const outcome = await numbers.updateOne(
      { _id: 4, kind: 'a' },
      { $inc: { x: 1 }, $setOnInsert: { y: 2 } },
      { upsert: true },
    );
    expect(outcome).toMatchObject({ matchedCount: 0, upsertedCount: 1, upsertedId: 4 });
    expect(await numbers.findOne({ _id: 4 })).toEqual({ _id: 4, kind: 'a', x: 1, y: 2 });
  });

  it('changes the elements that array filters and positions name', async () => {
    await numbers.insertOne({ _id: 5, y: [{ b: 3 }, { b: 1 }], z: [1, 5, 9] });
    await numbers.updateOne({ _id: 5 }, { $set: { 'y.$[i].b': 2 } }, { arrayFilters: [{ 'i.b': 3 }] });
    await numbers.updateOne({ _id: 5, z: { $gt: 4 } }, { $inc: { 'z.$': 10 } });
    await numbers.updateOne({ _id: 5 }, { $mul: { 'z.$[]': 2 } });
    expect(await numbers.findOne({ _id: 5 })).toEqual({ _id: 5, y: [{ b: 2 }, { b: 1 }], z: [2, 30, 18] });
  });

  it('runs pipelines, with variables', async () => {
    await numbers.updateOne({ _id: 1 }, [{ $set: { sum: { $add: ['$x', 1] } } }, { $unset: 'x' }]);
    expect(await numbers.findOne({ _id: 1 })).toEqual({ _id: 1, sum: 12 });
  });

  it('sets fields whose names have dots and dollars through a pipeline', async () => {
    for (const field of ['$a', 'a.b'])
      await numbers.updateOne({ _id: 1 }, [
        { $replaceWith: { $setField: { field: { $literal: field }, value: 1, input: '$$ROOT' } } },
      ]);
    expect(await numbers.findOne({ _id: 1 })).toEqual({ _id: 1, x: 11, $a: 1, 'a.b': 1 });
  });

  it('replaces a document but never its _id', async () => {
    await numbers.replaceOne({ _id: 2 }, { y: 1 });
    expect(await numbers.findOne({ _id: 2 })).toEqual({ _id: 2, y: 1 });
    await expect(numbers.updateOne({ _id: 1 }, { $set: { _id: 9 } })).rejects.toMatchObject({ code: 66 });
  });

  it.each<[string, Document, number]>([
    ['two operators on one path', { $set: { x: 1 }, $inc: { x: 1 } }, 40],
    ['an operator that is not known', { $nonsense: { x: 1 } }, 9],
    ['adding to a text', { $inc: { s: 1 } }, 14],
    ['a path through a number', { $set: { 'x.y': 1 } }, 28],
    ['pushing to a number', { $push: { x: 1 } }, 2],
  ])('refuses %s with its code', async (_what, update, code) => {
    await numbers.updateOne({ _id: 1 }, { $set: { s: 'text' } });
    await expect(numbers.updateOne({ _id: 1 }, update)).rejects.toMatchObject({ code });
  });

  it('pushes sorted, sliced and at a position, adds to sets, pulls and pops', async () => {
    await numbers.insertOne({ _id: 6, a: [3, 1], s: [1], p: [1, 2, 3, 2], q: [1, 2, 3] });
    await numbers.updateOne(
      { _id: 6 },
      {
        $push: { a: { $each: [2, 5], $sort: -1, $slice: 3 } } as never,
        $addToSet: { s: { $each: [1, 2] } } as never,
        $pull: { p: 2 } as never,
        $pop: { q: -1 },
      },
    );
    expect(await numbers.findOne({ _id: 6 })).toEqual({ _id: 6, a: [5, 3, 2], s: [1, 2], p: [1, 3], q: [2, 3] });
  });
});

describe('finding and changing one', () => {
  it('returns the document before or after', async () => {
    expect(await numbers.findOneAndUpdate({ _id: 1 }, { $inc: { x: 1 } })).toEqual({ _id: 1, x: 11 });
    expect(await numbers.findOneAndUpdate({ _id: 1 }, { $inc: { x: 1 } }, { returnDocument: 'after' })).toEqual({
      _id: 1,
      x: 13,
    });
    expect(await numbers.findOneAndReplace({ _id: 9 }, { x: 9 }, { upsert: true, returnDocument: 'after' })).toEqual({
      _id: 9,
      x: 9,
    });
  });

  it('takes the first by its sort, projected', async () => {
    expect(await numbers.findOneAndDelete({}, { sort: { x: -1 }, projection: { x: 1, _id: 0 } })).toEqual({ x: 33 });
    expect(await numbers.findOneAndDelete({ _id: 77 })).toBeNull();
  });
});

describe('deleting', () => {
  it('deletes one or many', async () => {
    expect(await numbers.deleteOne({ _id: { $gt: 1 } })).toMatchObject({ deletedCount: 1 });
    expect(await numbers.deleteMany({ _id: { $gt: 0 } })).toMatchObject({ deletedCount: 2 });
  });
});

describe('bulk writes', () => {
  it('mixes kinds of writes and counts each', async () => {
    const outcome = await numbers.bulkWrite([
      { insertOne: { document: { _id: 4, x: 44 } } },
      { updateOne: { filter: { _id: 1 }, update: { $set: { x: 0 } } } },
      { replaceOne: { filter: { _id: 5 }, replacement: { x: 55 }, upsert: true } },
      { deleteMany: { filter: { _id: { $in: [2, 3] } } } },
    ]);
    expect(outcome).toMatchObject({
      insertedCount: 1,
      matchedCount: 1,
      modifiedCount: 1,
      upsertedCount: 1,
      deletedCount: 2,
      upsertedIds: { 2: 5 },
    });
    expect((await all()).map(({ x }) => x)).toEqual([0, 44, 55]);
  });

  it('says where an unordered bulk failed', async () => {
    const writes = [
      { insertOne: { document: { _id: 1 } } },
      { insertOne: { document: { _id: 7 } } },
      { insertOne: { document: { _id: 2 } } },
    ];
    await expect(numbers.bulkWrite(writes, { ordered: false })).rejects.toMatchObject({
      code: 11000,
      writeErrors: [expect.objectContaining({ index: 0 }), expect.objectContaining({ index: 2 })],
    });
    expect(await numbers.countDocuments({ _id: 7 })).toBe(1);
  });
});

describe('finding', () => {
  it('pages through sorted results in batches', async () => {
    const many = db().collection<{ _id: number; k: number }>('many');
    await many.insertMany(Array.from({ length: 500 }, (_, _id) => ({ _id, k: (_id * 37) % 500 })));
    const found = await many.find({}, { batchSize: 7 }).sort({ k: -1 }).skip(10).limit(100).toArray();
    expect(found.map(({ k }) => k)).toEqual(Array.from({ length: 100 }, (_, i) => 489 - i));
    await many.drop();
  });

  it('compares within types, and sorts over them', async () => {
    const mixed = db().collection<{ _id: number; v?: unknown }>('mixed');
    await mixed.insertMany([
      { _id: 1, v: 'b' },
      { _id: 2, v: 2 },
      { _id: 3, v: null },
      { _id: 4 },
      { _id: 5, v: new Date(0) },
      { _id: 6, v: Long.fromNumber(1) },
      { _id: 7, v: true },
    ]);
    expect((await mixed.find({ v: { $gt: 0 } }).toArray()).map(({ _id }) => _id)).toEqual([2, 6]);
    expect((await mixed.find().sort({ v: 1, _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual([3, 4, 6, 2, 1, 7, 5]);
    await mixed.drop();
  });

  it('projects fields, slices and elements', async () => {
    await numbers.insertOne({ _id: 8, x: 1, a: [1, 2, 3], o: [{ k: 1 }, { k: 2 }], deep: { y: 1, z: 2 } });
    const project = async (projection: Document) => numbers.findOne({ _id: 8 }, { projection });
    expect(await project({ 'deep.y': 1, _id: 0 })).toEqual({ deep: { y: 1 } });
    expect(await project({ a: 0, o: 0, deep: 0 })).toEqual({ _id: 8, x: 1 });
    expect(await project({ a: { $slice: -1 }, _id: 0, o: 0, deep: 0, x: 0 })).toEqual({ a: [3] });
    expect(await project({ o: { $elemMatch: { k: 2 } }, x: 1, _id: 0 })).toEqual({ x: 1, o: [{ k: 2 }] });
  });

  it('gives distinct values in order', async () => {
    await numbers.insertOne({ _id: 9, x: 11 });
    expect(await numbers.distinct('x', { _id: { $gt: 1 } }, { comment: 'why' })).toEqual([11, 22, 33]);
  });

  it.each<[string, Document, number]>([
    ['an operator that is not known', { x: { $nonsense: 1 } }, 2],
    ['an $or without branches', { $or: [] }, 2],
    ['an $in without a list', { x: { $in: 1 } }, 2],
  ])('refuses %s', async (_what, filter, code) => {
    await expect(numbers.find(filter).toArray()).rejects.toMatchObject({ code });
  });
});
