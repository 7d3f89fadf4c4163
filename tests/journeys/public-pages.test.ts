import type { Page } from 'playwright-core';
import { graphFaults, type PageKind } from '../support/json-ld';
import { violationsInBothSchemes } from './support/accessibility';
import { startBooktime, type Booktime } from './support/booktime';
import { htmlFaults, readPage } from './support/public-page';
import { aReader } from './support/reader';
import { DESKTOP, PHONE, visit } from './support/visit';

/** Every kind of page, and what is special about some of a kind. */
const KINDS: [PageKind, string, string][] = [
  ['home', 'the first page', '/'],
  ['index', 'all sagas', '/sagas'],
  ['index', 'a further page of them', '/sagas/popular/2'],
  ['index', 'a category', '/sagas/categories/bd'],
  ['index', 'a further page of a category', '/sagas/categories/mangas/2'],
  ['index', 'a letter', '/sagas/letters/v'],
  ['saga', 'a finished saga', '/sagas/harry-potter'],
  ['saga', 'a long saga', '/sagas/one-piece'],
  ['saga', 'a long saga with titles', '/sagas/lucky-luke'],
  ['saga', 'a saga that numbers more than once', '/sagas/batman'],
  ['volume', 'a volume with a title', '/sagas/harry-potter/3'],
  ['volume', 'a volume with a number only', '/sagas/one-piece/54'],
  ['author', 'an author', '/authors/eiichiro-oda'],
];

const inEnglish = (path: string) => (path === '/' ? '/en' : `/en${path}`);
const PAGES = KINDS.flatMap(([kind, name, path]) => [
  { kind, name: `${name}, in French`, path, lang: 'fr' },
  { kind, name: `${name}, in English`, path: inEnglish(path), lang: 'en' },
]);

