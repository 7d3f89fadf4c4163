import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { startBooktime, type Booktime } from './support/booktime';
import { DESKTOP, visit } from './support/visit';

const run = promisify(execFile);

/** What the next version of the catalogue may do, while the site runs. */
const rename = (booktime: Booktime, from: string, to: string) => {
  const { MONGO_URL: _url, ...env } = process.env;
  const script = path.resolve(__dirname, 'support/rename-series.ts');
  return run(process.execPath, ['--import', 'tsx', '--conditions=react-server', script, from, to], {
    env: { ...env, BOOKTIME_DATA: booktime.folder, NODE_ENV: 'production' },
  });
};

describe('the address of a public page', () => {
  let booktime: Booktime;
  beforeAll(async () => {
    booktime = await startBooktime({}, { embedded: true });
    await (await fetch(`${booktime.origin}/sagas/dune`)).text();
    await rename(booktime, 'monster', 'monster-urasawa');
  }, 120_000);
  afterAll(() => booktime.remove());
  const ask = (address: string) => fetch(`${booktime.origin}${address}`, { redirect: 'manual' });

  it.each([
    ['/sagas/monster', '/sagas/monster-urasawa'],
    ['/sagas/monster/3', '/sagas/monster-urasawa/3'],
    ['/en/sagas/monster', '/en/sagas/monster-urasawa'],
    ['/en/sagas/monster/3', '/en/sagas/monster-urasawa/3'],
  ])('that it had before leads for good to the one it has: %s', async (before, now) => {
    const answer = await ask(before);
    expect(answer.status).toBe(308);
    expect(new URL(answer.headers.get('location') ?? '', booktime.origin).pathname).toBe(now);
    expect((await ask(now)).status).toBe(200);
  });

  it.each([
    ['/en/sagas/no-such-saga', 'en'],
    ['/en/sagas/dune/99', 'en'],
    ['/en/nothing/here', 'en'],
    ['/english', 'fr'],
    ['/sagas/no-such-saga', 'fr'],
    ['/nothing/here', 'fr'],
  ])('where nothing is says so in its language, and nobody keeps that: %s', async (address, language) => {
    const answer = await fetch(`${booktime.origin}${address}`, { headers: { 'accept-language': 'fr' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toMatch(/no-store/);
    expect(answer.headers.get('cache-control')).not.toMatch(/s-maxage/);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toMatch(/<meta name="robots" content="noindex/);
    expect(html).toContain('<h1');
  });

  it(
    'where nothing is has a whole page in English without JavaScript',
    visit({ at: () => booktime, ...DESKTOP, javaScriptEnabled: false }, async ({ page, expectComplaint }) => {
      expectComplaint(/404/);
      await page.goto('/en/sagas/no-such-saga');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/\w/);
      await page.getByRole('main').getByRole('link', { name: 'Series' }).click();
      await page.waitForURL('**/en/sagas');
    }),
  );
});
