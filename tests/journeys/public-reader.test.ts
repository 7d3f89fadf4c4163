import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf } from './support/reader';
import { headingOf, saving } from './support/steps';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';
import { violations } from './support/accessibility';

/** Those whose state is said beside their two buttons. */
const volumesThat = (page: Page, are: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('group') })
    .filter({ hasText: are });

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
    'sees what the cells of a long saga mean, and how many volumes are each',
    visit({ at: () => booktime, ...PHONE }, async ({ page, context }) => {
      const reader = await aReader(booktime.origin);
      const volume = { author: 'Eiichirō Oda', category: 'manga', saga: 'One Piece' };
      await addBook(booktime.origin, reader, { ...volume, title: 'Tome 1', volume_number: 1, status: 'completed' });
      await addBook(booktime.origin, reader, { ...volume, title: 'Tome 2', volume_number: 2 });
      await context.addCookies(cookiesOf(reader.token));
      await page.goto('/sagas/one-piece');
      const legend = page.getByRole('list', { name: 'Ce que disent les alvéoles' }).getByRole('listitem');
      await legend.first().waitFor();
      expect(await legend.allTextContents()).toEqual(['Lu1', 'Non lu1', expect.stringMatching(/^Non possédé\d+$/)]);
      await saving(page, () => page.getByRole('button', { name: 'Tome 2 lu' }).click());
      await legend.filter({ hasText: 'Lu2' }).waitFor();
      expect(await legend.count()).toBe(2);
    }),
  );

  it.each(DEVICES)(
    'sees which volumes are missing, adds one, and marks all up to the fifth as read, which shows everywhere, on %s',
    (_device, size) =>
      visit({ at: () => booktime, ...size }, async ({ page, context }) => {
        const reader = await aReaderWith(1, 2, 4, 6);
        await context.addCookies(cookiesOf(reader.token));
        await page.goto('/sagas/blacksad');
        await page.getByText('Il vous manque les tomes 3, 5.').waitFor();
        expect(await page.getByRole('progressbar', { name: /Possédés/ }).getAttribute('aria-valuenow')).toBe('57');
        expect(await violations(page)).toEqual([]);

        await saving(page, () => page.getByRole('button', { name: 'Ajouter le tome 3' }).click());
        await page.getByText('Le tome 5 vous manque.').waitFor();
        const added = (await booksOf(booktime.origin, reader)).find((book) => book.volume_number === 3);
        expect(added).toMatchObject({ title: 'Âme rouge', saga: 'Blacksad', category: 'bd' });

        await page.getByLabel('Lu jusqu’au tome').fill('5');
        await page.getByRole('button', { name: 'Valider' }).click();
        await page.getByText('5 tomes marqués comme lus').waitFor();
        await page.getByRole('progressbar', { name: 'Lus : 5 sur 7' }).waitFor();
        expect(await volumesThat(page, 'Lu, non possédé').count()).toBe(1);
        const elsewhere = await context.newPage();
        await elsewhere.goto('/library?view=series');
        await elsewhere.getByText('5/7 tomes lus').waitFor();
        await elsewhere.goto('/library?status=completed');
        expect(await elsewhere.getByRole('article').count()).toBe(5);
        await elsewhere.goto('/next');
        await elsewhere.getByRole('button', { name: 'Marquer comme lu : Blacksad, Tome 6' }).waitFor();
        await elsewhere.close();

        await page.getByRole('button', { name: 'Annuler' }).click();
        await page.getByRole('progressbar', { name: 'Lus : 0 sur 7' }).waitFor();
        await page.reload();
        await page.getByRole('progressbar', { name: 'Lus : 0 sur 7' }).waitFor();
      })(),
  );

  const bar = (page: Page, name: string) => page.getByRole('progressbar', { name });
  const toggle = (page: Page, name: string, pressed: boolean) =>
    page.getByRole('button', { name, exact: true, pressed });

  it.each(DEVICES)('says of single volumes that they are owned and read, on %s', async (_device, size) => {
    await visit({ at: () => booktime, ...size }, async ({ page, context }) => {
      const reader = await aReaderWith(1, 3);
      await context.addCookies(cookiesOf(reader.token));
      await page.goto('/sagas/blacksad');
      await toggle(page, 'Tome 2 possédé', false).click();
      await toggle(page, 'Tome 2 possédé', true).waitFor();
      await bar(page, 'Possédés : 3 sur 7').waitFor();
      await saving(page, () => toggle(page, 'Tome 2 lu', false).click());
      await bar(page, 'Lus : 1 sur 7').waitFor();
      await page.getByText('Prochain à lire').locator('..').getByText('Tome 3').waitFor();
      await page.getByText('1 livre changé.').waitFor();
      expect((await booksOf(booktime.origin, reader)).find((book) => book.volume_number === 2)).toMatchObject({
        title: 'Arctic-Nation',
        status: 'completed',
        ownership: 'owned',
      });
      await saving(page, () => toggle(page, 'Tome 2 possédé', true).click());
      await page.getByText('Le tome 2 vous manque.').waitFor();
      expect(await volumesThat(page, 'Lu, non possédé').count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await page.reload();
      await toggle(page, 'Tome 2 lu', true).waitFor();
      await bar(page, 'Possédés : 2 sur 7').waitFor();
    })();
  });

  it(
    'sees a choice taken back, with the reason, when the server does not take it',
    visit({ at: () => booktime, ...DESKTOP }, async ({ page, context, expectComplaint }) => {
      expectComplaint(/503/);
      const reader = await aReaderWith(1);
      await context.addCookies(cookiesOf(reader.token));
      await page.goto('/sagas/blacksad');
      await toggle(page, 'Tome 1 lu', false).waitFor();
      await page.route('**/volumes', (route) => route.fulfill({ status: 503, json: { detail: 'En pause' } }));
      await toggle(page, 'Tome 1 lu', false).click();
      await page.getByText('Rien n’a changé : En pause').waitFor();
      await toggle(page, 'Tome 1 lu', false).waitFor();
      await bar(page, 'Lus : 0 sur 7').waitFor();
    }),
  );

  it(
    'chooses a cell of a long saga and says that it is read',
    visit({ at: () => booktime, ...PHONE }, async ({ page, context }) => {
      const reader = await aReader(booktime.origin);
      await addBook(booktime.origin, reader, {
        title: 'One Piece - Tome 95',
        author: 'Eiichirō Oda',
        category: 'manga',
        saga: 'One Piece',
        volume_number: 95,
      });
      await context.addCookies(cookiesOf(reader.token));
      await page.goto('/sagas/one-piece');
      await page.getByRole('button', { name: 'Tome 95, Non lu' }).click();
      await toggle(page, 'Tome 95 lu', false).click();
      await page.getByRole('button', { name: 'Tome 95, Lu', exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }),
  );

  it(
    'without JavaScript finds the same in the library, with the omnibus that holds some volumes',
    visit({ at: () => booktime, ...PHONE, javaScriptEnabled: false }, async ({ page, context }) => {
      const reader = await aReaderWith(5);
      await addBook(booktime.origin, reader, { ...BLACKSAD, title: 'Blacksad, intégrale', covers: [1, 2, 3] });
      await context.addCookies(cookiesOf(reader.token));
      await page.goto('/sagas/blacksad');
      await page.getByRole('link', { name: /Déjà lecteur/ }).click();
      await page.waitForURL('**/library/sagas/blacksad');
      expect(await headingOf(page)).toBe('Blacksad');
      expect(await page.getByRole('link', { name: 'Dans « Blacksad, intégrale »' }).count()).toBe(3);
      await page.getByText('Le tome 4 vous manque.').waitFor();
      await page.getByRole('button', { name: 'Ajouter le tome 4' }).click();
      await bar(page, 'Possédés : 5 sur 7').waitFor();
      await toggle(page, 'Tome 4 lu', false).click();
      await toggle(page, 'Tome 4 lu', true).waitFor();
      await bar(page, 'Lus : 1 sur 7').waitFor();
      await page.getByLabel('Lu jusqu’au tome').fill('5');
      await page.getByRole('button', { name: 'Valider' }).click();
      await bar(page, 'Lus : 5 sur 7').waitFor();
      await page.getByLabel('Lu jusqu’au tome').fill('beaucoup');
      await page.getByRole('button', { name: 'Valider' }).click();
      await page.getByText('Cela ne se peut pas. Rien n’a changé.').waitFor();
    }),
  );

  it(
    'has the same page for a saga that only this library knows',
    visit({ at: () => booktime, ...DESKTOP }, async ({ page, context }) => {
      const reader = await aReader(booktime.origin);
      const own = { author: 'Moi', category: 'roman', saga: 'Ma saga à moi / 2' };
      for (const number of [1, 3])
        await addBook(booktime.origin, reader, { ...own, title: `Mien ${number}`, volume_number: number });
      await context.addCookies(cookiesOf(reader.token));
      await page.goto(`/library/sagas/${encodeURIComponent(own.saga)}`);
      await page.getByText('Le tome 2 vous manque.').waitFor();
      await toggle(page, 'Tome 2 possédé', false).click();
      await bar(page, 'Possédés : 3 sur 3').waitFor();
      expect(await violations(page)).toEqual([]);
      const stranger = await aReader(booktime.origin);
      const cookie = `booktime_session=${stranger.token}`;
      const response = await fetch(`${booktime.origin}${new URL(page.url()).pathname}`, { headers: { cookie } });
      expect(response.status).toBe(404);
    }),
  );

  it(
    'adds all that is missing at once',
    visit({ at: () => booktime, ...DESKTOP }, async ({ page, context }) => {
      const reader = await aReaderWith(1, 2, 6);
      await context.addCookies(cookiesOf(reader.token));
      await page.goto('/sagas/blacksad');
      await page.getByText('Il vous manque les tomes 3, 4, 5.').waitFor();
      await page.getByText('Un tome de plus est paru.').waitFor();
      await saving(page, () => page.getByRole('button', { name: 'Ajouter les 3' }).click());
      await page.getByRole('progressbar', { name: 'Possédés : 6 sur 7' }).waitFor();
      expect(await booksOf(booktime.origin, reader)).toHaveLength(6);
      await saving(page, () => page.getByRole('button', { name: 'Annuler' }).click());
      await saving(page, () => page.getByRole('button', { name: 'Ajouter toute la série' }).click());
      await page.getByRole('progressbar', { name: 'Possédés : 7 sur 7' }).waitFor();
      expect(await booksOf(booktime.origin, reader)).toHaveLength(7);
    }),
  );

  it(
    'tells a reader who has none of it how many are out, and adds them all',
    visit({ at: () => booktime, ...PHONE }, async ({ page, context }) => {
      const reader = await aReader(booktime.origin);
      await context.addCookies(cookiesOf(reader.token));
      await page.goto('/sagas/blacksad');
      await page.getByText('7 tomes sont parus. Vous n’en avez aucun.').waitFor();
      await saving(page, () => page.getByRole('button', { name: 'Ajouter toute la série' }).click());
      await page.getByRole('progressbar', { name: 'Possédés : 7 sur 7' }).waitFor();
    }),
  );

  it.each(DEVICES)('marks all volumes as read at once, and takes that back, on %s', async (_name, device) =>
    visit({ at: () => booktime, ...device }, async ({ page, context }) => {
      const reader = await aReaderWith(1, 2, 6);
      await context.addCookies(cookiesOf(reader.token));
      const statuses = async () => (await booksOf(booktime.origin, reader)).map(({ status }) => status).sort();
      await page.goto('/sagas/blacksad');
      await saving(page, () => page.getByRole('button', { name: 'Tout marquer comme lu' }).click());
      await bar(page, 'Lus : 3 sur 7').waitFor();
      expect(await statuses()).toEqual(['completed', 'completed', 'completed']);
      await saving(page, () => page.getByRole('button', { name: 'Tout remettre à lire' }).click());
      await bar(page, 'Lus : 0 sur 7').waitFor();
      expect(await statuses()).toEqual(['to_read', 'to_read', 'to_read']);
      await saving(page, () => page.getByRole('button', { name: 'Annuler' }).click());
      await bar(page, 'Lus : 3 sur 7').waitFor();
    })(),
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

  it.each(DEVICES)(
    'is led from a volume to the page where it is ticked, and is not asked in again, on %s',
    async (_device, size) =>
      visit({ at: () => booktime, ...size }, async ({ page, context }) => {
        await page.goto('/sagas/blacksad/2');
        await page.getByRole('link', { name: 'Suivre cette saga' }).waitFor();
        expect(await page.getByRole('link', { name: 'Cocher ce tome' }).count()).toBe(0);
        const reader = await aReaderWith(1);
        await context.addCookies(cookiesOf(reader.token));
        await page.reload();
        expect(await page.getByRole('link', { name: 'Suivre cette saga' }).count()).toBe(0);
        await page.getByRole('link', { name: 'Cocher ce tome' }).click();
        await toggle(page, 'Tome 2 lu', false).waitFor();
      })(),
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
