import type { Page } from 'playwright-core';
import { violations } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { layoutFaults } from './support/layout';
import { addBook, aReader } from './support/reader';
import { headingOf, openAlive, searchField } from './support/steps';
import { DESKTOP, PHONE, visit } from './support/visit';

describe('the ways through BOOKTIME', () => {
  let booktime: Booktime;
  const at = () => booktime;
  beforeAll(async () => void (booktime = await startBooktime({ OPENLIBRARY_URL: 'http://127.0.0.1:9' })));
  afterAll(() => booktime.remove());

  /** Signed in, with the mark that public pages look for. */
  const asReader = async (page: Page, book?: Parameters<typeof addBook>[2]) => {
    const reader = await aReader(booktime.origin);
    const { token } = reader;
    if (book) await addBook(booktime.origin, reader, book);
    await page.context().addCookies([
      { name: 'booktime_session', value: token, url: booktime.origin, httpOnly: true },
      { name: 'booktime_reader', value: '1', url: booktime.origin },
    ]);
  };
  const expectFocus = (page: Page) =>
    searchField(page).evaluate(
      (field) =>
        new Promise<void>((resolve) => {
          if (document.activeElement === field) resolve();
          else field.addEventListener('focus', () => resolve(), { once: true });
        }),
    );
  const bar = (page: Page) =>
    page.getByRole('navigation', { name: /^(Principal|Votre bibliothèque)$/ }).filter({ hasText: 'Biblio' });

  it(
    'are within reach of a reader on a phone: what to discover, the sagas, the search, a book to add',
    visit({ at, ...PHONE }, async ({ page }) => {
      await asReader(page);
      await openAlive(page, '/library');
      await bar(page).getByRole('link', { name: 'Découvrir' }).click();
      await page.waitForURL('**/discover');
      await page.getByRole('banner').getByRole('link', { name: 'Sagas' }).click();
      await page.waitForURL('**/sagas');
      await page.getByRole('banner').getByRole('link', { name: 'Ajouter un livre' }).click();
      await page.waitForURL('**/books/new');
      await page.getByRole('banner').getByRole('link', { name: 'Chercher' }).click();
      await page.waitForURL('**/search');
    }),
  );

  it(
    'are the same on a page for everybody, for whoever has a library',
    visit({ at, ...PHONE }, async ({ page }) => {
      await page.goto('/sagas');
      await page.getByRole('link', { name: 'Connexion' }).waitFor();
      expect(await bar(page).count()).toBe(0);
      await asReader(page);
      await page.goto('/sagas');
      await bar(page).waitFor();
      expect([...(await violations(page)), ...(await layoutFaults(page))]).toEqual([]);
      await bar(page).getByRole('link', { name: 'Chercher' }).click();
      await page.waitForURL('**/search');
    }),
  );

  it(
    'lead to the search by «/» from a page whose field is out of sight, on a phone with keys',
    visit({ at, ...PHONE }, async ({ page }) => {
      await asReader(page);
      await openAlive(page, '/library');
      await page.keyboard.press('/');
      await page.waitForURL('**/search#q');
      await expectFocus(page);
    }),
  );

  it(
    'lead to the search by Ctrl+K from a page for everybody, which leaves it to the browser of a visitor',
    visit({ at, ...PHONE }, async ({ page }) => {
      await page.goto('/sagas');
      await page.keyboard.press('/');
      expect(await headingOf(page)).toBe('Toutes les sagas');
      await asReader(page);
      await page.goto('/sagas');
      await page.keyboard.press('Control+k');
      await page.waitForURL('**/search#q');
      await expectFocus(page);
    }),
  );

  it(
    'have the search on top of a page for everybody, too, with what one has',
    visit({ at, ...DESKTOP }, async ({ page }) => {
      await asReader(page, { title: 'Dune', author: 'Frank Herbert' });
      await page.goto('/sagas');
      await searchField(page).waitFor();
      await page.keyboard.press('/');
      await expectFocus(page);
      await page.keyboard.type('dune');
      await page.getByRole('group', { name: 'Vos livres' }).getByRole('option', { name: /^Dune/ }).click();
      await page.waitForURL('**/books/*');
    }),
  );

  it.each([640, 768, 1023])('have the search on top of a tablet of %d px, with room for its list', async (width) =>
    visit({ at, viewport: { width, height: 800 }, reducedMotion: 'reduce' }, async ({ page }) => {
      await asReader(page, { title: 'Dune', author: 'Frank Herbert' });
      for (const path of ['/library', '/search', '/sagas']) {
        await page.goto(path);
        const field = page.getByRole('banner').locator('input[name=q]');
        await field.waitFor();
        expect(await searchField(page).count()).toBe(1);
        expect(await page.getByRole('banner').getByRole('link', { name: 'Chercher' }).count()).toBe(0);
        await page.getByRole('banner').getByRole('link', { name: 'Ajouter un livre' }).waitFor();
        await field.pressSequentially('dune');
        await page.getByRole('option', { name: /^Dune/ }).waitFor();
        const box = (await page.locator('.suggestions').boundingBox())!;
        expect([box.x >= 0, box.x + box.width <= width]).toEqual([true, true]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    })(),
  );
});
