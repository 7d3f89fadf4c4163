import type { Page } from 'playwright-core';
import { violationsInBothSchemes } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { layoutFaults } from './support/layout';
import { addBook, aReader } from './support/reader';
import { spoil } from './support/spoil';
import { headingOf } from './support/steps';
import { DEVICES, visit } from './support/visit';

const expectWellMade = async (page: Page) =>
  expect([...(await violationsInBothSchemes(page)), ...(await layoutFaults(page))]).toEqual([]);

/** A script of the frame that every page of readers has finds no clock: the document breaks as a whole. */
const breakTheClock = (page: Page) =>
  page.addInitScript(() => {
    Intl.DateTimeFormat.prototype.resolvedOptions = () => {
      throw new Error('no clock');
    };
  });

/** A script of public pages does not find who reads. */
const breakTheMark = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(HTMLHtmlElement.prototype, 'dataset', {
      get: () =>
        new Proxy({} as DOMStringMap, {
          get(_, name) {
            if (name === 'reader') throw new Error('no mark');
            return undefined;
          },
        }),
    });
  });

describe('a page that fails', () => {
  let booktime: Booktime;
  const at = () => booktime;
  beforeAll(async () => void (booktime = await startBooktime({}, { embedded: true })));
  afterAll(() => booktime.remove());

  const cookiesOf = (token: string) => [
    { name: 'booktime_session', value: token, url: booktime.origin, httpOnly: true },
    { name: 'booktime_reader', value: '1', url: booktime.origin },
  ];

  it.each(DEVICES)(
    'is shown once it can be when its reader tries again, and leads back to the library, on %s',
    (_name, device) =>
      visit({ at, ...device, reducedMotion: 'reduce' }, async ({ page, context, expectComplaint }) => {
        expectComplaint(/./);
        const reader = await aReader(booktime.origin);
        await context.addCookies(cookiesOf(reader.token));
        const { id } = await addBook(booktime.origin, reader, { title: 'Nana', author: 'Émile Zola' });
        await spoil(booktime.folder, 'books', { id }, { readings: 5 });
        await page.goto(`/books/${id}`);
        await page.getByText('réessayez, ou revenez à la bibliothèque').waitFor();
        const back = page.getByRole('main').getByRole('link', { name: 'Retour à la bibliothèque' });
        expect(await back.getAttribute('href')).toBe('/library');
        await expectWellMade(page);
        await spoil(booktime.folder, 'books', { id }, { readings: [] });
        await page.getByRole('button', { name: 'Réessayer' }).click();
        await page.getByRole('heading', { level: 1, name: 'Nana' }).waitFor();
      })(),
  );

  it.each(DEVICES)(
    'as a whole leads a visitor to the first page, and a reader to the library, on %s',
    (_name, device) =>
      visit({ at, ...device, reducedMotion: 'reduce' }, async ({ page, context, expectComplaint }) => {
        expectComplaint(/./);
        await breakTheClock(page);
        await page.goto('/sign-in');
        await page.getByRole('link', { name: 'Retour à l’accueil' }).waitFor();
        await expectWellMade(page);
        await context.addCookies(cookiesOf((await aReader(booktime.origin)).token));
        await page.goto('/library');
        await page.getByRole('link', { name: 'Retour à la bibliothèque' }).waitFor();
        expect(await headingOf(page)).toBe('Une erreur est survenue');
      })(),
  );

  it.each(DEVICES)('for everybody leads a visitor to the first page of its language, on %s', (_name, device) =>
    visit({ at, ...device, reducedMotion: 'reduce' }, async ({ page, expectComplaint }) => {
      expectComplaint(/./);
      await breakTheMark(page);
      await page.goto('/en/sagas/dune');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      expect(await page.getByRole('link', { name: 'Back to the first page' }).getAttribute('href')).toBe('/en');
      await expectWellMade(page);
    })(),
  );
});
