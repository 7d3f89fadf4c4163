import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startBooktime, type Booktime } from './support/booktime';
import { expectGuarded, OVER_HTTPS } from './support/guarded';
import { filledIn } from './support/pages';
import { addBook, aReader, importFile, type Reader } from './support/reader';
import { DESKTOP, visit } from './support/visit';

type Manifest = { staticRoutes: { page: string }[]; dynamicRoutes: { page: string }[] };

const { staticRoutes, dynamicRoutes }: Manifest = JSON.parse(readFileSync('.next/routes-manifest.json', 'utf8'));
// Slots of the framework are parts of other pages; the API is asked in operation-headers.test.ts.
const patterns = [...staticRoutes, ...dynamicRoutes]
  .map(({ page }) => page)
  .filter((page) => !/\(\.|^\/_|^\/api\//.test(page));

/** What is answered otherwise than with what was asked for, or the way to it. */
const STATUS: Record<string, number> = {
  // There in development only.
  '/styleguide': 404,
  // Closed without METRICS_TOKEN.
  '/metrics': 404,
  // A form leads there, and is sent there.
  '/import-file': 405,
  // The page for whoever asked for too much.
  '/too-many': 429,
};

const STRANGER: Record<string, string> = { cookie: '' };

const SCRIPT = /<script\b([^>]*)>([^]*?)<\/script>/g;

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Scripts in a page that its policy would not run. */
const refusedScripts = (html: string, policy: string) =>
  [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '']) => !/\bsrc=|ld\+json/.test(attributes))
    .filter(([, attributes = '', script = '']) => {
      const nonce = /nonce="([^"]+)"/.exec(attributes)?.[1];
      return !policy.includes(hashOf(script)) && !(nonce && policy.includes(`'nonce-${nonce}'`));
    })
    .map(([script]) => script.slice(0, 100));

describe('what every answer tells browsers', () => {
  let booktime: Booktime;
  let reader: Reader;
  let values: Record<string, string>;
  beforeAll(async () => {
    booktime = await startBooktime();
    reader = await aReader(booktime.origin);
    const book = { title: 'Tome 1', author: 'Eiichiro Oda', saga: 'One Piece', volume_number: 1, status: 'completed' };
    const { id: bookId } = await addBook(booktime.origin, reader, book);
    const importId = await importFile(booktime.origin, reader, 'Title,Author\nLe Horla,Maupassant\n');
    values = { bookId, importId, saga: 'One%20Piece', reading: '1' };
  });
  afterAll(() => booktime.remove());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(booktime.origin + path, {
      redirect: 'manual',
      headers: { cookie: `booktime_session=${reader.token}`, ...headers },
    });

  it.each(patterns)(
    '%s runs its own scripts only, is in no frame, and is come back to as it was come to',
    async (pattern) => {
      // What was kept at first is sent then; some pages are for strangers only.
      for (const headers of [{}, {}, OVER_HTTPS, STRANGER]) {
        const response = await get(filledIn(pattern, values), headers);
        const { status } = response;
        expect([pattern, status < 400 ? 'well' : status]).toEqual([pattern, STATUS[pattern] ?? 'well']);
        const policy = expectGuarded(response, { isHttps: headers === OVER_HTTPS });
        if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
        expect(policy).toContain("object-src 'none'; base-uri 'none'; form-action 'self'");
        expect(refusedScripts(await response.text(), policy)).toEqual([]);
      }
    },
  );

  it.each(['/nowhere', '/en/nowhere', '/sagas/no-such-saga', '/books/none', '/api/nowhere'])(
    'what says that nothing is at %s is guarded as well',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      const policy = expectGuarded(response);
      expect(refusedScripts(await response.text(), policy)).toEqual([]);
    },
  );

  it('a page that is kept has the policy of its own scripts, compressed or not, and nobody’s nonce', async () => {
    const theirs = { 'content-security-policy': "script-src 'nonce-AAAAAAAAAAAAAAAAAAAAAA=='" };
    const answers = [];
    for (const headers of [theirs, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'identity' }]) {
      const response = await get('/sagas/naruto', headers as Record<string, string>);
      answers.push({ policy: expectGuarded(response), html: await response.text() });
      expect(response.headers.has('set-cookie')).toBe(false);
    }
    for (const { policy, html } of answers) {
      expect(html).not.toContain('nonce="');
      expect(refusedScripts(html, policy)).toEqual([]);
      expect(policy).not.toContain('nonce');
    }
    expect(new Set(answers.map(({ policy }) => policy)).size).toBe(1);
  });

  it('a page of a reader has a nonce that is never used twice', async () => {
    const policies = [];
    for (const _ of [1, 2]) policies.push((await get('/profile')).headers.get('content-security-policy'));
    for (const policy of policies) expect(policy).toMatch(/'nonce-[\w+/]{22}=='/);
    expect(policies[0]).not.toBe(policies[1]);
  });

  it(
    'a script that found its way into a page does not run',
    visit({ at: () => booktime, as: () => reader, ...DESKTOP }, async ({ page, expectComplaint }) => {
      expectComplaint(/Content Security Policy/);
      await page.goto('/sagas/one-piece');
      const attack = () => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken"';
        document.head.append(script);
        const image = document.createElement('img');
        image.setAttribute('onerror', 'document.title = "taken"');
        image.src = 'data:,';
        document.body.append(image);
      };
      for (const path of ['/sagas/one-piece', '/library']) {
        await page.goto(path);
        await page.evaluate(attack);
        await page.waitForTimeout(100);
        expect(await page.title()).not.toBe('taken');
      }
    }),
  );
});