describe('a public page', () => {
  let booktime: Booktime;
  beforeAll(async () => {
    booktime = await startBooktime({ PUBLIC_URL: undefined });
  });
  afterAll(() => booktime.remove());
  const read = (path: string) => readPage(`${booktime.origin}${path}`);

  describe.each(PAGES)('$name', ({ kind, path, lang }) => {
    it('is whole for machines: language, canonical address, other language, picture and graph', async () => {
      const page = await read(path);
      expect(page.status).toBe(200);
      expect(page.html).toContain(`<html lang="${lang}"`);
      expect(page.canonical).toBe(`${booktime.origin}${path}`);
      expect(Object.keys(page.languages).sort()).toEqual(['en', 'fr', 'x-default']);
      expect(page.languages[lang]).toBe(page.canonical);
      expect(page.languages['x-default']).toBe(page.languages.fr);
      expect(page.meta('og:image')).toMatch(`${booktime.origin}/og/${lang}/`);
      expect(page.meta('og:url')).toBe(page.canonical);
      expect(page.meta('description')).toMatch(/.{30}/);
      expect(page.graphs.flatMap((graph) => graphFaults(kind, graph))).toEqual([]);
      expect(page.graphs).toHaveLength(1);
    });

    it('says the same languages as the other one', async () => {
      const page = await read(path);
      for (const address of Object.values(page.languages)) {
        const other = await readPage(address);
        expect(other.status).toBe(200);
        expect(other.languages).toEqual(page.languages);
      }
    });

    it('sets no cookie, and is the same for who has some', async () => {
      const response = await fetch(`${booktime.origin}${path}`);
      expect(response.headers.get('set-cookie')).toBeNull();
      const cookie = 'booktime_theme=dark; booktime_reader=1; booktime_locale=en';
      const other = await fetch(`${booktime.origin}${path}`, { headers: { cookie } });
      if (kind !== 'home') expect(await other.text()).toBe(await response.text());
      expect(other.headers.get('set-cookie')).toBeNull();
    });

    it('is valid HTML', async () => {
      const { html } = await read(path);
      expect(await htmlFaults(html)).toEqual([]);
    });
  });

  const looks = KINDS.flatMap(([, name, path]) =>
    [PHONE, DESKTOP].map((size) => ({ name: `${name}, ${size.viewport.width} px`, path, size })),
  );

  it.each(looks)('has nothing for axe to find, light and dark: $name', async ({ path, size }) => {
    await visit({ at: () => booktime, ...size, reducedMotion: 'reduce' }, async ({ page }) => {
      await page.goto(path);
      expect(await violationsInBothSchemes(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    })();
  });

  it('is kept: a second visitor is served what was made for the first', async () => {
    await read('/sagas/monster');
    const { headers } = await read('/sagas/monster');
    expect(headers.get('x-nextjs-cache')).toBe('HIT');
    expect(headers.get('cache-control')).toMatch(/s-maxage=60/);
  });

  it.each([
    '/sagas/no-such-saga',
    '/en/sagas/no-such-saga',
    '/sagas/harry-potter/8',
    '/sagas/harry-potter/03',
    '/sagas/batman/1',
    '/sagas/categories/poesie',
    '/sagas/categories/bd/1',
    '/sagas/categories/bd/99',
    '/sagas/popular/1',
    '/sagas/letters/é',
    '/sagas/letters/aa',
    '/sagas/a/b/c',
    '/authors/nobody',
    '/fr/sagas',
  ])('that is not there answers 404 with words: %s', async (path) => {
    const page = await read(path);
    expect(page.status).toBe(404);
    expect(page.isHidden).toBe(true);
    expect(page.html).toContain('<h1');
  });

  it('of a reader asks not to be found', async () => {
    const reader = await aReader(booktime.origin);
    const headers = { cookie: `booktime_session=${reader.token}` };
    for (const path of ['/library', '/profile', '/books/new', '/sign-in']) {
      const response = await fetch(`${booktime.origin}${path}`, path === '/sign-in' ? {} : { headers });
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).toMatch(/<meta name="robots" content="noindex/);
    }
  });

  it('has its picture, 1200 × 630', async () => {
    for (const path of ['/', '/sagas/one-piece', '/en/sagas/dune/2', '/authors/naoki-urasawa']) {
      const picture = (await read(path)).meta('og:image') ?? '';
      const response = await fetch(picture);
      expect(response.headers.get('content-type')).toBe('image/png');
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    }
    expect((await fetch(`${booktime.origin}/og/fr/sagas/no-such-saga`)).status).toBe(404);
  });

  const textOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

  it(
    'has the theme that was chosen before it is painted, and the way to the library for who has one',
    visit({ at: () => booktime, ...DESKTOP, colorScheme: 'light' }, async ({ page, context }) => {
      const { origin: url } = booktime;
      await context.addCookies([
        { name: 'booktime_theme', value: 'dark', url },
        { name: 'booktime_reader', value: '1', url },
      ]);
      await page.goto('/sagas/monster');
      expect(await page.evaluate(() => getComputedStyle(document.body.parentElement!).backgroundColor)).toBe(
        'rgb(21, 19, 15)',
      );
      await page.getByRole('link', { name: 'Bibliothèque' }).waitFor();
      expect(await page.getByRole('link', { name: 'Inscription' }).count()).toBe(0);
    }),
  );

  it(
    'is read without JavaScript, from the first page to a volume and into the other language',
    visit({ at: () => booktime, ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Blacksad' }).click();
      expect(await textOf(page)).toBe('Blacksad');
      // Which view of the volumes is seen is a matter of the style sheet.
      await page.waitForLoadState();
      await page.getByRole('link', { name: /Arctic-Nation/ }).click();
      expect(await textOf(page)).toBe('Arctic-Nation');
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL('**/en/sagas/blacksad/2');
      await page.getByRole('link', { name: 'Juanjo Guarnido' }).click();
      expect(await textOf(page)).toBe('Juanjo Guarnido');
    }),
  );

  it(
    'leads to the sign-in and back, across the documents of the site',
    visit({ at: () => booktime, ...DESKTOP }, async ({ page }) => {
      const reader = await aReader(booktime.origin);
      await page.goto('/sagas/dune');
      await page.getByRole('link', { name: 'Suivre cette saga' }).click();
      await page.getByLabel('Prénom').fill(reader.firstName);
      await page.getByLabel('Nom', { exact: true }).fill(reader.lastName);
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.waitForURL('**/sagas/dune');
      await page.getByRole('link', { name: 'Bibliothèque' }).click();
      await page.waitForURL('**/library');
    }),
  );
});
