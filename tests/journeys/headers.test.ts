import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { operations } from '@/lib/http/registry';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { DESKTOP, visit } from './support/visit';

type Manifest = { staticRoutes: { page: string }[]; dynamicRoutes: { page: string }[] };

const { staticRoutes, dynamicRoutes }: Manifest = JSON.parse(readFileSync('.next/routes-manifest.json', 'utf8'));
// Slots of the framework are parts of other pages.
const patterns = [...staticRoutes, ...dynamicRoutes].map(({ page }) => page).filter((page) => !/\(\.|^\/_/.test(page));

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
    const { id } = await addBook(booktime.origin, reader, { title: 'Nadja', author: 'André Breton' });
    values = {
      bookId: id,
      book_id: id,
      slug: 'one-piece',
      category: 'manga',
      letter: 'a',
      page: '2',
      volume: '1',
      year: '2026',
    };
  });
  afterAll(() => booktime.remove());

  const filled = (pattern: string) =>
    pattern
      .replace(/\/\[\[\.\.\.\w+\]\]/g, '')
      .replace(/[[{](?:\.\.\.)?(\w+)[\]}]/g, (_, name: string) => values[name] ?? 'x');

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(booktime.origin + path, {
      redirect: 'manual',
      headers: { cookie: `booktime_session=${reader.token}`, ...headers },
    });

  const expectGuarded = ({ headers }: Response) => {
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    const policy = headers.get('content-security-policy')!;
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)![1]!;
    expect(scripts).not.toMatch(/unsafe|\*|https?:/);
    return policy;
  };

  it.each(patterns)('%s runs its own scripts only, and is in no frame', async (pattern) => {
    for (const path of [filled(pattern) || '/', filled(pattern) || '/']) {
      const response = await get(path);
      const policy = expectGuarded(response);
      expect(response.headers.has('strict-transport-security')).toBe(false);
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      expect(policy).toContain("object-src 'none'; base-uri 'none'; form-action 'self'");
      expect(refusedScripts(await response.text(), policy)).toEqual([]);
    }
  });

  it.each(['/nowhere', '/en/nowhere', '/sagas/no-such-saga', '/books/none'])(
    'a page that says that nothing is at %s is guarded as well',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      const policy = expectGuarded(response);
      expect(refusedScripts(await response.text(), policy)).toEqual([]);
    },
  );

  it('so does every operation of the API, which other sites may call without a session only', async () => {
    for (const { endpoint } of operations) {
      const response = await fetch(booktime.origin + filled(endpoint.path), {
        method: endpoint.method,
        headers: { origin: 'https://elsewhere.example' },
      });
      expectGuarded(response);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.has('access-control-allow-credentials')).toBe(false);
    }
  });

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
    for (const _ of [1, 2]) policies.push((await get('/library')).headers.get('content-security-policy'));
    expect(policies[0]).toMatch(/'nonce-[\w+/]{22}=='/);
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('whoever came over https comes back over https', async () => {
    for (const path of ['/', '/api/books', '/library']) {
      const { headers } = await get(path, { 'x-forwarded-proto': 'https' });
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    }
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
