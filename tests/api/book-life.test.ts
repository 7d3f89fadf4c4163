import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { UNTOLD } from '@/lib/books/book-life.schemas';
import { booksOf } from '../support/books';
import { aReader } from '../support/request';

const setup = async (fields: object = {}) => {
  const reader = await aReader();
  const books = booksOf(reader);
  const { id } = (await books.add({ title: 'T', author: 'A', ...fields })).body;
  return { reader, books, id, change: async (body: unknown) => (await books.change(id, body)).body };
};

const LIFE = {
  ownership: 'owned',
  acquired: '2023-12',
  lent_to: 'Élise',
  lent_since: '2024-05',
  readings: [
    { started: '2019', finished: '2019', outcome: 'finished', pages: null },
    { started: '2024-05-03', finished: null, outcome: 'ongoing', pages: 12 },
  ],
  tags: ['dédicacé', 'à relire'],
  notes: 'Acheté à Angoulême.',
  quotes: [{ text: 'Ils sont fous, ces Bretons.', page: 12 }],
  format: 'paper',
  language: 'fr',
  contributors: [{ name: 'Albert Uderzo', role: 'artist' }],
  volume_label: 'HS',
  covers: [0.5, 1, 2],
  private: true,
};

describe('what a book has lived', () => {
  it('is kept as it was told, when the book is added and when it changes', async () => {
    const { books, id, change } = await setup();
    const added = (await books.add({ title: 'T', author: 'A', ...LIFE })).body;
    expect(added).toMatchObject({ ...LIFE, status: 'reading', current_page: 12, date_completed: null });
    const changed = await change(LIFE);
    expect(changed).toMatchObject({ ...LIFE, status: 'reading', date_started: '2024-05-03T00:00:00.000Z' });
    expect((await books.get(id)).body).toEqual(changed);
  });

  it('is cleared by null, and is untold when nothing was said', async () => {
    const { change } = await setup(LIFE);
    const nulls = Object.fromEntries(Object.keys(LIFE).map((key) => [key, null]));
    expect(await change(nulls)).toMatchObject({ ...UNTOLD, status: 'to_read', date_started: null, current_page: null });
  });

  it.each([
    ['ownership', 'stolen'],
    ['format', 'vinyl'],
    ['tags', ['']],
    ['tags', 'manga'],
    ['covers', [-1]],
    ['covers', [10_001]],
    ['contributors', [{ name: 'X', role: 'king' }]],
    ['quotes', [{ page: 3 }]],
    ['private', 'yes'],
    ['acquired', '2024-02-30'],
    ['readings', [{ outcome: 'ongoing' }, { outcome: 'finished' }]],
    ['readings', [{ outcome: 'paused', finished: '2024' }]],
    ['status', 'lost'],
  ])('is refused when %s is %j, and the book stays as it was', async (field, value) => {
    const { books, id } = await setup();
    const before = (await books.get(id)).body;
    const refused = await books.change(id, { [field]: value });
    expect([refused.status, refused.body.detail[0].loc.slice(0, 2)]).toEqual([422, ['body', field]]);
    expect((await books.add({ title: 'T', author: 'A', [field]: value })).status).toBe(422);
    expect((await books.get(id)).body).toEqual(before);
  });

  it('knows tags and volumes once each, volumes in order', async () => {
    const { change } = await setup();
    const sent = { tags: ['sf', 'sf', ' poche '], covers: [3, 1, 3, 2] };
    expect(await change(sent)).toMatchObject({ tags: ['sf', 'poche'], covers: [1, 2, 3] });
  });
});

describe('readings and status', () => {
  it('follow each other, whichever is written', async () => {
    const { change } = await setup({ total_pages: 200 });
    const readings = [{ started: '2020-01-02', finished: '2020-02-03', outcome: 'finished', pages: 200 }];
    expect(await change({ readings })).toMatchObject({
      status: 'completed',
      date_started: '2020-01-02T00:00:00.000Z',
      date_completed: '2020-02-03T00:00:00.000Z',
      current_page: 200,
    });
    const reread = await change({ status: 'reading', current_page: 7 });
    expect(reread.readings).toMatchObject([readings[0], { finished: null, outcome: 'ongoing', pages: 7 }]);
    expect(reread.date_completed).toBe('2020-02-03T00:00:00.000Z');
    const given = await change({ status: 'abandoned' });
    expect(given.readings).toMatchObject([readings[0], { outcome: 'abandoned', pages: 7 }]);
  });

  it('tell no day that nobody knows', async () => {
    const { change } = await setup();
    const book = await change({ readings: [{ started: null, finished: '2024', outcome: 'finished' }] });
    expect(book).toMatchObject({ status: 'completed', date_started: null, date_completed: null });
    expect(book.readings[0].finished).toBe('2024');
  });

  it('paused and abandoned books are counted in totals only, and can be listed', async () => {
    const { books } = await setup({ status: 'paused' });
    await books.add({ title: 'U', author: 'A', status: 'abandoned' });
    const titles = async (status: string) =>
      (await books.list(`?status=${status}`)).body.map(({ title }: { title: string }) => title);
    expect([await titles('paused'), await titles('abandoned'), await titles('completed')]).toEqual([['T'], ['U'], []]);
  });
});

