import type { GridVolume } from '@/lib/sagas/grid.schemas';
import { booksOf } from '../support/books';
import { gridsOf } from '../support/grids';
import { aReader } from '../support/request';
import { undoOf } from '../support/undo';

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const grids = gridsOf(reader);
  const listed = async () => (await books.list()).body;
  return { reader, books, add: books.addVolume, grids, listed, undo: undoOf(reader) };
};

const numbersWhere = (volumes: GridVolume[], key: 'owned' | 'read') =>
  volumes.filter((volume) => volume[key]).map(({ number }) => number);

describe('a volume that a reader has no book of', () => {
  it('is added as owned, as read, or as both, with the title that the catalogue knows', async () => {
    const { grids, listed } = await setup();
    const { status, body } = await grids.changeSeries('blacksad', { volumes: [3], owned: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({ updates_made: 1, created_books: [{ title: 'Âme rouge', ownership: 'owned' }] });
    await grids.changeSeries('blacksad', { volumes: [4], read: true });
    await grids.changeSeries('blacksad', { volumes: [5], owned: true, read: true });
    const { volumes, progress } = (await grids.series('blacksad')).body;
    expect([numbersWhere(volumes, 'owned'), numbersWhere(volumes, 'read')]).toEqual([
      [3, 5],
      [4, 5],
    ]);
    expect(progress).toMatchObject({ owned: 2, read: 2 });
    expect(await listed()).toHaveLength(3);
  });

  it('stays without one when it is said not to be owned', async () => {
    const { grids, listed } = await setup();
    const { body } = await grids.changeSeries('blacksad', { volumes: [3], owned: false });
    expect(body).toEqual({ updates_made: 0, created_books: [], undo: null });
    expect(await listed()).toEqual([]);
  });

  it('goes again without a trace when the choice is taken back', async () => {
    const { grids, listed } = await setup();
    await grids.changeSeries('blacksad', { volumes: [3], owned: true });
    const { body } = await grids.changeSeries('blacksad', { volumes: [3], owned: false });
    expect(body).toMatchObject({ updates_made: 1 });
    expect(await listed()).toEqual([]);
    await grids.changeSeries('blacksad', { volumes: [3], owned: true });
    expect(await listed()).toHaveLength(1);
  });

  it('is added with all the others that are missing, and all are taken back at once', async () => {
    const { add, grids, listed, undo } = await setup();
    await add('Ma saga', 1);
    await add('Ma saga', 5, { ownership: 'none', status: 'completed' });
    const { body } = await grids.change('Ma saga', { volumes: [2, 3, 5, 6], owned: true });
    expect(body.updates_made).toBe(4);
    expect(numbersWhere((await grids.saga('Ma saga')).body.volumes, 'owned')).toEqual([1, 2, 3, 5, 6]);
    expect((await undo(body.undo)).body).toMatchObject({ undone: 4, kept: 0 });
    expect(await listed()).toHaveLength(2);
    expect(numbersWhere((await grids.saga('Ma saga')).body.volumes, 'owned')).toEqual([1]);
  });
});

describe('a volume that a reader has', () => {
  it('becomes read and unread, owned and not owned, and keeps what was written with it', async () => {
    const { add, grids, books } = await setup();
    const { id } = await add('Ma saga', 1, { review: 'À relire', total_pages: 48 });
    await grids.change('Ma saga', { volumes: [1], read: true });
    expect((await books.get(id)).body).toMatchObject({ status: 'completed', ownership: 'owned' });
    await grids.change('Ma saga', { volumes: [1], owned: false });
    expect((await books.get(id)).body).toMatchObject({ status: 'completed', ownership: 'none' });
    await grids.change('Ma saga', { volumes: [1], read: false });
    expect((await books.get(id)).body).toMatchObject({ status: 'to_read', ownership: 'none', review: 'À relire' });
  });

  it('is unread however often it was read, and its readings come back with the change', async () => {
    const { add, grids, books, undo } = await setup();
    const readings = ['2019', '2024-05'].map((finished) => ({ finished, outcome: 'finished' }));
    const { id } = await add('Ma saga', 1, { readings });
    const { body } = await grids.change('Ma saga', { volumes: [1], read: false });
    expect(numbersWhere((await grids.saga('Ma saga')).body.volumes, 'read')).toEqual([]);
    await undo(body.undo);
    expect((await books.get(id)).body.readings).toMatchObject(readings);
  });

  it('stays borrowed or wished for when it is said not to be owned', async () => {
    const { add, grids, books } = await setup();
    const { id } = await add('Ma saga', 1, { ownership: 'wished', auto_added: true });
    const { body } = await grids.change('Ma saga', { volumes: [1], owned: false });
    expect(body).toMatchObject({ updates_made: 0, undo: null });
    expect((await books.get(id)).body).toMatchObject({ ownership: 'wished' });
  });

  it('is another reader’s to nobody', async () => {
    const { add } = await setup();
    await add('Ma saga', 1);
    const other = gridsOf(await aReader());
    expect((await other.change('Ma saga', { volumes: [1], read: true })).status).toBe(404);
  });
});

describe('a change that cannot be', () => {
  it('says that an omnibus has the volume, and changes nothing', async () => {
    const { add, grids, listed } = await setup();
    await add('Ma saga', null, { title: 'Intégrale', covers: [1, 2, 3] });
    const { status, body } = await grids.change('Ma saga', { volumes: [4, 2], read: true });
    expect([status, body.detail]).toEqual([400, 'Le tome 2 est dans « Intégrale » : changez ce livre']);
    expect(await listed()).toHaveLength(1);
  });

  it.each([
    ['past the end of a finished series', 'harry-potter', 8],
    ['between two numbers that nobody has', 'one-piece', 2.5],
    ['before the first', 'one-piece', 0],
  ])('is refused for a volume %s', async (_why, slug, number) => {
    const { grids, listed } = await setup();
    expect((await grids.changeSeries(slug, { volumes: [number], owned: true })).status).toBe(400);
    expect(await listed()).toEqual([]);
  });

  it.each([{}, { volumes: [], owned: true }, { volumes: [1] }, { volumes: ['1'], read: true }])(
    'is refused when it says %j',
    async (body) => {
      const { grids } = await setup();
      expect((await grids.changeSeries('blacksad', body)).status).toBe(422);
    },
  );

  it('is not found for a series that nobody knows', async () => {
    const { grids } = await setup();
    expect((await grids.changeSeries('no-such-series', { volumes: [1], owned: true })).status).toBe(404);
  });
});
