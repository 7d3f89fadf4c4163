import mongoose from 'mongoose';
import { booksOf } from '../support/books';
import { aReader } from '../support/request';
import { sagasOf } from '../support/sagas';
import { undoOf } from '../support/undo';

type Told = { id: string; status: string; updated_at?: string };

const setup = async (volumes = 3) => {
  const reader = await aReader();
  const [books, sagas, undo] = [booksOf(reader), sagasOf(reader), undoOf(reader)];
  for (let volume_number = 1; volume_number <= volumes; volume_number++)
    await books.add({ title: `T${volume_number}`, author: 'A', saga: 'S', volume_number, total_pages: 48 });
  const shelf = async (): Promise<Told[]> => (await sagas.books('S')).body;
  return { reader, books, sagas, undo, shelf };
};

const withoutTimes = (books: Told[]) => books.map(({ updated_at: _, ...book }) => book);

describe('taking a change of many books back', () => {
  it('makes each book what it was, and can itself be taken back', async () => {
    const { books, sagas, undo, shelf } = await setup();
    const [, second] = await shelf();
    await books.change(second!.id, { status: 'reading', current_page: 12 });
    const before = await shelf();
    const { body } = await sagas.bulkStatus('S', { from_volume: 1, to_volume: 3 });
    const after = await shelf();
    const undone = await undo(body.undo);
    expect(undone.body).toMatchObject({ undone: 3, kept: 0 });
    expect(withoutTimes(await shelf())).toEqual(withoutTimes(before));
    expect((await undo(undone.body.undo)).body.undone).toBe(3);
    expect(withoutTimes(await shelf())).toEqual(withoutTimes(after));
  });

  it('can be done once, even when asked ten times at once', async () => {
    const { sagas, undo, shelf } = await setup();
    const { body } = await sagas.bulkStatus('S', { from_volume: 1, to_volume: 3 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => undo(body.undo)));
    const total = answers.filter(({ status }) => status === 200).reduce((sum, answer) => sum + answer.body.undone, 0);
    expect(total).toBe(3);
    expect((await undo(body.undo)).status).toBe(404);
    expect((await shelf()).map(({ status }) => status)).toEqual(['to_read', 'to_read', 'to_read']);
  });

  it('leaves what was changed since, and gives back the rest of that book', async () => {
    const { books, sagas, undo, shelf } = await setup();
    const { body } = await sagas.bulkStatus('S', { from_volume: 1, to_volume: 3 });
    const [first, second] = await shelf();
    await books.change(first!.id, { status: 'reading' });
    await books.change(second!.id, { notes: 'à offrir' });
    expect((await undo(body.undo)).body).toMatchObject({ undone: 2, kept: 1, kept_books: [first!.id] });
    expect(await shelf()).toMatchObject([
      { status: 'reading' },
      { status: 'to_read', notes: 'à offrir' },
      { status: 'to_read' },
    ]);
  });

  it('is possible for ten minutes', async () => {
    const { sagas, undo } = await setup();
    const { body } = await sagas.bulkStatus('S', { from_volume: 1, to_volume: 3 });
    const changes = mongoose.connection.collection('book_changes');
    await changes.updateMany({ batch: body.undo }, { $set: { at: new Date(Date.now() - 601_000) } });
    expect((await undo(body.undo)).status).toBe(404);
  });

  it('is for the reader who made it', async () => {
    const { sagas, undo, shelf } = await setup();
    const { body } = await sagas.bulkStatus('S', { from_volume: 1, to_volume: 3 });
    expect((await undoOf(await aReader())(body.undo)).status).toBe(404);
    expect((await shelf()).map(({ status }) => status)).toEqual(['completed', 'completed', 'completed']);
    expect((await undo(body.undo)).status).toBe(200);
  });

  it('puts volumes that were added into the bin, but for those somebody has touched', async () => {
    const { books, sagas, undo, shelf } = await setup();
    const { body } = await sagas.autoComplete('S', { target_volume: 6 });
    await books.change(body.created_books[0].id, { rating: 4 });
    expect((await undo(body.undo)).body).toMatchObject({
      undone: 2,
      kept: 1,
      kept_books: [body.created_books[0].id],
      undo: null,
    });
    expect(await shelf()).toHaveLength(4);
    expect((await books.restore(body.created_books[2].id)).status).toBe(200);
  });

  it('is not offered when nothing changed', async () => {
    const { sagas } = await setup();
    expect((await sagas.bulkStatus('S', { from_volume: 7, to_volume: 9 })).body).toMatchObject({ undo: null });
    expect((await sagas.autoComplete('S', { target_volume: 3 })).body.undo).toBeNull();
    expect((await sagas.complete({ series_name: 'S', target_volumes: 5 })).body.undo).toEqual(expect.any(String));
  });
});

it('changes every volume although each changes elsewhere at the same moment', async () => {
  const { books, sagas, shelf } = await setup(12);
  const ids = (await shelf()).map(({ id }) => id);
  await Promise.all([
    sagas.bulkStatus('S', { from_volume: 1, to_volume: 12 }),
    ...ids.map((id) => books.change(id, { notes: 'lu à la mer' })),
    ...ids.map((id) => books.change(id, { tags: ['été'] })),
  ]);
  for (const book of await shelf())
    expect(book).toMatchObject({ status: 'completed', notes: 'lu à la mer', tags: ['été'], current_page: 48 });
});