describe('a loan', () => {
  it('dates from the day it is told, unless the reader knows better', async () => {
    const { change } = await setup();
    const today = new Date().toISOString().slice(0, 10);
    expect(await change({ lent_to: 'Paul' })).toMatchObject({ lent_to: 'Paul', lent_since: today });
    expect(await change({ lent_since: '2024' })).toMatchObject({ lent_to: 'Paul', lent_since: '2024' });
    expect(await change({ lent_to: '' })).toMatchObject({ lent_to: '', lent_since: null });
  });

  it('is of a book one has, to somebody', async () => {
    const { books, id, change } = await setup({ ownership: 'wished' });
    expect((await books.change(id, { lent_to: 'Paul' })).body.detail[0].loc).toEqual(['body', 'lent_to']);
    expect((await books.change(id, { ownership: 'owned', lent_since: '2024' })).body.detail[0].loc).toEqual([
      'body',
      'lent_since',
    ]);
    await change({ ownership: 'owned', lent_to: 'Paul' });
    expect(await change({ ownership: 'none' })).toMatchObject({ lent_to: '', lent_since: null });
  });

  it('to somebody else begins anew', async () => {
    const { change } = await setup();
    await change({ lent_to: 'Paul', lent_since: '2020' });
    const today = new Date().toISOString().slice(0, 10);
    expect(await change({ lent_to: 'Élise' })).toMatchObject({ lent_to: 'Élise', lent_since: today });
  });
});

describe('a book that was stored before', () => {
  const stored = async (user_id: string, fields: object) => {
    const id = randomUUID();
    const record = {
      id,
      user_id,
      title: 'Ancien',
      author: 'A',
      category: 'bd',
      description: '',
      total_pages: 48,
      current_page: 48,
      status: 'completed',
      rating: 4.5,
      review: 'Bien.',
      cover_url: '',
      saga: 'S',
      volume_number: 1,
      genre: '',
      publication_year: 1966,
      publisher: '',
      isbn: '',
      auto_added: false,
      date_added: new Date('2025-01-01T10:00:00.123Z'),
      date_started: new Date('2025-02-01T10:00:00.123Z'),
      date_completed: new Date('2025-03-01T23:59:59.999Z'),
      revision: 3,
      search_text: 'ancien',
      title_key: 'a',
      author_key: 'a',
      volume_key: 1,
      ...fields,
    };
    await mongoose.connection.collection('books').insertOne(record);
    return id;
  };

  it('is read with everything it had, and with what it says of its readings', async () => {
    const { reader, books } = await setup();
    const book = (await books.get(await stored(reader.id, {}))).body;
    expect(book).toMatchObject({
      ...UNTOLD,
      status: 'completed',
      current_page: 48,
      rating: 4.5,
      date_started: '2025-02-01T10:00:00.123Z',
      date_completed: '2025-03-01T23:59:59.999Z',
      readings: [{ started: '2025-02-01', finished: '2025-03-01', outcome: 'finished', pages: 48 }],
    });
  });

  it('keeps its moments when it changes, and when its readings are sent back', async () => {
    const { reader, books } = await setup();
    const id = await stored(reader.id, { status: 'reading', current_page: 5 });
    const before = (await books.get(id)).body;
    expect(before.readings.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['finished', 'ongoing']);
    const { body } = await books.change(id, { tags: ['ancien'], readings: before.readings });
    expect(body).toEqual({ ...before, tags: ['ancien'], updated_at: expect.any(String) });
    expect((await books.get(id)).body).toEqual(body);
  });

  it('comes back from the bin as it was', async () => {
    const { reader, books } = await setup();
    const id = await stored(reader.id, {});
    const before = (await books.get(id)).body;
    await books.remove(id);
    expect((await books.restore(id)).body).toEqual(before);
  });
});
