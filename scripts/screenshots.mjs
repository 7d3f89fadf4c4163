/**
 * Every screen at 375, 768 and 1280 px, light and dark, French and English, on the demo library beside an Open Library that
 * is played: written to a folder, to be looked at. Fails when a page of the application is on none of them.
 *
 *   npm run screenshots [-- FOLDER --name book --width 375 --locale fr]     only some of them
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { builtRoutes } from '../lib/server/routes.mjs';
import { buildWhenStale } from './build.mjs';
import { aPage, post, withBrowser, withSite } from './measure/site.mjs';
import { run } from './run.mjs';
import { enrichDemo, prepare } from './screenshots/prepare.mjs';
import * as screens from './screenshots/screens.mjs';

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

const seen = new Set();

const photograph = async ({ page, name, size, locale }) => {
  seen.add(new URL(page.url()).pathname);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight));
    await page.setViewportSize({ width: size, height: Math.max(height, WIDTHS[size]) });
    // Rows of a long shelf come once there is room for them.
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(folder, `${name}-${locale}-${size}-${colorScheme}.png`) });
    await page.setViewportSize({ width: size, height: WIDTHS[size] });
  }
};

const shoot = async (browser, origin, token, list, prepared) => {
  const wanted = Object.entries(list).filter(([name]) => isWanted('name', name));
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
      const mark = token ? [{ name: 'booktime_reader', value: '1', url: origin }] : [];
      await context.addCookies([{ name: 'booktime_locale', value: locale, url: origin }, ...mark]);
      for (const [name, visit] of wanted) {
        await visit(page, { locale, prepared }).then(
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

/** The pages of the application that no picture shows. */
const unseenPages = () => {
  const pages = JSON.parse(readFileSync('.next/server/app-paths-manifest.json', 'utf8'));
  const patternOf = builtRoutes('.');
  const shown = new Set([...seen].map(patternOf));
  const isPage = (entry) => entry.endsWith('/page') && !/\(\.+\)|@|_not-found|_global-error/.test(entry);
  const pathOf = (entry) => entry.replace(/\/page$/, '').replace(/\/\([^)]+\)/g, '') || '/';
  return [...new Set(Object.keys(pages).filter(isPage).map(pathOf))].filter((path) => !shown.has(path));
};

/** Each reader with what they see. */
const shootSite = async (browser, origin, data, openLibrary) => {
  const enter = (firstName, lastName) => tokenOf(origin, '/api/auth/register', firstName, lastName);
  const camille = await tokenOf(origin, '/api/auth/login', 'Camille', 'Martin');
  await enrichDemo(origin, camille);
  await shoot(browser, origin, camille, screens.SIGNED_IN);
  await shoot(browser, origin, await enter('Ada', 'Neuve'), screens.EMPTY);
  const iris = await enter('Iris', 'Arrivée');
  const prepared = await prepare(origin, data, iris);
  await shoot(browser, origin, iris, screens.IMPORTING, prepared);
  await shoot(browser, origin, '', screens.SIGNED_OUT);
  openLibrary.behave({ kind: 'down' });
  await shoot(browser, origin, camille, screens.WITHOUT_OPEN_LIBRARY);
};

const shootInDevelopment = async (browser) => {
  if (!Object.keys(screens.IN_DEVELOPMENT).some((name) => isWanted('name', name))) return;
  await withSite((origin) => shoot(browser, origin, '', screens.IN_DEVELOPMENT), {}, ['--dev']);
};

if (!(await buildWhenStale())) throw new Error('There is no build to take pictures of.');
mkdirSync(folder, { recursive: true });
const { startStandIn } = await tsImport('../tests/openlibrary/stand-in.ts', import.meta.url);
const openLibrary = await startStandIn();
const settings = {
  OPENLIBRARY_URL: openLibrary.url,
  OPENLIBRARY_COVERS_URL: openLibrary.url,
  OPENLIBRARY_CONTACT: 'pictures@booktime.invalid',
};
await withBrowser(async (browser) => {
  await withSite(async (origin, data) => {
    process.env.BOOKTIME_DATA = data;
    if ((await run('npm', ['run', '--silent', 'demo'])) !== 0) throw new Error('There is no demo to take pictures of.');
    await shootSite(browser, origin, data, openLibrary);
  }, settings);
  await shootInDevelopment(browser);
});
await openLibrary.close();
const isWhole = Object.keys(values).length === 0;
const unseen = isWhole ? unseenPages() : [];
if (unseen.length) {
  process.exitCode = 1;
  console.error(`No picture shows ${unseen.join(', ')}.`);
}
