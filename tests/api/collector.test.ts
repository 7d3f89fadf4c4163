import type { GridVolume } from '@/lib/sagas/grid.schemas';
import { booksOf } from '../support/books';
import { copiesOf } from '../support/copies';
import { gridsOf } from '../support/grids';
import { nextOf } from '../support/next';
import { aReader } from '../support/request';
import { sagasOf } from '../support/sagas';

/** One reader with the shelf of a real collector. */
const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const add = async (fields: object) => (await books.add({ author: 'A', category: 'manga', ...fields })).body;
  const volumes = async (saga: string, numbers: number[], fields: object = {}) =>
    Promise.all(numbers.map((n) => add({ title: `${saga} ${n}`, saga, volume_number: n, ...fields })));
  return {
    reader,
    books,
    add,
    volumes,
    grids: gridsOf(reader),
    sagas: sagasOf(reader),
    copies: copiesOf(reader),
    next: nextOf(reader),
  };
};

const to = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
const at = (volumes: GridVolume[], number: number | null) => volumes.find((volume) => volume.number === number)!;

it('111 volumes of One Piece with three holes: owned, missing and what to read are what a person would say', async () => {
  const { volumes, grids, next } = await setup();
  const HOLES = [7, 42, 99];
  await volumes(
    'One Piece',
    to(111).filter((n) => !HOLES.includes(n)),
  );
  await grids.readTo('One Piece', { volume: 6, finished: '2015' });
  const { body } = await grids.saga('One Piece');
  expect(body).toMatchObject({ gaps: HOLES, progress: { owned: 108, read: 6 } });
  expect(body.volumes.length).toBeGreaterThanOrEqual(111);
  // Volume 7 is missing: one buys it before one goes on.
  expect(body.next).toMatchObject({ number: 7, is_owned: false });
  expect((await next()).body.next).toMatchObject([{ saga: 'One Piece', volume: { number: 7 }, book: null }]);
});

it('a volume that is read again has been read, and is being read', async () => {
  const { volumes, grids, books } = await setup();
  const [first] = await volumes('Saga A', [1, 2], { status: 'completed' });
  await books.change(first!.id, { status: 'reading', current_page: 3 });
  const { body } = await grids.saga('Saga A');
  expect(at(body.volumes, 1)).toMatchObject({ read: true, reading: true });
  expect(body.progress).toMatchObject({ owned: 2, read: 2 });
});

it('a lent volume is owned and away, a wished one is neither here nor forgotten', async () => {
  const { volumes, add, grids, copies } = await setup();
  const [first] = await volumes('Saga B', [1, 2]);
  await add({ title: 'Saga B 3', saga: 'Saga B', volume_number: 3, ownership: 'wished' });
  await copies.lend(first!.id, { to: 'Paul' });
  const { body } = await grids.saga('Saga B');
  expect(at(body.volumes, 1)).toMatchObject({ owned: true, lent: true });
  expect(at(body.volumes, 3)).toMatchObject({ owned: false, wished: true });
  expect(body).toMatchObject({ gaps: [], tail: [3], progress: { owned: 2, total: 3 } });
  expect((await copies.shoppingList()).body.text).toBe('Saga B : 3');
});

it('a coffret is its volumes, read when it is read; a special at 0.5 is no volume that is missing', async () => {
  const { add, volumes, grids, sagas } = await setup();
  await add({ title: 'Coffret (tomes 1 à 3)', saga: 'Saga C', status: 'completed' });
  await add({ title: 'Hors-série', saga: 'Saga C', volume_label: '0.5' });
  await volumes('Saga C', [4]);
  const { body } = await grids.saga('Saga C');
  expect(body.volumes.map(({ label }: GridVolume) => label)).toEqual(['0.5', '1', '2', '3', '4']);
  expect(body).toMatchObject({ gaps: [], tail: [], next: { number: 4, is_owned: true } });
  expect(at(body.volumes, 0.5)).toMatchObject({ is_extra: true, owned: true });
  expect((await sagas.missing('Saga C')).body.missing_volumes).toEqual([]);
  await grids.settings('Saga C', { ignores_extras: true });
  expect((await grids.saga('Saga C')).body.progress).toMatchObject({ total: 4, owned: 4, read: 3 });
});

it('a saga that was given up at volume 12 asks for nothing more, and keeps what was read', async () => {
  const { volumes, grids, next } = await setup();
  await volumes('Saga D', to(11), { status: 'completed' });
  await volumes('Saga D', [12], { status: 'abandoned' });
  await volumes('Saga D', [13, 15]);
  const { body } = await grids.saga('Saga D');
  expect(body).toMatchObject({ is_given_up: true, next: null, tail: [], progress: { read: 11, owned: 14 } });
  expect(at(body.volumes, 12)).toMatchObject({ owned: true, read: false, abandoned: true });
  expect((await next()).body.next).toEqual([]);
});

it('a saga that was read elsewhere and never owned is read, and still missing on the shelf', async () => {
  const { volumes, grids } = await setup();
  await volumes('Saga E', [1, 2], { ownership: 'none', status: 'completed' });
  await volumes('Saga E', [3]);
  const { body } = await grids.saga('Saga E');
  expect(body).toMatchObject({ gaps: [1, 2], progress: { owned: 1, read: 2 }, next: { number: 3, is_owned: true } });
});

it('fifty clients that tick volumes of one saga at once leave every count right', async () => {
  const { volumes, sagas, grids, next } = await setup();
  await volumes('Saga F', to(10));
  await Promise.all(
    Array.from({ length: 50 }, (_, i) => sagas.toggle('Saga F', { volume_number: (i % 10) + 1, is_read: i % 3 > 0 })),
  );
  const shelf: { status: string }[] = (await sagas.books('Saga F')).body;
  const read = shelf.filter(({ status }) => status === 'completed').length;
  expect((await grids.saga('Saga F')).body.progress).toMatchObject({ owned: 10, total: 10, read });
  const [saga] = (await sagas.list()).body;
  expect(saga).toMatchObject({ books_count: 10, completed_books: read });
  await Promise.all(to(50).map((i) => sagas.toggle('Saga F', { volume_number: (i % 10) + 1, is_read: true })));
  expect((await grids.saga('Saga F')).body.progress).toMatchObject({ owned: 10, read: 10 });
  expect((await next()).body).toMatchObject({ next: [], missing: [] });
});
