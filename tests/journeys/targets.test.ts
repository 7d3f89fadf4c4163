import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { filledIn, PAGES } from './support/pages';
import { addBook, aReader, type Reader } from './support/reader';
import { openAlive } from './support/steps';
import { DEVICES, visit } from './support/visit';

/** Pixels on a side, the least that a finger finds (WCAG 2.2, 2.5.8). */
const LEAST = 24;

/** What is pressed and too small for it: all but words within a sentence, and what only keys reach. */
const tooSmall = (page: Page) =>
  page.evaluate((least) => {
    const pressed = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option]';
    // A box to tick is pressed by its label as well.
    const targetOf = (element: HTMLElement) => element.closest<HTMLElement>('label') ?? element;
    const isOutOfSight = (element: HTMLElement) =>
      !element.checkVisibility({ visibilityProperty: true }) || element.matches('.sr, .skip-link');
    const isInSentence = (element: HTMLElement) =>
      getComputedStyle(element).display === 'inline' &&
      element.parentElement!.innerText.trim().length > element.innerText.trim().length;
    return [...document.querySelectorAll<HTMLElement>(pressed)]
      .map(targetOf)
      .filter((element) => !isOutOfSight(element) && !isInSentence(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least)
      .map(
        ({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`,
      );
  }, LEAST);

const MORE = [
  '/library?layout=list',
  '/library?view=series',
  '/library?select=1',
  '/library?select=1&layout=list',
  '/library?min_rating=4',
  '/library?category=manga&status=completed',
  '/books/new?from=openlibrary&q=dune',
  '/search?q=blacksad',
  '/profile?year=all',
  '/nowhere',
];

describe('what is pressed', () => {
  let booktime: Booktime;
  let reader: Reader;
  let values: Record<string, string>;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    // Nobody answers at this address: the notice about Open Library is on the page too.
    booktime = await startBooktime({ OPENLIBRARY_URL: 'http://127.0.0.1:9' });
    reader = await aReader(booktime.origin);
    const blacksad = { author: 'Juan Díaz Canales', category: 'bd', saga: 'Blacksad', total_pages: 56 };
    for (const number of [1, 2, 4])
      await addBook(booktime.origin, reader, {
        ...blacksad,
        title: `Blacksad - Tome ${number}`,
        volume_number: number,
      });
    await addBook(booktime.origin, reader, { title: 'Le Horla', author: 'Guy de Maupassant', ownership: 'wished' });
    const lent = { lent_to: 'Élise', lent_since: '2019', status: 'reading', total_pages: 300, current_page: 120 };
    const { id } = await addBook(booktime.origin, reader, { title: 'Nana', author: 'Émile Zola', ...lent });
    const saga = 'Blacksad';
    values = {
      bookId: id,
      saga,
      slug: 'blacksad',
      category: 'mangas',
      letter: 'a',
      page: '2',
      volume: '1',
      year: '2026',
    };
  });
  afterAll(() => booktime.remove());

  it.each(DEVICES)(
    'is large enough for a finger on every page, on %s',
    async (_name, device) =>
      visit({ at, as, ...device }, async ({ page, expectComplaint }) => {
        // Some pages are of what is not there.
        expectComplaint(/404/);
        const small: Record<string, string[]> = {};
        for (const path of [...PAGES.map((pattern) => filledIn(pattern, values)), ...MORE]) {
          await page.goto(path);
          for (const fold of await page.locator('details').all())
            await fold.evaluate((details: HTMLDetailsElement) => void (details.open = true));
          const found = await tooSmall(page);
          if (found.length) small[path] = found;
        }
        await openAlive(page, '/library');
        await page.getByRole('article').getByRole('link').first().click();
        await page.getByRole('dialog').waitFor();
        const inDialog = await tooSmall(page);
        expect({ ...small, ...(inDialog.length && { dialog: inDialog }) }).toEqual({});
      })(),
    300_000,
  );
});
