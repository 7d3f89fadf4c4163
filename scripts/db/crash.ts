import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MongoClient, type Collection } from 'mongodb';
import { bundleServer, startServer } from './serve-process';

/**
 * Kills the server in the middle of a load, again and again: `npm run test:crash -- 200`. After each start nothing that
 * was acknowledged may be missing, no document may be half written, and the indexes must agree with the documents.
 */
const ROUNDS = Number(process.argv[2] ?? 20);
const CLIENTS = 8;

type Item = { _id: string; owner: string; n: number; tags: string[] };

/** What clients were told: `undefined` for a deletion. What was under way when the server died may have happened or not. */
const told = new Map<string, number | undefined>();
const underWay = new Set<string>();

async function tell(_id: string, n: number | undefined, write: Promise<unknown>) {
  underWay.add(_id);
  await write;
  underWay.delete(_id);
  told.set(_id, n);
}

async function load(items: Collection<Item>, owner: string) {
  for (let n = 1; ; n++) {
    const _id = `${owner}-${n}`;
    await tell(_id, n, items.insertOne({ _id, owner, n, tags: [`t${n % 5}`, `u${n % 3}`] }));
    if (n % 3 === 0) await tell(_id, -n, items.updateOne({ _id }, { $set: { n: -n, tags: [`t${-n % 5}`] } }));
    if (n % 7 === 0) await tell(_id, undefined, items.deleteOne({ _id }));
  }
}

const isWhole = ({ n, tags }: Item) => tags.length === (n < 0 ? 1 : 2);

function compare(found: Map<string, Item>): string[] {
  const halves = [...found.values()].filter((item) => !isWhole(item)).map(({ _id }) => `half a document: ${_id}`);
  const wrong = [...told].filter(([_id, n]) => !underWay.has(_id) && found.get(_id)?.n !== n);
  return [...halves, ...wrong.map(([_id, n]) => `${_id} is ${found.get(_id)?.n}, not ${n}`)];
}

async function check(client: MongoClient, items: Collection<Item>): Promise<string[]> {
  const found = new Map((await items.find().toArray()).map((item) => [item._id, item]));
  const problems = compare(found);
  const { valid, errors } = await client.db('crash').command({ validate: 'items' });
  // What was under way is settled now: it is what it is.
  for (const _id of underWay) told.set(_id, found.get(_id)?.n);
  underWay.clear();
  return valid ? problems : [...problems, ...errors];
}

async function round(folder: string, number: number): Promise<string[]> {
  const { url, child } = await startServer(folder);
  const client = await MongoClient.connect(url, {
    maxPoolSize: CLIENTS,
    retryWrites: false,
    serverSelectionTimeoutMS: 1000,
  });
  const items = client.db('crash').collection<Item>('items');
  if (!number) await items.createIndexes([{ key: { owner: 1, n: 1 } }, { key: { tags: 1 } }]);
  const problems = await check(client, items);
  const loads = Array.from({ length: CLIENTS }, (_, at) => load(items, `${number}.${at}`).catch(() => {}));
  await wait(50 + Math.random() * 250);
  child.kill('SIGKILL');
  await Promise.all([once(child, 'exit'), ...loads]);
  await client.close(true);
  return problems;
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  await bundleServer();
  let failures = 0;
  for (let number = 0; number <= ROUNDS; number++) {
    const problems = await round(folder, number);
    failures += problems.length;
    if (problems.length) console.log(`round ${number}:`, problems.slice(0, 5));
    if (number % 20 === 0) console.log(`${number} kills, ${told.size} documents told of, ${failures} problems`);
  }
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = failures ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
