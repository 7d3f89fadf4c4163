import mongoose from 'mongoose';
import { GET } from '@/app/api/stats/years/[year]/route';
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
  expect(body.months[4]).toEqual({ month: 5, books: 2, pages: 148 });
  expect(body.months.reduce((sum: number, { books }: { books: number }) => sum + books, 0)).toBe(2);
  expect(body.categories).toEqual({ roman: 1, bd: 2, manga: 0 });
  expect(body.ratings).toEqual([{ rating: 4, books: 2 }]);
  expect(body.genres).toEqual([{ name: 'humour', books: 1 }]);
  expect(titles(body.finished)).toEqual(['En 2024', 'En mai', 'Le 3 mai']);
  expect(titles(body.undated)).toEqual(['Jamais su']);
});

it('counts a book as often as it was read to its end', async () => {
  const { read, year } = await setup();
  await read('Relu', ['2023', '2024-01', '2024-12']);
  expect((await year('2024')).body).toMatchObject({ books: 2, authors: [{ name: 'A', books: 2 }] });
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
