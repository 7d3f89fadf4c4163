import fc from '../support/property';
import { POST } from '@/app/api/books/bulk/route';
import { bookFieldsStore } from '@/lib/books/book-fields.store';
import { booksOf } from '../support/books';
import { aReader, answer } from '../support/request';
import { undoOf } from '../support/undo';

type Told = { id: string; title: string; status: string; tags: string[]; rating: number | null };

const setup = async (titles = ['Bel-Ami', 'Une vie', 'Le Horla']) => {
  const reader = await aReader();
  const books = booksOf(reader);
  const ids: string[] = [];
  for (const title of titles)
    ids.push((await books.add({ title, author: 'Guy de Maupassant', total_pages: 300 })).body.id);
  const bulk = (body: unknown) => answer(POST(reader.ask('/api/books/bulk', { method: 'POST', body })));
  const shelf = async (): Promise<Told[]> => (await books.list('?sort=date_added&limit=100')).body;
  return { reader, books, ids, bulk, shelf, undo: undoOf(reader) };
};

describe('many books at once', () => {
  it('get a status, with the dates and pages that follow from it', async () => {
    const { bulk, ids, shelf } = await setup();
    const { status, body } = await bulk({ book_ids: ids.slice(0, 2), action: 'set_status', status: 'completed' });
    expect(status).toBe(200);
    expect(body).toEqual({
      message: '2 livres changés.',
      changed: expect.arrayContaining(ids.slice(0, 2)),
      unchanged: 0,
      undo: expect.any(String),
    });
    expect(await shelf()).toMatchObject([
      { status: 'completed', current_page: 300, date_completed: expect.any(String) },
      { status: 'completed' },
      { status: 'to_read', current_page: null },
    ]);
  });

  it('get a tag beside those they have, and lose one', async () => {
    const { bulk, books, ids, shelf } = await setup();
    await books.change(ids[0]!, { tags: ['mer'] });
    await bulk({ book_ids: ids, action: 'add_tag', tag: '  été ' });
    expect((await shelf()).map(({ tags }) => tags)).toEqual([['mer', 'été'], ['été'], ['été']]);
    const { body } = await bulk({ book_ids: ids, action: 'remove_tag', tag: 'mer' });
    expect(body).toMatchObject({ changed: [ids[0]], unchanged: 2 });
    expect((await shelf()).map(({ tags }) => tags)).toEqual([['été'], ['été'], ['été']]);
  });

  it('go to the bin, and come back as they were', async () => {
    const { bulk, books, ids, shelf, undo } = await setup();
    await books.change(ids[1]!, { rating: 4.5, review: 'À relire.' });
    const before = await shelf();
    const { body } = await bulk({ book_ids: ids.slice(0, 2), action: 'remove' });
    expect(body.message).toBe('2 livres supprimés.');
    expect((await shelf()).map(({ title }) => title)).toEqual(['Le Horla']);
    expect((await undo(body.undo)).body).toMatchObject({ undone: 2, kept: 0, undo: null });
    expect(await shelf()).toEqual(before);
    expect((await undo(body.undo)).status).toBe(404);
  });

  it('come back although one of them was taken out of the bin already', async () => {
    const { bulk, books, ids, shelf, undo } = await setup();
    const { body } = await bulk({ book_ids: ids, action: 'remove' });
    await books.restore(ids[0]!);
    await books.change(ids[0]!, { rating: 3 });
    expect((await undo(body.undo)).body).toMatchObject({ undone: 2, kept: 1, kept_books: [ids[0]] });
    expect((await shelf()).map(({ rating }) => rating)).toEqual([3, null, null]);
  });

  it('are as before once the change is taken back, but for what was changed since', async () => {
    const { bulk, books, ids, shelf, undo } = await setup();
    const { body } = await bulk({ book_ids: ids, action: 'add_tag', tag: 'été' });
    await books.change(ids[2]!, { tags: ['hiver'] });
    expect((await undo(body.undo)).body).toMatchObject({ undone: 2, kept: 1, kept_books: [ids[2]] });
    expect((await shelf()).map(({ tags }) => tags)).toEqual([[], [], ['hiver']]);
  });

  it('that are so already stay untouched, and there is nothing to take back', async () => {
    const { bulk, ids, shelf } = await setup();
    const before = await shelf();
    const { body } = await bulk({ book_ids: ids, action: 'set_status', status: 'to_read' });
    expect(body).toEqual({ message: '0 livre changé.', changed: [], unchanged: 3, undo: null });
    expect(await shelf()).toEqual(before);
  });

  it('are 2,000 at most, and the same one twice is one', async () => {
    const { bulk, ids } = await setup(['Bel-Ami']);
    const many = (count: number) => Array.from({ length: count }, () => ids[0]);
    const change = { action: 'add_tag', tag: 'été' };
    expect((await bulk({ book_ids: many(2001), ...change })).status).toBe(422);
    expect((await bulk({ book_ids: many(2000), ...change })).body).toMatchObject({ changed: ids, unchanged: 0 });
  });
});

