import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../support/property';
import { open } from 'lmdb';
import { MongoClient } from 'mongodb';
import { backUp, restore } from '@/lib/db/embedded/backup';
import { startEmbedded } from '@/lib/db/embedded/start';
import { markClosed } from '@/lib/db/embedded/storage/closed-mark';
import { ownFolder } from './support/engine';

const PAGE = 4096;
const RUNS = Number(process.env.DAMAGE_RUNS ?? 60);

type Book = { _id: number; title: string; tags: string[]; review: string };
const aBook = (_id: number): Book => ({
  _id,
  title: `Livre ${_id}`,
  tags: [`t${_id % 7}`, 'lu'],
  // Some are too long for a page.
  review: 'mot '.repeat(_id % 50 ? 20 : 1500),
});

const root = ownFolder();
const fileIn = (folder: string) => join(folder, 'data.mdb');
let folders = 0;
function newFolder() {
  const folder = join(root(), String(folders++));
  mkdirSync(folder);
  return folder;
}

async function using<T>(folder: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ folder, durable: false });
  const client = await MongoClient.connect(embedded.url, { retryWrites: false });
  try {
    return await work(client);
  } finally {
    await client.close();
    await embedded.close();
  }
}

const books = (client: MongoClient) => client.db('shop').collection<Book>('books');
const everything = (folder: string) =>
  using(folder, async (client) => {
    const { valid } = await client.db('shop').command({ validate: 'books' });
    expect(valid).toBe(true);
    const byTag = await books(client).countDocuments({ tags: 't3' });
    return { byTag, all: await books(client).find().sort({ _id: 1 }).toArray() };
  });

const whole = newFolder();
let expected: Awaited<ReturnType<typeof everything>>;
beforeAll(async () => {
  await using(whole, async (client) => {
    await books(client).createIndexes([{ key: { tags: 1 } }, { key: { title: 1, _id: -1 } }]);
    await books(client).insertMany(Array.from({ length: 1000 }, (_, _id) => aBook(_id)));
    await books(client).deleteMany({ tags: 't5' });
    await books(client).updateMany({ tags: 't6' }, { $set: { review: 'relu' } });
  });
  expected = await everything(whole);
});

type Damage = (bytes: Buffer, at: number) => void;
const flip: Damage = (bytes, at) => void (bytes[at]! ^= 1 << (at % 8));
const DAMAGES: Record<string, Damage> = {
  'a bit': flip,
  'a bit where the file begins': (bytes, at) => flip(bytes, at % (2 * PAGE)),
  'a sector of zeros': (bytes, at) => void bytes.subarray(at, at + 512).fill(0),
  'a page of garbage': (bytes, at) => void bytes.subarray(at, at + PAGE).fill('garbage'),
  'a page of another place': (bytes, at) => void bytes.copy(bytes, at - (at % PAGE), PAGE * 9, PAGE * 10),
};

/** Changes a document, in old copies of its page too. */
function spoil(bytes: Buffer) {
  for (let at = bytes.indexOf('Livre 77\0'); at >= 0; at = bytes.indexOf('Livre 77\0', at + 1)) bytes[at]!++;
}

describe('a file that was damaged', () => {
  it('is refused and left as it is, wherever the damage is, unless it is where nothing is kept', async () => {
    const size = statSync(fileIn(whole)).size;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(DAMAGES)), fc.nat(size - 1), async (kind, at) => {
        const folder = newFolder();
        const bytes = readFileSync(fileIn(whole));
        DAMAGES[kind]!(bytes, at);
        writeFileSync(fileIn(folder), bytes);
        const found = await everything(folder).catch((error: Error) => error.message);
        if (typeof found !== 'string') return expect(found).toEqual(expected);
        refused++;
        expect(found).toMatch(`The database ${fileIn(folder)} cannot be opened: its file is `);
        expect(readFileSync(fileIn(folder)).equals(bytes)).toBe(true);
      }),
      { numRuns: RUNS },
    );
    expect(refused).toBeGreaterThan(RUNS / 10);
  });

  it('says what to do', async () => {
    const folder = newFolder();
    const bytes = readFileSync(fileIn(whole));
    spoil(bytes);
    writeFileSync(fileIn(folder), bytes);
    await expect(everything(folder)).rejects.toThrow(
      'its file is damaged and was left as it is; move it away and restore a backup',
    );
  });

  it('is no source of backups, nor is a damaged backup restored', async () => {
    const [folder, backup] = [newFolder(), join(newFolder(), 'backup')];
    await backUp(whole, backup);
    const bytes = readFileSync(backup);
    spoil(bytes);
    writeFileSync(backup, bytes);
    await expect(restore(backup, folder)).rejects.toThrow('its file is damaged');
    copyFileSync(backup, fileIn(folder));
    await expect(backUp(folder, join(newFolder(), 'backup'))).rejects.toThrow('its file is damaged');
  });

  it('is noticed when a document is read, if it happens behind the back of a file that was closed well', async () => {
    const folder = newFolder();
    const bytes = readFileSync(fileIn(whole));
    spoil(bytes);
    writeFileSync(fileIn(folder), bytes);
    markClosed(fileIn(folder));
    await using(folder, async (client) => {
      expect(await books(client).findOne({ _id: 74 })).toEqual(aBook(74));
      await expect(books(client).findOne({ _id: 77 })).rejects.toThrow(`A value in ${fileIn(folder)} is damaged`);
      await expect(books(client).findOne({ review: 'nothing like this' })).rejects.toThrow('is damaged');
    });
  });
});

it('takes over a file from before values had checksums', async () => {
  const folder = newFolder();
  copyFileSync(fileIn(whole), fileIn(folder));
  const file = open({ path: fileIn(folder), noSubdir: true, overlappingSync: false, maxDbs: 4 });
  for (const name of ['catalog', 'documents', 'entries']) {
    const store = file.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' });
    const values = [...store.getRange({ start: Buffer.of(0) })].map(
      ({ key, value }) => [key, Buffer.from(value)] as const,
    );
    for (const [key, value] of values) store.putSync(key, value.subarray(0, -4));
    if (name === 'catalog') store.putSync(Buffer.from('format'), Buffer.of(1));
  }
  await file.close();
  expect(await everything(folder)).toEqual(expected);
  // And now it has them.
  await backUp(folder, join(newFolder(), 'backup'));
  expect(await everything(folder)).toEqual(expected);
});
