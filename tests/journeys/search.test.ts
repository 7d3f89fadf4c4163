import type { Page } from 'playwright-core';
import { expectCovers, startBesideOpenLibrary } from './support/beside-open-library';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { headingOf, openAlive, searchField, shelf } from './support/steps';
import { DEVICES, PHONE, visit } from './support/visit';

const search = async (page: Page, words: string) => {
  const field = searchField(page);
  await field.fill(words);
  await field.press('Enter');
  await page.waitForURL(/\/search\?q=/);
};

const result = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) });

describe('searching', () => {
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
    await addBook(booktime.origin, reader, { title: 'Les Enfants de Dune', author: 'Frank Herbert' });
  });

  it.each(DEVICES)('finds a book on Open Library on %s, and adds it once', async (_name, device) =>
    visit({ at, as, ...device }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      await page.goto('/search');
      await search(page, 'dune');
      expect(await headingOf(page)).toBe('Résultats pour « dune »');
      await result(page, 'Les Enfants de Dune').getByRole('link', { name: 'Possédé' }).waitFor();
      const found = result(page, 'Dune');
      await found.getByRole('button', { name: 'Ajouter aux romans' }).click();
      await page.getByText('« Dune » ajouté à votre bibliothèque').first().waitFor();
      await found.getByText('Possédé').waitFor();
      await page.reload();
      await found.getByText('Possédé').waitFor();
      expect(await found.getByRole('button').count()).toBe(0);
      const titles = (await booksOf(booktime.origin, reader)).map(({ title }) => title);
      expect(titles.sort()).toEqual(['Dune', 'Les Enfants de Dune']);
    })(),
  );

  it.each(DEVICES)('kindly refuses a book that was added meanwhile, on %s', async (_name, device) =>
    visit({ at, as, ...device }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      journey.expectComplaint(/409/);
      await openAlive(page, '/search?q=dune');
      await addBook(booktime.origin, reader, { title: 'Dune', author: 'Frank Herbert' });
      await result(page, 'Dune').getByRole('button').click();
      await page.getByText('« Dune » est déjà dans votre bibliothèque').first().waitFor();
      await result(page, 'Dune').getByText('Possédé').waitFor();
      expect(await booksOf(booktime.origin, reader)).toHaveLength(2);
    })(),
  );

  it.each(DEVICES)(
    'opens a result on %s, adds it from its page, and is told when it is there already',
    async (_name, device) =>
      visit({ at, as, ...device }, async (journey) => {
        const { page } = journey;
        expectCovers(journey);
        journey.expectComplaint(/409/);
        await openAlive(page, '/search?q=dune');
        await result(page, 'Dune').getByRole('link', { name: 'Dune', exact: true }).click();
        await page.waitForURL(/\/works\/OL\w+W$/);
        expect(await headingOf(page)).toBe('Dune');
        await page.getByText('Frank Herbert').first().waitFor();
        await page.getByRole('heading', { name: /éditions?$/ }).waitFor();
        // Tabs of one browser tell each other; another device does not know yet.
        const state = await journey.context.storageState();
        const elsewhere = await journey.context
          .browser()!
          .newContext({ ...device, locale: 'fr-FR', storageState: state });
        const other = await elsewhere.newPage();
        await openAlive(other, page.url());
        await page.getByRole('button', { name: /Ajouter aux romans/ }).click();
        await page.getByText('« Dune » ajouté à votre bibliothèque').first().waitFor();
        await page.getByText('Possédé').waitFor();
        await other.getByRole('button', { name: /Ajouter aux romans/ }).click();
        await other.getByText('« Dune » est déjà dans votre bibliothèque').first().waitFor();
        await other.getByText('Possédé').waitFor();
        await elsewhere.close();
        await page.reload();
        await page.getByText('Possédé').waitFor();
        const dune = (await booksOf(booktime.origin, reader)).filter(({ title }) => title === 'Dune');
        expect(dune).toMatchObject([{ category: 'roman', author: 'Frank Herbert' }]);
      })(),
  );

  it(
    'adds from the page for adding, and completes a book typed by hand, without JavaScript',
    visit({ at, as, ...PHONE, javaScriptEnabled: false }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      await page.goto('/books/new');
      await page.getByRole('link', { name: 'Open Library', exact: true }).click();
      await page.getByLabel('Titre, auteur ou ISBN').fill('neuromancer');
      await page.getByRole('main').getByRole('button', { name: 'Chercher' }).click();
      await result(page, 'Neuromancer').getByRole('button').click();
      await page.getByRole('status').filter({ hasText: 'ajouté à votre bibliothèque' }).waitFor();
      await page.getByRole('list', { name: 'Livres' }).getByText('Possédé').waitFor();
      const byHand = await addBook(booktime.origin, reader, { title: 'Fahrenheit 451', author: 'Ray Bradbury' });
      await page.goto(`/books/${byHand.id}`);
      await page.getByRole('button', { name: 'Enrichir avec Open Library' }).click();
      await page.getByRole('status').filter({ hasText: '« Fahrenheit 451 » est complété' }).waitFor();
      const books = await booksOf(booktime.origin, reader);
      expect(books.find(({ id }) => id === byHand.id)).toMatchObject({ publication_year: 1953 });
    }),
  );

  it(
    'works without JavaScript',
    visit({ at, as, ...PHONE, javaScriptEnabled: false }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      await page.goto('/search');
      await search(page, 'dune');
      await result(page, 'Dune').getByRole('button').click();
      await page.getByRole('status').filter({ hasText: '« Dune » ajouté à votre bibliothèque' }).waitFor();
      expect(new URL(page.url()).search).toBe('?q=dune');
      await result(page, 'Dune').getByText('Possédé').waitFor();
      expect(await booksOf(booktime.origin, reader)).toHaveLength(2);
    }),
  );

  it.each(DEVICES)('keeps words, filters and their order through a reload and back, on %s', async (_name, device) =>
    visit({ at, as, ...device }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      // On a phone the search is a page of its own.
      await openAlive(page, device === PHONE ? '/search' : '/library');
      await page.keyboard.press('/');
      await page.keyboard.type('dune');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=dune');
      await page.getByRole('link', { name: /^Ma bibliothèque/ }).click();
      await page.waitForURL('**/search?q=dune&source=own_book');
      await result(page, 'Dune').waitFor({ state: 'detached' });
      await page.reload();
      expect(await page.getByRole('list').getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
        'Les Enfants de Dune',
      ]);
      await page.goBack();
      await result(page, 'Dune').waitFor();
      expect(await searchField(page).inputValue()).toBe('dune');
    })(),
  );

  it(
    'shows only what can be read in one language, and everything again, by addresses that last',
    visit({ at, as, ...PHONE }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      await addBook(booktime.origin, reader, { title: 'Dune en allemand', author: 'Frank Herbert', language: 'de' });
      await page.goto('/search?q=dune');
      await page.getByRole('link', { name: 'Allemand 1', exact: true }).click();
      await page.waitForURL('**/search?q=dune&language=de');
      await result(page, 'Dune').waitFor({ state: 'detached' });
      await page.reload();
      expect(await page.getByRole('list').getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
        'Dune en allemand',
      ]);
      await page.getByRole('link', { name: 'Tout', exact: true }).click();
      await result(page, 'Dune').waitFor();
      await page.goto('/search?q=dune&language=fi');
      await page.getByText('Aucun résultat avec ces filtres.').waitFor();
      await page.getByRole('link', { name: 'Effacer les filtres' }).click();
      await result(page, 'Dune').waitFor();
    }),
  );

  describe.each([
    ['is down', { kind: 'down' }],
    ['hangs', { kind: 'hanging' }],
    ['sends garbage', { kind: 'garbage' }],
  ] as const)('while Open Library %s', (_what, mode) => {
    it.each(DEVICES)('says so on %s, and shows what the reader has', async (device, size) =>
      visit({ at, as, ...size }, async ({ page }) => {
        openLibrary.behave(mode);
        // Words of its own: no kept answer stands in.
        const word = `dune ${mode.kind} ${device}`;
        await addBook(booktime.origin, reader, { title: `${word} en poche`, author: 'Frank Herbert' });
        await page.goto(`/search?q=${encodeURIComponent(word)}`);
        await page.getByRole('status').filter({ hasText: 'Open Library ne répond pas.' }).waitFor();
        await result(page, `${word} en poche`).getByRole('link', { name: 'Possédé' }).waitFor();
        await page.goto('/library?sort=title');
        expect(await shelf(page)).toHaveLength(2);
        await page.goto('/books/new');
        await page.getByLabel('Titre').fill('La Maison Corrino');
        await page.getByLabel('Auteur').fill('Brian Herbert');
        await page.getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();
        await page.waitForURL('**/library');
        expect(await shelf(page)).toHaveLength(3);
      })(),
    );
  });
});
