import type { Page } from 'playwright-core';
import { violationsInBothSchemes } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { layoutFaults } from './support/layout';
import { addBook, aReader, type Reader } from './support/reader';
import { headingOf, shelf, signIn } from './support/steps';
import { watchShifts } from './support/shifts';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

const PATH = '/authors/rene-goscinny';
const ASTERIX = { author: 'René Goscinny, Albert Uderzo', category: 'bd', saga: 'Astérix' };
const SHELF = [
  ...[1, 2, 3].map((number) => ({
    ...{ ...ASTERIX, title: `Astérix - Tome ${number}`, volume_number: number },
    status: number < 3 ? 'completed' : 'reading',
  })),
  { title: 'Le Petit Nicolas', author: 'Rene Goscinny' },
  { title: 'Les Dingodossiers', author: 'René Goscinny & Marcel Gotlib', category: 'bd', status: 'completed' },
  { title: 'Nana', author: 'Émile Zola' },
];

describe('the page of an author', () => {
  let booktime: Booktime;
  let reader: Reader;
  let nicolas: string;
  const at = () => booktime;
  beforeAll(async () => {
    booktime = await startBooktime({ OPENLIBRARY_URL: 'http://127.0.0.1:9' });
    reader = await aReader(booktime.origin);
    for (const book of SHELF) {
      const { id } = await addBook(booktime.origin, reader, book);
      if (book.title === 'Le Petit Nicolas') nicolas = id;
    }
  });
  afterAll(() => booktime.remove());

  const cookiesOf = ({ token }: Reader) => [
    { name: 'booktime_session', value: token, url: booktime.origin, httpOnly: true },
    { name: 'booktime_reader', value: '1', url: booktime.origin },
  ];
  const own = (page: Page) => page.getByRole('region', { name: 'Dans votre bibliothèque' });

  it.each(DEVICES)('shows a reader what they have of the author, on %s', async (_device, size) =>
    visit({ at, ...size }, async ({ page, context }) => {
      await context.addCookies(cookiesOf(reader));
      await page.goto(PATH);
      await own(page).getByRole('link', { name: '5 livres' }).waitFor();
      expect(
        await own(page)
          .getByRole('link', { name: /terminés|en cours|à lire/ })
          .allInnerTexts(),
      ).toEqual([
        expect.stringMatching(/^3\s+terminés$/),
        expect.stringMatching(/^1\s+en cours$/),
        expect.stringMatching(/^1\s+à lire$/),
      ]);
      await own(page).getByText('3 tomes, 2 lus').waitFor();
      await own(page).getByRole('link', { name: 'Tome 3' }).waitFor();
      await own(page).getByRole('link', { name: 'Les Dingodossiers' }).waitFor();
      await own(page).getByRole('link', { name: 'Le Petit Nicolas' }).click();
      await page.waitForURL(`**/books/${nicolas}`);
      await page.goBack();
      await own(page).getByRole('link', { name: 'Voir dans la bibliothèque' }).click();
      await page.waitForURL('**/library?author=Ren%C3%A9+Goscinny');
      expect((await shelf(page)).sort()).toEqual([
        ...['Astérix', 'Astérix', 'Astérix'],
        ...['Le Petit Nicolas', 'Les Dingodossiers'],
      ]);
    })(),
  );

  it.each(DEVICES)('leads a reader to what else there is to add, on %s', async (_device, size) =>
    visit({ at, ...size }, async ({ page, context }) => {
      await context.addCookies(cookiesOf(reader));
      await page.goto(PATH);
      await page.getByRole('link', { name: 'Chercher d’autres œuvres' }).click();
      await page.waitForURL('**/search?q=Ren%C3%A9+Goscinny');
      expect(await headingOf(page)).toMatch(/René Goscinny/);
    })(),
  );

  it.each(DEVICES)(
    'moves nothing when a reader’s part comes, and suits eyes and fingers, on %s',
    async (_device, size) =>
      visit({ at, ...size, reducedMotion: 'reduce' }, async ({ page, context }) => {
        await context.addCookies(cookiesOf(reader));
        // After what else the page waits for.
        await page.route('**/api/authors/*', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 800));
          await route.continue();
        });
        const shifted = await watchShifts(page);
        // A short page: what is under it would move first.
        await page.goto('/authors/albert-uderzo');
        await own(page).getByRole('link', { name: '3 livres' }).waitFor();
        await page.waitForTimeout(300);
        // The links of the header are a reader's as soon as its script runs.
        expect(await shifted()).toBeLessThan(0.002);
        expect([...(await violationsInBothSchemes(page)), ...(await layoutFaults(page))]).toEqual([]);
      })(),
  );

  it('tells a reader who has nothing of the author so', async () => {
    const other = await aReader(booktime.origin);
    await visit({ at, ...PHONE }, async ({ page, context }) => {
      await context.addCookies(cookiesOf(other));
      await page.goto(`/en${PATH}`);
      await page.getByText('You have no book by this author yet.').waitFor();
      expect(await violationsInBothSchemes(page)).toEqual([]);
    })();
  });

  it(
    'invites a visitor, who comes back to what they wanted to look for',
    visit({ at, ...PHONE }, async ({ page }) => {
      await page.goto(PATH);
      await page.getByText('Un prénom et un nom suffisent.').waitFor();
      expect(await own(page).count()).toBe(0);
      await page.getByRole('link', { name: 'Chercher d’autres œuvres' }).click();
      await page.waitForURL('**/sign-in**');
      await signIn(page, reader);
      await page.waitForURL('**/search?q=Ren%C3%A9+Goscinny');
    }),
  );

  it(
    'leads a reader without JavaScript to the same books in the library',
    visit({ at, as: () => reader, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(PATH);
      await page.getByRole('link', { name: /Déjà lecteur/ }).click();
      await page.waitForURL('**/library?author=Ren%C3%A9+Goscinny');
      expect(await page.getByRole('article').count()).toBe(5);
    }),
  );

  it(
    'is that of everybody for whom the session is over',
    visit({ at, ...DESKTOP }, async ({ page, context, expectComplaint }) => {
      expectComplaint(/401|403/);
      await context.addCookies([{ name: 'booktime_reader', value: '1', url: booktime.origin }]);
      await page.goto(PATH);
      await page.getByText('Un prénom et un nom suffisent.').waitFor();
      expect(await own(page).count()).toBe(0);
    }),
  );
});
