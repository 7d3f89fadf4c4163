import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader } from './support/reader';

describe('what a public page says of readers', () => {
  let booktime: Booktime;
  beforeAll(async () => {
    booktime = await startBooktime();
    const follow = async (saga: string, fields: object = {}) => {
      const reader = await aReader(booktime.origin);
      const book = { title: saga, author: 'A', category: 'bd', saga, volume_number: 1, rating: 4, ...fields };
      await addBook(booktime.origin, reader, book);
    };
    for (const _ of [1, 2, 3]) await follow('Thorgal');
    for (const _ of [1, 2]) await follow('Blueberry');
    await follow('Blueberry', { private: true });
    for (const _ of [1, 2, 3]) await follow('Saga de famille');
  });
  afterAll(() => booktime.remove());
  const page = async (path: string) => {
    const response = await fetch(`${booktime.origin}${path}`);
    return { status: response.status, html: await response.text() };
  };

  it('is how many they are and how they rate it, from three on', async () => {
    expect((await page('/sagas/thorgal')).html).toContain('3 lecteurs la suivent');
    expect((await page('/sagas/thorgal')).html).toMatch(/4 sur 5, de 3 lecteurs/);
    expect((await page('/en/sagas/thorgal')).html).toContain('3 readers follow it');
  });

  it('is nothing while they are two, whoever keeps the book private', async () => {
    const { html, status } = await page('/sagas/blueberry');
    expect(status).toBe(200);
    expect(html).not.toMatch(/lecteurs? la sui/);
  });

  it('is nothing for a saga that only libraries know: it has no page, and stands in no list', async () => {
    expect((await page('/sagas/saga-de-famille')).status).toBe(404);
    for (const list of ['/sagas', '/sagas/letters/s', '/sitemaps/sagas.xml'])
      expect([list, /saga[- ]de[- ]famille/i.test((await page(list)).html)]).toEqual([list, false]);
  });
});
