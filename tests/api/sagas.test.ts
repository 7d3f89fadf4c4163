import { booksOf } from '../support/books';
import { aReader } from '../support/request';
import { sagasOf } from '../support/sagas';

type Volume = { volume_number: number | null; title: string; status: string };
const numbers = (books: Volume[]) => books.map(({ volume_number }) => volume_number);

const collector = async (saga: string, volumes: (number | null)[], fields: object = {}) => {
  const reader = await aReader();
  const books = booksOf(reader);
  for (const volume_number of volumes) await books.addVolume(saga, volume_number, { category: 'manga', ...fields });
  return { books, sagas: sagasOf(reader) };
};

describe('the sagas of a library', () => {
  it('are listed with their progress, the largest first', async () => {
    const { books, sagas } = await collector('Monster', [1, 2, null], { genre: 'thriller' });
    await books.add({ title: 'T', author: 'B', saga: 'Blast', category: 'bd', volume_number: 4, status: 'completed' });
    await books.add({ title: 'Seul', author: 'C' });
    expect((await sagas.list()).body).toEqual([
      {
        name: 'Monster',
        books_count: 3,
        completed_books: 0,
        author: 'A',
        category: 'manga',
        next_volume: 3,
        completion_percentage: 0,
      },
      {
        name: 'Blast',
        books_count: 1,
        completed_books: 1,
        author: 'B',
        category: 'bd',
        next_volume: 5,
        completion_percentage: 100,
      },
    ]);
  });

  it('give their books by volume, those without a number last', async () => {
    const { sagas } = await collector('Monster', [10, null, 2, 0]);
    expect(numbers((await sagas.books('Monster')).body)).toEqual([0, 2, 10, null]);
    expect((await sagas.books('monster')).body).toEqual([]);
  });
});

