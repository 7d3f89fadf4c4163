import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { aName, aReader, booksOf, type Reader } from './support/reader';
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
    await page.goto('/books/new?by=hand');
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

describe('a site that limits the trying of names', () => {
  let booktime: Booktime;
  beforeAll(async () => void (booktime = await startBooktime({ LIMIT_ENTRIES: '3' })));
  afterAll(() => booktime.remove());

  it(
    'counts its form of sign-in: the fourth try of a name opens nothing, says when to come back, and keeps the name',
    visit({ at: () => booktime, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      const { firstName, lastName } = aName();
      const first = page.getByLabel('Prénom', { exact: true });
      const enter = async () => {
        await page.goto('/sign-in');
        await first.fill(firstName);
        await page.getByLabel('Nom', { exact: true }).fill(lastName);
        await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
      };
      for (let turn = 0; turn < 2; turn++) {
        await enter();
        await page.getByText('Aucun compte à ce nom').waitFor();
      }
      // The third time the name is counted, it becomes somebody's.
      await aReader(booktime.origin, { firstName, lastName });
      await enter();
      await page.getByText(/Trop d’essais en peu de temps. Réessayez dans (10|9) minutes/).waitFor();
      expect(await first.inputValue()).toBe(firstName);
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('booktime_session');
    }),
  );
});
