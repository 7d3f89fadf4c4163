import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf } from './support/reader';
import { DESKTOP, PHONE, visit } from './support/visit';
import { violations } from './support/accessibility';

/** What the catalogue has of it: seven volumes. */
const BLACKSAD = { author: 'Juan Díaz Canales', category: 'bd', saga: 'Blacksad' };

describe('a reader on the page of a saga', () => {
  let booktime: Booktime;
  beforeAll(async () => {
    booktime = await startBooktime();
  });
  afterAll(() => booktime.remove());

  const aReaderWith = async (...volumes: number[]) => {
    const reader = await aReader(booktime.origin);
    for (const number of volumes)
      await addBook(booktime.origin, reader, {
        ...BLACKSAD,
        title: `Blacksad - Tome ${number}`,
        volume_number: number,
      });
    return reader;
  };
  const cookiesOf = (token: string) => [
    { name: 'booktime_session', value: token, url: booktime.origin, httpOnly: true },
    { name: 'booktime_reader', value: '1', url: booktime.origin },
  ];

  it(
    'sees which volumes are missing, adds one, and marks all up to the fifth as read',
    visit({ at: () => booktime, ...DESKTOP }, async ({ page, context }) => {
      const reader = await aReaderWith(1, 2, 4, 6);
      await context.addCookies(cookiesOf(reader.token));
      await page.goto('/sagas/blacksad');
      await page.getByText('Il vous manque les tomes 3, 5.').waitFor();
      expect(await page.getByRole('progressbar', { name: /Possédés/ }).getAttribute('aria-valuenow')).toBe('57');
      expect(await violations(page)).toEqual([]);

      await page.getByRole('button', { name: 'Ajouter le tome 3' }).click();
      await page.getByText('Le tome 5 vous manque.').waitFor();
      const added = (await booksOf(booktime.origin, reader)).find((book) => book.volume_number === 3);
      expect(added).toMatchObject({ title: 'Âme rouge', saga: 'Blacksad', category: 'bd' });

      await page.getByLabel('Lu jusqu’au tome').fill('5');
      await page.getByRole('button', { name: 'Valider' }).click();
      await page.getByText('5 tomes marqués comme lus').waitFor();
      await page.getByRole('progressbar', { name: 'Lus : 5 sur 7' }).waitFor();
      expect(await page.getByText('Lu, non possédé').count()).toBe(1);

      await page.getByRole('button', { name: 'Annuler' }).click();
      await page.getByRole('progressbar', { name: 'Lus : 0 sur 7' }).waitFor();
      await page.reload();
      await page.getByRole('progressbar', { name: 'Lus : 0 sur 7' }).waitFor();
    }),
  );

  it(
    'adds all that is missing at once',
    visit({ at: () => booktime, ...DESKTOP }, async ({ page, context }) => {
      const reader = await aReaderWith(1, 2, 6);
      await context.addCookies(cookiesOf(reader.token));
      await page.goto('/sagas/blacksad');
      await page.getByRole('button', { name: 'Ajouter les 3' }).click();
      await page.getByRole('progressbar', { name: 'Possédés : 6 sur 7' }).waitFor();
      expect(await booksOf(booktime.origin, reader)).toHaveLength(6);
    }),
  );

  it(
    'fits on a phone',
    visit({ at: () => booktime, ...PHONE }, async ({ page, context }) => {
      const reader = await aReaderWith(1, 2, 6);
      await context.addCookies(cookiesOf(reader.token));
      await page.goto('/sagas/blacksad');
      await page.getByText('Il vous manque les tomes 3, 4, 5.').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      expect(await violations(page)).toEqual([]);
    }),
  );

  it(
    'whose session is over is asked in like anybody else',
    visit({ at: () => booktime, ...DESKTOP }, async ({ page, context, expectComplaint }) => {
      expectComplaint(/401|403/);
      await context.addCookies([{ name: 'booktime_reader', value: '1', url: booktime.origin }]);
      await page.goto('/sagas/blacksad');
      await page.getByRole('link', { name: 'Suivre cette saga' }).waitFor();
    }),
  );
});
