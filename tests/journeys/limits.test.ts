import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { aReader, booksOf, type Reader } from './support/reader';
import { DESKTOP, PHONE, visit } from './support/visit';

describe('a site that limits changes', () => {
  let booktime: Booktime;
  let reader: Reader;
  let another: Reader;
  beforeAll(async () => {
    booktime = await startBooktime({ LIMIT_WRITES: '3' });
    reader = await aReader(booktime.origin);
    another = await aReader(booktime.origin);
  });
  afterAll(() => booktime.remove());

  const add = async (page: Page, title: string) => {
    await page.goto('/books/new');
    await page.getByLabel('Titre', { exact: true }).fill(title);
    await page.getByLabel('Auteur', { exact: true }).fill('Personne');
    await page.getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();
    await page.waitForLoadState();
  };

  it(
    'counts the forms of its pages: the fourth in a minute changes nothing and says so, and pages are still shown',
    visit(
      { at: () => booktime, as: () => reader, ...PHONE, javaScriptEnabled: false },
      async ({ page, expectComplaint }) => {
        for (const title of ['Un', 'Deux', 'Trois', 'Quatre']) await add(page, title);
        await page.getByText(/recommencez dans \d+ secondes?/).waitFor();
        expect(await page.getByLabel('Titre', { exact: true }).inputValue()).toBe('Quatre');
        expect(await booksOf(booktime.origin, reader)).toHaveLength(3);
        await page.goto('/library');
        await page.getByRole('article').filter({ hasText: 'Trois' }).getByRole('link').first().click();
        expectComplaint(/status of 429/);
        const answered = page.waitForResponse((response) => response.status() === 429);
        await page.getByRole('button', { name: 'Supprimer' }).click();
        expect(Number((await answered).headers()['retry-after'])).toBeGreaterThan(0);
        await page.getByRole('heading', { name: 'Un instant, s’il vous plaît' }).waitFor();
        await page.getByRole('link', { name: 'Bibliothèque' }).click();
        await page.getByRole('article').filter({ hasText: 'Trois' }).waitFor();
        expect(await booksOf(booktime.origin, reader)).toHaveLength(3);
      },
    ),
  );

  it(
    'shows what a reader was about to add, and when to try again, where scripts run',
    visit({ at: () => booktime, as: () => another, ...DESKTOP }, async ({ page }) => {
      for (const title of ['Un', 'Deux', 'Trois']) {
        await add(page, title);
        await page.waitForURL('**/library');
      }
      await add(page, 'Quatre');
      await page.getByText(/recommencez dans \d+ secondes?/).waitFor();
      expect(await page.getByLabel('Titre', { exact: true }).inputValue()).toBe('Quatre');
    }),
  );
});
