import type { Collection, Document, FindCursor } from 'mongodb';
import { ownEmbedded } from './support/engine';

const server = ownEmbedded();
type Item = { _id: number; owner: string; kind: string; rank: number | null; tags: string[] };
let items: Collection<Item>;

beforeAll(async () => {
  items = server.db().collection<Item>('items');
  await items.createIndexes([
    { key: { owner: 1, kind: 1 } },
    { key: { owner: 1, rank: -1 } },
    { key: { tags: 1 } },
    { key: { kind: 1 } },
  ]);
  const kinds = ['novel', 'comic', 'manga'];
  await items.insertMany(
    Array.from({ length: 3000 }, (_, _id) => ({
      _id,
      owner: `o${_id % 10}`,
      kind: kinds[_id % 3]!,
      rank: _id % 50 ? _id : null,
      tags: [`t${_id % 7}`, `t${_id % 11}`],
    })),
  );
});

type Explained = { index?: string; keys: number; documents: number; stage: string; sorts: boolean };

async function explained(cursor: FindCursor<Item>): Promise<Explained> {
  const { queryPlanner, executionStats } = (await cursor.explain()) as Document;
  const stages: Document[] = [];
  for (let stage = queryPlanner.winningPlan as Document | undefined; stage; stage = stage.inputStage)
    stages.push(stage);
  const leaf = stages.at(-1)!;
  return {
    index: leaf.indexName,
    stage: leaf.stage,
    keys: executionStats.totalKeysExamined,
    documents: executionStats.totalDocsExamined,
    sorts: stages.some(({ stage }) => stage === 'SORT'),
  };
}

it('finds by equality on a prefix, and reads nothing else', async () => {
  expect(await explained(items.find({ owner: 'o1', kind: 'comic' }))).toEqual({
    index: 'owner_1_kind_1',
    stage: 'IXSCAN',
    keys: 100,
    documents: 100,
    sorts: false,
  });
});

it('reads a page of 20 in the order of the index, forwards and backwards', async () => {
  for (const rank of [1, -1] as const) {
    const page = await explained(items.find({ owner: 'o1' }).sort({ rank }).limit(20));
    expect(page).toMatchObject({ index: 'owner_1_rank_-1', keys: 20, documents: 20, sorts: false });
    const found = await items
      .find({ owner: 'o1', rank: { $gt: 0 } })
      .sort({ rank })
      .limit(20)
      .toArray();
    const expected = (await items.find({ owner: 'o1', rank: { $gt: 0 } }).toArray())
      .sort((a, b) => (a.rank! - b.rank!) * rank)
      .slice(0, 20);
    expect(found).toEqual(expected);
  }
});

it('narrows ranges, lists, and the starts of texts', async () => {
  expect(await explained(items.find({ owner: 'o2', rank: { $gte: 100, $lt: 200 } }))).toMatchObject({
    index: 'owner_1_rank_-1',
    documents: 10,
  });
  expect(
    await explained(items.find({ owner: { $in: ['o1', 'o2'] }, kind: { $in: ['novel', 'comic'] } })),
  ).toMatchObject({ stage: 'IXSCAN', documents: 400 });
  expect(await explained(items.find({ kind: /^com/ }))).toMatchObject({ index: 'kind_1', documents: 1000 });
});

it('looks through everything when no index helps, and says so', async () => {
  expect(await explained(items.find({ rank: 7 }))).toMatchObject({ stage: 'COLLSCAN', keys: 0, documents: 3000 });
});

it('returns each document once, however many of its elements match', async () => {
  const found = await items.find({ tags: { $in: ['t1', 't2'] } }).toArray();
  expect(new Set(found.map(({ _id }) => _id)).size).toBe(found.length);
  expect(found).toHaveLength(
    (await items.find().toArray()).filter(({ tags }) => tags.some((tag) => tag === 't1' || tag === 't2')).length,
  );
});

it('unites the branches of an $or', async () => {
  const filter = { $or: [{ owner: 'o1', kind: 'comic' }, { tags: 't3' }] };
  const { queryPlanner } = (await items.find(filter).explain()) as Document;
  expect(queryPlanner.winningPlan.inputStage).toMatchObject({
    stage: 'OR',
    inputStages: [{ indexName: 'owner_1_kind_1' }, { indexName: 'tags_1' }],
  });
  expect(await items.countDocuments(filter)).toBe(
    (await items.find().toArray()).filter(
      (item) => (item.owner === 'o1' && item.kind === 'comic') || item.tags.includes('t3'),
    ).length,
  );
});

