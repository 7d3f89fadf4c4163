import type { GridVolume } from '@/lib/sagas/grid.schemas';
import { booksOf } from '../support/books';
import { gridsOf } from '../support/grids';
import { aReader } from '../support/request';
import { sagasOf } from '../support/sagas';
import { undoOf } from '../support/undo';

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  return { reader, books, add: books.addVolume, grids: gridsOf(reader), sagas: sagasOf(reader), undo: undoOf(reader) };
};

const at = (volumes: GridVolume[], number: number | null) => volumes.find((volume) => volume.number === number)!;
const numbersWhere = (volumes: GridVolume[], key: 'owned' | 'read') =>
  volumes.filter((volume) => volume[key]).map(({ number }) => number);

describe('a saga that nobody else knows', () => {
  it('shows each volume on two axes, and the holes between', async () => {
    const { add, grids } = await setup();
    await add('Ma saga', 1, { status: 'completed' });
    await add('Ma saga', 2, { status: 'reading' });
    await add('Ma saga', 4, { lent_to: 'Paul' });
    await add('Ma saga', 5, { ownership: 'none', status: 'completed' });
    await add('Ma saga', 6, { ownership: 'wished' });
    const { status, body } = await grids.saga('Ma saga');
    expect(status).toBe(200);
    expect(at(body.volumes, 1)).toMatchObject({ owned: true, read: true, reading: false, from: 'library' });
    expect(at(body.volumes, 2)).toMatchObject({ owned: true, read: false, reading: true });
    expect(at(body.volumes, 3)).toMatchObject({ owned: false, read: false, from: 'hole', books: [] });
    expect(at(body.volumes, 4)).toMatchObject({ owned: true, lent: true });
    expect(at(body.volumes, 5)).toMatchObject({ owned: false, read: true });
    expect(at(body.volumes, 6)).toMatchObject({ owned: false, wished: true });
    expect(body).toMatchObject({ gaps: [3], tail: [5, 6], series: null, next: { number: 2, is_reading: true } });
    expect(body.progress).toEqual({
      total: 6,
      is_total_known: false,
      owned: 3,
      read: 2,
      owned_percentage: 50,
      read_percentage: 33,
    });
  });

  it('is another reader’s to nobody, and needs a book', async () => {
    const { add, grids } = await setup();
    await add('Ma saga', 1);
    expect((await gridsOf(await aReader()).saga('Ma saga')).status).toBe(404);
    expect((await grids.saga('')).status).toBe(404);
    expect((await grids.settings('Autre', { is_done: true })).status).toBe(404);
  });

  it('has no row without end for a number without measure', async () => {
    const { add, grids } = await setup();
    await add('Ma saga', 1);
    await add('Ma saga', 10_000);
    const { body } = await grids.saga('Ma saga');
    expect(body.volumes).toHaveLength(2);
  });
});

describe('an omnibus', () => {
  it.each([
    ['says what it contains', { title: 'Coffret', covers: [1, 2, 3] }],
    ['has it in its title', { title: 'Intégrale 1 (tomes 1 à 3)' }],
    ['has it in its title beside a number of its own', { title: 'Intégrale 1 (tomes 1 à 3)', volume_number: 1 }],
    ['has it on its label', { title: 'Coffret', volume_label: '1-3' }],
  ])('stands for its volumes when it %s', async (_how, fields) => {
    const { add, grids, sagas } = await setup();
    await add('Ma saga', null, { ...fields, status: 'completed' });
    await add('Ma saga', 5);
    const { body } = await grids.saga('Ma saga');
    expect(numbersWhere(body.volumes, 'owned')).toEqual([1, 2, 3, 5]);
    expect(numbersWhere(body.volumes, 'read')).toEqual([1, 2, 3]);
    expect(body).toMatchObject({ gaps: [4], progress: { owned: 4, read: 3 }, next: { number: 4, is_owned: false } });
    expect(at(body.volumes, 2).books).toMatchObject([{ title: fields.title, is_omnibus: true }]);
    expect((await sagas.missing('Ma saga')).body).toMatchObject({
      existing_volumes: [1, 2, 3, 5],
      missing_volumes: [4],
    });
  });

  it('has the picture of its own, as every book of a volume has', async () => {
    const { add, grids } = await setup();
    await add('Ma saga', null, { title: 'Coffret', covers: [1, 2], cover_url: 'https://covers.invalid/box.jpg' });
    const { body } = await grids.saga('Ma saga');
    expect(at(body.volumes, 2).books).toMatchObject([{ cover_url: 'https://covers.invalid/box.jpg' }]);
  });

  it('is not completed by volumes it contains', async () => {
    const { add, sagas } = await setup();
    await add('Ma saga', null, { title: 'Coffret', covers: [1, 2, 3] });
    const { body } = await sagas.autoComplete('Ma saga', { target_volume: 4 });
    expect(body.created_books).toMatchObject([{ volume_number: 4 }]);
  });
});

