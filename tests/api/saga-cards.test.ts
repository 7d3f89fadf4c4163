import { listSagaCards } from '@/lib/sagas/saga-cards.service';
import { booksOf } from '../support/books';
import { gridsOf } from '../support/grids';
import { aReader } from '../support/request';

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const cards = (wanted: Partial<Parameters<typeof listSagaCards>[1]> = {}) =>
    listSagaCards(reader.id, { sort: '-date_added', page: 1, ...wanted });
  return { reader, add: books.addVolume, cards, grids: gridsOf(reader) };
};

const named = ({ cards }: { cards: { name: string }[] }) => cards.map(({ name }) => name);

it('shows one card for each saga, and none for books without', async () => {
  const { add, cards } = await setup();
  await add('Ma saga', 1);
  await add('Ma saga', 2, { author: 'B' });
  await add('', null);
  await add('Autre', 1);
  expect(named(await cards())).toEqual(['Autre', 'Ma saga']);
});

it('shows one card for a series of the catalogue however it is spelled, with the figures of its page', async () => {
  const { add, cards, grids } = await setup();
  await add('dune', 1, { status: 'completed' });
  await add('DUNE', 2, { ownership: 'none', status: 'completed' });
  await add('Dune', null, { title: 'Coffret', covers: [4, 5] });
  const { cards: found, total } = await cards();
  expect(total).toBe(1);
  const { progress, gaps, tail, next } = (await grids.series('dune')).body;
  expect(found).toMatchObject([{ key: 'dune', progress, gaps, tail, next, status: 'reading' }]);
  expect(progress).toMatchObject({ read: 2, owned: 3, total: 6 });
});

it('counts what the reader means to go as far as', async () => {
  const { add, cards, grids } = await setup();
  await add('Dune', 1, { status: 'completed' });
  await grids.settings('Dune', { stop_at: 1 });
  expect((await cards()).cards).toMatchObject([{ status: 'completed', progress: { read: 1, total: 1 } }]);
});

it('keeps a category, and sagas that are not begun, under way or read', async () => {
  const { add, cards } = await setup();
  await add('Lue', 1, { status: 'completed' });
  await add('Commencée', 1, { status: 'completed' });
  await add('Commencée', 2);
  await add('Ouverte', 1, { status: 'reading', category: 'manga' });
  await add('Neuve', 1);
  expect(named(await cards({ status: 'completed' }))).toEqual(['Lue']);
  expect(named(await cards({ status: 'reading' }))).toEqual(['Ouverte', 'Commencée']);
  expect(named(await cards({ status: 'to_read' }))).toEqual(['Neuve']);
  expect(named(await cards({ category: 'manga' }))).toEqual(['Ouverte']);
});

it('keeps sagas of which a book answers to what narrows the library, whole, and says how many there are', async () => {
  const { add, cards } = await setup();
  await add('Nord', 1, { author: 'Ana', rating: 5, tags: ['à offrir'] });
  await add('Nord', 2, { author: 'Bo' });
  await add('Sud', 1, { author: 'Bo', rating: 2 });
  expect(named(await cards({ author: 'Ana' }))).toEqual(['Nord']);
  expect(named(await cards({ min_rating: 3 }))).toEqual(['Nord']);
  const { cards: found, sagas } = await cards({ tag: 'à offrir' });
  expect([found, sagas]).toMatchObject([[{ name: 'Nord', progress: { total: 2 } }], 2]);
  expect(await cards({ author: 'Personne' })).toMatchObject({ cards: [], total: 0, sagas: 2 });
});

it('has in front the next volume to take from the shelf, with the picture of that volume or none', async () => {
  const { add, cards } = await setup();
  await add('Nord', 1, { status: 'completed', cover_url: 'https://covers.invalid/1.jpg' });
  await add('Nord', 2);
  await add('Sud', 1, { status: 'completed' });
  await add('Sud', 2, { cover_url: 'https://covers.invalid/2.jpg' });
  expect((await cards({ sort: 'title' })).cards).toMatchObject([
    { name: 'Nord', front: 2, cover_url: '' },
    { name: 'Sud', front: 2, cover_url: 'https://covers.invalid/2.jpg' },
  ]);
});

it('stands in the order that is asked', async () => {
  const { add, cards } = await setup();
  await add('Élan', 1, { author: 'Zola' });
  await add('Zèbre', 1, { author: 'Arène' });
  await add('Âne', 1, { author: 'Éluard' });
  expect(named(await cards({ sort: 'title' }))).toEqual(['Âne', 'Élan', 'Zèbre']);
  expect(named(await cards({ sort: 'author' }))).toEqual(['Zèbre', 'Âne', 'Élan']);
  expect(named(await cards({ sort: 'date_added' }))).toEqual(['Élan', 'Zèbre', 'Âne']);
});

it('is nobody else’s', async () => {
  const { add } = await setup();
  await add('Ma saga', 1);
  expect((await (await setup()).cards()).cards).toEqual([]);
});
