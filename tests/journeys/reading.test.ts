import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { openAlive } from './support/steps';
import { until } from './support/until';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

const REVIEW = 'Trois cents pages d’une traite.\nÀ relire.';

const saved = (page: Page) =>
  page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok());

describe('an evening of reading', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());
  beforeEach(async () => {
    reader = await aReader(booktime.origin);
    await addBook(booktime.origin, reader, { title: 'La Peste', author: 'Albert Camus', total_pages: 300 });
  });

  it.each(DEVICES)(
    'begins a book on %s, notes the page, the stars and a review, and finds all of it again',
    async (_name, device) =>
      visit({ at, as, ...device }, async ({ page }) => {
        await openAlive(page, '/library');
        await page.getByRole('link', { name: /La Peste/ }).click();
        const dialog = page.getByRole('dialog', { name: 'La Peste' });
        await dialog.waitFor();
        expect(new URL(page.url()).pathname).toMatch(/^\/books\//);

        await Promise.all([saved(page), dialog.getByRole('button', { name: 'En cours', exact: true }).click()]);
        await dialog.getByLabel('Page atteinte').fill('120');
        await Promise.all([saved(page), page.keyboard.press('Enter')]);
        await dialog.getByText(/^40\s%$/).waitFor();
        await Promise.all([saved(page), dialog.getByTitle('5 sur 5', { exact: true }).click()]);
        await dialog.getByLabel('Votre avis').fill(REVIEW);
        await Promise.all([saved(page), dialog.getByRole('button', { name: 'Enregistrer l’avis' }).click()]);

        await page.reload();
        expect(await page.getByRole('dialog').count()).toBe(0);
        const main = page.getByRole('main');
        expect(await main.getByRole('button', { name: 'En cours', exact: true }).getAttribute('aria-pressed')).toBe(
          'true',
        );
        expect(await main.getByLabel('Page atteinte').inputValue()).toBe('120');
        expect(await main.getByText(/^40\s%$/).count()).toBe(1);
        expect(await main.getByRole('radio', { name: '5 sur 5', exact: true }).isChecked()).toBe(true);
        expect(await main.getByLabel('Votre avis').inputValue()).toBe(REVIEW);
        expect(await booksOf(booktime.origin, reader)).toMatchObject([
          { status: 'reading', current_page: 120, rating: 5, review: REVIEW, date_completed: null },
        ]);
      })(),
  );

  it(
    'is told when a page is beyond the last one, and nothing is changed',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await openAlive(page, '/library');
      await page.getByRole('link', { name: /La Peste/ }).click();
      const dialog = page.getByRole('dialog');
      await Promise.all([saved(page), dialog.getByRole('button', { name: 'En cours', exact: true }).click()]);
      await dialog.getByLabel('Page atteinte').fill('301');
      await page.keyboard.press('Enter');
      await dialog.getByText('Ce livre a 300 pages.').waitFor();
      expect(await booksOf(booktime.origin, reader)).toMatchObject([{ current_page: null }]);
    }),
  );

  it(
    'keeps the stars though the page is loaded anew in the same instant',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await openAlive(page, '/library');
      await page.getByRole('link', { name: /La Peste/ }).click();
      await page.getByRole('dialog').getByTitle('4 sur 5', { exact: true }).click();
      await page.reload();
      await until(async () => (await booksOf(booktime.origin, reader))[0]?.rating === 4);
    }),
  );

  it(
    'closes the book by going back, and opens it again by going forward',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await openAlive(page, '/library?sort=title');
      await page.getByRole('link', { name: /La Peste/ }).click();
      await page.getByRole('dialog').waitFor();
      await page.goBack();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(page.url()).toBe(`${booktime.origin}/library?sort=title`);
      await page.goForward();
      await page.getByRole('dialog').waitFor();
      await page.getByRole('button', { name: 'Fermer' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(page.url()).toBe(`${booktime.origin}/library?sort=title`);
    }),
  );

  it(
    'sees in each tab what was changed in the other, and nothing of what was refused',
    visit({ at, as, ...DESKTOP }, async ({ page, context, expectComplaint }) => {
      expectComplaint(/500/);
      const other = await context.newPage();
      await openAlive(other, '/library');
      await openAlive(page, '/library');
      await page.getByRole('link', { name: /La Peste/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'En cours', exact: true }).click();
      await other.getByRole('article').filter({ hasText: 'En cours' }).waitFor();

      await other.getByRole('link', { name: /La Peste/ }).click();
      await Promise.all([saved(other), other.getByRole('dialog').getByTitle('4 sur 5', { exact: true }).click()]);
      await dialog.getByRole('radio', { name: '4 sur 5', exact: true, checked: true }).waitFor({ state: 'attached' });

      await page.route('**/api/books/*', (route) =>
        route.fulfill({ status: 500, contentType: 'application/json', body: '{"detail":"Internal server error"}' }),
      );
      await dialog.getByRole('button', { name: 'Terminé' }).click();
      await page.getByText('Le changement n’a pas été enregistré').first().waitFor();
      expect(await dialog.getByRole('button', { name: 'En cours', exact: true }).getAttribute('aria-pressed')).toBe(
        'true',
      );
      await other.reload();
      expect(await other.getByRole('main').getByRole('button', { name: 'En cours', pressed: true }).count()).toBe(1);
    }),
  );

  it(
    'sees the change taken back, and why, when the server cannot keep it',
    visit({ at, as, ...DESKTOP }, async ({ page, expectComplaint }) => {
      expectComplaint(/500/);
      await openAlive(page, '/library');
      await page.getByRole('link', { name: /La Peste/ }).click();
      const dialog = page.getByRole('dialog');
      await page.route('**/api/books/*', (route) =>
        route.fulfill({ status: 500, contentType: 'application/json', body: '{"detail":"Internal server error"}' }),
      );
      await dialog.getByRole('button', { name: 'Terminé' }).click();
      await page.getByText('Le changement n’a pas été enregistré').first().waitFor();
      expect(await dialog.getByRole('button', { name: 'À lire' }).getAttribute('aria-pressed')).toBe('true');
    }),
  );
});
