import type { BrowserContext, Page } from 'playwright-core';
import { UNKNOWN_AUTHOR } from '@/lib/books/unknown-author';
import english from '@/messages/en.json';
import french from '@/messages/fr.json';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aName, aReader, booksOf, type Reader } from './support/reader';
import { headingOf, signIn } from './support/steps';
import { DESKTOP, DEVICES, visit } from './support/visit';

type Tree = { [key: string]: string | Tree };

const texts = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)));

/** What only French says, of what is said as it stands; a language is called by its own name everywhere. */
const ONLY_FRENCH = (() => {
  const both = new Set([...texts(english), ...texts(french.languages)]);
  return new Set(texts(french).filter((text) => !/[{<]/.test(text) && !both.has(text)));
})();

/** All that a page says: its text, and the names, hints and titles that it has for those who do not see it. */
const saidBy = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [document.title.split(' · ')[0] ?? ''];
    // Without a filter of ours: where scripts are off, it would not be called.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      if (!texts.currentNode.parentElement?.closest('script, style, noscript'))
        said.push(texts.currentNode.nodeValue ?? '');
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) said.push(element.getAttribute(name) ?? '');
    return said.map((text) => text.trim());
  });

/** What the API calls them, on the page that describes it. */
const NAMES_OF_THE_API = ['Sagas'];

