import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import mongoose from 'mongoose';
import { findOrRegister } from '@/lib/accounts/accounts.service';
import { BookFilter } from '@/lib/books/books.schemas';
import { changeBook, listBooks } from '@/lib/books/books.service';
import { listPlaces } from '@/lib/books/places.service';
import { connect, disconnect } from '@/lib/db/connect';
import { migrate, NewerDataError } from '@/lib/db/migrations/migrate';
import { MIGRATIONS } from '@/lib/db/migrations/migrations';
import { env } from '@/lib/env';

const versions = () => mongoose.connection.collection<{ _id: 'data'; version: number }>('data_version');
const latest = MIGRATIONS.at(-1)!.version;

describe('the version of the data', () => {
  beforeAll(() => connect());
  const reset = (record?: object) =>
    versions().replaceOne({ _id: 'data' }, { version: 0, ...record }, { upsert: true });
  const stored = () => versions().findOne({ _id: 'data' });
  afterEach(() => reset({ version: latest }));

  it('is the latest in a database that has just begun', async () => {
    expect(await stored()).toEqual({ _id: 'data', version: latest });
  });

  it('has numbers without a gap, so that each step follows on the one before', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('is reached once, however many servers start at once', async () => {
    await reset();
    const ran: number[] = [];
    const step = (version: number) => ({
      version,
      run: async () => {
        await versions().findOne();
        ran.push(version);
      },
    });
    const steps = [step(1), step(2), step(3)];
    await Promise.all(Array.from({ length: 5 }, () => migrate(steps)));
    expect(ran).toEqual([1, 2, 3]);
    expect(await stored()).toEqual({ _id: 'data', version: 3 });
  });

  it('goes on where a step failed, and keeps nobody else waiting', async () => {
    await reset();
    const ran: string[] = [];
    let isBroken = true;
    const steps = [
      { version: 1, run: async () => void ran.push('one') },
      {
        version: 2,
        run: async () => {
          if (isBroken) throw new Error('the disk is full');
          ran.push('two');
        },
      },
    ];
    await expect(migrate(steps)).rejects.toThrow('the disk is full');
    isBroken = false;
    await migrate(steps);
    expect(ran).toEqual(['one', 'two']);
  });

  it('is taken over from a server that died in the middle', async () => {
    await reset({ lease_by: 'a server that died', lease_until: new Date(Date.now() - 1) });
    await migrate();
    expect(await stored()).toEqual({ _id: 'data', version: latest });
  });

  it('of a later program is refused, and nothing is changed', async () => {
    await reset({ version: latest + 1 });
    await expect(migrate()).rejects.toThrow(NewerDataError);
    expect(await stored()).toEqual({ _id: 'data', version: latest + 1 });
  });
});

describe('a data folder of the first release, with 1,000 books', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-release-'));

  beforeAll(async () => {
    await disconnect();
    const file = readFileSync('tests/fixtures/first-release/data.mdb.br');
    writeFileSync(join(folder, 'data.mdb'), brotliDecompressSync(file));
    Object.assign(env(), { MONGO_URL: undefined, BOOKTIME_DATA: folder });
    await connect();
  }, 120_000);
  afterAll(async () => {
    await disconnect();
    rmSync(folder, { recursive: true, force: true });
  });

  const aicha = () => findOrRegister({ first_name: 'aicha', last_name: 'PREMIERE' });

  it('opens, with every book as it was, and what came since', async () => {
    const reader = await aicha();
    const { books, total } = await listBooks(reader.id, BookFilter.parse({ limit: '100', sort: 'date_added' }));
    expect(total).toBe(1000);
    expect(books[2]).toMatchObject({
      title: 'Saga n° 1, tome 3',
      author: 'Œuvre de Éloi',
      category: 'manga',
      status: 'completed',
      rating: 1.5,
      review: 'Avis 2',
      total_pages: 102,
      current_page: 102,
      date_added: '2020-01-03T00:00:00.000Z',
      date_completed: '2020-01-04T00:00:00.000Z',
      readings: [{ outcome: 'finished' }],
      ownership: 'owned',
    });
    expect((await listPlaces(reader.id)).flatMap(({ places }) => places)).toHaveLength(1000);
    const old = await mongoose.connection.collection('books').countDocuments({ readings: { $exists: false } });
    expect(old).toBe(0);
  });

  it('gives books the number by which a shelf tells that it changed', async () => {
    const books = mongoose.connection.collection('books');
    const all = { place_mark: { $exists: true } };
    expect(await books.countDocuments(all)).toBe(1000);
    await books.updateMany({ volume_key: { $lt: 5 } }, { $unset: { place_mark: true }, $set: { place: '2|old' } });
    await versions().updateOne({ _id: 'data' }, { $set: { version: 1 } });
    await migrate();
    expect(await books.countDocuments(all)).toBe(1000);
    expect(await books.countDocuments({ place: '2|old' })).toBe(0);
  });

  it('finds every book by each of its authors', async () => {
    const books = mongoose.connection.collection('books');
    const all = { author_names: { $exists: true } };
    expect(await books.countDocuments(all)).toBe(1000);
    await books.updateMany({ volume_key: { $lt: 5 } }, { $unset: { author_names: true } });
    await versions().updateOne({ _id: 'data' }, { $set: { version: 2 } });
    await migrate();
    expect(await books.countDocuments(all)).toBe(1000);
    const { id } = await aicha();
    const { books: found } = await listBooks(id, BookFilter.parse({ by: 'oeuvre de eloi', limit: '100' }));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ author }) => author))).toEqual(new Set(['Œuvre de Éloi']));
  });

  it('takes changes like any other', async () => {
    const reader = await aicha();
    const { books } = await listBooks(reader.id, BookFilter.parse({ limit: '1' }));
    await changeBook(reader.id, books[0]!.id, { rating: 4 });
    const { books: after } = await listBooks(reader.id, BookFilter.parse({ limit: '1' }));
    expect(after[0]).toMatchObject({ id: books[0]!.id, rating: 4 });
  });

  it('is checked and whole in its new version', async () => {
    const result = await mongoose.connection.db!.command({ validate: 'books' });
    expect(result).toMatchObject({ valid: true });
    expect(await versions().findOne({ _id: 'data' })).toEqual({ _id: 'data', version: latest });
  });
});
