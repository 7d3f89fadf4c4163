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

  it.each(DEVICES)('has the very edition whose ISBN was typed, on %s', async (_name, device) =>
    visit({ at, as, ...device }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      await openAlive(page, '/books/new');
      await page.getByLabel('Titre, auteur ou ISBN').fill('1-4215-3625-0');
      await page.getByRole('main').getByRole('button', { name: 'Chercher' }).click();
      const found = page.getByRole('listitem').filter({ hasText: 'Correspondance exacte' });
      await found.getByRole('button', { name: 'Ajouter aux mangas' }).click();
      await found.getByText('Possédé').waitFor();
      const books = await booksOf(booktime.origin, reader);
      expect(books.filter(({ isbn }) => isbn)).toMatchObject([{ isbn: '1421536250', publisher: 'VIZ Media' }]);
      await page.goto('/search?q=9781421536255');
      await page.getByRole('main').getByRole('link', { name: 'Possédé' }).waitFor();
    })(),
  );

  it('adds that edition from its page, too', async () =>
    visit({ at, as, ...PHONE, javaScriptEnabled: false }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      await page.goto('/search?q=1421536250');
      await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').click();
      await page.waitForURL('**/works/OL8000W?isbn=1421536250');
      await page.getByRole('button', { name: /Ajouter aux mangas/ }).click();
      await page.getByText('Possédé').waitFor();
      const books = await booksOf(booktime.origin, reader);
      expect(books.filter(({ isbn }) => isbn)).toMatchObject([{ isbn: '1421536250' }]);
    })());

  it(
    'tells what Open Library knows of the volumes that a saga misses, without JavaScript',
    visit({ at, as, ...PHONE, javaScriptEnabled: false }, async (journey) => {
      const { page } = journey;
      const volume = { author: 'Personne', saga: 'Les Arpenteurs' };
      for (const number of [1, 3])
        await addBook(booktime.origin, reader, { ...volume, title: `Arpent ${number}`, volume_number: number });
      await page.goto('/library/sagas/Les%20Arpenteurs?view=list');
      await page.getByRole('button', { name: 'Analyser les tomes manquants' }).click();
      await page.getByText('Open Library ne connaît aucun des tomes cherchés.').waitFor();
      expect(new URL(page.url()).search).toBe('?view=list&asked=now');
    }),
  );

  it.each([
    ['with', true],
    ['without', false],
  ])('shows the rest of what was found when asked for more, %s JavaScript', async (_name, javaScriptEnabled) =>
    visit({ at, as, ...PHONE, javaScriptEnabled }, async (journey) => {
      const { page } = journey;
      expectCovers(journey);
      const numbers = Array.from({ length: 65 }, (_, index) => index + 1);
      for (const number of numbers)
        await addBook(booktime.origin, reader, { title: `Carnet ${number}`, author: 'Moi' });
      await page.goto('/search?q=carnet');
      const rows = page.getByRole('main').getByRole('link', { name: 'Possédé' });
      expect(await rows.count()).toBe(60);
      await page.getByRole('link', { name: 'Afficher plus' }).click();
      await page.waitForURL('**/search?q=carnet&parts=2');
      await rows.nth(64).waitFor();
      await page.getByRole('link', { name: 'Afficher plus' }).waitFor({ state: 'detached' });
    })(),
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
        await page.goto('/books/new?by=hand');
        await page.getByLabel('Titre').fill('La Maison Corrino');
        await page.getByLabel('Auteur').fill('Brian Herbert');
        await page.getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();
        await page.waitForURL('**/library');
        expect(await shelf(page)).toHaveLength(3);
      })(),
    );
  });
});
