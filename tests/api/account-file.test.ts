import { readdirSync } from 'node:fs';
import path from 'node:path';
import mongoose from 'mongoose';
import { POST as add } from '@/app/api/books/route';
import { GET as exported } from '@/app/api/auth/me/export/route';
import { DELETE as leave, GET as me } from '@/app/api/auth/me/route';
import { POST as ignore } from '@/app/api/suggestions/ignored/route';
import { chooseLanguage } from '@/lib/accounts/accounts.service';
import { BELONGINGS } from '@/lib/accounts/belongings.store';
import { countReaders } from '@/lib/series/readers.service';
import { booksOf } from '../support/books';
import { goalsOf } from '../support/goals';
import { gridsOf } from '../support/grids';
import { goodreadsFile, importsOf } from '../support/import-batches';
import { passkeysOf } from '../support/passkeys';
import { aReader, answer, aRequest, type Reader } from '../support/request';

const fileOf = ({ ask }: Reader) => answer(exported(ask('/api/auth/me/export')));
const LISTS = Object.keys(BELONGINGS) as (keyof typeof BELONGINGS)[];

/** A reader of whom there is something in every collection. */
const aFullReader = async () => {
  const reader = await aReader('Éloïse');
  const books = booksOf(reader);
  const request = { method: 'POST', body: { title: 'Dune', author: 'Frank Herbert', saga: 'Dune', total_pages: 400 } };
  const { id } = (await answer(add(reader.ask('/api/books', { ...request, headers: { 'idempotency-key': 'once' } }))))
    .body;
  await books.change(id, { status: 'reading' });
  await books.change(id, { current_page: 7, notes: 'Pour moi seule.', private: true });
  await books.remove((await books.add({ title: 'Au bac', author: 'A' })).body.id);
  await gridsOf(reader).settings('Dune', { stop_at: 3 });
  await goalsOf(reader).set(2024, { books: 12 });
  const work = { kind: 'work', key: '/works/OL1W', title: 'Ignoré' };
  await ignore(reader.ask('/api/suggestions/ignored', { method: 'POST', body: work }));
  await importsOf(reader).preview(goodreadsFile([{ title: 'Nana' }]));
  await passkeysOf(reader).add();
  await chooseLanguage(reader.id, 'en');
  return { reader, books, id };
};

describe('what is a reader’s', () => {
  it('is every collection whose records say whose they are: none is forgotten', async () => {
    const files = readdirSync(path.resolve('models'));
    await Promise.all(files.map((file) => import(path.resolve('models', file))));
    const personal = Object.values(mongoose.models).filter(({ schema }) => schema.path('user_id'));
    const collections = personal.map(({ collection }) => collection.collectionName).sort();
    expect(collections.length).toBeGreaterThan(0);
    expect(
      Object.values(BELONGINGS)
        .map(({ collection }) => collection)
        .sort(),
    ).toEqual(collections);
  });
});

// Two readers who have something of everything take many requests.
jest.setTimeout(120_000);

describe('the file of an account', () => {
  it('holds something of everything, and says so of each reader alone', async () => {
    const [{ reader, id }, other] = [await aFullReader(), await aFullReader()];
    const { status, body, headers } = await fileOf(reader);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="booktime-eloise-martin-[\da-f-]+-\d{4}-\d\d-\d\d\.json"$/,
    );
    expect(body).toMatchObject({
      format: 'booktime-account',
      version: 1,
      account: { id: reader.id, first_name: 'Éloïse', language: 'en' },
      books: [{ id, notes: 'Pour moi seule.', private: true, readings_kept: [{ outcome: 'ongoing', pages: 7 }] }],
      bin: [{ book: { title: 'Au bac' } }],
      saga_settings: [{ saga: 'Dune', stop_at: 3 }],
      goals: [{ year: 2024, books: 12 }],
      reading_days: [expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
      ignored_suggestions: [{ title: 'Ignoré' }],
      passkeys: [{ name: 'Téléphone', used_at: null }],
      remembered_answers: [{ key: 'once', answer: expect.stringContaining('Dune') }],
    });
    expect(LISTS.filter((list) => !body[list].length)).toEqual([]);
    expect(JSON.stringify(body)).not.toContain(other.reader.id);
    expect(JSON.stringify(body)).not.toContain(other.id);
  });

  it('keeps the moments that the API shows as days, and the page of a reading that is planned', async () => {
    const { reader, books, id } = await aFullReader();
    const [stored] = await mongoose.connection.collection('books').find({ id }).toArray();
    const file = (await fileOf(reader)).body;
    expect(file.books[0].readings_kept).toEqual(stored?.readings);
    expect(file.books[0].readings_kept[0].started.length).toBeGreaterThan('2024-05-03'.length);
    await books.change(id, { status: 'to_read' });
    expect((await fileOf(reader)).body.books[0].readings_kept).toMatchObject([{ outcome: 'planned', pages: 7 }]);
  });

  it('is whole for somebody who has nothing yet, and for nobody who is not signed in', async () => {
    const { body } = await fileOf(await aReader());
    const { sessions, ...others } = Object.fromEntries(LISTS.map((list) => [list, body[list]]));
    expect(Object.values(others)).toEqual(LISTS.slice(1).map(() => []));
    expect(sessions).toEqual([expect.objectContaining({ opened_with: 'name' })]);
    expect((await answer(exported(aRequest('/api/auth/me/export')))).status).toBe(403);
  });
});

describe('leaving', () => {
  const delete_ = ({ ask }: Reader, body: unknown) => answer(leave(ask('/api/auth/me', { method: 'DELETE', body })));

  it('removes everything that was in the file, and nothing of anybody else’s', async () => {
    const [gone, other] = [await aFullReader(), await aFullReader()];
    const before = (await fileOf(other.reader)).body;
    const { status, headers } = await delete_(gone.reader, gone.reader.names);
    expect([status, headers.get('set-cookie')]).toEqual([200, expect.stringMatching(/Max-Age=0/)]);
    const left = async (which: object) => {
      const names = ['users', ...Object.values(BELONGINGS).map(({ collection }) => collection)];
      const counts = names.map((name) => mongoose.connection.collection(name).countDocuments(which));
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    };
    expect(await left({ $or: [{ user_id: gone.reader.id }, { id: gone.reader.id }] })).toBe(0);
    expect((await fileOf(other.reader)).body).toEqual({ ...before, exported_at: expect.any(String) });
  });

  it('ends every session of the account: its token is refused', async () => {
    const { reader } = await aFullReader();
    await delete_(reader, reader.names);
    expect((await answer(me(reader.ask('/api/auth/me')))).status).toBe(401);
    expect((await fileOf(reader)).status).toBe(401);
  });

  it('takes the reader out of what public pages count', async () => {
    const saga = 'Lanfeust des Étoiles';
    const readers = await Promise.all(Array.from({ length: 4 }, () => aReader()));
    for (const reader of readers) await booksOf(reader).add({ title: `${saga} 1`, author: 'A', category: 'bd', saga });
    const counted = async () => [...(await countReaders())].find(([slug]) => slug.startsWith('lanfeust-des'))?.[1];
    expect((await counted())?.readers).toBe(4);
    await delete_(readers[0]!, readers[0]!.names);
    expect((await counted())?.readers).toBe(3);
  });
});
