import mongoose from 'mongoose';
import { GET } from '@/app/api/stats/years/[year]/route';
import { UNKNOWN_AUTHOR } from '@/lib/books/unknown-author';
import { yearCard } from '@/lib/statistics/year-card.service';
import { booksOf } from '../support/books';
import { aReader, answer, withParams } from '../support/request';

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const read = async (title: string, finished: (string | null)[], fields: object = {}) =>
    (
      await books.add({
        title,
        author: 'A',
        readings: finished.map((date) => ({ finished: date, outcome: 'finished' })),
        ...fields,
      })
    ).body;
  const year = (value: string) => answer(GET(reader.ask('/api/stats/years/x'), withParams({ year: value })));
  return { reader, books, read, year };
};

const titles = (books: { title: string }[]) => books.map(({ title }) => title);

it('counts a book in the year and the month that are known, and in no other', async () => {
  const { read, year } = await setup();
  await read('Le 3 mai', ['2024-05-03'], { total_pages: 100, category: 'bd', rating: 4, genre: 'humour' });
  await read('En mai', ['2024-05'], { total_pages: 48, category: 'bd', saga: 'S', volume_number: 1 });
  await read('En 2024', ['2024'], { total_pages: 300, rating: 4 });
  await read('Avant', ['2023-12-31']);
  await read('Après', ['2025']);
  await read('Jamais su', [null]);
  await read('Abandonné', [], { readings: [{ finished: '2024', outcome: 'abandoned' }] });
  const { body } = await year('2024');
  expect(body).toMatchObject({ year: 2024, books: 3, volumes: 1, pages: 448, books_without_month: 1 });
  expect(body.months[4]).toEqual({ month: 5, books: 2, pages: 148, categories: { roman: 0, bd: 2, manga: 0 } });
  expect(body.months.reduce((sum: number, { books }: { books: number }) => sum + books, 0)).toBe(2);
  expect(body.categories).toEqual({ roman: 1, bd: 2, manga: 0 });
  expect(body.ratings).toEqual([{ rating: 4, books: 2 }]);
  expect(body.genres).toEqual([{ name: 'humour', books: 1 }]);
  expect(titles(body.finished)).toEqual(['En 2024', 'En mai', 'Le 3 mai']);
  expect(titles(body.undated)).toEqual(['Jamais su']);
  expect(body.undated_books).toBe(1);
  expect(body).toMatchObject({ books_without_pages: 0, books_without_rating: 1, books_without_genre: 2 });
});

it('counts a book as often as it was read to its end', async () => {
  const { read, year } = await setup();
  await read('Relu', ['2023', '2024-01', '2024-12']);
  expect((await year('2024')).body).toMatchObject({ books: 2, authors: [{ name: 'A', books: 2 }] });
});

it('names no author whom nobody told', async () => {
  const { reader, read, year } = await setup();
  await read('Lancelot', ['2024-01'], { author: UNKNOWN_AUTHOR });
  await read('Perceval', ['2024-02'], { author: 'Chrétien de Troyes' });
  expect((await year('2024')).body).toMatchObject({ books: 2, authors: [{ name: 'Chrétien de Troyes', books: 1 }] });
  expect(await yearCard(reader.id, '2024')).toMatchObject({ books: 2, authors: 1 });
});

it('counts books that were stored before there were readings', async () => {
  const { reader, read, year } = await setup();
  const { id } = await read('Ancien', ['2024-05-03']);
  await mongoose.connection.collection('books').updateOne({ id }, { $unset: { readings: 1 } });
  expect((await year('2024')).body).toMatchObject({ books: 1, finished: [{ id, finished: '2024-05-03' }] });
  const other = await aReader();
  expect((await answer(GET(other.ask('/x'), withParams({ year: '2024' })))).body.books).toBe(0);
  expect(reader.id).not.toBe(other.id);
});

it('knows no year of another form', async () => {
  const { year } = await setup();
  for (const value of ['24', '20245', 'hier', '0000', '-2024']) expect((await year(value)).status).toBe(404);
});

it('lists a book that was read before there were readings, and nobody knows when', async () => {
  const { read, year } = await setup();
  const { id } = await read('Ancien', [null]);
  await mongoose.connection.collection('books').updateOne({ id }, { $unset: { readings: 1 } });
  expect((await year('2024')).body).toMatchObject({ books: 0, undated_books: 1, undated: [{ id, finished: null }] });
});

