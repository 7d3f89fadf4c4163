import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { openAlive, shelf, untilAlive } from './support/steps';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Ajouter un livre' });

const titleIn = (page: Page) => dialogOf(page).getByLabel('Titre', { exact: true });

const openToAdd = async (page: Page) => {
  await page
    .getByRole('link', { name: /^Ajouter( un livre)?$/ })
    .filter({ visible: true })
    .first()
    .click();
  await dialogOf(page).getByRole('link', { name: 'À la main' }).click();
  await titleIn(page).waitFor();
};

describe('what is done over the library', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());
  beforeEach(async () => {
    reader = await aReader(booktime.origin);
    await addBook(booktime.origin, reader, { title: 'La Peste', author: 'Albert Camus', category: 'roman' });
  });

  it(
    'tells of each book that is added after another, in other tabs too',
    visit({ at, as, ...DESKTOP }, async ({ page, context }) => {
      const other = await context.newPage();
      await openAlive(other, '/library');
      await openAlive(page, '/library');
      for (const title of ['Bel-Ami', 'Une vie']) {
        await openToAdd(page);
        await titleIn(page).fill(title);
        await dialogOf(page).getByLabel('Auteur').fill('Guy de Maupassant');
        await dialogOf(page).getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();
        await page.getByText(`« ${title} » ajouté à votre bibliothèque`).first().waitFor();
        await other.getByRole('heading', { name: title }).waitFor();
        expect((await context.cookies()).filter(({ name }) => name === 'booktime_flash')).toEqual([]);
      }
    }),
  );

  it.each(DEVICES)(
    'keeps on %s what is typed of a book, and on «Annuler» the shelf it was opened from',
    async (_name, device) =>
      visit({ at, as, ...device }, async ({ page }) => {
        await openAlive(page, '/library?category=roman');
        await openToAdd(page);
        await titleIn(page).fill('La Ch');
        await page.keyboard.press('Escape');
        await dialogOf(page).waitFor({ state: 'detached' });
        await openToAdd(page);
        await page.waitForFunction(
          () => document.querySelector<HTMLInputElement>('[role=dialog] [name=title]')?.value === 'La Ch',
        );
        await dialogOf(page).getByRole('link', { name: 'Annuler' }).click();
        await page.waitForURL('**/library?category=roman');
        expect(await dialogOf(page).count()).toBe(0);
      })(),
  );

  it(
    'keeps the keyboard on the order that was chosen, which follows the address back',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await openAlive(page, '/library');
      const order = page.getByRole('combobox', { name: 'Trier par' });
      await order.focus();
      await order.selectOption('Titre');
      await page.waitForURL('**/library?sort=title');
      await untilAlive(page);
      expect(await order.evaluate((list) => list === document.activeElement)).toBe(true);
      await page.goBack();
      await page.waitForURL('**/library');
      await page.waitForFunction(
        () => document.querySelector<HTMLSelectElement>('[name=sort]')?.value === '-date_added',
      );
    }),
  );

  it(
    'counts what was put aside, and finds it',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await addBook(booktime.origin, reader, { title: 'Ulysse', author: 'James Joyce', status: 'abandoned' });
      await page.goto('/library');
      await page.getByRole('link', { name: /^1\s*Abandonnés$/ }).waitFor();
      await page.getByRole('navigation', { name: 'Statut' }).getByRole('link', { name: 'Abandonnés' }).click();
      await page.waitForURL('**/library?status=abandoned');
      await page.getByRole('heading', { name: 'La Peste' }).waitFor({ state: 'detached' });
      expect(await shelf(page)).toEqual(['Ulysse']);
      await page.goto('/profile');
      await page.getByRole('img', { name: /1 à lire, 1 abandonné$/ }).waitFor();
    }),
  );
});
