import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { DESKTOP, PHONE, visit } from './support/visit';

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** How much wider than the window the page is. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the look', () => {
  let booktime: Booktime;
  let reader: Reader;
  let bookId: string;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    booktime = await startBooktime();
    reader = await aReader(booktime.origin);
    const long =
      'L’extraordinaire voyage du fakir qui était resté coincé dans une armoire Ikea-et-anticonstitutionnellement';
    const author = 'Raymond Queneau, François Le Lionnais, Georges Perec, Jacques Roubaud et l’Oulipo tout entier';
    for (const title of [long, 'W', 'Zazie dans le métro']) {
      ({ id: bookId } = await addBook(booktime.origin, reader, { title, author, total_pages: 200 }));
    }
  });
  afterAll(() => booktime.remove());

  it(
    'turns dark when asked, stays dark after a reload, and is dark in the very first byte',
    visit({ at, as, ...DESKTOP, colorScheme: 'light' }, async ({ page, context }) => {
      await page.goto('/profile');
      const light = await background(page);
      await page.getByRole('button', { name: 'Sombre' }).click();
      await page.locator('html[data-theme=dark]').waitFor();
      const dark = await background(page);
      expect(dark).not.toBe(light);
      await page.reload();
      expect(await background(page)).toBe(dark);
      expect(await (await context.request.get('/library')).text()).toMatch(/<html[^>]* data-theme="dark"/);
      await page.getByRole('button', { name: 'Automatique' }).click();
      await page.locator('html:not([data-theme])').waitFor();
      expect(await background(page)).toBe(light);
    }),
  );

  it(
    'follows the device as long as nobody chose',
    visit({ at, as, ...PHONE, colorScheme: 'light' }, async ({ page }) => {
      await page.goto('/library');
      const light = await background(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await background(page)).not.toBe(light);
    }),
  );

  it.each([
    ...['/', '/sign-in', '/sign-up', '/books/new', '/books/{id}', '/books/{id}/edit', '/books/{id}/history'],
    ...['/library', '/library?layout=list', '/library?select=1', '/library?select=1&layout=list', '/library/all'],
    ...['/profile', '/profile/years/2026', '/profile/delete', '/loans', '/wishes', '/bin', '/export', '/discover'],
  ])('of %s fits a phone: nothing is wider than the screen', async (path) =>
    visit({ at, ...(path === '/' || path.startsWith('/sign') ? {} : { as }), ...PHONE }, async ({ page }) => {
      await page.goto(path.replace('{id}', bookId));
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    })(),
  );

  it.each([
    ['a phone', PHONE],
    ['a desktop', DESKTOP],
  ])('does not shift while the library loads on %s', async (_name, device) =>
    visit({ at, as, ...device }, async ({ page }) => {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto('/library', { waitUntil: 'networkidle' });
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
    })(),
  );
});