it('counts an omnibus as the volumes it contains', async () => {
  const { read, year } = await setup();
  await read('Intégrale 1 (tomes 1 à 3)', ['2024'], { saga: 'S' });
  await read('Un roman', ['2024']);
  expect((await year('2024')).body).toMatchObject({ books: 2, volumes: 3 });
});

it('says how long books waited between the shop and the armchair', async () => {
  const { books, read, year } = await setup();
  const readings = [
    { started: '2024-01-31', finished: '2024-02-01', outcome: 'finished' },
    { started: '2024-06-01', finished: '2024-06-02', outcome: 'finished' },
  ];
  const { body: kept } = await books.add({ title: 'Relu', author: 'A', acquired: '2024-01-01', readings });
  await read('Sans date d’achat', ['2024-03-01']);
  expect((await year('2024')).body.time_to_read).toEqual({
    books: 1,
    median_days: 30,
    longest: { id: kept.id, title: 'Relu', days: 30 },
    begun_before: 0,
    unknown: 1,
  });
});

describe('the days on which one reads', () => {
  const today = new Date().toISOString().slice(0, 10);
  const thisYear = today.slice(0, 4);

  it('are those on which a reading began or was finished, and no day between', async () => {
    const { books, year } = await setup();
    const readings = [
      { started: '2024-02-28', finished: '2024-03-01', outcome: 'finished' },
      { started: '2024-02-29', finished: '2024-04-10', outcome: 'abandoned' },
      { started: '2024-05', finished: '2024', outcome: 'finished' },
    ];
    await books.add({ title: 'T', author: 'A', readings });
    expect((await year('2024')).body.days).toEqual({
      read: 3,
      longest_streak: { days: 3, from: '2024-02-28', to: '2024-03-01' },
      current_streak: null,
    });
  });

  it('are those, too, on which pages are turned', async () => {
    const { reader, books, year } = await setup();
    const readings = [{ started: '2020-01-01', outcome: 'ongoing', pages: 10 }];
    const { id } = (await books.add({ title: 'T', author: 'A', total_pages: 100, readings })).body;
    expect((await year(thisYear)).body.days).toEqual({ read: 0, longest_streak: null, current_streak: null });
    for (const current_page of [10, 4]) await books.change(id, { current_page });
    await books.change(id, { notes: 'à la page 12' });
    expect((await year(thisYear)).body.days.read).toBe(0);
    for (const current_page of [20, 30]) await books.change(id, { current_page });
    const streak = { days: 1, from: today, to: today };
    expect((await year(thisYear)).body.days).toEqual({ read: 1, longest_streak: streak, current_streak: streak });
    const stored = mongoose.connection.collection('reading_days');
    expect(await stored.countDocuments({ user_id: reader.id })).toBe(1);
    await books.remove(id);
    expect((await year(thisYear)).body.days.read).toBe(1);
  });

  it('are not made by writing down what one read before', async () => {
    const { books, year } = await setup();
    const { id } = (await books.add({ title: 'T', author: 'A', total_pages: 100 })).body;
    await books.change(id, { readings: [{ started: '2020-01-01', outcome: 'ongoing', pages: 10 }] });
    await books.change(id, { readings: [{ started: '2020-01-02', outcome: 'ongoing', pages: 20 }] });
    expect((await year(thisYear)).body.days.read).toBe(0);
  });

  it('do not count before they come', async () => {
    const { read, year } = await setup();
    await read('Demain', ['2999-01-01']);
    expect((await year('2999')).body).toMatchObject({ books: 1, days: { read: 0, current_streak: null } });
  });
});

it('knows what a year will have been, or why nobody does', async () => {
  const { year } = await setup();
  const unknown = { is_known: false, books: null, volumes: null, pages: null };
  expect((await year('2024')).body.pace).toEqual({
    days: 366,
    books_per_month: 0,
    pages_per_day: 0,
    forecast: { ...unknown, because: 'over' },
  });
  expect((await year('2999')).body.pace).toEqual({
    days: 0,
    books_per_month: null,
    pages_per_day: null,
    forecast: { ...unknown, because: 'future' },
  });
  expect((await year(String(new Date().getUTCFullYear()))).body.pace.forecast).toEqual({
    ...unknown,
    because: 'nothing_read',
  });
});
