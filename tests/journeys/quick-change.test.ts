import type { Page } from 'playwright-core';
import { violationsInBothSchemes } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { layoutFaults } from './support/layout';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { openAlive, saving, shelf } from './support/steps';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

const stateOf = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`changer l’état de ${title}$`) });

describe('the state of a book on the shelf', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());
  beforeEach(async () => {
    reader = await aReader(booktime.origin);
    for (const title of ['Nadja', 'Aurélia', 'Sylvie']) await addBook(booktime.origin, reader, { title, author: 'A.' });
  });
  const kept = async (title: string) => (await booksOf(booktime.origin, reader)).find((book) => book.title === title);

  it.each(DEVICES)('is changed there, with its stars, on %s', async (_name, device) =>
    visit({ at, as, ...device, reducedMotion: 'reduce' }, async ({ page }) => {
      await openAlive(page, '/library?sort=title');
      await stateOf(page, 'Nadja').click();
      const panel = page.getByRole('dialog', { name: 'État de Nadja' });
      await panel.waitFor();
      expect([...(await violationsInBothSchemes(page)), ...(await layoutFaults(page))]).toEqual([]);
      await saving(page, () => panel.getByRole('button', { name: 'Terminé', exact: true }).click());
      await panel.getByRole('button', { name: 'Terminé', pressed: true }).waitFor();
      await saving(page, () => panel.getByTitle('4,5 sur 5', { exact: true }).click());
      await panel.getByRole('button', { name: 'Fermer' }).click();
      await panel.waitFor({ state: 'detached' });
      expect(await kept('Nadja')).toMatchObject({ status: 'completed', rating: 4.5 });
      await page.reload();
      expect(await page.getByRole('article').filter({ hasText: 'Nadja' }).innerText()).toMatch(/Terminé[^]*4,5/);
    })(),
  );

  it(
    'is changed by keyboard alone, which goes on with the book that takes its place',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await openAlive(page, '/library?sort=title&status=to_read');
      await stateOf(page, 'Aurélia').focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('dialog', { name: 'État de Aurélia' });
      await panel.waitFor();
      await panel.getByRole('button', { name: 'En cours', exact: true }).focus();
      await saving(page, () => page.keyboard.press('Enter'));
      await page.getByRole('heading', { name: 'Aurélia', includeHidden: true }).waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      expect(await shelf(page)).toEqual(['Nadja', 'Sylvie']);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Nadja');
      expect(await kept('Aurélia')).toMatchObject({ status: 'reading' });
    }),
  );

  it(
    'leads to the book without script',
    visit({ at, as, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto('/library');
      await stateOf(page, 'Sylvie').click();
      await page.getByRole('heading', { level: 1, name: 'Sylvie' }).waitFor();
    }),
  );
});
