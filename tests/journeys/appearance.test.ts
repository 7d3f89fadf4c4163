import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** How much wider than the window the page is. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words that are hidden by what they stand in, without a sign that there are more. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const isHiding = (element: HTMLElement) => {
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
      const isClipping = [overflowX, overflowY].some((value) => ['hidden', 'clip'].includes(value));
      return isClipping && textOverflow !== 'ellipsis' && webkitLineClamp === 'none';
    };
    const isShown = (element: HTMLElement) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && !element.closest('[aria-hidden=true], svg') && element.checkVisibility();
    };
    const isTooSmall = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: HTMLElement) =>
      scrollWidth > clientWidth + 2 || scrollHeight > clientHeight + 2;
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => isTooSmall(element) && isHiding(element) && isShown(element) && element.innerText.trim())
      .map((element) => `${element.className}: ${element.innerText.slice(0, 60)}`);
  });

const PLACES = [
  ...['/', '/sign-in', '/sign-up', '/books/new', '/books/{id}', '/books/{id}/edit', '/books/{id}/history', '/next'],
  ...['/library', '/library?layout=list', '/library?select=1', '/library?select=1&layout=list', '/library/all'],
  ...['/library?view=series', '/search?q=zazie', '/import', '/sagas', '/sagas/one-piece', '/sagas/one-piece/3'],
  ...[
    '/profile',
    '/profile/years/2026',
    '/profile/delete',
    '/profile/security',
    '/loans',
    '/wishes',
    '/bin',
    '/export',
    '/discover',
  ],
];

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
    const volumes = { saga: 'Le grand roman de tous les métros', total_pages: 200 };
    for (const [index, status] of ['reading', 'completed', 'to_read'].entries())
      await addBook(booktime.origin, reader, {
        ...{ ...volumes, author, status },
        title: `Le grand roman de tous les métros - Tome ${index + 1} : ${long}`,
        volume_number: index + 1,
      });
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

  const isPublic = (path: string) => /^\/($|sign|sagas|authors)/.test(path);
  const looking = (path: string, device: typeof PHONE | typeof DESKTOP) => ({
    at,
    ...(isPublic(path) ? {} : { as }),
    ...device,
  });

  it.each(PLACES)('of %s fits a phone: nothing is wider than the screen', async (path) =>
    visit(looking(path, PHONE), async ({ page }) => {
      await page.goto(path.replace('{id}', bookId));
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    })(),
  );

  it.each(PLACES)('of %s loses nothing to whoever reads it with letters twice as large', async (path) => {
    for (const device of [PHONE, DESKTOP])
      await visit(looking(path, device), async ({ page, context }) => {
        const devtools = await context.newCDPSession(page);
        await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
        await page.goto(path.replace('{id}', bookId));
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await cutOff(page)).toEqual([]);
      })();
  });

  it.each(DEVICES)('does not shift while the library loads on %s', async (_name, device) =>
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
