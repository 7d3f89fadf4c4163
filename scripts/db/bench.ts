import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MongoClient, type Collection, type Db, type Document } from 'mongodb';
import { bundleServer, startServer } from './serve-process';

/** Figures for this engine, and for the server that `--other` names, in one run: `npm run bench:db -- --other URL`. */
const { values } = parseArgs({
  options: {
    other: { type: 'string' },
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
  for (let i = 0; i < times / 4; i++) await work();
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

/** The longest that a reader by id waits while another client scans everything. */
async function heldUp(client: MongoClient, url: string, books: Collection<Book>): Promise<string> {
  const other = await MongoClient.connect(url);
  let scanning = true;
  const scan = books
    .find({ title: /nothing like this/ })
    .toArray()
    .finally(() => (scanning = false));
  let longest = 0;
  const quick = other.db(books.dbName).collection(books.collectionName);
  while (scanning) {
    const from = performance.now();
    await quick.findOne({ id: '0-1' });
    longest = Math.max(longest, performance.now() - from);
  }
  await Promise.all([scan, other.close()]);
  return `${longest.toFixed(1)} ms`;
}

async function measure(url: string, readers: number): Promise<Map<string, string>> {
  const client = await MongoClient.connect(url, { retryWrites: false });
  const db = client.db(`bench_${readers}`);
  await db.dropDatabase();
  const books = db.collection<Book>('books');
  const figures = new Map([['load', await load(books, readers)]]);
  for (const [name, work] of Object.entries(reads(books, readers >> 1))) figures.set(name, await time(work));
  figures.set('a reader beside a scan, longest', await heldUp(client, url, books));
  for (const clients of [1, 16]) figures.set(`durable inserts, ${clients} clients`, await inserts(db, clients));
  const { mem } = await db.command({ serverStatus: 1 }).catch(() => ({ mem: undefined }));
  figures.set('memory of the server', mem ? `${mem.resident} MB` : '–');
  await db.dropDatabase();
  await client.close();
  return figures;
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  await bundleServer();
  const { url, child } = await startServer(folder);
  const servers = new Map([['embedded', url]]);
  if (values.other) servers.set('other', values.other);
  try {
    for (const readers of values.readers.split(',').map(Number)) {
      const columns = new Map<string, Map<string, string>>();
      for (const [name, url] of servers) columns.set(name, await measure(url, readers));
      console.log(
        `\n| ${readers * BOOKS_EACH} books | ${[...columns.keys()].join(' | ')} |\n| --- |${' --- |'.repeat(columns.size)}`,
      );
      for (const name of columns.get('embedded')!.keys())
        console.log(`| ${name} | ${[...columns.values()].map((figures) => figures.get(name)).join(' | ')} |`);
    }
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
