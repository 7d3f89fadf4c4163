import type { Collection } from 'mongodb';
import { sharedServer } from './support/engine';

const { db } = sharedServer();
type Numbered = { _id: number; x: number };
let numbers: Collection<Numbered>;

beforeAll(async () => {
  numbers = db().collection<Numbered>('numbers');
  await numbers.insertMany([
    { _id: 1, x: 11 },
    { _id: 2, x: 22 },
    { _id: 3, x: 33 },
  ]);
});

describe('aggregating', () => {
  it('matches, groups and sorts', async () => {
    const found = await numbers
      .aggregate([
        { $match: { _id: { $gt: 1 } } },
        { $group: { _id: null, sum: { $sum: '$x' }, ids: { $push: '$_id' } } },
      ])
      .toArray();
    expect(found).toEqual([{ _id: null, sum: 55, ids: [2, 3] }]);
  });

  it('joins another collection', async () => {
    const labels = db().collection('labels');
    await labels.insertMany([
      { of: 1, text: 'one' },
      { of: 1, text: 'uno' },
      { of: 2, text: 'two' },
    ]);
    const found = await numbers
      .aggregate([
        { $lookup: { from: 'labels', localField: '_id', foreignField: 'of', as: 'labels' } },
        { $project: { n: { $size: '$labels' } } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(found).toEqual([
      { _id: 1, n: 2 },
      { _id: 2, n: 1 },
      { _id: 3, n: 0 },
    ]);
    await labels.drop();
  });

  it('counts facets in one go', async () => {
    const [facets] = await numbers
      .aggregate([
        {
          $facet: {
            big: [{ $match: { x: { $gt: 11 } } }, { $count: 'n' }],
            all: [{ $group: { _id: null, n: { $sum: 1 } } }],
          },
        },
      ])
      .toArray();
    expect(facets).toEqual({ big: [{ n: 2 }], all: [{ _id: null, n: 3 }] });
  });

  it('reads a list again as it is kept, whatever the stages after a group made of it', async () => {
    const shelf = db().collection<{ owner: string; tags: string[] }>('shelf');
    await shelf.createIndex({ owner: 1 });
    await shelf.insertMany(['été', 'prêté'].map((tag) => ({ owner: 'a', tags: [tag, 'lu'] })));
    const grouped = [
      { $match: { owner: 'a' } },
      { $group: { _id: '$owner', lists: { $addToSet: '$tags' }, first: { $min: '$tags' } } },
    ];
    const read = async () => (await shelf.aggregate<{ lists: string[][] }>(grouped).toArray())[0]!.lists.sort();
    const kept = [
      ['prêté', 'lu'],
      ['été', 'lu'],
    ];
    expect(await read()).toEqual(kept);
    await shelf.aggregate([...grouped, { $set: { 'first.0': 'changed' } }]).toArray();
    expect(await read()).toEqual(kept);
    const byList = [{ $match: { owner: 'a' } }, { $group: { _id: '$tags' } }];
    await shelf.aggregate([...byList, { $set: { '_id.0': 'changed' } }]).toArray();
    const lists = await shelf.aggregate<{ _id: string[] }>(byList).toArray();
    expect(lists.map(({ _id }) => _id).sort()).toEqual(kept);
    await shelf.drop();
  });

  it('puts buckets on their lower boundaries', async () => {
    const found = await numbers.aggregate([{ $bucket: { groupBy: '$x', boundaries: [0, 22, 40] } }]).toArray();
    expect(found).toEqual([
      { _id: 0, count: 1 },
      { _id: 22, count: 2 },
    ]);
  });

  it('writes into another collection', async () => {
    await numbers.aggregate([{ $match: { _id: { $gt: 1 } } }, { $out: 'copied' }]).toArray();
    await numbers.aggregate([{ $match: { _id: 1 } }, { $merge: { into: 'copied' } }]).toArray();
    expect(await db().collection('copied').countDocuments()).toBe(3);
    await db().collection('copied').drop();
  });

  it('refuses a stage that is not known', async () => {
    await expect(numbers.aggregate([{ $nonsense: {} }]).toArray()).rejects.toMatchObject({ code: 40324 });
  });
});