const frenchOn = async (page: Page) => (await saidBy(page)).filter((text) => ONLY_FRENCH.has(text));

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the language', () => {
  let booktime: Booktime;
  let reader: Reader;
  let bookId: string;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());
  beforeEach(async () => {
    reader = await aReader(booktime.origin);
    const volume = { author: 'Juan Díaz Canales', category: 'bd', saga: 'Blacksad' };
    await addBook(booktime.origin, reader, { ...volume, title: 'Blacksad 1', volume_number: 1, status: 'completed' });
    await addBook(booktime.origin, reader, { title: 'Blacksad - Tome 3', author: 'Juan Díaz Canales', category: 'bd' });
    const begun = { title: 'Dune', author: 'Frank Herbert', total_pages: 600, current_page: 120, status: 'reading' };
    ({ id: bookId } = await addBook(booktime.origin, reader, begun));
  });

  const PLACES = [
    '/library',
    '/library?category=manga',
    '/library/series-scan',
    '/next',
    '/search',
    '/books/new',
    '/books/new?by=hand',
    '/books/{id}',
    '/books/{id}/edit',
    '/profile',
    '/developers',
  ];

  const expectEnglishEverywhere = async (page: Page) => {
    for (const place of PLACES) {
      await page.goto(place.replace('{id}', bookId));
      const found = await frenchOn(page);
      const known = place === '/developers' ? NAMES_OF_THE_API : [];
      expect([place, await languageOf(page), found.filter((text) => !known.includes(text))]).toEqual([place, 'en', []]);
    }
  };

  const firstByteOf = async (context: BrowserContext, path: string) =>
    /<html[^>]* lang="(\w+)"/.exec(await (await context.request.get(path)).text())?.[1];

  it.each([...DEVICES, ['a desktop without JavaScript', { ...DESKTOP, javaScriptEnabled: false }]])(
    'is English once it is chosen, on every page, after a reload and wherever one signs in, on %s',
    async (_n, device) =>
      visit({ at, as, ...device }, async ({ page, context }) => {
        await page.goto('/profile');
        expect(await languageOf(page)).toBe('fr');
        await press(page, 'English');
        await page.getByRole('heading', { name: 'Settings' }).waitFor();
        expect(await languageOf(page)).toBe('en');
        await page.getByRole('button', { name: 'English', pressed: true }).waitFor();
        await page.reload();
        expect(await headingOf(page)).toContain(reader.lastName);
        expect(await firstByteOf(context, '/library')).toBe('en');
        await expectEnglishEverywhere(page);

        await context.clearCookies();
        await page.goto('/sign-in');
        expect(await languageOf(page)).toBe('fr');
        await signIn(page, reader);
        await page.waitForURL('**/library');
        expect([await languageOf(page), await frenchOn(page)]).toEqual(['en', []]);

        await page.goto('/profile');
        await press(page, 'Français');
        await page.getByRole('heading', { name: 'Réglages' }).waitFor();
        await page.goto('/library');
        expect([await languageOf(page), await headingOf(page)]).toEqual(['fr', french.library.title]);
        await page.goto('/profile');
        await press(page, 'Celle du navigateur');
        await page.getByRole('button', { name: 'Celle du navigateur', pressed: true }).waitFor();
        expect(await languageOf(page)).toBe('fr');
      })(),
  );

  it(
    'is English for who has an English browser and never chose, from the door to the first book',
    visit({ at, ...DESKTOP, locale: 'en-GB' }, async ({ page, expectComplaint }) => {
      const { firstName, lastName } = aName();
      await page.goto('/sign-up');
      expect([await languageOf(page), await frenchOn(page)]).toEqual(['en', []]);
      await page.getByLabel('First name').fill(firstName);
      await press(page, 'Create an account');
      await page.getByText('This field is needed.').waitFor();
      await page.getByLabel('Last name').fill(lastName);
      await press(page, 'Create an account');
      await page.waitForURL('**/library');
      await page.getByRole('heading', { name: 'Your first shelf' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Add a book' }).click();
      await page.getByRole('link', { name: 'By hand' }).click();
      await page.getByLabel('Title', { exact: true }).fill('Emma');
      await page.getByLabel('Author').last().fill('Jane Austen');
      await press(page, 'Add to my library');
      await page.getByText('“Emma” added to your library').first().waitFor();
      expect(await frenchOn(page)).toEqual([]);
      await page.getByRole('link', { name: 'Series', exact: true }).first().click();
      await page.waitForURL('**/en/sagas');
      await page.getByRole('link', { name: 'Library' }).click();
      await page.waitForURL('**/library');
      expect(await languageOf(page)).toBe('en');
      expectComplaint(/404/);
      await page.goto('/no-such-page');
      expect([await languageOf(page), await frenchOn(page)]).toEqual(['en', []]);
      await page.goto('/books/no-such-book');
      expect([await languageOf(page), await frenchOn(page)]).toEqual(['en', []]);
    }),
  );

  it.each(DEVICES)(
    'of the words for an author whom nobody told is the reader’s, and they are not taken for typed ones, on %s',
    async (_name, device) =>
      visit({ at, as, ...device, locale: 'en-GB' }, async ({ page }) => {
        const unknown = { title: 'Lancelot', author: UNKNOWN_AUTHOR };
        const { id } = await addBook(booktime.origin, reader, unknown);
        const stored = async () => (await booksOf(booktime.origin, reader)).find((book) => book.id === id);
        await page.goto(`/books/${id}/edit`);
        const author = page.getByLabel('Author');
        expect([await author.inputValue(), await author.getAttribute('placeholder')]).toEqual(['', 'Unknown author']);
        await page.getByLabel('Title').fill('Lancelot du Lac');
        await press(page, 'Save');
        await page.getByText('Unknown author').first().waitFor();
        expect(await stored()).toMatchObject({ ...unknown, title: 'Lancelot du Lac' });
        await page.goto(`/books/${id}/edit`);
        await author.fill('Chrétien de Troyes');
        await press(page, 'Save');
        await page.getByText('Chrétien de Troyes', { exact: true }).first().waitFor();
        await page.goto(`/books/${id}/history`);
        await page.getByText('Unknown author → Chrétien de Troyes').waitFor();
        await page.goto(`/books/${id}/edit`);
        await author.fill(' ');
        await press(page, 'Save');
        await page.getByText('This field is needed.').waitFor();
        expect(await stored()).toMatchObject({ author: 'Chrétien de Troyes' });
      })(),
  );

  it(
    'is kept for the sign-in by a visitor who goes over to English',
    visit({ at, ...DESKTOP }, async ({ page }) => {
      await page.goto('/sagas/dune');
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL('**/en/sagas/dune');
      await page.getByRole('link', { name: 'Sign in' }).click();
      await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
      expect(await languageOf(page)).toBe('en');
    }),
  );

  it('is the contract’s in errors of the API, whatever the browser says', async () => {
    const response = await fetch(`${booktime.origin}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', cookie: 'booktime_locale=en' },
      body: JSON.stringify({ first_name: 'Nobody', last_name: 'At All' }),
    });
    expect(await response.json()).toEqual({ detail: french.auth.unknown });
  });
});
