import mongoose from 'mongoose';
import { booksOf } from '../support/books';
import { goalsOf } from '../support/goals';
import { aReader } from '../support/request';

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const read = (finished: string | null, fields: object = {}) =>
    books.add({ title: 'T', author: 'A', readings: [{ finished, outcome: 'finished' }], ...fields });
  return { reader, books, goals: goalsOf(reader), read };
};

const thisYear = new Date().getUTCFullYear();

describe('a goal for a year', () => {
  it('is set, changed and taken away, each on its own', async () => {
    const { goals } = await setup();
    expect((await goals.get(2024)).body).toEqual({
      year: 2024,
      books: null,
      volumes: null,
      pages: null,
      books_without_pages: 0,
    });
    expect((await goals.set(2024, { books: 12, pages: 4000 })).body).toMatchObject({
      books: { target: 12, reached: 0, remaining: 12 },
      volumes: null,
      pages: { target: 4000 },
    });
    expect((await goals.set(2024, { books: 20, volumes: 5 })).body).toMatchObject({
      books: { target: 20 },
      volumes: { target: 5 },
      pages: { target: 4000 },
    });
    expect((await goals.set(2024, { pages: null })).body).toMatchObject({ books: { target: 20 }, pages: null });
    await goals.set(2026, { books: 1 });
    expect((await goals.list()).body.map(({ year }: { year: number }) => year)).toEqual([2026, 2024]);
    expect((await goals.remove(2024)).status).toBe(200);
    expect((await goals.remove(2024)).status).toBe(404);
    expect((await goals.list()).body).toHaveLength(1);
  });

  it('leaves nothing behind when the last one of its year is taken away', async () => {
    const { reader, goals } = await setup();
    await goals.set(2024, { books: 12 });
    await goals.set(2024, { books: null });
    await goals.set(2023, { pages: null });
    await goals.set(2022, {});
    expect((await goals.list()).body).toEqual([]);
    const stored = mongoose.connection.collection('reading_goals');
    expect(await stored.countDocuments({ user_id: reader.id })).toBe(0);
  });

  it('counts what was finished in its year, however well the date is known', async () => {
    const { goals, books, read } = await setup();
    await read('2024-05-03', { total_pages: 100 });
    await read('2024-05', { saga: 'S', volume_number: 1, total_pages: 48 });
    await read('2024', { title: 'Intégrale 1', saga: 'S', covers: [2, 3, 4] });
    await read('2023-12-31', { total_pages: 900 });
    await read(null, { total_pages: 900 });
    await books.add({ title: 'U', author: 'A', readings: [{ finished: '2024', outcome: 'abandoned', pages: 30 }] });
    const { body } = await goals.set(2024, { books: 4, volumes: 4, pages: 1000 });
    expect(body).toMatchObject({
      books: { reached: 3, remaining: 1, percentage: 75, is_reached: false },
      volumes: { reached: 4, remaining: 0, percentage: 100, is_reached: true },
      pages: { reached: 148, percentage: 14 },
      books_without_pages: 1,
    });
  });

  it('says where one stands in a year that runs, and in no other', async () => {
    const { goals, books } = await setup();
    await books.add({ title: 'T', author: 'A', status: 'completed' });
    const now = (await goals.set(thisYear, { books: 52 })).body.books;
    expect([typeof now.even_pace, typeof now.per_week]).toEqual(['number', 'number']);
    expect(now.forecast === null).toBe(now.forecast_unknown !== null);
    for (const [year, reason] of [
      [thisYear - 1, 'over'],
      [thisYear + 1, 'future'],
    ] as const)
      expect((await goals.set(year, { books: 52 })).body.books).toMatchObject({
        even_pace: null,
        per_week: null,
        forecast: null,
        forecast_unknown: reason,
      });
  });

  it('refuses what is no goal and no year, and keeps what there was', async () => {
    const { goals } = await setup();
    await goals.set(2024, { books: 12 });
    for (const bad of [{ books: 0 }, { books: -1 }, { pages: 1.5 }, { volumes: '3' }, { books: 10_001 }, [], 'x'])
      expect([bad, (await goals.set(2024, bad)).status]).toEqual([bad, 422]);
    for (const year of ['24', '20245', 'hier', '0000', '-2024'])
      for (const asked of [goals.get(year), goals.set(year, { books: 1 }), goals.remove(year)])
        expect((await asked).status).toBe(404);
    expect((await goals.list()).body).toMatchObject([{ year: 2024, books: { target: 12 } }]);
  });

  it('is the reader’s alone', async () => {
    const [{ goals }, other] = [await setup(), await setup()];
    await goals.set(2024, { books: 12 });
    expect((await other.goals.list()).body).toEqual([]);
    expect((await other.goals.remove(2024)).status).toBe(404);
    await other.goals.set(2024, { books: 3 });
    expect((await goals.get(2024)).body.books.target).toBe(12);
  });

  it('is not lost when several are set at once', async () => {
    const { goals } = await setup();
    // Each year is begun by three at once, and more often than not all goes well by luck.
    for (let year = 2000; year < 2003; year++) {
      const answers = await Promise.all([
        goals.set(year, { books: 12 }),
        goals.set(year, { pages: 3000 }),
        goals.set(year, { volumes: 7 }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect((await goals.get(year)).body).toMatchObject({
        books: { target: 12 },
        pages: { target: 3000 },
        volumes: { target: 7 },
      });
    }
  });
});
