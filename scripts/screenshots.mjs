/**
 * Every screen at 375, 768 and 1280 px, light and dark, French and English, on the demo library beside an Open Library that
 * is played: written to a folder, to be looked at.
 *
 *   npm run screenshots [-- FOLDER --name book --width 375 --locale fr]     only some of them
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { buildWhenStale } from './build.mjs';
import { aPage, post, withBrowser, withSite } from './measure/site.mjs';
import { run } from './run.mjs';

const some = { type: 'string', multiple: true };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { name: some, width: some, locale: some },
});
const [folder = 'screenshots'] = positionals;
const WIDTHS = { 375: 812, 768: 1024, 1280: 800 };
const LOCALES = ['fr', 'en'];
const isWanted = (kind, value) =>
  !values[kind] || values[kind].some((one) => (kind === 'name' ? value.includes(one) : value === one));
/** A page goes on; what is looked at is how it begins. */
const TALLEST = 2600;

const open = (path) => (page) => page.goto(path, { waitUntil: 'networkidle' });

const firstBook = async (page) => {
  await open('/library?sort=title')(page);
  await page.getByRole('article').getByRole('link').first().click();
  await page.getByRole('dialog').waitFor();
};

const bookPage = (suffix) => async (page) => {
  await firstBook(page);
  await open(new URL(page.url()).pathname + suffix)(page);
};

const ticked = (layout) => async (page) => {
  await open(`/library?sort=title&select=1${layout}`)(page);
  for (const number of [0, 2]) await page.getByRole('checkbox').nth(number).check();
};

const suggestions = async (page) => {
  await open('/search')(page);
  await page.locator('input[name=q]:visible').fill('one');
  await page.getByRole('option').first().waitFor();
  await page.waitForLoadState('networkidle');
};

const work = async (page) => {
  await open('/search?q=dune&source=open_library')(page);
  await page.locator('a[href^="/works/"]').first().click();
  await page.waitForURL('**/works/**');
  await page.waitForLoadState('networkidle');
};

const refused = async (page) => {
  await open('/books/new')(page);
  await page.locator('form:has([name=title]) [type=submit]').click();
  await page.getByRole('alert').first().waitFor();
};

const SIGNED_OUT = {
  home: open('/'),
  'sign-in': open('/sign-in'),
  'sign-up': open('/sign-up'),
  sagas: open('/sagas'),
  author: open('/authors/frank-herbert'),
  lost: open('/nowhere'),
};

const SIGNED_IN = {
  library: open('/library'),
  'library-list': open('/library?layout=list'),
  'library-series': open('/library?view=series'),
  'library-filters': open('/library?min_rating=4'),
  'library-none': open('/library?category=manga&min_rating=5&year_end=1900'),
  'library-all': open('/library/all'),
  selection: ticked(''),
  'selection-list': ticked('&layout=list'),
  scan: open('/library/series-scan'),
  'book-dialog': firstBook,
  book: bookPage(''),
  'book-form': bookPage('/edit'),
  'book-history': bookPage('/history'),
  'book-new': open('/books/new'),
  'book-refused': refused,
  'book-found': open('/books/new?from=openlibrary&q=dune'),
  next: open('/next'),
  saga: open('/sagas/one-piece'),
  'saga-short': open('/sagas/dune'),
  volume: open('/sagas/dune/1'),
  search: open('/search?q=dune'),
  'search-start': open('/search'),
  suggestions,
  work,
  discover: open('/discover'),
  ignored: open('/discover/ignored'),
  loans: open('/loans'),
  wishes: open('/wishes'),
  bin: open('/bin'),
  profile: open('/profile'),
  'profile-all': open('/profile?year=all'),
  year: open(`/profile/years/${new Date().getFullYear()}`),
  leave: open('/profile/delete'),
  security: open('/profile/security'),
};

const EMPTY = { 'empty-library': open('/library'), 'empty-next': open('/next'), 'empty-profile': open('/profile') };

const photograph = async ({ page, name, size, locale }) => {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight));
    await page.setViewportSize({ width: size, height: Math.max(height, WIDTHS[size]) });
    await page.screenshot({ path: join(folder, `${name}-${locale}-${size}-${colorScheme}.png`) });
    await page.setViewportSize({ width: size, height: WIDTHS[size] });
  }
};

const shoot = async (browser, origin, token, screens) => {
  const wanted = Object.entries(screens).filter(([name]) => isWanted('name', name));
  if (wanted.length === 0) return;
  for (const locale of LOCALES.filter((one) => isWanted('locale', one)))
    for (const size of Object.keys(WIDTHS)
      .filter((one) => isWanted('width', one))
      .map(Number)) {
      const options = {
        baseURL: origin,
        viewport: { width: size, height: WIDTHS[size] },
        locale: `${locale}-${locale === 'fr' ? 'FR' : 'GB'}`,
      };
      const { page, context } = await aPage(browser, origin, token, options);
      await context.addCookies([{ name: 'booktime_locale', value: locale, url: origin }]);
      for (const [name, visit] of wanted) {
        await visit(page).then(
          () => photograph({ page, name, size, locale }),
          (error) => {
            process.exitCode = 1;
            console.error(`${name}, ${size} px, ${locale}: ${error.message.split('\n')[0]}`);
          },
        );
      }
      await context.close();
      console.log(`${wanted.length} screens at ${size} px in ${locale}`);
    }
};

const tokenOf = async (origin, path, first_name, last_name) =>
  (await post(origin, path, { first_name, last_name })).access_token;

if (!(await buildWhenStale())) throw new Error('There is no build to take pictures of.');
mkdirSync(folder, { recursive: true });
const { startStandIn } = await tsImport('../tests/openlibrary/stand-in.ts', import.meta.url);
const openLibrary = await startStandIn();
const settings = {
  OPENLIBRARY_URL: openLibrary.url,
  OPENLIBRARY_COVERS_URL: openLibrary.url,
  OPENLIBRARY_CONTACT: 'pictures@booktime.invalid',
};
await withSite(async (origin, data) => {
  process.env.BOOKTIME_DATA = data;
  if ((await run('npm', ['run', '--silent', 'demo'])) !== 0) throw new Error('There is no demo to take pictures of.');
  await withBrowser(async (browser) => {
    await shoot(browser, origin, '', SIGNED_OUT);
    await shoot(browser, origin, await tokenOf(origin, '/api/auth/login', 'Camille', 'Martin'), SIGNED_IN);
    await shoot(browser, origin, await tokenOf(origin, '/api/auth/register', 'Ada', 'Neuve'), EMPTY);
  });
}, settings);
await openLibrary.close();