describe('adding the next volume', () => {
  it('adds the one after the highest, with what the first book says', async () => {
    const { sagas } = await collector('AC/DC', [1, 3], {
      genre: 'rock',
      publisher: 'X',
      cover_url: 'https://c.example/1',
    });
    const { status, body } = await sagas.autoAdd('AC/DC');
    expect(status).toBe(200);
    expect(body.book).toMatchObject({
      title: 'AC/DC - Tome 4',
      volume_number: 4,
      status: 'to_read',
      auto_added: true,
      author: 'A',
      category: 'manga',
      genre: 'rock',
      publisher: '',
      description: '',
      cover_url: '',
    });
  });

  it('begins at 1 when nothing is numbered', async () => {
    const { sagas } = await collector('S', [null]);
    expect((await sagas.autoAdd('S')).body.book.volume_number).toBe(1);
  });

  it('adds ten different volumes when ten taps come at once', async () => {
    const { sagas } = await collector('S', [1]);
    await Promise.all(Array.from({ length: 10 }, () => sagas.autoAdd('S')));
    expect(numbers((await sagas.books('S')).body)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

describe('the status of several volumes', () => {
  it('changes a range, both ends included, and counts every volume it addresses', async () => {
    const { sagas } = await collector('S', [1, 2, 3, 5, null]);
    const { body } = await sagas.bulkStatus('S', { from_volume: 1, to_volume: 4 });
    expect(body).toMatchObject({ updates_made: 3, message: expect.any(String) });
    expect((await sagas.bulkStatus('S', { from_volume: 1, to_volume: 4 })).body.updates_made).toBe(3);
    const statuses = (await sagas.books('S')).body.map(({ status }: Volume) => status);
    expect(statuses).toEqual(['completed', 'completed', 'completed', 'to_read', 'to_read']);
  });

  it('changes single volumes, and ignores those not owned', async () => {
    const { sagas } = await collector('S', [1, 2]);
    const { body } = await sagas.bulkStatus('S', { tome_updates: { tome_2: 'reading', tome_9: 'completed' } });
    expect(body.updates_made).toBe(1);
    const [, second] = (await sagas.books('S')).body;
    expect(second).toMatchObject({
      status: 'reading',
      date_started: expect.any(String),
      updated_at: expect.any(String),
    });
  });

  it('prefers the range when both are sent', async () => {
    const { sagas } = await collector('S', [1, 2]);
    await sagas.bulkStatus('S', { from_volume: 1, to_volume: 1, tome_updates: { tome_2: 'completed' } });
    expect((await sagas.books('S')).body.map(({ status }: Volume) => status)).toEqual(['completed', 'to_read']);
  });

  it.each([
    ['nothing', {}],
    ['half a range', { from_volume: 1 }],
    ['a range upside down', { from_volume: 3, to_volume: 1 }],
    ['an unknown status', { from_volume: 1, to_volume: 2, status: 'lost' }],
    ['a volume in words', { from_volume: '1', to_volume: 2 }],
    ['an unknown status of one volume', { tome_updates: { tome_1: 'lost' } }],
    ['a key that is no volume', { tome_updates: { volume_1: 'completed' } }],
  ])('refuses %s', async (_what, body) => {
    const { sagas } = await collector('S', [1]);
    const refused = await sagas.bulkStatus('S', body);
    expect([refused.status, Array.isArray(refused.body.detail)]).toEqual([422, true]);
    expect((await sagas.books('S')).body[0].updated_at).toBeUndefined();
  });
});

describe('completing a saga', () => {
  it('adds what is missing up to ten past the highest, without a body', async () => {
    const { sagas } = await collector('S', [2, 4], { publisher: 'P' });
    const { body } = await sagas.autoComplete('S');
    expect(body).toMatchObject({ total_volumes: 14, existing_volumes: 2, skipped_volumes: [] });
    expect(numbers(body.created_books)).toEqual([1, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(body.created_books[0]).toMatchObject({ title: 'S - Tome 1', publisher: 'P', auto_added: true, saga: 'S' });
    expect(body.created_books[0].description).not.toBe('');
  });

  it('stops at the known end of a finished series, and says so', async () => {
    const { sagas } = await collector('Death Note', [1]);
    const { body } = await sagas.autoComplete('Death Note', { target_volume: 14 });
    expect(numbers(body.created_books)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(body.skipped_volumes).toEqual([13, 14]);
  });

  it('has no volume twice when twenty browsers complete it at once', async () => {
    const { sagas } = await collector('S', [1]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => sagas.autoComplete('S', { target_volume: 8 })));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(numbers((await sagas.books('S')).body)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('adds a volume anew after the reader made another of it', async () => {
    const { books, sagas } = await collector('S', [1]);
    const [second] = (await sagas.autoComplete('S', { target_volume: 2 })).body.created_books;
    await books.change(second.id, { volume_number: 7 });
    await sagas.autoComplete('S', { target_volume: 2 });
    expect(numbers((await sagas.books('S')).body)).toEqual([1, 2, 7]);
  });

  it.each([0, 1001, 1.5, '3'])('refuses %j as a target', async (target_volume) => {
    const { sagas } = await collector('S', [1]);
    expect((await sagas.autoComplete('S', { target_volume })).status).toBe(422);
  });
});

describe('what is missing', () => {
  it('is every gap from 1 to the highest', async () => {
    const { sagas } = await collector('S', [2, 5, 5, null]);
    expect((await sagas.missing('S')).body).toEqual({
      saga_name: 'S',
      existing_volumes: [2, 5],
      missing_volumes: [1, 3, 4],
      total_existing: 2,
      total_missing: 3,
      max_volume: 5,
      completion_rate: 40,
      suggestions: { next_volume: 6, fill_gaps: true, estimated_total: 10 },
    });
  });

  it('is nothing when nothing is numbered', async () => {
    const { sagas } = await collector('S', [null]);
    expect((await sagas.missing('S')).body).toMatchObject({
      max_volume: 0,
      completion_rate: 0,
      suggestions: { next_volume: 1, fill_gaps: false, estimated_total: 10 },
    });
  });
});

describe('ticking a volume', () => {
  it('marks it read and unread', async () => {
    const { sagas } = await collector('S', [1], { total_pages: 200 });
    const read = await sagas.toggle('S', { volume_number: 1, is_read: true });
    expect(read.body.book).toMatchObject({ status: 'completed', current_page: 200 });
    const unread = await sagas.toggle('S', { volume_number: 1 });
    expect(unread.body.book).toMatchObject({ status: 'to_read', date_completed: null });
  });

  it.each([
    [{}, 400],
    [{ volume_number: null }, 400],
    [{ volume_number: 'one' }, 422],
    [{ volume_number: 2 }, 404],
  ])('answers %j with %i', async (body, status) => {
    const { sagas } = await collector('S', [1]);
    expect((await sagas.toggle('S', body)).status).toBe(status);
  });

  it('ticks the omnibus that the volume is in, and says that it did', async () => {
    const { books, sagas } = await collector('S', [4]);
    await books.add({ title: 'Intégrale 1 (tomes 1 à 3)', author: 'A', saga: 'S', total_pages: 400 });
    expect((await sagas.missing('S')).body).toMatchObject({ existing_volumes: [1, 2, 3, 4], missing_volumes: [] });
    const { status, body } = await sagas.toggle('S', { volume_number: 2, is_read: true });
    expect([status, body.message]).toEqual([200, 'Tome 2 marqué comme lu, avec tout « Intégrale 1 (tomes 1 à 3) »']);
    expect(body.book).toMatchObject({ title: 'Intégrale 1 (tomes 1 à 3)', status: 'completed', current_page: 400 });
    expect((await sagas.toggle('S', { volume_number: 2 })).body.book.status).toBe('to_read');
    expect((await sagas.books('S')).body).toMatchObject([{ volume_number: 4, status: 'to_read' }, {}]);
  });

  it('ticks the volume rather than an omnibus that has it too, whatever number the omnibus bears', async () => {
    const { books, sagas } = await collector('S', []);
    await books.add({ title: 'Intégrale 1', author: 'A', saga: 'S', volume_number: 1, covers: [1, 2, 3] });
    await books.add({ title: 'S 1', author: 'A', saga: 'S', volume_number: 1 });
    await books.add({ title: 'Intégrale 9', author: 'A', saga: 'S', volume_number: 9, covers: [30, 31] });
    const ticked = async (volume_number: number) =>
      (await sagas.toggle('S', { volume_number, is_read: true })).body.book.title;
    expect([await ticked(1), await ticked(3), await ticked(9)]).toEqual(['S 1', 'Intégrale 1', 'Intégrale 9']);
  });
});

it('hides the sagas of others behind 404', async () => {
  const [mine, theirs] = [await collector('S', [1]), await collector('Other', [1])];
  const answers = [
    await theirs.sagas.autoAdd('S'),
    await theirs.sagas.autoComplete('S'),
    await theirs.sagas.bulkStatus('S', { from_volume: 1, to_volume: 1 }),
    await theirs.sagas.missing('S'),
    await theirs.sagas.toggle('S', { volume_number: 1, is_read: true }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect((await theirs.sagas.books('S')).body).toEqual([]);
  expect((await mine.sagas.books('S')).body).toHaveLength(1);
});
