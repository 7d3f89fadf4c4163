import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { open } from 'lmdb';
import { backUp, restore } from '@/lib/db/embedded/backup';
import { runningEmbedded, startEmbedded } from '@/lib/db/embedded/start';
import { Environment } from '@/lib/db/embedded/storage/environment';
import { ownFolder } from './support/engine';

const root = ownFolder();
const folderOf = (name: string) => join(root(), name);

async function using<T>(folder: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ folder });
  const client = await MongoClient.connect(embedded.url, { retryWrites: false });
  try {
    return await work(client);
  } finally {
    await client.close();
    await embedded.close();
  }
}

const items = (client: MongoClient) => client.db('shop').collection<{ _id: number; text: string }>('items');
const fill = (folder: string, count: number) =>
  using(folder, (client) =>
    items(client).insertMany(Array.from({ length: count }, (_, _id) => ({ _id, text: `text ${_id}` }))),
  );
const countIn = (folder: string) => using(folder, (client) => items(client).countDocuments());

it('finds again what was written, after a restart', async () => {
  const folder = folderOf('restart');
  await fill(folder, 10);
  await using(folder, async (client) => {
    expect(await items(client).findOne({ _id: 7 })).toEqual({ _id: 7, text: 'text 7' });
    expect(await client.db('shop').command({ validate: 'items' })).toMatchObject({ valid: true });
  });
});

it('makes a folder and a socket that only their owner can use', async () => {
  const folder = folderOf('private');
  const embedded = await startEmbedded({ folder });
  const socket = decodeURIComponent(new URL(embedded.url).host);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(socket).mode & 0o777).toBe(0o600);
  await embedded.close();
  expect(existsSync(socket)).toBe(false);
});

it('is one server per folder, which others can find', async () => {
  const folder = folderOf('single');
  const embedded = await startEmbedded({ folder });
  await expect(startEmbedded({ folder })).rejects.toThrow(
    `The database folder ${folder} is in use by another process.`,
  );
  expect(await runningEmbedded(folder)).toBe(embedded.url);
  await embedded.close();
  expect(await runningEmbedded(folder)).toBeUndefined();
});

it('serves a folder whose path is too long for a socket', async () => {
  const folder = folderOf('x'.repeat(120));
  await fill(folder, 3);
  expect(await countIn(folder)).toBe(3);
});

it('lets commands in progress end when it closes', async () => {
  const folder = folderOf('closing');
  const embedded = await startEmbedded({ folder });
  const client = await MongoClient.connect(embedded.url, { retryWrites: false });
  const writes = Array.from({ length: 50 }, (_, _id) =>
    items(client)
      .insertOne({ _id, text: 'late' })
      .then(
        () => 1,
        () => 0,
      ),
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  const startedAt = Date.now();
  await embedded.close();
  expect(Date.now() - startedAt).toBeLessThan(5000);
  const acknowledged = (await Promise.all(writes)).reduce<number>((sum, one) => sum + one, 0);
  await client.close();
  expect(await countIn(folder)).toBeGreaterThanOrEqual(acknowledged);
});

describe('a folder that cannot be opened', () => {
  const refusal = (folder: string) =>
    startEmbedded({ folder }).then(
      () => 'opened',
      (error: Error) => error.message,
    );

  it.each([
    ['garbage', Buffer.alloc(100_000, 'garbage')],
    ['a few bytes', Buffer.from('hello')],
  ])('because its file is %s is left as it is', async (name, bytes) => {
    const folder = folderOf(name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'data.mdb'), bytes);
    expect(await refusal(folder)).toMatch(/cannot be opened: its file is not a database$/);
    expect(readFileSync(join(folder, 'data.mdb'))).toEqual(bytes);
  });

  it('never because its last pages were taken and given back at once', async () => {
    const folder = folderOf('given-back');
    mkdirSync(folder);
    const environment = new Environment(folder);
    const [kept, removed] = [Buffer.from('kept'), Buffer.from('removed')];
    await environment.write(() => environment.put(environment.documents, kept, Buffer.from('a book')));
    await environment.write(() => {
      environment.put(environment.documents, removed, Buffer.alloc(300_000, 1));
      environment.documents.removeSync(removed);
    });
    await environment.close();
    rmSync(join(folder, 'data.mdb.closed'), { force: true });
    const again = new Environment(folder);
    expect(String(again.get(again.documents, kept))).toBe('a book');
    await again.close();
  });

  it('because its file was cut short says so', async () => {
    const folder = folderOf('cut');
    await fill(folder, 2000);
    truncateSync(join(folder, 'data.mdb'), 30_000);
    expect(await refusal(folder)).toMatch(/its file is cut short$/);
  });

  it('because a newer version wrote it says so', async () => {
    const folder = folderOf('newer');
    await fill(folder, 1);
    const file = open({ path: join(folder, 'data.mdb'), noSubdir: true, overlappingSync: false, maxDbs: 4 });
    const catalog = file.openDB<Buffer, Buffer>({ name: 'catalog', encoding: 'binary', keyEncoding: 'binary' });
    await catalog.put(Buffer.from('format'), Buffer.of(99));
    await file.close();
    expect(await refusal(folder)).toMatch(/newer version \(format 99, this version reads up to 2\)$/);
  });

  it('because it is no folder says so', async () => {
    writeFileSync(folderOf('file'), '');
    expect(await refusal(folderOf('file'))).toMatch(/cannot be written to \(EEXIST\)\.$/);
  });
});

