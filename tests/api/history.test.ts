import mongoose from 'mongoose';
import { DELETE, GET as me } from '@/app/api/auth/me/route';
import { GET as bin } from '@/app/api/bin/route';
import { POST as undo } from '@/app/api/books/[book_id]/history/[change_id]/undo/route';
import { GET as history } from '@/app/api/books/[book_id]/history/route';
import { booksOf } from '../support/books';
import { goalsOf } from '../support/goals';
import { gridsOf } from '../support/grids';
import { aReader, answer, withParams, type Reader } from '../support/request';
import { suggestionsOf } from '../support/suggestions';

const historyOf = ({ ask }: Reader) => ({
  list: (book_id: string) => answer(history(ask('/api/books/x/history'), withParams({ book_id }))),
  undo: (book_id: string, change_id: string) =>
    answer(undo(ask('/api/books/x/history/y/undo', { method: 'POST' }), withParams({ book_id, change_id }))),
  bin: (query = '') => answer(bin(ask(`/api/bin${query}`))),
});

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const { id } = (await books.add({ title: 'T', author: 'A', total_pages: 48 })).body;
  const past = historyOf(reader);
  const newest = async () => (await past.list(id)).body[0];
  return { reader, books, id, past, newest };
};

describe('the history of a book', () => {
  it('says who changed what and when, the newest first', async () => {
    const { reader, books, id, past } = await setup();
    await books.change(id, { rating: 3 });
    await books.change(id, { rating: 4.5, genre: 'conte' });
    await books.change(id, { status: 'completed' });
    await books.change(id, { genre: 'conte' });
    const { body } = await past.list(id);
    expect(body.map(({ fields }: { fields: unknown }) => fields)).toEqual([
      [
        {
          field: 'readings',
          before: [],
          after: [{ started: expect.any(String), finished: expect.any(String), outcome: 'finished', pages: 48 }],
        },
      ],
      expect.arrayContaining([
        { field: 'rating', before: 3, after: 4.5 },
        { field: 'genre', before: '', after: 'conte' },
      ]),
      [{ field: 'rating', before: null, after: 3 }],
    ]);
    expect(body[0]).toMatchObject({
      by: reader.id,
      action: 'changed',
      at: expect.stringMatching(/Z$/),
      is_undone: false,
    });
  });

  it('gives back what one change took, and remembers that too', async () => {
    const { books, id, past, newest } = await setup();
    await books.change(id, { status: 'completed', review: 'Bien.' });
    const before = (await books.get(id)).body;
    await books.change(id, { status: 'to_read', review: '' });
    await books.change(id, { notes: 'gardées' });
    const [, change] = (await past.list(id)).body;
    const { body } = await past.undo(id, change.id);
    expect(body).toEqual({ ...before, notes: 'gardées', updated_at: expect.any(String) });
    expect((await newest()).fields).toContainEqual({ field: 'review', before: '', after: 'Bien.' });
  });

  it('refuses what would leave a book that cannot be', async () => {
    const { books, id, past } = await setup();
    await books.change(id, { total_pages: 500 });
    const change = (await past.list(id)).body[0];
    await books.change(id, { current_page: 300 });
    expect((await past.undo(id, change.id)).status).toBe(409);
  });

  it('is the reader’s own', async () => {
    const { books, id, newest } = await setup();
    await books.change(id, { rating: 3 });
    const stranger = historyOf(await aReader());
    expect((await stranger.list(id)).status).toBe(404);
    expect((await stranger.undo(id, (await newest()).id)).status).toBe(404);
    expect((await books.get(id)).body.rating).toBe(3);
  });

  it('is bounded: a book that changes every day keeps about its last hundred changes', async () => {
    const { reader, books, id, past } = await setup();
    for (let i = 0; i < 130; i++) await books.change(id, { notes: `jour ${i}` });
    expect((await past.list(id)).body).toHaveLength(100);
    const kept = await mongoose.connection.collection('book_changes').countDocuments({ user_id: reader.id });
    expect(kept).toBeLessThanOrEqual(120);
  });
});

describe('the bin', () => {
  it('lists removed books, the last one first, page by page, until they are taken out', async () => {
    const { books, id, past } = await setup();
    const other = (await books.add({ title: 'U', author: 'A' })).body;
    await books.remove(id);
    await books.remove(other.id);
    const { body, headers } = await past.bin('?limit=1');
    expect([body.length, body[0].book, headers.get('x-total-count')]).toEqual([1, other, '2']);
    const days = (Date.parse(body[0].gone_at) - Date.parse(body[0].deleted_at)) / 86_400_000;
    expect(days).toBe(30);
    await books.restore(other.id);
    expect((await past.bin()).body.map(({ book }: { book: { id: string } }) => book.id)).toEqual([id]);
    const actions = (await past.list(other.id)).body.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(['restored', 'removed']);
    expect((await historyOf(await aReader()).bin()).body).toEqual([]);
  });
});

it.each([
  ['book_changes', 'at'],
  ['deleted_books', 'deleted_at'],
])('the database itself forgets %s after thirty days', async (collection, field) => {
  await setup();
  const indexes = await mongoose.connection.collection(collection).indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { [field]: 1 }, expireAfterSeconds: 30 * 24 * 60 * 60 }),
  );
});

describe('leaving', () => {
  const leave = ({ ask }: Reader, body: unknown) => answer(DELETE(ask('/api/auth/me', { method: 'DELETE', body })));

  it('removes everything that was the reader’s, and nothing of anybody else’s', async () => {
    const [gone, other] = [await setup(), await setup()];
    const own = ['saga_settings', 'reading_goals', 'reading_days', 'ignored_suggestions'];
    const kept = ['users', 'books', 'deleted_books', 'book_changes', ...own];
    const all = [...kept, 'idempotent_answers'];
    for (const { reader, books, id } of [gone, other]) {
      await books.change(id, { saga: 'S', volume_number: 1 });
      await gridsOf(reader).settings('S', { stop_at: 3 });
      await goalsOf(reader).set(2024, { books: 12 });
      await suggestionsOf(reader).ignore({ kind: 'saga', key: 'S' });
      await books.change(id, { status: 'reading' });
      await books.change(id, { current_page: 7 });
      await books.remove((await books.add({ title: 'U', author: 'A' })).body.id);
    }
    const { status, headers } = await leave(gone.reader, gone.reader.names);
    expect([status, headers.get('set-cookie')]).toEqual([200, expect.stringMatching(/Max-Age=0/)]);
    const database = mongoose.connection;
    const left = async (id: string) => {
      const found = all.map((name) => database.collection(name).countDocuments({ $or: [{ user_id: id }, { id }] }));
      return Promise.all(found);
    };
    expect(await left(gone.reader.id)).toEqual(all.map(() => 0));
    expect((await left(other.reader.id)).slice(0, kept.length).every((count) => count > 0)).toBe(true);
    expect((await answer(me(gone.reader.ask('/api/auth/me')))).status).toBe(401);
  });

  it('needs the names again', async () => {
    const { reader } = await setup();
    expect((await leave(reader, { first_name: 'Camille', last_name: 'Autre' })).status).toBe(400);
    expect((await leave(reader, {})).status).toBe(422);
    expect((await answer(me(reader.ask('/api/auth/me')))).status).toBe(200);
  });
});
