import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aName, aReader, booksOf, type Reader } from './support/reader';
import { headingOf, shelf, signIn } from './support/steps';
import { DESKTOP, PHONE, visit } from './support/visit';

const told = (page: Page, message: RegExp) => page.getByRole('status').filter({ hasText: message }).waitFor();

describe('without JavaScript', () => {
  let booktime: Booktime;
  const at = () => booktime;
  const plain = { at, ...PHONE, javaScriptEnabled: false };
  let stranger: Reader;
  beforeAll(async () => {
    booktime = await startBooktime();
    stranger = await aReader(booktime.origin);
  });
  afterAll(() => booktime.remove());

  const withABook = async (): Promise<Reader> => {
    const reader = await aReader(booktime.origin);
    await addBook(booktime.origin, reader, { title: 'Thérèse Raquin', author: 'Émile Zola', total_pages: 250 });
    return reader;
  };

  it(
    'a reader registers, adds a book and finds it',
    visit(plain, async ({ page }) => {
      const { firstName, lastName } = aName();
      await page.goto('/sign-up');
      await page.getByLabel('Prénom').fill(firstName);
      await page.getByLabel('Nom', { exact: true }).fill(lastName);
      await page.getByRole('button', { name: 'Créer un compte' }).click();
      await page.waitForURL('**/library');
      await page.getByRole('main').getByRole('link', { name: 'Ajouter un livre' }).click();
      await page.getByRole('link', { name: 'À la main' }).click();
      await page.getByLabel('Titre').fill('Le Horla');
      await page.getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();
      await page.getByText('Un champ est à revoir.').waitFor();
      expect(await page.getByLabel('Titre').inputValue()).toBe('Le Horla');
      await page.getByLabel('Auteur').fill('Guy de Maupassant');
      await page.getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();
      await page.waitForURL('**/library');
      await told(page, /Le Horla.+ajouté à votre bibliothèque/);
      expect(await shelf(page)).toEqual(['Le Horla']);
    }),
  );

  it(
    'a reader signs in and is led to the page they asked for',
    visit({ ...plain, ...DESKTOP }, async ({ page }) => {
      const reader = await withABook();
      await page.goto('/library?sort=title');
      await signIn(page, reader);
      await page.waitForURL('**/library?sort=title');
      expect(await shelf(page)).toEqual(['Thérèse Raquin']);
    }),
  );

  it(
    'a reader changes the status, the page and the stars of a book',
    visit(plain, async ({ page, context }) => {
      const reader = await withABook();
      await context.addCookies([{ name: 'booktime_session', value: reader.token, url: booktime.origin }]);
      await page.goto('/library');
      await page.getByRole('link', { name: /Thérèse Raquin/ }).click();
      expect(await headingOf(page)).toBe('Thérèse Raquin');
      await page.getByRole('button', { name: 'En cours', exact: true }).click();
      await page.getByRole('button', { name: 'En cours', pressed: true }).waitFor();
      await page.getByLabel('Page atteinte').fill('100');
      await page.getByRole('button', { name: 'Noter la page' }).click();
      await page.getByText(/^40\s%$/).waitFor();
      await page.getByTitle('3,5 sur 5').click();
      await page.getByRole('button', { name: 'Enregistrer la note' }).click();
      await page.waitForLoadState();
      expect(await page.getByRole('radio', { name: '3,5 sur 5' }).isChecked()).toBe(true);
      expect(await booksOf(booktime.origin, reader)).toMatchObject([
        { status: 'reading', current_page: 100, rating: 3.5 },
      ]);
    }),
  );

  it(
    'a reader deletes a book, and takes it back',
    visit(plain, async ({ page, context }) => {
      const reader = await withABook();
      await context.addCookies([{ name: 'booktime_session', value: reader.token, url: booktime.origin }]);
      await page.goto('/library');
      await page.getByRole('link', { name: /Thérèse Raquin/ }).click();
      await page.getByRole('button', { name: 'Supprimer' }).click();
      await told(page, /Thérèse Raquin.+supprimé/);
      expect(await booksOf(booktime.origin, reader)).toEqual([]);
      await page.getByRole('button', { name: 'Annuler' }).click();
      await told(page, /Thérèse Raquin.+est de retour/);
      expect(await shelf(page)).toEqual(['Thérèse Raquin']);
    }),
  );

  it(
    'a reader who asks for a book that is not theirs is told so, on a whole page',
    visit({ ...plain, as: () => stranger }, async ({ page, expectComplaint }) => {
      const [book] = await booksOf(booktime.origin, await withABook());
      expectComplaint(/404/);
      expect((await page.goto(`/books/${book?.id}`))?.status()).toBe(404);
      expect(await headingOf(page)).toBe('Ce livre n’est pas à sa place.');
      expect(await page.getByRole('banner').count()).toBe(1);
      await page.getByRole('link', { name: 'Retour à la bibliothèque' }).click();
      await page.waitForURL('**/library');
    }),
  );
});
