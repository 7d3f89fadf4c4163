import mongoose from 'mongoose';
import { NewBook } from '@/lib/books/books.schemas';
import { addVolumes } from '@/lib/books/books.service';
import { booksOf } from '../support/books';
import { gridsOf } from '../support/grids';
import { nextOf } from '../support/next';
import { aReader } from '../support/request';

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  return { reader, books, add: books.addVolume, next: nextOf(reader), grids: gridsOf(reader) };
};

type Named = { saga: string; volume: { number: number } };
const named = (entries: Named[]) => entries.map(({ saga, volume }) => `${saga} ${volume.number}`);

describe('what comes next', () => {
  it('is nothing for a new reader', async () => {
    const { next } = await setup();
    expect((await next()).body).toEqual({
      reading: [],
      next: [],
      missing: [],
      finished: [],
      announced: [],
      totals: { reading: 0, next: 0, missing: 0, missing_volumes: 0, announced: 0, begun: 0 },
    });
  });

  it('is told of every book, of a reader who has more than most', async () => {
    const { reader, next, add } = await setup();
    const volume = (i: number) => ({
      saga: `Saga ${i % 41}`,
      volume_number: Math.floor(i / 41) + 1,
      status: 'reading',
    });
    const books = Array.from({ length: 4_100 }, (_, i) => NewBook.parse({ title: `${i}`, author: 'A', ...volume(i) }));
    await addVolumes(reader.id, books);
    expect((await next()).body.totals.reading).toBe(4_100);
    await add('Saga 1', 101, { status: 'reading' });
    expect((await next()).body.totals.reading).toBe(4_101);
  });

  it('is on the shelf first, then to buy; a saga that was not begun waits', async () => {
    const { add, next } = await setup();
    await add('Sur l’étagère', 1, { status: 'completed' });
    const second = await add('Sur l’étagère', 2);
    await add('Dune', 1, { status: 'completed' });
    await add('Pas commencée', 1);
    const { body } = await next();
    expect(named(body.next)).toEqual(['Sur l’étagère 2', 'Dune 2']);
    expect(body.next[0]).toMatchObject({ book: { id: second.id, title: second.title }, volume: { is_owned: true } });
    expect(body.next[1]).toMatchObject({ series: 'dune', book: null, volume: { is_owned: false }, read: 1, total: 6 });
    expect(body.missing).toMatchObject([{ saga: 'Dune', series: 'dune', gaps: [], tail: [2, 3, 4, 5, 6] }]);
  });

  it('shows what is being read and what was finished, the last touched first', async () => {
    const { add, next, books } = await setup();
    const one = await add('', null, { title: 'Un', status: 'reading' });
    await add('', null, { title: 'Deux', status: 'reading' });
    await mongoose.connection.collection('books').updateOne({ id: one.id }, { $set: { updated_at: new Date(0) } });
    await add('', null, { title: 'Ancien', readings: [{ finished: '2020-01-01' }] });
    await add('', null, { title: 'Fini', status: 'completed' });
    await add('', null, { title: 'En 2024', readings: [{ finished: '2024' }] });
    await books.change(one.id, { current_page: 12 });
    const titles = (list: { title: string }[]) => list.map(({ title }) => title);
    const { body } = await next();
    expect(titles(body.reading).sort()).toEqual(['Deux', 'Un']);
    expect(body.reading.find(({ title }: { title: string }) => title === 'Un')).toMatchObject({ current_page: 12 });
    expect(titles(body.finished)).toEqual(['Fini', 'Ancien']);
  });

  it('says when a book was finished, when one was last touched, and what was thought of it', async () => {
    const { add, next, books } = await setup();
    await add('', null, { title: 'Fini', readings: [{ finished: '2020-01-02' }], rating: 4.5 });
    await add('', null, { title: 'Sans note', readings: [{ finished: '2020-01-01' }] });
    const open = await add('', null, { title: 'Ouvert', status: 'reading' });
    const { body } = await next();
    expect(body.finished).toMatchObject([
      { title: 'Fini', rating: 4.5, date_completed: '2020-01-02T00:00:00.000Z' },
      { title: 'Sans note', rating: null, date_completed: '2020-01-01T00:00:00.000Z' },
    ]);
    expect(body.reading).toMatchObject([{ id: open.id, date_completed: null }]);
    await books.change(open.id, { current_page: 3 });
    expect((await next()).body.reading[0].updated_at).toMatch(/Z$/);
  });

  it('does not repeat the volume being read, and follows omnibus, decisions and what was given up', async () => {
    const { add, next, grids } = await setup();
    await add('En cours', 1, { status: 'reading' });
    await add('Coffret', null, { title: 'Intégrale 1 (tomes 1 à 3)', status: 'completed' });
    await add('Coffret', 4);
    await add('Finie', 1, { status: 'completed' });
    await add('Finie', 3);
    await grids.settings('Finie', { is_done: true });
    await add('Abandonnée', 1, { status: 'completed' });
    await add('Abandonnée', 2, { status: 'abandoned' });
    await add('Abandonnée', 3);
    const { body } = await next();
    expect(named(body.next)).toEqual(['Coffret 4']);
    expect(body.missing).toEqual([]);
  });

  it('announces what is not out yet, and does not send anybody to buy it', async () => {
    const { add, next } = await setup();
    const year = new Date().getUTCFullYear() + 1;
    await add('Ma saga', 1, { status: 'completed' });
    await add('Ma saga', 2, { ownership: 'wished', publication_year: year });
    const { body } = await next();
    expect(body.announced).toMatchObject([{ saga: 'Ma saga', number: 2, year }]);
    expect([body.next, body.missing]).toEqual([[], []]);
  });

  it('has lists of the length that is asked for, and says how long they are', async () => {
    const { add, next } = await setup();
    for (const saga of ['A', 'B', 'C']) await add(saga, 1, { status: 'completed' });
    for (const saga of ['A', 'B', 'C']) await add(saga, 2);
    const { body } = await next('?limit=2');
    expect([body.next.length, body.totals.next]).toEqual([2, 3]);
    expect((await next('?limit=-1')).status).toBe(422);
  });

  it('tells a saga volume by volume as long as it is short, and how many volumes all of them lack', async () => {
    const { add, next } = await setup();
    await add('Courte', 1, { status: 'completed' });
    await add('Courte', 3);
    await add('Longue', 15, { status: 'reading' });
    const { body } = await next();
    const bySaga = Object.fromEntries(body.missing.map((one: { saga: string }) => [one.saga, one]));
    expect(bySaga.Courte).toMatchObject({
      read: 1,
      total: 3,
      volumes: [
        { number: 1, owned: true, read: true },
        { number: 2, owned: false, read: false },
        { number: 3, owned: true, read: false },
      ],
    });
    expect(bySaga.Longue).toMatchObject({ read: 0, total: 15, volumes: [] });
    expect(body.totals).toMatchObject({ missing: 2, missing_volumes: 15, begun: 2 });
  });

  it('counts what stands under another spelling of a series, and under all of them what is decided', async () => {
    const { add, next, grids } = await setup();
    await add('dune', 1, { status: 'completed' });
    for (const number of [2, 3]) await add('Dune', number);
    for (const number of [4, 5]) await add('DUNE', number, { ownership: 'wished' });
    const { body } = await next();
    expect(named(body.next)).toEqual(['DUNE 2']);
    expect(body.missing).toMatchObject([
      { saga: 'DUNE', series: 'dune', gaps: [], tail: [4, 5, 6], read: 1, total: 6 },
    ]);
    expect(body.totals).toMatchObject({ next: 1, missing: 1, begun: 1 });
    await grids.settings('Dune', { stop_at: 4 });
    expect((await next()).body.missing).toMatchObject([{ tail: [4] }]);
  });

  it('follows what changes under any spelling of a series', async () => {
    const { add, next, books } = await setup();
    await add('dune', 1, { status: 'completed' });
    const second = await add('Dune', 2);
    expect(named((await next()).body.next)).toEqual(['Dune 2']);
    await books.change(second.id, { status: 'completed' });
    expect(named((await next()).body.next)).toEqual(['Dune 3']);
    await books.remove(second.id);
    expect(named((await next()).body.next)).toEqual(['dune 2']);
  });

  it('is the reader’s own', async () => {
    const { add, next } = await setup();
    await add('Ma saga', 1, { status: 'completed' });
    await add('Ma saga', 2);
    expect(named((await next()).body.next)).toEqual(['Ma saga 2']);
    expect((await nextOf(await aReader())()).body.next).toEqual([]);
  });

  it('follows every change, whatever it was asked before', async () => {
    const { add, next, books } = await setup();
    await add('Ma saga', 1, { status: 'completed' });
    const second = await add('Ma saga', 2);
    await add('Une autre', 1);
    expect(named((await next()).body.next)).toEqual(['Ma saga 2']);
    await books.change(second.id, { status: 'reading' });
    expect((await next()).body).toMatchObject({ next: [], reading: [{ id: second.id }] });
    await books.change(second.id, { status: 'completed' });
    const third = await add('Ma saga', 3);
    expect(named((await next()).body.next)).toEqual(['Ma saga 3']);
    await books.change(third.id, { saga: 'Une autre', volume_number: 2 });
    expect((await next()).body.next).toEqual([]);
    await books.change(third.id, { saga: 'Ma saga', volume_number: 3 });
    expect(named((await next()).body.next)).toEqual(['Ma saga 3']);
  });
});
