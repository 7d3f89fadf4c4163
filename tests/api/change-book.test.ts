import { booksOf } from '../support/books';
import { aReader } from '../support/request';

const setup = async () => booksOf(await aReader());
const RECENTLY = 60_000;
const isRecent = (date: string) => Date.now() - new Date(date).getTime() < RECENTLY;

describe('changing a book', () => {
  const aBook = async (fields: object = {}) => {
    const books = await setup();
    const { body } = await books.add({ title: 'T', author: 'A', total_pages: 300, ...fields });
    return { books, book: body, change: (patch: unknown) => books.change(body.id, patch) };
  };

  it('changes what is sent and nothing else', async () => {
    const { book, change } = await aBook({ genre: 'conte', rating: 3 });
    const { status, body } = await change({ rating: 4.5, review: 'Bien.' });
    expect(status).toBe(200);
    expect(body).toEqual({ ...book, rating: 4.5, review: 'Bien.', updated_at: expect.any(String) });
    expect(isRecent(body.updated_at)).toBe(true);
  });

  it('clears an optional field with null', async () => {
    const { change } = await aBook({ genre: 'conte', rating: 3, volume_number: 2 });
    const { body } = await change({ genre: null, rating: null, volume_number: null });
    expect(body).toMatchObject({ genre: '', rating: null, volume_number: null });
  });

  it('touches the date of change even when nothing changes', async () => {
    const { change } = await aBook();
    expect((await change({})).body.updated_at).toEqual(expect.any(String));
  });

  it('starts, finishes and puts back a book', async () => {
    const { change } = await aBook({ current_page: 10 });
    const started = (await change({ status: 'reading' })).body;
    expect([isRecent(started.date_started), started.date_completed, started.current_page]).toEqual([true, null, 10]);
    const finished = (await change({ status: 'completed' })).body;
    expect([finished.date_started, isRecent(finished.date_completed), finished.current_page]).toEqual([
      started.date_started,
      true,
      300,
    ]);
    const again = (await change({ status: 'completed' })).body;
    expect(again.date_completed).toBe(finished.date_completed);
    const put = (await change({ status: 'to_read' })).body;
    expect([put.date_started, put.date_completed, put.current_page]).toEqual([null, null, 300]);
  });

  it('starts a finished book anew and keeps the day it was finished', async () => {
    const { change } = await aBook({ status: 'completed' });
    const finished = (await change({})).body;
    const reread = (await change({ status: 'reading' })).body;
    expect(reread.date_completed).toBe(finished.date_completed);
  });

  it('moves a finished book to its new last page', async () => {
    const { change } = await aBook({ status: 'completed' });
    expect((await change({ total_pages: 320 })).body.current_page).toBe(320);
  });

  it.each([
    ['a page past the last', { current_page: 301 }, 'current_page'],
    ['fewer pages than were read', { total_pages: 5 }, 'total_pages'],
  ])('refuses %s', async (_what, patch, field) => {
    const { books, book, change } = await aBook({ current_page: 10 });
    const refused = await change(patch);
    expect(refused).toMatchObject({ status: 422, body: { detail: [{ loc: ['body', field], type: 'value_error' }] } });
    expect((await books.get(book.id)).body).toEqual(book);
  });

  it.each(['title', 'author', 'status'])('refuses null as %s', async (field) => {
    const { change } = await aBook();
    expect(await change({ [field]: null })).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', field] }] },
    });
  });

  it('refuses a bad category in one sentence', async () => {
    const { change } = await aBook();
    for (const category of [null, 'x'])
      expect(await change({ category })).toMatchObject({
        status: 422,
        body: { detail: expect.stringContaining('category') },
      });
  });

  it('loses nothing when ten fields change at once', async () => {
    const { books, book, change } = await aBook();
    const patches = [
      { genre: 'g' },
      { rating: 2 },
      { review: 'r' },
      { publisher: 'p' },
      { isbn: 'i' },
      { saga: 's' },
      { volume_number: 7 },
      { description: 'd' },
      { publication_year: 1999 },
      { current_page: 30 },
    ];
    const answers = await Promise.all(patches.map(change));
    expect(answers.map(({ status }) => status)).toEqual(patches.map(() => 200));
    expect((await books.get(book.id)).body).toMatchObject(Object.assign({}, ...patches));
  });
});

describe('the bin', () => {
  it('takes a book away and gives it back as it was', async () => {
    const books = await setup();
    const { body: book } = await books.add({ title: 'T', author: 'A', rating: 5 });
    expect(await books.remove(book.id)).toMatchObject({ status: 200, body: { message: expect.any(String) } });
    expect((await books.get(book.id)).status).toBe(404);
    expect((await books.list()).body).toEqual([]);
    expect((await books.restore(book.id)).body).toEqual(book);
    expect((await books.list()).body).toEqual([book]);
  });

  it('gives a book back once', async () => {
    const books = await setup();
    const { body: book } = await books.add({ title: 'T', author: 'A' });
    await books.remove(book.id);
    await books.restore(book.id);
    expect((await books.restore(book.id)).status).toBe(404);
    expect((await books.remove(book.id)).status).toBe(200);
    expect((await books.remove(book.id)).status).toBe(404);
  });
});

describe('the same asked of the bin many times at once', () => {
  const AT_ONCE = Array.from({ length: 12 });

  it('leaves each book in one place, and never fails', async () => {
    const books = await setup();
    const added = await Promise.all(Array.from({ length: 6 }, (_, i) => books.add({ title: `T${i}`, author: 'A' })));
    const ids = added.map(({ body }) => body.id as string);
    const each = async (ask: (id: string) => Promise<{ status: number }>) => {
      const answers = await Promise.all(AT_ONCE.flatMap(() => ids.map(ask)));
      return answers.map(({ status }) => status).filter((status) => ![200, 204, 404].includes(status));
    };
    expect(await each(books.remove)).toEqual([]);
    expect((await books.list()).body).toEqual([]);
    expect(await each(books.restore)).toEqual([]);
    expect((await books.list()).body).toHaveLength(ids.length);
  });
});

describe('another reader', () => {
  it('is told that the book does not exist, whatever they ask', async () => {
    const [mine, theirs] = [await setup(), await setup()];
    const { body: book } = await mine.add({ title: 'T', author: 'A' });
    const answers = [
      await theirs.get(book.id),
      await theirs.change(book.id, { title: 'X' }),
      await theirs.remove(book.id),
      await theirs.restore(book.id),
    ];
    for (const { status, body } of answers) expect([status, body.detail]).toEqual([404, expect.any(String)]);
    await mine.remove(book.id);
    expect((await theirs.restore(book.id)).status).toBe(404);
    expect((await mine.restore(book.id)).body).toEqual(book);
    expect((await theirs.list()).body).toEqual([]);
  });

  it('hears the same about an id that is none', async () => {
    expect((await (await setup()).get('not-a-uuid')).status).toBe(404);
  });
});
