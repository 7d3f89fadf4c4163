import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import mongoose from 'mongoose';
import { startEmbedded } from '@/lib/db/embedded/start';
import { aFolder, launch, startBooktime } from './support/booktime';

describe('a data folder of another version', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await aFolder();
    const file = await readFile('tests/fixtures/first-release/data.mdb.br');
    await writeFile(join(folder, 'data.mdb'), brotliDecompressSync(file));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('of the first release opens with its 1,000 books', async () => {
    const booktime = await startBooktime({ BOOKTIME_DATA: folder }, { embedded: true });
    const login = await fetch(`${booktime.origin}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ first_name: 'Aïcha', last_name: 'Première' }),
    });
    const { access_token: token } = await login.json();
    const books = await fetch(`${booktime.origin}/api/books?limit=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(books.headers.get('x-total-count')).toBe('1000');
    expect(booktime.output()).toContain('data migrated');
    await booktime.restart();
    expect(booktime.output()).not.toContain('data migrated');
    await booktime.remove();
  });

  it('of a later one is refused with one line, and left as it is', async () => {
    const embedded = await startEmbedded({ folder });
    const client = await mongoose.mongo.MongoClient.connect(embedded.url);
    const versions = client.db('booktime').collection<{ _id: string }>('data_version');
    await versions.updateOne({ _id: 'data' }, { $set: { version: 99 } });
    await client.close();
    await embedded.close();
    const before = await readFile(join(folder, 'data.mdb'));
    const server = launch({ BOOKTIME_DATA: folder, PORT: '0' });
    expect((await server.exited).code).toBe(1);
    expect(server.output().trim().split('\n').at(-1)).toMatch(
      /^BOOKTIME cannot start: the data was written by a newer version .*99.*$/,
    );
    expect((await readFile(join(folder, 'data.mdb'))).equals(before)).toBe(true);
  });
});
