import { POST } from '@/app/api/books/[book_id]/readings/route';
import { booksOf } from '../support/books';
import { aReader, answer, withParams, type Reader } from '../support/request';

const tellingOf =
  ({ ask }: Reader) =>
  (id: string, body: unknown) =>
    answer(POST(ask('/api/books/x/readings', { method: 'POST', body }), withParams({ book_id: id })));

const setup = async (fields: object = {}) => {
  const reader = await aReader();
  const books = booksOf(reader);
  const { id } = (await books.add({ title: 'Le Horla', author: 'A', total_pages: 80, ...fields })).body;
  return { id, books, tell: tellingOf(reader) };
};

describe('a reading of long ago', () => {
  it('completes a book that was never read, at the date that is known', async () => {
    const { id, tell } = await setup();
    const { status, body } = await tell(id, { finished: '2011-05-03' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'completed', date_completed: '2011-05-03T00:00:00.000Z', current_page: 80 });
    expect(body.readings).toMatchObject([{ started: null, finished: '2011-05-03', outcome: 'finished' }]);
  });

  it('leaves the reading that is under way as it is', async () => {
    const { id, books, tell } = await setup({ status: 'reading' });
    await books.change(id, { current_page: 12 });
    const { body } = await tell(id, { started: '2010', finished: '2011', outcome: 'abandoned' });
    expect(body).toMatchObject({ status: 'reading', current_page: 12 });
    expect(body.readings).toMatchObject([
      { finished: '2011', outcome: 'abandoned' },
      { outcome: 'ongoing', pages: 12 },
    ]);
  });

  it('leaves a book that is to be read again to be read', async () => {
    const { id, books, tell } = await setup();
    expect((await books.change(id, { readings: [{ finished: '2011' }], status: 'to_read' })).body.status).toBe(
      'to_read',
    );
    const { body } = await tell(id, {});
    expect(body.status).toBe('to_read');
    expect(body.readings).toMatchObject([{ finished: null, outcome: 'finished' }, { outcome: 'finished' }]);
  });

  it('is one of twenty told of at once, and none is lost', async () => {
    const { id, books, tell } = await setup();
    const years = Array.from({ length: 20 }, (_, i) => String(2000 + i));
    await Promise.all(years.map((finished) => tell(id, { finished })));
    const { readings } = (await books.get(id)).body;
    expect(readings.map(({ finished }: { finished: string }) => finished)).toEqual(years);
  });

  it.each([
    [{ finished: 'Noël' }, 422],
    [{ started: '2012', finished: '2011' }, 422],
    [{ finished: '2011', outcome: 'ongoing' }, 422],
  ])('is refused as %j', async (body, expected) => {
    const { id, books, tell } = await setup();
    expect((await tell(id, body)).status).toBe(expected);
    expect((await books.get(id)).body.readings).toEqual([]);
  });

  it('is told of one’s own books only, and two hundred times at most', async () => {
    const full = Array.from({ length: 200 }, () => ({ finished: '2011' }));
    const { id, tell } = await setup({ readings: full });
    expect((await tell(id, { finished: '2012' })).status).toBe(409);
    expect((await tellingOf(await aReader())(id, { finished: '2012' })).status).toBe(404);
  });
});
