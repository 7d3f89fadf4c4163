import { getShoppingList, listBorrowed } from '@/lib/copies/copies.service';
import { booksOf } from '../support/books';
import { copiesOf } from '../support/copies';
import { aReader } from '../support/request';

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const add = async (title: string, fields: object = {}) => (await books.add({ title, author: 'A', ...fields })).body;
  return { add, copies: copiesOf(reader), stranger: copiesOf(await aReader()) };
};

const titles = ({ body }: { body: { title: string }[] }) => body.map(({ title }) => title);
const today = () => new Date().toISOString().slice(0, 10);

describe('lending', () => {
  it('says who has the book since when, until it is back', async () => {
    const { add, copies } = await setup();
    const [recent, old] = [await add('Récent'), await add('Ancien')];
    await add('À la maison');
    expect((await copies.lend(recent.id, { to: 'Élise' })).body).toMatchObject({
      lent_to: 'Élise',
      lent_since: today(),
    });
    await copies.lend(old.id, { to: 'Paul', since: '2019' });
    expect(titles(await copies.loans())).toEqual(['Ancien', 'Récent']);
    expect((await copies.giveBack(old.id)).body).toMatchObject({ lent_to: '', lent_since: null, ownership: 'owned' });
    expect(titles(await copies.loans())).toEqual(['Récent']);
  });

  it('is refused for a book that is away, or that one does not own', async () => {
    const { add, copies, stranger } = await setup();
    const lent = await add('Prêté', { lent_to: 'Paul' });
    const wished = await add('Souhaité', { ownership: 'wished' });
    const home = await add('À la maison');
    expect((await copies.lend(lent.id, { to: 'Élise' })).body.detail).toMatch(/déjà prêté à Paul/);
    expect((await copies.lend(wished.id, { to: 'Élise' })).status).toBe(409);
    expect((await copies.giveBack(home.id)).status).toBe(409);
    expect((await copies.lend(home.id, { to: ' ' })).status).toBe(422);
    expect((await stranger.lend(home.id, { to: 'Moi' })).status).toBe(404);
    expect((await stranger.loans()).body).toEqual([]);
  });

  it('lets one of two friends have it when both ask at once', async () => {
    const { add, copies } = await setup();
    const { id } = await add('Demandé');
    const answers = await Promise.all(['Paul', 'Élise'].map((to) => copies.lend(id, { to })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('a borrowed book goes back where it came from', async () => {
    const { add, copies } = await setup();
    const { id } = await add('Emprunté', { ownership: 'borrowed' });
    expect((await copies.giveBack(id)).body.ownership).toBe('none');
  });
});

describe('wishes', () => {
  it('are listed, the newest first, until they are bought', async () => {
    const { add, copies } = await setup();
    const first = await add('Premier', { ownership: 'wished' });
    await add('Second', { ownership: 'wished' });
    expect(titles(await copies.wishes())).toEqual(['Second', 'Premier']);
    expect((await copies.buy(first.id)).body).toMatchObject({ ownership: 'owned', acquired: today() });
    expect(titles(await copies.wishes())).toEqual(['Second']);
    expect((await copies.buy(first.id, {})).status).toBe(409);
  });

  it('may have come true some time ago', async () => {
    const { add, copies } = await setup();
    const { id } = await add('Ancien', { ownership: 'none' });
    expect((await copies.buy(id, { acquired: '2020-12' })).body).toMatchObject({
      ownership: 'owned',
      acquired: '2020-12',
    });
    expect((await copies.buy(id, { acquired: 'Noël' })).status).toBe(422);
  });
});

it('lists what to buy as one would write it down', async () => {
  const { add, copies } = await setup();
  for (const volume_number of [1, 3, 7]) await add(`T${volume_number}`, { saga: 'Ma saga', volume_number });
  await add('T4', { saga: 'Ma saga', volume_number: 4, ownership: 'wished' });
  await add('Le Horla', { ownership: 'wished' });
  const { body } = await copies.shoppingList();
  expect(body).toEqual({ text: 'Ma saga : 2, 4-6\nLe Horla (A)', volumes: 5 });
});

it('lists no volume twice, however its series is spelled', async () => {
  const { add, copies } = await setup();
  for (const volume_number of [1, 2, 3]) await add(`T${volume_number}`, { saga: 'Dune', volume_number });
  for (const volume_number of [4, 5]) await add(`T${volume_number}`, { saga: 'dune', volume_number });
  await add('T6', { saga: 'dune', volume_number: 6, ownership: 'wished' });
  expect((await copies.shoppingList()).body).toEqual({ text: 'Dune : 6', volumes: 1 });
});

it('lists what is borrowed until it went back, and writes what to buy as the language does', async () => {
  const reader = await aReader();
  const [{ add }, copies] = [booksOf(reader), copiesOf(reader)];
  const author = 'A';
  const { id } = (await add({ title: 'Emprunté', author, ownership: 'borrowed' })).body;
  await add({ title: 'À moi', author });
  for (const volume_number of [1, 4]) await add({ title: 'T', author, saga: 'My saga', volume_number });
  expect((await listBorrowed(reader.id)).map(({ title }) => title)).toEqual(['Emprunté']);
  await copies.giveBack(id);
  expect(await listBorrowed(reader.id)).toEqual([]);
  expect((await getShoppingList(reader.id, 'en')).text).toBe('My saga: 2-3');
});
