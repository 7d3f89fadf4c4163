import { startBooktime, type Booktime } from './support/booktime';
import { aReader, booksOf, type Reader } from './support/reader';
import { PHONE, visit } from './support/visit';

describe('a site that limits changes', () => {
  let booktime: Booktime;
  let reader: Reader;
  beforeAll(async () => {
    booktime = await startBooktime({ LIMIT_WRITES: '3' });
    reader = await aReader(booktime.origin);
  });
  afterAll(() => booktime.remove());

  it(
    'counts the forms of its pages: the fourth in a minute changes nothing, and pages are still shown',
    visit(
      { at: () => booktime, as: () => reader, ...PHONE, javaScriptEnabled: false },
      async ({ page, expectComplaint }) => {
        expectComplaint(/status of 500/);
        for (const title of ['Un', 'Deux', 'Trois', 'Quatre']) {
          await page.goto('/books/new');
          await page.getByLabel('Titre', { exact: true }).fill(title);
          await page.getByLabel('Auteur', { exact: true }).fill('Personne');
          await page.getByRole('button', { name: 'Ajouter à ma bibliothèque' }).click();
          await page.waitForLoadState();
        }
        expect(await booksOf(booktime.origin, reader)).toHaveLength(3);
        await page.goto('/library');
        await page.getByRole('article').filter({ hasText: 'Trois' }).waitFor();
      },
    ),
  );
});
