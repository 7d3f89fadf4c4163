import type { Page } from 'playwright-core';
import { violations } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { openAlive, saving, shelf } from './support/steps';
import { DESKTOP, DEVICES, PHONE, visit } from './support/visit';

const cardOf = (page: Page, saga: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: saga, exact: true }) });
const sagas = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
const bar = (page: Page, name: string) => page.getByRole('progressbar', { name });

describe('the library, saga by saga', () => {
  let booktime: Booktime;
  let reader: Reader;
  const at = () => booktime;
  beforeAll(async () => {
    booktime = await startBooktime();
  });
  afterAll(() => booktime.remove());

  const aCollector = async () => {
    reader = await aReader(booktime.origin);
    const add = (book: object) => addBook(booktime.origin, reader, { author: 'A', category: 'bd', ...book } as never);
    const blacksad = { author: 'Juan Díaz Canales', saga: 'Blacksad' };
    await add({ ...blacksad, title: 'Quelque part entre les ombres', volume_number: 1, status: 'completed' });
    await add({ ...blacksad, title: 'Arctic-Nation', volume_number: 2 });
    await add({ saga: 'Ma saga', title: 'Mien 1', volume_number: 1, status: 'completed', category: 'roman' });
    await add({ title: 'Sans saga' });
    return reader;
  };
  const signedIn = () => [
    { name: 'booktime_session', value: reader.token, url: booktime.origin, httpOnly: true },
    { name: 'booktime_reader', value: '1', url: booktime.origin },
  ];

  it.each([
    ['a phone', { ...PHONE, colorScheme: 'light' as const }],
    ['a desktop, dark', { ...DESKTOP, colorScheme: 'dark' as const }],
    ['a phone without JavaScript', { ...PHONE, javaScriptEnabled: false }],
  ])('shows one card a saga, and its progress is that of its volumes, on %s', async (_device, size) => {
    await aCollector();
    await visit({ at, ...size }, async ({ page, context }) => {
      await context.addCookies(signedIn());
      await page.goto('/library');
      await page.getByRole('link', { name: 'Séries', exact: true }).click();
      await page.waitForURL('**/library?view=series');
      await cardOf(page, 'Blacksad').waitFor();
      expect(await sagas(page)).toEqual(['Ma saga', 'Blacksad']);
      await cardOf(page, 'Blacksad').getByText('1/7 tomes lus').waitFor();
      await cardOf(page, 'Ma saga').getByText('Saga lue').waitFor();
      if (!('javaScriptEnabled' in size)) expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await page.getByRole('link', { name: 'Romans' }).click();
      await page.waitForURL('**/library?view=series&category=roman');
      await cardOf(page, 'Blacksad').waitFor({ state: 'detached' });
      expect(await sagas(page)).toEqual(['Ma saga']);
      await page.reload();
      expect(await sagas(page)).toEqual(['Ma saga']);
      await page.goBack();
      await cardOf(page, 'Blacksad').waitFor();
    })();
  });

  it.each(DEVICES)('is narrowed by «Filtrer» and put in another order, on %s', async (_device, size) =>
    visit({ at, ...size }, async ({ page, context }) => {
      await aCollector();
      await context.addCookies(signedIn());
      await openAlive(page, '/library?view=series');
      await page.getByLabel('Trier par').selectOption('Titre');
      await page.waitForURL('**/library?view=series&sort=title');
      await page.getByRole('main').getByRole('heading', { level: 2 }).first().filter({ hasText: 'Blacksad' }).waitFor();
      expect(await sagas(page)).toEqual(['Blacksad', 'Ma saga']);
      await page.locator('summary').filter({ hasText: 'Filtres' }).click();
      await page.getByLabel('Auteur', { exact: true }).fill('Juan Díaz Canales');
      await page.getByRole('button', { name: 'Filtrer' }).click();
      await page.waitForURL(/view=series&sort=title&author=/);
      expect(await sagas(page)).toEqual(['Blacksad']);
      await page.getByRole('link', { name: 'Livres', exact: true }).click();
      await page.waitForURL(({ searchParams }) => !searchParams.has('view') && searchParams.has('author'));
      await page.getByRole('article').first().waitFor();
      expect(await shelf(page)).toEqual(['Blacksad', 'Blacksad']);
      await page.getByRole('link', { name: 'Effacer les filtres' }).click();
      await page.waitForURL('**/library?sort=title');
      await page.getByRole('article').nth(3).waitFor();
      expect(await shelf(page)).toHaveLength(4);
    })(),
  );

  it(
    'says how to have a saga to whoever has none',
    visit({ at, ...PHONE, javaScriptEnabled: false }, async ({ page, context }) => {
      reader = await aReader(booktime.origin);
      await addBook(booktime.origin, reader, { title: 'Dune', author: 'Frank Herbert' });
      await context.addCookies(signedIn());
      await page.goto('/library?view=series');
      await page.getByRole('heading', { name: 'Pas encore de saga' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Ajouter un livre' }).waitFor();
      await page.goto('/library?view=series&author=Personne');
      await page.getByRole('heading', { name: 'Pas encore de saga' }).waitFor();
    }),
  );

  it.each(DEVICES)('follows what is said on the page of a saga, on %s', async (_device, size) =>
    visit({ at, ...size }, async ({ page, context }) => {
      await aCollector();
      await context.addCookies(signedIn());
      await page.goto('/library?view=series');
      await cardOf(page, 'Blacksad').getByRole('link').click();
      await page.waitForURL('**/sagas/blacksad');
      await page.getByLabel('Lu jusqu’au tome').fill('5');
      await saving(page, () => page.getByRole('button', { name: 'Valider' }).click());
      await bar(page, 'Lus : 5 sur 7').waitFor();
      await page.goto('/library?view=series');
      await cardOf(page, 'Blacksad').getByText('5/7 tomes lus').waitFor();
      await cardOf(page, 'Blacksad').getByText('Tome 6').waitFor();
      await cardOf(page, 'Ma saga').getByRole('link').click();
      await page.waitForURL('**/library/sagas/Ma%20saga');
      await page.getByRole('button', { name: 'Tome 1 lu', exact: true }).click();
      await bar(page, 'Lus : 0 sur 1').waitFor();
      await page.getByText('1 livre changé.').waitFor();
      await page.getByRole('link', { name: 'Toutes mes sagas' }).click();
      await cardOf(page, 'Ma saga').getByText('0/1 tome lu').waitFor();
    })(),
  );
});
