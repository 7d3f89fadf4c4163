import { countReaders } from '@/lib/series/readers.service';
import { findSaga } from '@/lib/series/public-series.service';
import { slugOf } from '@/lib/text/slug';
import { booksOf } from '../support/books';
import { aReader } from '../support/request';

const aReaderOf = async (saga: string, fields: object = {}) => {
  const books = booksOf(await aReader());
  const add = (more: object = {}) =>
    books.add({ title: `${saga} 1`, author: 'A', category: 'bd', saga, ...fields, ...more });
  await add();
  return { add };
};
const of = async (slug: string) => (await countReaders()).get(slug);

describe('what pages say of the readers of a series', () => {
  it('is nothing for two readers, and their number for three', async () => {
    await aReaderOf('Thorgal');
    const second = await aReaderOf('Thorgal');
    for (const volume_number of [2, 3, 4]) await second.add({ volume_number });
    expect(await of('thorgal')).toBeUndefined();
    await aReaderOf('THORGAL');
    expect(await of('thorgal')).toEqual({ readers: 3, rating: null, raters: 0 });
  });

  it('has their mean rating once three have rated, each of them once', async () => {
    const first = await aReaderOf('Lanfeust de Troy', { status: 'completed', rating: 5 });
    await first.add({ rating: 3, volume_number: 2 });
    await aReaderOf('Lanfeust de Troy', { rating: 4 });
    await aReaderOf('Lanfeust de Troy');
    expect(await of('lanfeust-de-troy')).toEqual({ readers: 3, rating: null, raters: 0 });
    await aReaderOf('Lanfeust de Troy', { rating: 1 });
    expect(await of('lanfeust-de-troy')).toEqual({ readers: 4, rating: 3, raters: 3 });
  });

  it('leaves out books that are private, or only wished for', async () => {
    await aReaderOf('Blueberry');
    await aReaderOf('Blueberry');
    await aReaderOf('Blueberry', { private: true, rating: 5 });
    await aReaderOf('Blueberry', { ownership: 'wished' });
    expect(await of('blueberry')).toBeUndefined();
  });

  it('is nothing for a saga that only libraries know, which has no page', async () => {
    const saga = 'La Saga secrète de ma grand-mère';
    for (let reader = 0; reader < 4; reader++) await aReaderOf(saga, { rating: 5 });
    expect(await findSaga('fr', slugOf(saga))).toBeNull();
    expect([...(await countReaders()).keys()].every((slug) => !slug.includes('secrete'))).toBe(true);
  });
});
