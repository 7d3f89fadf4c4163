import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { openAlive, shelf } from './support/steps';
import { DESKTOP, DEVICES, visit } from './support/visit';

describe('a book that goes', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());
  beforeEach(async () => {
    reader = await aReader(booktime.origin);
    const review = 'Un avis que personne ne veut perdre.';
    await addBook(booktime.origin, reader, { title: 'Bel-Ami', author: 'Guy de Maupassant', rating: 4.5, review });
    await addBook(booktime.origin, reader, { title: 'Une vie', author: 'Guy de Maupassant' });
  });

  it.each(DEVICES)('is put back on %s by «Annuler», with everything it had', async (_name, device) =>
    visit({ at, as, ...device }, async ({ page }) => {
      const before = (await booksOf(booktime.origin, reader)).find(({ title }) => title === 'Bel-Ami');
      await openAlive(page, '/library?sort=title');
      await page.getByRole('link', { name: /Bel-Ami/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
      await page.getByText('« Bel-Ami » supprimé').first().waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('article').filter({ hasText: 'Bel-Ami' }).waitFor({ state: 'detached' });
      expect(await shelf(page)).toEqual(['Une vie']);
      await page.getByRole('button', { name: 'Annuler' }).click();
      await page.getByRole('article').filter({ hasText: 'Bel-Ami' }).waitFor();
      expect(await shelf(page)).toEqual(['Bel-Ami', 'Une vie']);
      await page.reload();
      expect(await shelf(page)).toEqual(['Bel-Ami', 'Une vie']);
      expect((await booksOf(booktime.origin, reader)).find(({ title }) => title === 'Bel-Ami')).toEqual(before);
    })(),
  );

  it(
    'can still be put back when its dialog was closed before the answer came',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await openAlive(page, '/library?sort=title');
      await page.getByRole('link', { name: /Bel-Ami/ }).click();
      const dialog = page.getByRole('dialog');
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      await page.route('**/api/books/*', async (route) => {
        await held;
        await route.continue();
      });
      await dialog.getByRole('button', { name: 'Supprimer' }).click();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      letGo();
      await page.getByRole('article').filter({ hasText: 'Bel-Ami' }).waitFor({ state: 'detached' });
      expect(new URL(page.url()).pathname).toBe('/library');
      await page.getByRole('button', { name: 'Annuler' }).click();
      await page.getByRole('article').filter({ hasText: 'Bel-Ami' }).waitFor();
      expect(await booksOf(booktime.origin, reader)).toHaveLength(2);
    }),
  );

  it.each(DEVICES)('is gone after a reload when nobody undoes it, on %s', async (_name, device) =>
    visit({ at, as, ...device }, async ({ page, expectComplaint }) => {
      const [book] = (await booksOf(booktime.origin, reader)).filter(({ title }) => title === 'Bel-Ami');
      await page.goto(`/books/${book?.id}`);
      await page.getByRole('button', { name: 'Supprimer' }).click();
      await page.waitForURL('**/library');
      await page.reload();
      expect(await shelf(page)).toEqual(['Une vie']);
      expect(await booksOf(booktime.origin, reader)).toHaveLength(1);
      expectComplaint(/404/);
      expect((await page.goto(`/books/${book?.id}`))?.status()).toBe(404);
    })(),
  );
});