it('counts by the keys alone', async () => {
  const { executionStats } = await server
    .db()
    .command({ explain: { count: 'items', query: { owner: 'o1', kind: 'comic' } }, verbosity: 'executionStats' });
  expect(executionStats).toMatchObject({ totalDocsExamined: 0 });
  expect(await items.countDocuments({ owner: 'o1', kind: 'comic' })).toBe(100);
  expect(await items.countDocuments({ owner: 'o1', kind: 'comic' }, { skip: 90, limit: 50 })).toBe(10);
});

it('keeps sparse, partial and unique indexes to what they say', async () => {
  const special = server.db().collection('special');
  await special.createIndexes([
    { key: { code: 1 }, unique: true, sparse: true },
    { key: { name: 1 }, unique: true, partialFilterExpression: { active: true } },
  ]);
  await special.insertMany([{ name: 'a' }, { name: 'a' }, { name: 'a', active: true, code: 1 }]);
  await expect(special.insertOne({ code: 1 })).rejects.toMatchObject({ code: 11000 });
  await expect(special.insertOne({ name: 'a', active: true })).rejects.toMatchObject({ code: 11000 });
  expect(await special.find({ code: null }).toArray()).toHaveLength(2);
  expect(await special.find({ name: 'a' }).toArray()).toHaveLength(3);
});

it('tells apart in a collated unique index what its strength tells apart', async () => {
  const words = server.db().collection('words');
  await words.createIndex({ w: 1 }, { unique: true, collation: { locale: 'fr', strength: 2 } });
  await words.insertMany([{ w: 'cote' }, { w: 'côte' }]);
  await expect(words.insertOne({ w: 'CÔTE' })).rejects.toMatchObject({ code: 11000 });
  expect(await words.find({ w: 'COTE' }, { collation: { locale: 'fr', strength: 2 } }).toArray()).toHaveLength(1);
});

it('refuses an index over what is there twice, and leaves nothing of it', async () => {
  await expect(items.createIndex({ kind: -1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
  expect((await items.indexes()).map(({ name }) => name)).not.toContain('kind_-1');
  expect(await server.db().command({ validate: 'items' })).toMatchObject({ valid: true, nrecords: 3000 });
});

it('takes away what has expired', async () => {
  const sessions = server.db().collection('sessions');
  await sessions.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
  await sessions.insertMany([{ at: new Date(Date.now() - 120_000) }, { at: new Date() }, { at: 'not a date' }]);
  await server.client().db('admin').command({ setParameter: 1, ttlMonitorSleepSecs: 1 });
  const deadline = Date.now() + 5000;
  while ((await sessions.countDocuments()) > 2 && Date.now() < deadline);
  expect(await sessions.countDocuments()).toBe(2);
});

it('sees in an open cursor what was written meanwhile, and no document twice', async () => {
  const open = server.db().collection<{ _id: number; done: boolean }>('open');
  await open.createIndex({ done: 1 });
  await open.insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id, done: false })));
  const seen: number[] = [];
  for await (const { _id } of open.find({ done: false }, { batchSize: 10 })) {
    seen.push(_id);
    await open.updateMany({ _id: { $gte: 150 } }, { $set: { done: true } });
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((_id) => _id < 150)).toHaveLength(150);
  expect(seen.filter((_id) => _id >= 150).length).toBeLessThan(30);
});

it('lets other readers through while it scans', async () => {
  const large = server.db().collection<{ _id: number; text: string }>('large');
  for (let at = 0; at < 20_000; at += 5000)
    await large.insertMany(Array.from({ length: 5000 }, (_, i) => ({ _id: at + i, text: `text ${at + i}` })));
  let scanning = true;
  const scan = large
    .find({ text: /nothing like this/ })
    .toArray()
    .finally(() => (scanning = false));
  let served = 0;
  while (scanning) {
    await large.findOne({ _id: 10_000 });
    served++;
  }
  expect(await scan).toEqual([]);
  expect(served).toBeGreaterThan(2);
});

it('looks up a list of values one by one, however long it is', async () => {
  const wanted = Array.from({ length: 2500 }, (_, i) => 10 * i);
  expect(await explained(items.find({ _id: { $in: wanted } }))).toMatchObject({ index: '_id_', documents: 300 });
});
