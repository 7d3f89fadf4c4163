import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { openAlive } from './support/steps';
import { DESKTOP, DEVICES, visit } from './support/visit';

const BOOKS = 1200;
const AT_ONCE = 8;

const nameOf = (number: number) => `Livre ${String(number).padStart(4, '0')}`;

/** The places of the books that are in the document. */
const places = (page: Page) =>
  page
    .locator('li[aria-posinset]')
    .evaluateAll((items) => items.map((item) => Number(item.getAttribute('aria-posinset'))));

/** Scrolls as a reader does, a screen at a time, until nothing more comes; every place that was seen. */
const scrollToEnd = async (page: Page) => {
  const seen = new Set<number>();
  let most = 0;
  for (let still = 0; still < 40;) {
    const there = await places(page);
    most = Math.max(most, there.length);
    const before = seen.size;
    there.forEach((place) => seen.add(place));
    const moved = await page.evaluate(() => {
      const from = window.scrollY;
      window.scrollBy(0, window.innerHeight * 0.9);
      return window.scrollY !== from;
    });
    await page.waitForTimeout(moved ? 30 : 100);
    // What is on its way may take its time.
    const isComing = (await page.locator('ul[aria-busy=true]').count()) > 0;
    still = moved || isComing || seen.size > before ? 0 : still + 1;
    if (seen.size === BOOKS) break;
  }
  return { seen, most };
};

describe('a library of 1,200 books', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    booktime = await startBooktime();
    reader = await aReader(booktime.origin);
    const left = Array.from({ length: BOOKS }, (_, index) => index + 1);
    const add = async () => {
      for (let number = left.pop(); number; number = left.pop())
        await addBook(booktime.origin, reader, {
          ...{ title: nameOf(number), author: `Autrice ${number % 7}`, category: number % 3 ? 'roman' : 'bd' },
          status: number % 2 ? 'to_read' : 'completed',
        });
    };
    await Promise.all(Array.from({ length: AT_ONCE }, add));
  }, 120_000);
  afterAll(() => booktime.remove());

  describe.each(DEVICES)('on %s', (_, device) => {
    it(
      'is scrolled to its last book: each comes, at its place, and only those near what is seen are in the document',
      visit({ at, as, ...device }, async ({ page }) => {
        await openAlive(page, '/library?sort=title');
        const { seen, most } = await scrollToEnd(page);
        expect(seen.size).toBe(BOOKS);
        expect(most).toBeLessThan(200);
        const last = page.locator(`li[aria-posinset="${BOOKS}"]`);
        expect(await last.innerText()).toContain(nameOf(BOOKS));
        await last.scrollIntoViewIfNeeded();
        await page.evaluate(() => window.scrollTo(0, 0));
        await page
          .getByRole('article')
          .filter({ hasText: nameOf(1) })
          .waitFor();
      }),
      120_000,
    );

    it(
      'keeps its filters, tab and order when the page is loaded anew, and when one comes back',
      visit({ at, as, ...device }, async ({ page }) => {
        await openAlive(page, '/library');
        await page.getByRole('navigation', { name: 'Catégories' }).getByRole('link', { name: /^BD/ }).click();
        await page.waitForURL(/category=bd/);
        await page.goto(`${page.url()}&status=completed&sort=title&author=Autrice+3`);
        const first = page.locator('li[aria-posinset="1"]');
        const titles = await page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts();
        expect(titles.length).toBeGreaterThan(20);
        expect(titles).toEqual(titles.toSorted());
        const before = [await page.getByRole('listitem').count(), await first.textContent()];
        await page.reload();
        expect([await page.getByRole('listitem').count(), await first.textContent()]).toEqual(before);
        await page.goto('/next');
        await page.goBack();
        await first.waitFor();
        expect([await page.getByRole('listitem').count(), await first.textContent()]).toEqual(before);
        expect(page.url()).toMatch(/category=bd.*status=completed.*sort=title.*author=/);
      }),
      120_000,
    );
  });

  it(
    'is walked by keyboard past what came first, without a gap, and back',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await openAlive(page, '/library?sort=title');
      await page.locator('li[aria-posinset="1"] a').first().focus();
      const place = () =>
        page.evaluate(() => Number(document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset')));
      // A reader goes on to what is seen: at the end of what came, the next books are on their way.
      const comes = (next: number) => page.locator(`li[aria-posinset="${next}"]`).waitFor({ state: 'attached' });
      const walk = async (key: string, until: number) => {
        const walked = [await place()];
        const step = Math.sign(until - walked[0]!);
        for (let presses = 0; walked.at(-1) !== until && presses < 600; presses++) {
          await comes(walked.at(-1)! + step);
          await page.keyboard.press(key);
          const next = await place();
          if (next !== walked.at(-1)) walked.push(next);
        }
        return walked;
      };
      const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
      expect(await walk('Tab', 120)).toEqual(upTo(120));
      // Looking around does not lose the place.
      await page.mouse.wheel(0, 20_000);
      await page.waitForTimeout(300);
      expect(await place()).toBe(120);
      expect(await walk('Shift+Tab', 60)).toEqual(upTo(120).slice(59).toReversed());
    }),
    120_000,
  );

  it(
    'goes on paper with every book that came, and whole from the page for that',
    visit({ at, as, ...DESKTOP }, async ({ page }) => {
      await openAlive(page, '/library?sort=title');
      for (let screens = 0; screens < 12; screens++) {
        await page.mouse.wheel(0, 800);
        await page.waitForTimeout(60);
      }
      const [now, came] = [await places(page), Math.max(...(await places(page)))];
      expect(now.length).toBeLessThan(came);
      const printed = await page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'));
        const count = document.querySelectorAll('li[aria-posinset]').length;
        window.dispatchEvent(new Event('afterprint'));
        return count;
      });
      expect(printed).toBeGreaterThanOrEqual(came);
      await page.goto('/library/all?sort=title');
      expect(await page.getByText(/^Livre \d{4}/).count()).toBe(BOOKS);
    }),
    120_000,
  );
});
