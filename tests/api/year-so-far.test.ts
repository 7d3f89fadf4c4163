import { yearStatistics } from '@/lib/statistics/year.service';
import { yearSoFar } from '@/lib/statistics/year-so-far.service';
import { booksOf } from '../support/books';
import { aReader } from '../support/request';

const NOW = new Date('2026-11-30T12:00:00Z');

const setup = async () => {
  const reader = await aReader();
  return { id: reader.id, books: booksOf(reader) };
};

describe('the year so far', () => {
  it('is what its page counts: each time, with or without a month, and no other year', async () => {
    const { id, books } = await setup();
    const readings = (...finished: (string | null)[]) => ({ readings: finished.map((when) => ({ finished: when })) });
    await books.addVolume('Ma saga', 1, readings('2026-01-02', '2026-11'));
    await books.addVolume('Ma saga', 2, readings('2026'));
    await books.addVolume('Ma saga', 3, readings('2025-12-31', null));
    await books.addVolume('Ma saga', 4);
    const year = await yearSoFar(id, NOW);
    expect(year).toMatchObject({ year: 2026, month: 11, books: 3, books_without_month: 1 });
    expect(year.months.filter((month) => month.books)).toEqual([
      { month: 1, books: 1 },
      { month: 11, books: 1 },
    ]);
    const { books: counted, books_without_month, months } = await yearStatistics(id, '2026', NOW);
    expect(year).toMatchObject({
      books: counted,
      books_without_month,
      months: months.map(({ month, books: ofMonth }) => ({ month, books: ofMonth })),
    });
  });

  it('follows every change, however soon after the last look', async () => {
    const { id, books } = await setup();
    const january = `${new Date().getUTCFullYear()}-01`;
    const book = await books.addVolume('Ma saga', 1, { readings: [{ finished: january }] });
    const count = async () => (await yearSoFar(id)).books;
    expect(await count()).toBe(1);
    await books.change(book.id, { readings: [{ finished: january }, { finished: january }] });
    expect(await count()).toBe(2);
    await books.remove(book.id);
    expect(await count()).toBe(0);
  });
});
