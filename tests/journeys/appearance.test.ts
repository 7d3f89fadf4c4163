import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { watchShifts } from './support/shifts';
import { DEVICES, PHONE, visit } from './support/visit';

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('the look', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    booktime = await startBooktime();
    reader = await aReader(booktime.origin);
    for (const title of ['Zazie dans le métro', 'Les Fleurs bleues'])
      await addBook(booktime.origin, reader, { title, author: 'Raymond Queneau', total_pages: 200 });
  });
  afterAll(() => booktime.remove());

  it.each(DEVICES)(
    'turns dark when asked on %s, stays dark after a reload, and is dark in the very first byte',
    async (_name, device) =>
      visit({ at, as, ...device, colorScheme: 'light' }, async ({ page, context }) => {
        await page.goto('/profile');
        const light = await background(page);
        await page.getByRole('button', { name: 'Mode sombre' }).click();
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

  it.each(DEVICES)('does not shift while the library loads on %s', async (_name, device) =>
    visit({ at, as, ...device }, async ({ page }) => {
      const shifted = await watchShifts(page);
      // The fonts come last of all, as they do with a slow network.
      let release = () => {};
      const isPainted = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/*.woff2', (route) => isPainted.then(() => route.continue()));
      await page.goto('/library', { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
      release();
      await page.evaluate(() => document.fonts.ready);
      await page.waitForLoadState('networkidle');
      // As browsers tell it: 0.00.
      expect(await shifted()).toBeLessThan(0.001);
    })(),
  );
});
