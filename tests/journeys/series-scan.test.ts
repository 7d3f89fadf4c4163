import { violations } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, type Reader } from './support/reader';
import { DESKTOP, PHONE, visit } from './support/visit';

describe('«Reconnaître mes séries»', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  beforeAll(async () => {
    booktime = await startBooktime();
  });
  afterAll(() => booktime.remove());

  const aReaderWithoutSagas = async () => {
    reader = await aReader(booktime.origin);
    const add = (title: string, author: string, category: string) =>
      addBook(booktime.origin, reader, { title, author, category } as never);
    await add('One Piece - Tome 3', 'Eiichirō Oda', 'manga');
    await add('Blacksad, tome 2 : Arctic-Nation', 'Juan Díaz Canales', 'bd');
    await add('Un livre sans série', 'Moi', 'roman');
  };
  const sagas = async () =>
    (await booksOf(booktime.origin, reader)).map(({ saga, volume_number }) => [saga, volume_number]).sort();
  const signedIn = () => [{ name: 'booktime_session', value: reader.token, url: booktime.origin, httpOnly: true }];

  it.each([
    ['a phone', { ...PHONE, colorScheme: 'light' as const }],
    ['a desktop, dark', { ...DESKTOP, colorScheme: 'dark' as const }],
    ['a phone without JavaScript', { ...PHONE, javaScriptEnabled: false }],
  ])('proposes, applies what is ticked and takes it back, on %s', async (_device, size) => {
    await aReaderWithoutSagas();
    const before = await sagas();
    await visit({ at, ...size }, async ({ page, context }) => {
      const look = async () => {
        if (!('javaScriptEnabled' in size)) expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
      };
      await context.addCookies(signedIn());
      await page.goto('/library');
      await page.getByRole('link', { name: 'Reconnaître mes séries' }).click();
      await page.waitForURL('**/library/series-scan');
      await page.getByRole('checkbox').nth(1).waitFor();
      expect(await page.getByRole('checkbox').count()).toBe(2);
      expect(await sagas()).toEqual(before);
      await look();

      await page.getByRole('checkbox', { name: /Blacksad/ }).uncheck();
      await page.getByRole('button', { name: 'Ranger les livres cochés' }).click();
      await page.waitForURL(/did=applied/);
      expect(await sagas()).toEqual([
        ['', null],
        ['', null],
        ['One Piece', 3],
      ]);
      expect(await page.getByRole('checkbox').count()).toBe(1);
      await look();

      await page.getByRole('button', { name: 'Annuler' }).click();
      await page.waitForURL(/did=undone/);
      expect(await sagas()).toEqual(before);
      expect(await page.getByRole('checkbox').count()).toBe(2);
    })();
  });
});
