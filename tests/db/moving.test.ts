import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BSON } from 'bson';
import { MongoClient, type Db, type Document } from 'mongodb';
import { startEmbedded } from '@/lib/db/embedded/start';

jest.setTimeout(240_000);

// As a reader moves: with the commands, from one embedded database to the server that this run speaks to (the one that
// MONGO_URL names, else an embedded one of its own kind) and back to another folder.
const root = mkdtempSync(join(tmpdir(), 'moving-'));
const inRoot = (name: string) => join(root, name);
const middle = process.env.MONGO_URL ?? '';
afterAll(async () => {
  const client = await MongoClient.connect(middle);
  await client.db().dropDatabase();
  await client.close();
  rmSync(root, { recursive: true, force: true });
});

const run = promisify(execFile);
const command = async (name: string, ...options: string[]) =>
  (await run('npm', ['run', '--silent', name, '--', ...options], { cwd: process.cwd() })).stdout.trim();

async function using<T>(folder: string, work: (db: Db) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ folder });
  const client = await MongoClient.connect(embedded.url, { retryWrites: false });
  try {
    return await work(client.db('booktime'));
  } finally {
    await client.close();
    await embedded.close();
  }
}

const KEPT: Document[] = [
  {
    _id: 1,
    int: new BSON.Int32(5),
    whole: new BSON.Double(2),
    half: 0.5,
    long: BSON.Long.fromString('9007199254740993'),
  },
  { _id: 'text', decimal: BSON.Decimal128.fromString('0.10'), no: null, yes: true, empty: {}, none: [] },
  {
    _id: new BSON.ObjectId(),
    at: new Date(1_700_000_000_123),
    uuid: new BSON.UUID(),
    bytes: new BSON.Binary(Buffer.of(0, 1)),
  },
  { _id: 4, title: 'Ôde à l’été 🌞', regex: new BSON.BSONRegExp('^a', 'i'), list: [1, 'two', { three: [3] }] },
  { _id: 5, stamp: new BSON.Timestamp({ t: 5, i: 6 }), least: new BSON.MinKey(), most: new BSON.MaxKey(), zero: -0 },
];

async function fill(db: Db) {
  const kept = db.collection('kept books');
  await kept.insertMany(KEPT as never);
  await kept.createIndexes([
    { key: { title: 1, at: -1 }, name: 'by title' },
    { key: { code: 1 }, unique: true, sparse: true },
    { key: { at: 1 }, expireAfterSeconds: 2_000_000_000 },
  ]);
  const many = Array.from({ length: 1200 }, (_, n) => ({ _id: n as never, n, text: `text ${n}` }));
  await db.collection('many').insertMany(many);
}

/** Every byte of every document, and what is said of every index. */
async function stateOf(db: Db): Promise<Document> {
  const state: Document = {};
  for (const name of ['kept books', 'many']) {
    const raw = await db
      .collection(name)
      .find({}, { raw: true, sort: { _id: 1 } })
      .toArray();
    const indexes = (await db.collection(name).indexes()).map(({ v: _v, ...index }) => index);
    state[name] = {
      documents: raw.map((bytes) => (bytes as unknown as Buffer).toString('hex')),
      indexes: indexes.sort((a, b) => (a.name! < b.name! ? -1 : 1)),
    };
  }
  return state;
}

it('moves to a server and back without losing a bit', async () => {
  const before = await using(inRoot('first'), async (db) => {
    await fill(db);
    // While the server runs: the command finds and uses it.
    expect(await command('db:export', inRoot('out'), '--data', inRoot('first'))).toContain(
      '1205 documents of 2 collections',
    );
    return stateOf(db);
  });
  await command('db:import', inRoot('out'), '--url', middle);
  await expect(command('db:import', inRoot('out'), '--url', middle)).rejects.toThrow('is not empty');
  await command('db:export', inRoot('back'), '--url', middle);
  await command('db:import', inRoot('back'), '--data', inRoot('second'));
  expect(await using(inRoot('second'), stateOf)).toEqual(before);
});

it('backs up a server that runs, and restores into an empty folder only', async () => {
  const file = inRoot('backup');
  const before = await using(inRoot('third'), async (db) => {
    await fill(db);
    expect(await command('backup', file, '--data', inRoot('third'))).toContain(file);
    const state = await stateOf(db);
    await db.collection('many').deleteMany({});
    return state;
  });
  await expect(command('backup', file, '--data', inRoot('third'))).rejects.toThrow('exists already');
  await expect(command('restore', file, '--data', inRoot('third'))).rejects.toThrow('already holds a database');
  await expect(command('restore', inRoot('nowhere'), '--data', inRoot('fifth'))).rejects.toThrow('There is no file');
  expect(existsSync(join(inRoot('fifth'), 'data.mdb'))).toBe(false);
  await command('restore', file, '--data', inRoot('fourth'));
  await using(inRoot('fourth'), async (db) => {
    expect(await stateOf(db)).toEqual(before);
    expect(await db.command({ validate: 'many' })).toMatchObject({ valid: true, nrecords: 1200 });
  });
});
