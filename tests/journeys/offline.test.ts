import type { Page } from 'playwright-core';
import { violationsInBothSchemes } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { layoutFaults } from './support/layout';
import { addBook, aReader, type Reader } from './support/reader';
import { headingOf, openAlive, saving } from './support/steps';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

/** The page is kept from the second that the worker runs. */
const untilKept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

describe('without a network', () => {
  let booktime: Booktime;
  let reader: Reader;
  let bookId: string;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    booktime = await startBooktime();
    reader = await aReader(booktime.origin);
    ({ id: bookId } = await addBook(booktime.origin, reader, { title: 'Nadja', author: 'André Breton' }));
  });
  afterAll(() => booktime.remove());

  it.each(DEVICES)(
    'a reader is told so in place of the page they asked for, which comes back with the network, on %s',
    async (_name, device) =>
      visit({ at, as, ...device, reducedMotion: 'reduce' }, async ({ page, context, expectComplaint }) => {
        expectComplaint(/503|ERR_INTERNET_DISCONNECTED/);
        await page.goto('/library');
        await untilKept(page);
        await context.setOffline(true);
        await page.goto(`/books/${bookId}`);
        expect(await headingOf(page)).toBe('Vous êtes hors ligne.');
        expect([...(await violationsInBothSchemes(page)), ...(await layoutFaults(page))]).toEqual([]);
        await context.setOffline(false);
        await page.getByRole('heading', { level: 1, name: 'Nadja' }).waitFor();
      })(),
  );

  it(
    'a change is taken back and said so, and is made once there is a network',
    visit({ at, as, ...PHONE }, async ({ page, context, expectComplaint }) => {
      expectComplaint(/ERR_INTERNET_DISCONNECTED/);
      await openAlive(page, `/books/${bookId}`);
      const status = (name: string, pressed?: boolean) => page.getByRole('button', { name, exact: true, pressed });
      await context.setOffline(true);
      await status('En cours').click();
      await page.getByText('le serveur ne répond pas').first().waitFor();
      await status('À lire', true).waitFor();
      await context.setOffline(false);
      await saving(page, () => status('En cours').click());
      await status('En cours', true).waitFor();
    }),
  );

  it(
    'or a server, a reader is told so in their language, and finds the page once «Try again» reaches it',
    visit({ at, as, ...DESKTOP, locale: 'en-GB' }, async ({ page, expectComplaint }) => {
      expectComplaint(/503|ERR_CONNECTION_REFUSED/);
      await page.goto('/library');
      await untilKept(page);
      await booktime.stop();
      await page.goto('/next?from=home');
      expect(await headingOf(page)).toBe('You are offline.');
      await page.getByRole('link', { name: 'Try again' }).click();
      await page.waitForLoadState();
      expect(await headingOf(page)).toBe('You are offline.');
      await booktime.restart();
      await page.getByRole('link', { name: 'Try again' }).click();
      await page.getByRole('heading', { level: 1, name: /^Up next/ }).waitFor();
      expect(new URL(page.url()).search).toBe('?from=home');
    }),
  );

  it(
    'nothing of a reader is kept on the device',
    visit({ at, as, ...PHONE }, async ({ page }) => {
      await page.goto('/library');
      await untilKept(page);
      await page.goto(`/books/${bookId}`);
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
    }),
  );

  it(
    'the language is the one that was chosen on the device since',
    visit({ at, ...DESKTOP, reducedMotion: 'reduce' }, async ({ page, context, expectComplaint }) => {
      expectComplaint(/503|ERR_INTERNET_DISCONNECTED/);
      await page.goto('/sign-in');
      await untilKept(page);
      await page.goto('/');
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL('**/en');
      await context.setOffline(true);
      await page.goto('/sign-up');
      expect(await headingOf(page)).toBe('You are offline.');
    }),
  );
});
