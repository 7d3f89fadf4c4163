import type { Page } from 'playwright-core';
import { expectCovers, startBesideOpenLibrary } from './support/beside-open-library';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { headingOf, openAlive, saving } from './support/steps';
import { DEVICES, PHONE, visit } from './support/visit';

const SHELF = [
  { number: 1, status: 'completed' },
  { number: 2, status: 'completed' },
  { number: 5, status: 'to_read' },
].map(({ number, status }) => ({
  title: `Blacksad - Tome ${number}`,
  author: 'Juan Díaz Canales',
  category: 'bd',
  saga: 'Blacksad',
  volume_number: number,
  status,
}));
const NOVEL = { title: 'La Ruche de Hellstrom', author: 'Frank Herbert' };

/** The first of this name: Open Library has works that are called as their series. */
const suggestion = (page: Page, title: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) })
    .first();

const offered = (page: Page, name: string) => page.getByRole('button', { name }).count();

describe('discovering', () => {
  let { booktime, openLibrary, remove } = {} as Awaited<ReturnType<typeof startBesideOpenLibrary>>;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    ({ booktime, openLibrary, remove } = await startBesideOpenLibrary());
  });
  afterAll(() => remove());
  beforeEach(async () => {
    openLibrary.behave({ kind: 'ok' });
    reader = await aReader(booktime.origin);
    for (const book of [...SHELF, NOVEL]) await addBook(booktime.origin, reader, book);
  });
  const titles = async () => (await booksOf(booktime.origin, reader)).map(({ title }) => title);

  it.each(DEVICES)('adds the next volume of a saga on %s, and a book by an author one reads', async (_name, device) =>
    visit({ at, as, ...device }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      await openAlive(page, '/search');
      await page.getByRole('link', { name: 'Découvrir' }).filter({ visible: true }).first().click();
      await page.waitForURL('**/discover');
      expect(await headingOf(page)).toBe('Découvrir');
      const blacksad = suggestion(page, 'Blacksad');
      await blacksad.getByText('Il manque le tome 4').waitFor();
      await saving(page, () => blacksad.getByRole('button', { name: 'Tome 3 de « Blacksad »' }).click());
      await blacksad.getByText('Tome 3 ajouté').waitFor();
      const dune = suggestion(page, 'Dune');
      await dune.getByText('Parce que vous lisez Frank Herbert').waitFor();
      await dune.getByRole('button', { name: 'Importer : « Dune »' }).click();
      await page.getByText('« Dune » ajouté à votre bibliothèque').first().waitFor();
      await page.reload();
      await blacksad.getByRole('button', { name: 'Tome 4 de « Blacksad »' }).waitFor();
      expect(await titles()).toEqual(expect.arrayContaining(['Dune', expect.stringContaining('Âme rouge')]));
    })(),
  );

  it.each(DEVICES)('forgets what is ignored on %s, until it is to be proposed again', async (_name, device) =>
    visit({ at, as, ...device }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      await openAlive(page, '/discover');
      const [blacksad, dune] = [suggestion(page, 'Blacksad'), suggestion(page, 'Dune')];
      await saving(page, () => blacksad.getByRole('button', { name: 'Ignorer' }).click());
      await page.getByText('« Blacksad » ne sera plus proposé').waitFor();
      await saving(page, () => page.getByRole('button', { name: 'Annuler' }).click());
      await blacksad.getByRole('button', { name: 'Tome 3 de « Blacksad »' }).waitFor();
      await saving(page, () => blacksad.getByRole('button', { name: 'Ignorer' }).click());
      await saving(page, () => dune.getByRole('button', { name: 'Ignorer' }).click());
      await openAlive(page, '/discover');
      await page.getByRole('heading', { name: 'Des auteurs que vous lisez' }).waitFor();
      await page.getByText('Parce que vous lisez Frank Herbert').first().waitFor();
      expect([await offered(page, 'Tome 3 de « Blacksad »'), await offered(page, 'Importer : « Dune »')]).toEqual([
        0, 0,
      ]);
      await page.getByRole('link', { name: 'Suggestions ignorées' }).click();
      await page.waitForURL('**/discover/ignored');
      await saving(page, () => page.getByRole('button', { name: 'Proposer de nouveau : « Blacksad »' }).click());
      await page.getByRole('link', { name: 'Découvrir' }).filter({ visible: true }).last().click();
      await blacksad.getByRole('button', { name: 'Tome 3 de « Blacksad »' }).waitFor();
    })(),
  );

  it(
    'shows what it knows itself while Open Library hangs, and says so when it is away',
    visit({ at, as, ...PHONE }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      // Nobody asked about this author before: no kept answer stands in.
      await addBook(booktime.origin, reader, { title: 'Mort sur le Nil', author: 'Agatha Christie' });
      openLibrary.behave({ kind: 'hanging' });
      await page.goto('/discover', { waitUntil: 'commit' });
      await suggestion(page, 'Blacksad').waitFor();
      await page.getByText('Open Library cherche…').waitFor();
      await page.getByRole('status').filter({ hasText: 'Open Library ne répond pas.' }).waitFor();
      await suggestion(page, 'Blacksad').waitFor();
    }),
  );

  it(
    'works without JavaScript',
    visit({ at, as, ...PHONE, javaScriptEnabled: false }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      await page.goto('/discover');
      await suggestion(page, 'Blacksad').getByRole('button', { name: 'Tome 3 de « Blacksad »' }).click();
      await page.getByRole('status').filter({ hasText: 'ajouté à votre bibliothèque' }).waitFor();
      await suggestion(page, 'Blacksad').getByRole('button', { name: 'Ignorer' }).click();
      await page.getByRole('status').filter({ hasText: '« Blacksad » ne sera plus proposé' }).waitFor();
      await page.getByRole('link', { name: 'Voir aussi ce qu’Open Library propose' }).click();
      await suggestion(page, 'Dune').getByRole('button', { name: 'Importer' }).click();
      await page.getByRole('status').filter({ hasText: '« Dune » ajouté' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/discover');
      await page.getByRole('link', { name: 'Suggestions ignorées' }).click();
      await page.getByRole('button', { name: 'Proposer de nouveau : « Blacksad »' }).click();
      await page.getByRole('heading', { name: 'Rien n’est ignoré' }).waitFor();
    }),
  );

  it(
    'tells a new reader what to do',
    visit({ at, as: () => reader, ...PHONE }, async ({ page }) => {
      const books = await booksOf(booktime.origin, reader);
      for (const { id } of books)
        await page.request.delete(`/api/books/${id}`, { headers: { authorization: `Bearer ${reader.token}` } });
      await page.goto('/discover');
      await page.getByRole('heading', { name: 'Tout reste à découvrir' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Ajouter un livre' }).waitFor();
    }),
  );
});
