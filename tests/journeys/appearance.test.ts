import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { filledIn, PAGES } from './support/pages';
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

const SAGA = 'Le grand roman de tous les métros';
const values = {
  ...{ bookId: '{id}', slug: 'one-piece', category: 'mangas', letter: 'a', page: '2', volume: '3', year: '2026' },
  saga: encodeURIComponent(SAGA),
};

/** Every page, and what some of them show otherwise. */
const PLACES = [
  ...PAGES.map((pattern) => filledIn(pattern, values)),
  ...['/library?layout=list', '/library?select=1', '/library?select=1&layout=list', '/library/all'],
  ...[
    '/library?view=series',
    '/search?q=zazie',
    '/profile?year=all',
    '/books/new?from=openlibrary&q=zazie',
    '/nowhere',
  ],
];

describe('the look', () => {
  let booktime: Booktime;
  let reader: Reader;
  let bookId: string;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    // Nobody answers at this address: the notice about Open Library is on the page too.
    booktime = await startBooktime({ OPENLIBRARY_URL: 'http://127.0.0.1:9' });
    reader = await aReader(booktime.origin);
    const long =
      'L’extraordinaire voyage du fakir qui était resté coincé dans une armoire Ikea-et-anticonstitutionnellement';
    const author = 'Raymond Queneau, François Le Lionnais, Georges Perec, Jacques Roubaud et l’Oulipo tout entier';
    for (const title of [long, 'W', 'Zazie dans le métro']) {
      ({ id: bookId } = await addBook(booktime.origin, reader, { title, author, total_pages: 200 }));
    }
    const volumes = { saga: SAGA, total_pages: 200 };
    for (const [index, status] of ['reading', 'completed', 'to_read'].entries())
      await addBook(booktime.origin, reader, {
        ...{ ...volumes, author, status },
        title: `${SAGA} - Tome ${index + 1} : ${long}`,
        volume_number: index + 1,
      });
  });
  afterAll(() => booktime.remove());

  it.each(DEVICES)(
    'turns dark when asked on %s, stays dark after a reload, and is dark in the very first byte',
    async (_name, device) =>
      visit({ at, as, ...device, colorScheme: 'light' }, async ({ page, context }) => {
        await page.goto('/profile');
        const light = await background(page);
        await page.getByRole('button', { name: 'Sombre' }).click();
        await page.locator('html[data-theme=dark]').waitFor();
        const dark = await background(page);
        expect(dark).not.toBe(light);
        await page.reload();
        expect(await background(page)).toBe(dark);
        expect(await (await context.request.get('/library')).text()).toMatch(/<html[^>]* data-theme="dark"/);
        // A page for everybody is the same for everybody: it is dark before its first picture is painted.
        await page.addInitScript(() => {
          const seen: (string | undefined)[] = [];
          Object.assign(window, { seen });
          new PerformanceObserver(() => seen.push(document.documentElement.dataset.theme)).observe({
            type: 'paint',
            buffered: true,
          });
          const look = () => document.body && seen.push(getComputedStyle(document.body.parentElement!).backgroundColor);
          new MutationObserver(look).observe(document, { childList: true, subtree: true });
        });
        await page.goto('/sagas', { waitUntil: 'networkidle' });
        const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
        expect([...new Set(seen)].sort()).toEqual(['dark', dark].sort());

        await page.goto('/profile');
        await page.getByRole('button', { name: 'Automatique' }).click();
        await page.locator('html:not([data-theme])').waitFor();
        expect(await background(page)).toBe(light);
      })(),
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

  const isPublic = (path: string) => /^\/($|en|sign|sagas|authors)/.test(path);
  const looking = (path: string, device: typeof PHONE | typeof DESKTOP) => ({
    at,
    ...(isPublic(path) ? {} : { as }),
    ...device,
  });

  it.each(PLACES)('of %s fits a phone: nothing is wider than the screen', async (path) =>
    visit(looking(path, PHONE), async ({ page, expectComplaint }) => {
      // Some pages are of what is not there.
      expectComplaint(/404/);
      await page.goto(path.replace('{id}', bookId));
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    })(),
  );

  it.each(PLACES)('of %s loses nothing to whoever reads it with letters twice as large', async (path) => {
    for (const device of [PHONE, DESKTOP])
      await visit(looking(path, device), async ({ page, context, expectComplaint }) => {
        expectComplaint(/404/);
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
