import mongoose from 'mongoose';
import { GET } from '@/app/api/stats/years/[year]/route';
import { allTime, listYears } from '@/lib/statistics/all-time.service';
import { booksOf } from '../support/books';
import { aReader, answer, withParams } from '../support/request';

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const read = async (title: string, finished: (string | null)[], fields: object = {}) => {
    const readings = finished.map((date) => ({ finished: date, outcome: 'finished' }));
    return (await books.add({ title, author: 'A', readings, ...fields })).body;
  };
  return { reader, books, read };
};

describe('all that a reader ever read', () => {
  it('is nothing for somebody new', async () => {
    const { reader } = await setup();
    expect(await listYears(reader.id)).toEqual([]);
    expect(await allTime(reader.id)).toEqual({
      books: 0,
      volumes: 0,
      pages: 0,
      books_without_pages: 0,
      categories: { roman: 0, bd: 0, manga: 0 },
      ratings: [],
      books_without_rating: 0,
      authors: [],
      genres: [],
      books_without_genre: 0,
      years: [],
      books_without_year: 0,
    });
  });

  it('counts each reading, in its year when that is known', async () => {
    const { reader, books, read } = await setup();
    await read('Relu', ['2019', '2024-01'], { total_pages: 100, rating: 4 });
    await read('Jamais su', [null], { genre: 'conte', rating: 4 });
    await books.add({ title: 'Abandonné', author: 'B', readings: [{ finished: '2020', outcome: 'abandoned' }] });
    await books.add({ title: 'À lire', author: 'B' });
    expect(await listYears(reader.id)).toEqual([2024, 2019]);
    expect(await allTime(reader.id)).toMatchObject({
      books: 3,
      pages: 200,
      ratings: [{ rating: 4, books: 3 }],
      authors: [{ name: 'A', books: 3 }],
      genres: [{ name: 'conte', books: 1 }],
      books_without_genre: 2,
      books_without_year: 1,
      years: [
        { year: 2019, books: 1, pages: 100 },
        { year: 2024, books: 1, pages: 100 },
      ],
    });
  });

  it('counts what each of its years counts', async () => {
    const { reader, read } = await setup();
    await read('Intégrale', ['2021-03', '2022-03-04'], { saga: 'S', covers: [1, 2], total_pages: 90 });
    await read('Sans pages', ['2022']);
    for (const { year, books, volumes, pages } of (await allTime(reader.id)).years) {
      const asked = await answer(GET(reader.ask('/api/stats/years/x'), withParams({ year: String(year) })));
      expect(asked.body).toMatchObject({ books, volumes, pages });
    }
  });

  it('knows books that were stored before there were readings, those that are read again among them', async () => {
    const { reader, read } = await setup();
    const { id } = await read('Ancien', ['2018-05-03']);
    const stored = mongoose.connection.collection('books');
    await stored.updateOne({ id }, { $unset: { readings: 1 } });
    expect([await listYears(reader.id), (await allTime(reader.id)).books]).toEqual([[2018], 1]);
    await stored.updateOne({ id }, { $set: { status: 'reading' } });
    expect((await allTime(reader.id)).years).toMatchObject([{ year: 2018, books: 1 }]);
  });

  it('is of nobody else', async () => {
    const [{ read }, other] = [await setup(), await setup()];
    await read('T', ['2024']);
    expect([await listYears(other.reader.id), (await allTime(other.reader.id)).books]).toEqual([[], 0]);
  });
});