describe('a backup', () => {
  it('holds one state of a server that goes on writing', async () => {
    const folder = folderOf('busy');
    const file = folderOf('busy.backup');
    await fill(folder, 100);
    await using(folder, async (client) => {
      let n = 1000;
      const writes: Promise<unknown>[] = [];
      const timer = setInterval(() => writes.push(items(client).insertOne({ _id: n++, text: 'more' })), 1);
      await backUp(folder, file);
      clearInterval(timer);
      await Promise.all(writes);
      await items(client).deleteMany({ _id: { $gte: 0 } });
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await restore(file, folderOf('restored'));
    await using(folderOf('restored'), async (client) => {
      expect(await items(client).countDocuments({ _id: { $lt: 100 } })).toBe(100);
      expect(await client.db('shop').command({ validate: 'items' })).toMatchObject({ valid: true });
    });
  });

  it('overwrites nothing and restores only what it can read', async () => {
    const folder = folderOf('source');
    const file = folderOf('source.backup');
    await fill(folder, 1);
    await backUp(folder, file);
    await expect(backUp(folder, file)).rejects.toThrow('exists already');
    await expect(restore(file, folder)).rejects.toThrow('already holds a database');
    writeFileSync(folderOf('not.backup'), 'nothing');
    await expect(restore(folderOf('not.backup'), folderOf('target'))).rejects.toThrow('not a database');
    expect(existsSync(join(folderOf('target'), 'data.mdb'))).toBe(false);
  });
});

describe('a server that is killed', () => {
  const SERVE = `require('tsx/cjs'); require('./lib/db/embedded/start.ts').startEmbedded({ folder: process.argv[1] }).then(({ url }) => console.log(url))`;
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  async function serve(folder: string): Promise<MongoClient> {
    child = spawn(process.execPath, ['-e', SERVE, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [url] = (await once(child.stdout!, 'data')) as [Buffer];
    return MongoClient.connect(String(url).trim(), { retryWrites: false, serverSelectionTimeoutMS: 2000 });
  }

  it('has lost nothing that it acknowledged, and its indexes agree', async () => {
    const folder = folderOf('killed');
    const acknowledged = new Set<number>();
    for (let round = 0; round < 3; round++) {
      const client = await serve(folder);
      const found = new Set((await items(client).find().toArray()).map(({ _id }) => _id));
      expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
      await items(client).createIndex({ text: 1 });
      expect(await client.db('shop').command({ validate: 'items' })).toMatchObject({ valid: true });
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        for (let n = 0; ; n++) {
          const _id = (round * 8 + writer) * 100_000 + n;
          await items(client).insertOne({ _id, text: `text ${n}` });
          acknowledged.add(_id);
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
      child!.kill('SIGKILL');
      await Promise.allSettled(writers);
      await client.close(true);
    }
    expect(acknowledged.size).toBeGreaterThan(0);
  });
});
