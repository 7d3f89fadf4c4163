import { violationsInBothSchemes } from './support/accessibility';
import { expectCovers, startBesideOpenLibrary } from './support/beside-open-library';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { headingOf, openAlive, saving, searchField, shelf } from './support/steps';
import { DESKTOP, PHONE, TABLET, visit } from './support/visit';

describe('suggestions while one types', () => {
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
    const potter = { author: 'J. K. Rowling', saga: 'Harry Potter', volume_number: 1 };
    await addBook(booktime.origin, reader, { ...potter, title: 'Harry Potter à l’école des sorciers' });
    await addBook(booktime.origin, reader, { title: 'Les Enfants de Dune', author: 'Frank Herbert' });
  });

  it(
    'lead by the keyboard alone, in spite of slips, to a book of one’s own',
    visit({ at, as, ...DESKTOP }, async ({ page, expectComplaint }) => {
      expectCovers({ expectComplaint });
      await openAlive(page, '/library');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('hary poter');
      await page.getByRole('option', { name: /à l’école des sorciers/ }).waitFor();
      await page.getByRole('option', { name: /^Harry Potter J. K. Rowling/ }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
      expect(await searchField(page).inputValue()).toBe('hary poter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option', { name: /^Harry Potter J. K. Rowling/, selected: true }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/books/*');
      await page.getByRole('dialog', { name: 'Harry Potter à l’école des sorciers' }).waitFor();
    }),
  );

  it.each([
    ['a phone', PHONE, '/search'],
    ['a tablet', TABLET, '/library'],
    ['a desktop', DESKTOP, '/next'],
  ])('come from Open Library too, fit %s, and what was searched is offered again', async (_device, size, path) =>
    visit({ at, as, ...size, reducedMotion: 'reduce' }, async ({ page, expectComplaint }) => {
      expectCovers({ expectComplaint });
      await openAlive(page, path);
      await searchField(page).fill('dune');
      await page.getByRole('group', { name: 'Vos livres' }).getByRole('option').waitFor();
      const found = page.getByRole('group', { name: 'Open Library' }).getByRole('option').first();
      await found.waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      expect(await violationsInBothSchemes(page)).toEqual([]);
      await found.click();
      await page.waitForURL('**/works/*');
      await page.goto(path);
      await searchField(page).click();
      await page.getByRole('option', { name: 'dune', exact: true }).click();
      await page.waitForURL('**/search?q=dune');
    })(),
  );

  it(
    'add what Open Library has, by the keyboard alone, to the shelf behind',
    visit({ at, as, ...DESKTOP }, async ({ page, expectComplaint }) => {
      expectCovers({ expectComplaint });
      await openAlive(page, '/library');
      await page.keyboard.press('/');
      await page.keyboard.type('neuromancer');
      const found = page.getByRole('option', { name: /^Neuromancer/ });
      await found.waitFor();
      await page.keyboard.press('ArrowDown');
      await saving(page, () => page.keyboard.press('Control+Enter'));
      await page.getByText('« Neuromancien » ajouté à votre bibliothèque').first().waitFor();
      await page.getByRole('option', { name: /^Neuromancer.* Possédé$/, selected: true }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('article').getByRole('heading', { name: 'Neuromancien' }).waitFor();
      expect(await shelf(page)).toHaveLength(3);
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await page
        .getByRole('group', { name: 'Vos livres' })
        .getByRole('option', { name: /^Neuromancien/ })
        .waitFor();
      await found.waitFor({ state: 'detached' });
    }),
  );

  it(
    'add what Open Library has, by a finger',
    visit({ at, as, ...PHONE }, async ({ page, expectComplaint }) => {
      expectCovers({ expectComplaint });
      await openAlive(page, '/search');
      await searchField(page).fill('neuromancer');
      const found = page.getByRole('option', { name: /^Neuromancer/ });
      await saving(page, () => found.getByTitle(/^Ajouter aux romans.*Neuromancer/).tap());
      await page.getByText('« Neuromancien » ajouté à votre bibliothèque').first().waitFor();
      await found.getByText('Possédé').waitFor();
      expect(new URL(page.url()).pathname).toBe('/search');
      const titles = (await booksOf(booktime.origin, reader)).map(({ title }) => title);
      expect(titles).toContain('Neuromancien');
    }),
  );

  it(
    'go on without Open Library, and say so',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      openLibrary.behave({ kind: 'down' });
      await openAlive(page, '/library');
      await page.keyboard.press('/');
      await page.keyboard.type('enfants de dune');
      await page.getByText('Open Library ne répond pas.').waitFor();
      await page.getByRole('option', { name: /^Les Enfants de Dune/ }).waitFor();
    }),
  );

  it(
    'that cannot be fetched leave a search that works',
    visit({ at, as, ...DESKTOP }, async ({ page, expectComplaint }) => {
      expectComplaint(/500|covers\.invalid|ERR_FAILED/);
      await page.route('**/api/library/titles', (route) => route.fulfill({ status: 500, json: { detail: 'no' } }));
      await openAlive(page, '/library');
      await page.keyboard.press('/');
      await page.keyboard.type('dune');
      await page.getByRole('option', { name: 'Voir tous les résultats pour « dune »' }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=dune');
      expect(await headingOf(page)).toMatch(/dune/);
    }),
  );
});