describe('a change of many books is made whole or not at all', () => {
  it.each(['set_status', 'add_tag', 'remove'])('%s: a book of somebody else refuses it', async (action) => {
    const [mine, theirs] = [await setup(), await setup()];
    const before = [await mine.shelf(), await theirs.shelf()];
    const book_ids = [...mine.ids, theirs.ids[0]];
    const { status, body } = await mine.bulk({ book_ids, action, status: 'completed', tag: 'été' });
    expect([status, body]).toEqual([404, { detail: 'Livre introuvable : aucun n’a été changé' }]);
    expect([await mine.shelf(), await theirs.shelf()]).toEqual(before);
  });

  it('a book that has no room for another tag refuses it', async () => {
    const { bulk, books, ids, shelf } = await setup();
    await books.change(ids[2]!, { tags: Array.from({ length: 100 }, (_, index) => `t${index}`) });
    const before = await shelf();
    const { status, body } = await bulk({ book_ids: ids, action: 'add_tag', tag: 'été' });
    expect([status, body.detail[0].loc]).toEqual([422, ['body', 'tag']]);
    expect(await shelf()).toEqual(before);
    expect((await bulk({ book_ids: ids, action: 'add_tag', tag: 't7' })).status).toBe(200);
  });

  it.each([
    ['no books', { book_ids: [], action: 'remove' }],
    ['no list', { book_ids: 'all', action: 'remove' }],
    ['no action', { book_ids: ['x'] }],
    ['an unknown action', { book_ids: ['x'], action: 'burn' }],
    ['an unknown status', { book_ids: ['x'], action: 'set_status', status: 'lost' }],
    ['an empty tag', { book_ids: ['x'], action: 'add_tag', tag: '  ' }],
  ])('%s: refused with what is wrong', async (_what, sent) => {
    const { bulk, shelf } = await setup(['Bel-Ami']);
    const before = await shelf();
    expect(await bulk(sent)).toMatchObject({ status: 422, body: { detail: expect.anything() } });
    expect(await shelf()).toEqual(before);
  });
});

it('changes every book although each changes elsewhere at the same moment', async () => {
  const { bulk, books, ids, shelf } = await setup(Array.from({ length: 12 }, (_, index) => `T${index}`));
  await Promise.all([
    bulk({ book_ids: ids, action: 'add_tag', tag: 'été' }),
    ...ids.map((id) => books.change(id, { rating: 4 })),
  ]);
  for (const book of await shelf()) expect(book).toMatchObject({ tags: ['été'], rating: 4 });
});

const change = fc.oneof(
  fc.record({
    action: fc.constant('set_status'),
    status: fc.constantFrom('to_read', 'reading', 'completed', 'paused'),
  }),
  fc.record({ action: fc.constantFrom('add_tag', 'remove_tag'), tag: fc.constantFrom('été', 'mer') }),
  fc.record({ action: fc.constant('remove') }),
);

it('taken back, any change of any of the books leaves them as they were', async () => {
  const { reader, bulk, ids, undo } = await setup();
  const kept = async () => {
    const books = await Promise.all(ids.map((id) => bookFieldsStore.find(reader.id, id)));
    return books.map((book) => ({ ...book, updated_at: undefined }));
  };
  await fc.assert(
    fc.asyncProperty(fc.subarray(ids, { minLength: 1 }), change, change, async (book_ids, first, second) => {
      await bulk({ book_ids: ids, ...(first.action === 'remove' ? second : first) });
      const before = await kept();
      const { body } = await bulk({ book_ids, ...second });
      if (body.undo) expect((await undo(body.undo)).body).toMatchObject({ undone: body.changed.length, kept: 0 });
      expect(await kept()).toEqual(before);
    }),
    { numRuns: 25 },
  );
});
