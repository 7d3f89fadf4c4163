import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MongoClient, type Collection, type Db, type Document } from 'mongodb';
import { bundleServer, startServer, type ServeProcess } from './serve-process';

/** Figures for this engine, and for the server that MONGO_URL names, in one run: `MONGO_URL=… npm run bench:db`. */
const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '1,100' },
    times: { type: 'string', default: '200' },
  },
});
const BOOKS_EACH = 1000;
const TIMES = Number(values.times);

type Book = Document;
const INDEXES = [
  { id: 1 },
  { user_id: 1, category: 1 },
  { user_id: 1, status: 1 },
  { user_id: 1, saga: 1, volume_number: 1 },
  { user_id: 1, author: 1 },
] as const;

const aBook = (reader: number, i: number): Book => ({
  id: `${reader}-${i}`,
  user_id: `u${reader}`,
  title: `Livre ${i}`,
  author: `Auteur ${i % 50}`,
  category: ['roman', 'bd', 'manga'][i % 3],
  saga: i % 2 ? `Saga ${i % 40}` : '',
  volume_number: i % 25,
  status: ['to_read', 'reading', 'completed'][i % 3],
  date_added: new Date(1.6e12 + reader * 1e6 + i * 1000),
});

async function load(books: Collection<Book>, readers: number): Promise<string> {
  await books.createIndexes(INDEXES.map((key) => ({ key: key as Record<string, 1>, unique: 'id' in key })));
  const startedAt = performance.now();
  for (let reader = 0; reader < readers; reader++)
    await books.insertMany(Array.from({ length: BOOKS_EACH }, (_, i) => aBook(reader, i)));
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

async function time(work: () => Promise<unknown>, times = TIMES): Promise<string> {
  // As many again before, so that neither side is measured while it warms up.
  for (let i = 0; i < times; i++) await work();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    await work();
    taken.push(performance.now() - from);
  }
  taken.sort((a, b) => a - b);
  return `${taken[times >> 1]!.toFixed(2)} (${taken[Math.floor(times * 0.95)]!.toFixed(2)})`;
}

const facet = (field: string) => [{ $group: { _id: `$${field}`, n: { $sum: 1 } } }];
const bySaga = [
  {
    $group: {
      _id: { saga: '$saga', author: '$author' },
      n: { $sum: 1 },
      done: { $sum: { $cond: [{ $eq: ['$status', 'completed'] }, 1, 0] } },
      max: { $max: '$volume_number' },
    },
  },
  { $sort: { n: -1 } },
];

function reads(books: Collection<Book>, reader: number): Record<string, () => Promise<unknown>> {
  const user_id = `u${reader}`;
  return {
    ping: () => books.findOne({ id: 'nothing' }, { projection: { _id: 1 } }),
    'find by id': () => books.findOne({ id: `${reader}-500`, user_id }),
    'page of 20 by category': () =>
      books.find({ user_id, category: 'manga' }).sort({ date_added: -1 }).limit(20).toArray(),
    'all 1,000 of a reader': () => books.find({ user_id }, { batchSize: 1000 }).toArray(),
    'group by saga': () => books.aggregate([{ $match: { user_id, saga: { $ne: '' } } }, ...bySaga]).toArray(),
    'facet counts': () =>
      books
        .aggregate([{ $match: { user_id } }, { $facet: { status: facet('status'), category: facet('category') } }])
        .toArray(),
    'count by status': () => books.countDocuments({ user_id, status: 'reading' }),
    'update one': () => books.updateOne({ id: `${reader}-500` }, { $inc: { volume_number: 1 } }),
  };
}

async function inserts(db: Db, clients: number): Promise<string> {
  const single = db.collection<Book>('single');
  const seconds = 3;
  const until = performance.now() + seconds * 1000;
  let n = 0;
  const insert = async () => {
    while (performance.now() < until) await single.insertOne(aBook(0, n++));
  };
  await Promise.all(Array.from({ length: clients }, insert));
  return `${Math.round(n / seconds)}/s`;
}

