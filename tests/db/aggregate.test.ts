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
