import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, removeBook, type Reader } from './support/reader';
import { openAlive, saving } from './support/steps';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const rows = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('heading').allInnerTexts();
const told = (page: Page, text: string | RegExp) => page.locator('.toast').filter({ hasText: text }).waitFor();

describe('what becomes of a reader’s copies', () => {
  let booktime: Booktime;
  const at = () => booktime;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());

  const withBooks = async (...books: Parameters<typeof addBook>[2][]): Promise<[Reader, string[]]> => {
    const reader = await aReader(booktime.origin);
    const added = [];
    for (const book of books) added.push((await addBook(booktime.origin, reader, book)).id);
    return [reader, added];
  };
  const signedIn = ({ token }: Reader) => ({ name: 'booktime_session', value: token, url: booktime.origin });
  const author = 'Guy de Maupassant';

  it.each(DEVICES)('a book is lent on its page, and comes back on the list of loans, on %s', async (_device, size) =>
    visit({ at, ...size }, async ({ page, context }) => {
      const [reader, [id]] = await withBooks({ title: 'Le Horla', author });
      await context.addCookies([signedIn(reader)]);
      await openAlive(page, `/books/${id}`);
      await page.getByText('Prêter à…').click();
      await page.getByLabel('À qui ?').fill('Élise');
      await saving(page, () => press(page, 'Prêter'));
      await page.getByText(/^Prêté à Élise depuis le/).waitFor();
      await openAlive(page, '/library');
      await page.getByRole('link', { name: 'Prêts' }).click();
      await page.getByText(/^Chez Élise depuis le/).waitFor();
      await saving(page, () => press(page, /^Rendu\s: Le Horla$/));
      await page.getByRole('heading', { name: 'Tous vos livres sont là' }).waitFor();
      await saving(page, () => page.locator('.toast').getByRole('button', { name: 'Annuler' }).click());
      await page.getByText(/^Chez Élise depuis le/).waitFor();
      expect(await booksOf(booktime.origin, reader)).toMatchObject([{ lent_to: 'Élise' }]);
    })(),
  );

  it(
    'a wish is bought on the list of wishes, which says what to buy besides',
    visit({ at, ...PHONE }, async ({ page, context }) => {
      const [reader] = await withBooks(
        { title: 'Boule de suif', author, ownership: 'wished' },
        { title: 'Monster 1', author: 'Urasawa', category: 'manga', saga: 'Ma saga', volume_number: 1 },
        { title: 'Monster 3', author: 'Urasawa', category: 'manga', saga: 'Ma saga', volume_number: 3 },
      );
      await context.addCookies([signedIn(reader)]);
      await openAlive(page, '/wishes');
      expect(await rows(page)).toEqual(['Boule de suif']);
      expect(await page.locator('main .card li').allInnerTexts()).toEqual(['Ma saga : 2', `Boule de suif (${author})`]);
      await saving(page, () => press(page, /^Acheté\s: Boule de suif$/));
      await told(page, /Boule de suif.+est à vous/);
      await page.getByText('Aucune envie notée.').waitFor();
      expect(await page.locator('main .card li').allInnerTexts()).toEqual(['Ma saga : 2']);
    }),
  );

  it(
    'a book is read again, and a change of it is taken back in its history',
    visit({ at, ...DESKTOP }, async ({ page, context }) => {
      const [reader, [id]] = await withBooks({ title: 'Le Horla', author, status: 'completed', total_pages: 80 });
      await context.addCookies([signedIn(reader)]);
      await openAlive(page, `/books/${id}`);
      await saving(page, () => press(page, 'Relire'));
      await page.getByText('2e lecture').waitFor();
      expect(await page.getByLabel('Page atteinte').inputValue()).toBe('0');
      await saving(page, () => press(page, /^Annuler\s: Lecture$/));
      await told(page, 'Le changement est annulé.');
      await page.getByText('2e lecture').waitFor({ state: 'detached' });
      expect(await booksOf(booktime.origin, reader)).toMatchObject([{ status: 'completed', current_page: 80 }]);
      await page.getByText('Ajouter une lecture passée').click();
      await page.getByLabel('Terminée').fill('5/2011');
      await saving(page, () => press(page, 'Ajouter la lecture'));
      await page.getByText('terminé en mai 2011').waitFor();
      await page.getByText('2e lecture').waitFor();
    }),
  );

  it(
    'a deleted book is taken out of the bin',
    visit({ at, ...PHONE }, async ({ page, context }) => {
      const [reader, [id = '']] = await withBooks({ title: 'Le Horla', author });
      await removeBook(booktime.origin, reader, id);
      await context.addCookies([signedIn(reader)]);
      await openAlive(page, '/bin');
      expect(await rows(page)).toEqual(['Le Horla']);
      await saving(page, () => press(page, /^Restaurer\s: Le Horla$/));
      await page.getByRole('heading', { name: 'La corbeille est vide' }).waitFor();
      expect(await booksOf(booktime.origin, reader)).toMatchObject([{ id }]);
    }),
  );

  it(
    'without JavaScript a book is lent, given back, wished for, bought, undone, removed and restored',
    visit({ at, ...PHONE, javaScriptEnabled: false }, async ({ page, context }) => {
      const [reader, [id]] = await withBooks({ title: 'Le Horla', author });
      const state = async () => (await booksOf(booktime.origin, reader))[0];
      const status = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
      await context.addCookies([signedIn(reader)]);
      await page.goto(`/books/${id}`);
      await page.getByText('Prêter à…').click();
      await page.getByLabel('À qui ?').fill('Élise');
      await press(page, 'Prêter');
      await status(/Le Horla.+est prêté/);
      await page.goto('/loans');
      await press(page, /^Rendu\s: Le Horla$/);
      await status(/Le Horla.+il est rendu/);
      await page.getByRole('heading', { name: 'Tous vos livres sont là' }).waitFor();
      await page.goto(`/books/${id}`);
      await press(page, 'Je le veux');
      await page.getByRole('button', { name: 'Je le veux', pressed: true }).waitFor();
      expect(await state()).toMatchObject({ ownership: 'wished', lent_to: '' });
      await page.goto('/wishes');
      await press(page, /^Acheté\s: Le Horla$/);
      await status(/Le Horla.+est à vous/);
      expect(await state()).toMatchObject({ ownership: 'owned' });
      await page.goto(`/books/${id}/history`);
      await page
        .getByRole('button', { name: /^Annuler\s: Possession/ })
        .first()
        .click();
      await status(/Le changement de.+Le Horla.+est annulé/);
      expect(await state()).toMatchObject({ ownership: 'wished' });
      await page.getByText('Ajouter une lecture passée').click();
      await page.getByLabel('Terminée').fill('Noël');
      await press(page, 'Ajouter la lecture');
      await page.getByText(/^Un jour, un mois ou une année comme 2024/).waitFor();
      await page.getByLabel('Terminée').fill('2011');
      await press(page, 'Ajouter la lecture');
      await status(/Le Horla.+enregistré/);
      expect(await state()).toMatchObject({ status: 'completed', readings: [{ finished: '2011' }] });
      await press(page, 'Supprimer');
      await status(/Le Horla.+supprimé/);
      await page.goto('/bin');
      await press(page, /^Restaurer\s: Le Horla$/);
      await status(/Le Horla.+est de retour/);
      expect(await state()).toMatchObject({ id });
    }),
  );

  it(
    'whoever is not signed in is asked to, and comes back to the list',
    visit({ at, ...PHONE }, async ({ page }) => {
      for (const list of ['/loans', '/wishes', '/bin']) {
        await page.goto(list);
        expect(new URL(page.url()).search).toBe(`?next=${encodeURIComponent(list)}`);
      }
    }),
  );
});