/** The longest that a reader by id waits while another client is at work on everything. */
async function heldUp(url: string, books: Collection<Book>, work: Promise<unknown>): Promise<string> {
  const other = await MongoClient.connect(url);
  let working = true;
  const done = work.finally(() => (working = false));
  let longest = 0;
  const quick = other.db(books.dbName).collection(books.collectionName);
  await quick.findOne({ id: '0-1' });
  while (working) {
    const from = performance.now();
    await quick.findOne({ id: '0-1' });
    longest = Math.max(longest, performance.now() - from);
  }
  await Promise.all([done, other.close()]);
  return `${longest.toFixed(1)} ms`;
}

async function residentMegabytes(db: Db): Promise<number> {
  const { mem } = await db.command({ serverStatus: 1 }).catch(() => ({ mem: undefined }));
  return mem ? Number(mem.resident) : NaN;
}

/** What the server's memory grows by while a client goes through everything, a batch at a time. */
async function cursorMemory(db: Db, books: Collection<Book>): Promise<string> {
  const before = await residentMegabytes(db);
  let most = before;
  const cursor = books.find({}, { batchSize: BOOKS_EACH });
  for (let read = 0; await cursor.hasNext(); read++) {
    await cursor.next();
    if (read % (BOOKS_EACH * 10) === 0) most = Math.max(most, await residentMegabytes(db));
  }
  return Number.isNaN(most) ? '–' : `${most - before} MB`;
}

async function measure(url: string, readers: number): Promise<Map<string, string>> {
  const client = await MongoClient.connect(url, { retryWrites: false });
  const db = client.db(nameFor(readers));
  await db.dropDatabase();
  const books = db.collection<Book>('books');
  const figures = new Map([['load', await load(books, readers)]]);
  for (const [name, work] of Object.entries(reads(books, readers >> 1))) figures.set(name, await time(work));
  const scan = books.find({ title: /nothing like this/ }).toArray();
  figures.set('a reader beside a scan, longest', await heldUp(url, books, scan));
  const change = books.updateMany({}, { $set: { status: 'reading' } });
  figures.set('a reader beside an update of all', await heldUp(url, books, change));
  for (const clients of [1, 16]) figures.set(`durable inserts, ${clients} clients`, await inserts(db, clients));
  const resident = await residentMegabytes(db);
  figures.set('memory of the server', Number.isNaN(resident) ? '–' : `${resident} MB`);
  figures.set('more while a cursor reads all', await cursorMemory(db, books));
  await client.close();
  return figures;
}

const nameFor = (readers: number) => `bench_${readers}`;

async function drop(url: string, readers: number) {
  const client = await MongoClient.connect(url);
  await client.db(nameFor(readers)).dropDatabase();
  await client.close();
}

/** From the start of a process to its first answer, after the one before was stopped in some way. */
async function opening(folder: string, server: ServeProcess, signal: NodeJS.Signals) {
  const client = await MongoClient.connect(server.url);
  await client.db('opening').collection('writes').insertOne({ signal });
  await client.close();
  server.child.kill(signal);
  await once(server.child, 'exit');
  const from = performance.now();
  const next = await startServer(folder);
  return { next, taken: `${((performance.now() - from) / 1000).toFixed(2)} s` };
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  await bundleServer();
  let server = await startServer(folder);
  const other = process.env.MONGO_URL;
  try {
    for (const readers of values.readers.split(',').map(Number)) {
      const embedded = await measure(server.url, readers);
      for (const [name, signal] of [['stop', 'SIGTERM'] as const, ['kill', 'SIGKILL'] as const]) {
        const { next, taken } = await opening(folder, server, signal);
        server = next;
        embedded.set(`opening after a ${name}`, taken);
      }
      await drop(server.url, readers);
      const columns = new Map([['embedded', embedded]]);
      if (other) {
        columns.set('other', await measure(other, readers));
        await drop(other, readers);
      }
      console.log(
        `\n| ${readers * BOOKS_EACH} books | ${[...columns.keys()].join(' | ')} |\n| --- |${' --- |'.repeat(columns.size)}`,
      );
      for (const name of columns.get('embedded')!.keys())
        console.log(`| ${name} | ${[...columns.values()].map((figures) => figures.get(name) ?? '–').join(' | ')} |`);
    }
  } finally {
    server.child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
