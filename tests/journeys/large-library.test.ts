import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { category, openAlive, shelf } from './support/steps';
import { DESKTOP, PHONE, visit } from './support/visit';

const BOOKS = 1200;
const AT_ONCE = 16;

const title = (number: number) => `Livre ${String(number).padStart(4, '0')}`;

const aBook = (number: number) => ({
  title: title(number),
  author: number % 2 ? 'Colette' : 'Hergé',
  category: number % 2 ? 'roman' : 'bd',
  publication_year: 1900 + (number % 100),
});

/** Scrolls down a screen at a time, waiting for what is to come, and returns the places of all books that were shown. */
const scrollThrough = (page: Page) =>
  page.evaluate(async () => {
    const seen = new Set<number>();
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const look = () => {
      for (const item of document.querySelectorAll('li[aria-posinset]')) {
        const { top, bottom } = item.getBoundingClientRect();
        if (bottom > 0 && top < innerHeight) seen.add(Number(item.getAttribute('aria-posinset')));
      }
    };
    const isDone = () =>
      !document.querySelector('a[rel=next]') && scrollY + innerHeight >= document.body.scrollHeight - 1;
    while (!isDone()) {
      scrollBy(0, innerHeight / 2);
      await nextFrame();
      await nextFrame();
      look();
    }
    return [...seen].sort((a, b) => a - b);
  });

const focusedPlace = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset')));

describe('a library of 1,200 books', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    booktime = await startBooktime();
    reader = await aReader(booktime.origin);
    const numbers = Array.from({ length: BOOKS }, (_, index) => index + 1);
    const add = async () => {
      for (let number = numbers.pop(); number; number = numbers.pop())
        await addBook(booktime.origin, reader, aBook(number));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, add));
  });
  afterAll(() => booktime.remove());

  it.each([
    ['a phone', PHONE, ''],
    ['a desktop', DESKTOP, ''],
    ['a desktop, in rows', DESKTOP, '&layout=list'],
  ])('shows every one of them on %s, and has few of them in the document', async (_name, device, layout) =>
    visit({ at, as, ...device }, async ({ page }) => {
      await openAlive(page, `/library?sort=title${layout}`);
      expect(await scrollThrough(page)).toEqual(Array.from({ length: BOOKS }, (_, index) => index + 1));
      expect(await page.getByRole('article').count()).toBeLessThan(150);
      const last = page.getByRole('link', { name: new RegExp(title(BOOKS)) });
      expect(await last.evaluate((link) => link.closest('li')?.getAttribute('aria-setsize'))).toBe(String(BOOKS));

      // Back up by the keyboard alone, a book at each press.
      await last.focus();
      for (let place = BOOKS - 1; place > BOOKS - 80; place--) {
        await page.keyboard.press('Shift+Tab');
        expect(await focusedPlace(page)).toBe(place);
      }
      const deep = await page.evaluate(() => scrollY);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: title(BOOKS - 79) }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => scrollY)).toBe(deep);
      expect(await focusedPlace(page)).toBe(BOOKS - 79);
    })(),
  );

  it.each([
    ['a phone', PHONE],
    ['a desktop', DESKTOP],
  ])('keeps tab, filters and order on %s through a reload and back', async (_name, device) =>
    visit({ at, as, ...device }, async ({ page }) => {
      await openAlive(page, '/library');
      await category(page, 'BD').click();
      await page.waitForURL('**/library?category=bd');
      await page.getByRole('combobox', { name: 'Trier par' }).selectOption('title');
      await page.waitForURL('**/library?category=bd&sort=title');
      await page.locator('summary').filter({ hasText: 'Filtres' }).click();
      await page.getByLabel('Auteur').fill('Hergé');
      await page.getByLabel('Paru à partir de').fill('1994');
      await page.getByLabel('Paru jusqu’en').fill('1995');
      await page.getByRole('button', { name: 'Filtrer' }).click();
      await page.waitForURL('**year_end=1995**');
      const narrowed = Array.from({ length: 12 }, (_, index) => title(94 + index * 100));
      expect(await shelf(page)).toEqual(narrowed);
      await page.reload();
      expect(await shelf(page)).toEqual(narrowed);
      expect(await page.getByLabel('Auteur').inputValue()).toBe('Hergé');
      await page.getByRole('link', { name: /Livre 0194/ }).click();
      await page.getByText('Bibliothèque').first().waitFor();
      await page.goBack();
      await page.getByRole('link', { name: 'Effacer les filtres' }).waitFor();
      expect(await shelf(page)).toEqual(narrowed);
      await page.getByRole('link', { name: 'Effacer les filtres' }).click();
      await page.waitForURL('**/library?category=bd&sort=title');
    })(),
  );
});