describe('a saga of the catalogue', () => {
  it('knows its end, with the date of that knowledge, and the titles of its volumes', async () => {
    const { add, grids } = await setup();
    await add('Dune', 1, { status: 'completed' });
    const { body } = await grids.saga('Dune');
    expect(body.series).toMatchObject({ slug: 'dune', volumes: 6, status: 'completed', as_of: expect.any(String) });
    expect(body).toMatchObject({ gaps: [], tail: [2, 3, 4, 5, 6], progress: { total: 6, is_total_known: true } });
    expect(at(body.volumes, 2)).toMatchObject({ from: 'catalogue', title: expect.stringMatching(/Messie/) });
    expect(body.next).toMatchObject({ number: 2, book_id: null, is_owned: false });
  });

  it('is the same under its permanent name, whatever the library calls it', async () => {
    const { add, grids } = await setup();
    await add('dune', 1);
    await add('DUNE', 2, { status: 'completed' });
    const { body } = await grids.series('dune');
    expect(numbersWhere(body.volumes, 'owned')).toEqual([1, 2]);
    expect(body.tail).toEqual([3, 4, 5, 6]);
  });

  it('can be looked at with nothing of it, and is unknown by another name', async () => {
    const { grids } = await setup();
    const { body } = await grids.series('dune');
    expect(body).toMatchObject({ name: 'Dune', tail: [1, 2, 3, 4, 5, 6], progress: { owned: 0 }, next: { number: 1 } });
    expect((await grids.series('nobody-knows')).status).toBe(404);
  });

  it('waits for what is not out yet', async () => {
    const { add, grids } = await setup();
    const year = new Date().getUTCFullYear() + 1;
    await add('Ma saga', 1, { status: 'completed' });
    await add('Ma saga', 2, { ownership: 'wished', publication_year: year });
    const { body } = await grids.saga('Ma saga');
    expect(at(body.volumes, 2)).toMatchObject({ announced: true, wished: true });
    expect(body).toMatchObject({ tail: [], next: null, progress: { total: 1, read: 1 } });
  });
});

