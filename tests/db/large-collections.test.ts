import { MongoClient } from 'mongodb';
import { Database } from '@/lib/db/embedded/database';
import { Listener } from '@/lib/db/embedded/server';
import { ownEmbedded, ownFolder } from './support/engine';

const own = ownEmbedded();
const COUNT = 5000;

type Item = { _id: number; state: number; n: number };
const items = () => own.db().collection<Item>('items');

beforeEach(async () => {
  await items().deleteMany({});
  await items().insertMany(Array.from({ length: COUNT }, (_, _id) => ({ _id, state: 0, n: 0 })));
});

/** How often a reader is answered, and how many changed documents it sees, until something is done. */
async function readBeside(work: Promise<unknown>) {
  let [isDone, answers] = [false, 0];
  const seen = new Set<number>();
  void work.finally(() => (isDone = true)).catch(() => {});
  while (!isDone) {
    seen.add(await items().countDocuments({ state: 0 }));
    answers++;
  }
  await work;
  return { answers, seen };
}

describe('a write to very many documents', () => {
  it('lets readers through, who see it half done', async () => {
    const { answers, seen } = await readBeside(items().updateMany({ state: 0 }, { $set: { state: 1 } }));
    expect(answers).toBeGreaterThan(3);
    expect([...seen].filter((count) => count > 0 && count < COUNT)).not.toEqual([]);
    const removal = await readBeside(items().deleteMany({ state: 1 }));
    expect(removal.answers).toBeGreaterThan(3);
    expect(await items().countDocuments()).toBe(0);
  });

  it('changes a document once, whoever else changes the same ones', async () => {
    await items().createIndex({ state: 1 });
    const change = () => items().updateMany({ state: 0 }, { $set: { state: 1 }, $inc: { n: 1 } });
    const results = await Promise.all([change(), change(), change()]);
    expect(results.reduce((sum, { modifiedCount }) => sum + modifiedCount, 0)).toBe(COUNT);
    expect(await items().countDocuments({ n: 1 })).toBe(COUNT);
    expect(await own.db().command({ validate: 'items' })).toMatchObject({ valid: true });
  });

  it('leaves alone what others took away or changed meanwhile', async () => {
    const update = items().updateMany({ state: 0 }, { $inc: { n: 1 } });
    const others = Promise.all([
      items().deleteMany({ _id: { $gte: COUNT - 100 } }),
      items().updateMany({ _id: { $gte: COUNT - 200, $lt: COUNT - 100 } }, { $set: { state: 2 } }),
    ]);
    const [{ matchedCount }] = await Promise.all([update, others]);
    expect(await items().countDocuments({ n: 1 })).toBeLessThanOrEqual(matchedCount);
    expect(await items().countDocuments({ state: 0, n: 0 })).toBe(0);
    expect(await items().countDocuments()).toBe(COUNT - 100);
  });

  it('stops when the collection goes', async () => {
    const update = items()
      .updateMany({ state: 0 }, { $inc: { n: 1 } })
      .catch((error: unknown) => error);
    await items().countDocuments({ n: 1 });
    await items().drop();
    expect(await update).toMatchObject({ code: 175 });
    expect(await items().countDocuments()).toBe(0);
  });
});

it('reads a cursor a portion at a time: what is gone before its portion is read was never in memory', async () => {
  const cursor = items().find({}, { batchSize: 10 });
  expect(await cursor.next()).toMatchObject({ _id: 0 });
  await items().deleteMany({});
  expect((await cursor.toArray()).length).toBeLessThan(600);
  expect(await own.client().db('admin').command({ serverStatus: 1 })).toMatchObject({
    metrics: { cursor: { open: { total: 0 } } },
  });
});

it('a connection that waited for a slow reader again and again leaves nothing behind', async () => {
  const warnings: string[] = [];
  const note = ({ name, message }: Error) => warnings.push(`${name}: ${message}`);
  process.on('warning', note);
  const text = 'mot '.repeat(1000);
  await items().updateMany({}, { $set: { text } });
  for (let i = 0; i < 30; i++) await items().find().limit(1000).batchSize(1000).toArray();
  process.off('warning', note);
  expect(warnings.filter((warning) => warning.includes('MaxListeners'))).toEqual([]);
});

describe('whoever walks past all documents, a few at a time', () => {
  const folder = ownFolder();

  it('leaves in memory what others read often, and nothing of the walk, however often it is walked', async () => {
    const database = new Database(folder(), { durable: false });
    const listener = await Listener.open({ port: 0, host: '127.0.0.1' }, async () => database);
    const client = await MongoClient.connect(`mongodb://127.0.0.1:${listener.port}`, { retryWrites: false });
    const walked = client.db('suite').collection('walked');
    await walked.createIndex({ of: 1 });
    await walked.insertMany(Array.from({ length: 2000 }, (_, n) => ({ of: 'a reader', n })));
    const { id } = database.get('suite', 'walked').record;
    const remembered = () =>
      Array.from({ length: 2000 }, (_, n) => database.environment.rows.get(id, n + 1)).filter(Boolean).length;
    const all = () => walked.find({ of: 'a reader' }, { batchSize: 200, sort: { of: 1 } }).toArray();
    expect([(await all()).length, (await all()).length, remembered()]).toEqual([2000, 2000, 0]);
    const page = () => walked.find({ of: 'a reader' }).sort({ of: 1 }).limit(30).toArray();
    expect([(await page()).length, remembered()]).toEqual([30, 30]);
    expect([(await all()).length, remembered()]).toEqual([2000, 30]);
    await client.close();
    await listener.close();
    await database.close();
  });
});
