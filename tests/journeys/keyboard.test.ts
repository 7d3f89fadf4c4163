import type { Page } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aName, aReader } from './support/reader';
import { openAlive, untilAlive } from './support/steps';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

/** What a screen reader would say of the element that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
    const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText;
    return label.replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until the wanted element has the focus, as somebody without a mouse would. */
const tabTo = async (page: Page, wanted: RegExp) => {
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    if (wanted.test(name)) return;
    seen.push(name);
  }
  throw new Error(`Tab never reached ${wanted}; it went over: ${seen.join(' | ')}`);
};

/** A focus that nobody sees is no focus. */
const hasVisibleFocus = (page: Page) =>
  page.evaluate(() => {
    for (let element = document.activeElement; element && element !== document.body; element = element.parentElement) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      if ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') return true;
    }
    return false;
  });

describe('a reader without a mouse', () => {
  let booktime: Booktime;
  const at = () => booktime;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());

  it.each(DEVICES)(
    'registers on %s, adds a book, opens it, begins it, closes it, and is back where they were',
    (_name, device) =>
      visit({ at, ...device }, async ({ page }) => {
        const { firstName, lastName } = aName();
        await page.goto('/sign-up');
        await tabTo(page, /^Prénom$/);
        expect(await hasVisibleFocus(page)).toBe(true);
        await page.keyboard.type(firstName);
        await tabTo(page, /^Nom$/);
        await page.keyboard.type(lastName);
        await page.keyboard.press('Enter');
        await page.waitForURL('**/library');
        await untilAlive(page);

        await tabTo(page, /^Ajouter( un livre)?$/);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Ajouter un livre' }).last().waitFor();
        await tabTo(page, /^À la main$/);
        await page.keyboard.press('Enter');
        await page.getByLabel('Titre', { exact: true }).waitFor();
        await tabTo(page, /^Titre$/);
        await page.keyboard.type('Moderato cantabile');
        await tabTo(page, /^Auteur$/);
        await page.keyboard.type('Marguerite Duras');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/library');
        await untilAlive(page);

        await tabTo(page, /^Moderato cantabile/);
        expect(await hasVisibleFocus(page)).toBe(true);
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog', { name: 'Moderato cantabile' });
        await dialog.waitFor();
        await tabTo(page, /^En cours$/);
        await page.keyboard.press('Enter');
        await dialog.getByRole('button', { name: 'En cours', pressed: true }).waitFor();
        await tabTo(page, /^Votre note$|sur 5$/);
        await page.keyboard.press('ArrowRight');
        await dialog.getByRole('radio', { checked: true }).waitFor({ state: 'attached' });

        for (let presses = 0; presses < 40; presses++) {
          await page.keyboard.press('Tab');
          expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
        }
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        expect(new URL(page.url()).pathname).toBe('/library');
        await expect(focused(page)).resolves.toMatch(/Moderato cantabile/);
      })(),
  );

  it.each(DEVICES)(
    'goes everywhere on %s: to a tab, the sagas, a volume, what is next, a search, a page turned, the look, the language, and out',
    (_name, device) =>
      visit({ at, ...device }, async ({ page, context }) => {
        const reader = await aReader(booktime.origin);
        const blacksad = { author: 'Juan Díaz Canales', category: 'bd', saga: 'Blacksad', total_pages: 56 };
        const begun = {
          ...blacksad,
          title: 'Blacksad - Tome 1',
          volume_number: 1,
          status: 'reading',
          current_page: 20,
        };
        await addBook(booktime.origin, reader, begun);
        await context.addCookies([
          { name: 'booktime_session', value: reader.token, url: booktime.origin },
          { name: 'booktime_reader', value: '1', url: booktime.origin },
        ]);
        const follow = async (name: RegExp, isThere: (address: URL) => boolean) => {
          await tabTo(page, name);
          expect(await hasVisibleFocus(page)).toBe(true);
          await page.keyboard.press('Enter');
          await page.waitForURL(isThere);
        };
        await openAlive(page, '/library');
        await follow(/^BD/, ({ search }) => search === '?category=bd');
        await follow(/^Séries$/, ({ searchParams }) => searchParams.get('view') === 'series');
        await follow(/Blacksad.*tomes? lus?/, ({ pathname }) => pathname === '/sagas/blacksad');
        await page.getByRole('button', { name: 'Tome 2 possédé', pressed: false }).waitFor();
        await tabTo(page, /^Tome 2 possédé$/);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Tome 2 possédé', pressed: true }).waitFor();

        await follow(device === PHONE ? /^Biblio$/ : /^Bibliothèque$/, ({ pathname }) => pathname === '/library');
        await untilAlive(page);
        await follow(/^À suivre$/, ({ pathname }) => pathname === '/next');
        await tabTo(page, /^10 p\. de plus : Blacksad/);
        await page.keyboard.press('Enter');
        await page.getByText('26 pages restantes').waitFor();

        if (device === PHONE) await follow(/^Chercher$/, ({ pathname }) => pathname === '/search');
        await page.keyboard.press('/');
        await page.keyboard.type('blacksad');
        await page
          .getByRole('option', { name: /^Blacksad/ })
          .first()
          .waitFor();
        await page.keyboard.press('Enter');
        await page.waitForURL(({ pathname, search }) => pathname === '/search' && search === '?q=blacksad');

        await follow(/^Profil/, ({ pathname }) => pathname === '/profile');
        await tabTo(page, /^Mode sombre$/);
        await page.keyboard.press('Enter');
        await page.locator('html[data-theme=dark]').waitFor();
        await tabTo(page, /^English$/);
        await page.keyboard.press('Enter');
        await page.locator('html[lang=en]').waitFor();
        await tabTo(page, /^Sign out$/);
        await page.keyboard.press('Enter');
        await page.waitForURL(({ pathname }) => ['/', '/en'].includes(pathname));
      })(),
  );

  it(
    'jumps over the navigation',
    visit({ at, ...DESKTOP }, async ({ page, context }) => {
      const { token } = await aReader(booktime.origin);
      await context.addCookies([{ name: 'booktime_session', value: token, url: booktime.origin }]);
      await page.goto('/library');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Aller au contenu');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
    }),
  );
});