describe('what a reader decides of a saga', () => {
  it('“finished for me”: nothing is missing, nothing comes next', async () => {
    const { add, grids } = await setup();
    await add('Dune', 1, { status: 'completed' });
    await add('Dune', 3);
    await grids.settings('Dune', { is_done: true });
    const { body } = await grids.saga('Dune');
    expect(body).toMatchObject({ gaps: [], tail: [], next: null, progress: { total: 2, owned: 2 } });
    await grids.settings('Dune', { is_done: false });
    expect((await grids.saga('Dune')).body.gaps).toEqual([2]);
  });

  it('“I stop at volume 3”: what comes after is not expected', async () => {
    const { add, grids } = await setup();
    await add('Dune', 1, { status: 'completed' });
    expect((await grids.settings('Dune', { stop_at: 3 })).body).toEqual({
      is_done: false,
      stop_at: 3,
      ignores_extras: false,
    });
    const { body } = await grids.saga('Dune');
    expect(body).toMatchObject({ tail: [2, 3], progress: { total: 3, owned: 1, owned_percentage: 33 } });
    expect(at(body.volumes, 4).is_expected).toBe(false);
    expect((await grids.settings('Dune', { stop_at: 0.5 })).status).toBe(422);
  });

  it('“specials do not count”: they are shown, and no more', async () => {
    const { add, grids } = await setup();
    await add('Ma saga', 1);
    await add('Ma saga', null, { volume_label: '0.5' });
    await add('Ma saga', null, { volume_label: 'HS' });
    const before = (await grids.saga('Ma saga')).body;
    expect(before.volumes.map(({ label }: GridVolume) => label)).toEqual(['0.5', '1', 'HS']);
    expect(before.progress.total).toBe(3);
    await grids.settings('Ma saga', { ignores_extras: true });
    const after = (await grids.saga('Ma saga')).body;
    expect([after.volumes.length, after.progress.total, after.next.number]).toEqual([3, 1, 1]);
  });

  it('by giving up a volume: nothing comes next until it is taken up again', async () => {
    const { add, grids, books } = await setup();
    await add('Dune', 1, { status: 'completed' });
    const { id } = await add('Dune', 2, { status: 'abandoned' });
    expect((await grids.saga('Dune')).body).toMatchObject({ is_given_up: true, next: null, tail: [] });
    await books.change(id, { status: 'reading' });
    expect((await grids.saga('Dune')).body).toMatchObject({
      is_given_up: false,
      next: { number: 2, is_reading: true },
    });
  });
});

describe('reading up to a volume', () => {
  it('makes it and all before it read, those that are not in the library too, and can be undone', async () => {
    const { add, grids, undo } = await setup();
    await add('Ma saga', 1);
    await add('Ma saga', 4);
    await add('Ma saga', null, { title: 'Coffret', covers: [5, 6] });
    const before = (await grids.saga('Ma saga')).body;
    const { body } = await grids.readTo('Ma saga', { volume: 5 });
    expect(body.updates_made).toBe(4);
    expect(body.created_books).toMatchObject([
      { volume_number: 2, ownership: 'none', status: 'completed' },
      { volume_number: 3, ownership: 'none', status: 'completed' },
    ]);
    const after = (await grids.saga('Ma saga')).body;
    expect(numbersWhere(after.volumes, 'read')).toEqual([1, 2, 3, 4]);
    expect(numbersWhere(after.volumes, 'owned')).toEqual([1, 4, 5, 6]);
    expect((await undo(body.undo)).body).toMatchObject({ undone: 4, kept: 0 });
    expect((await grids.saga('Ma saga')).body).toEqual(before);
  });

  it('leaves what was read before as it was, and takes a date as well as it is known', async () => {
    const { add, grids, books } = await setup();
    const first = await add('Ma saga', 1, { readings: [{ finished: '2001' }] });
    const second = await add('Ma saga', 2, { total_pages: 48 });
    await grids.readTo('Ma saga', { volume: 2, finished: '2019' });
    expect((await books.get(first.id)).body.readings).toMatchObject([{ finished: '2001' }]);
    expect((await books.get(second.id)).body).toMatchObject({
      status: 'completed',
      date_completed: null,
      current_page: 48,
      readings: [{ finished: '2019', outcome: 'finished' }],
    });
  });

  it('begins a series that the library does not have', async () => {
    const { grids } = await setup();
    const { body } = await grids.readSeriesTo('dune', { volume: 2, finished: null });
    expect(body.created_books).toMatchObject([{ saga: 'Dune', volume_number: 1 }, { volume_number: 2 }]);
    expect((await grids.series('dune')).body).toMatchObject({ next: { number: 3 }, progress: { owned: 0, read: 2 } });
  });

  it('refuses what is no volume', async () => {
    const { add, grids } = await setup();
    await add('Ma saga', 1);
    for (const body of [{}, { volume: -1 }, { volume: '3' }, { volume: 5000 }, { volume: 1, finished: 'hier' }])
      expect((await grids.readTo('Ma saga', body)).status).toBe(422);
  });
});
