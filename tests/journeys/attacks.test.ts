import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { NewBook } from '@/lib/books/books.schemas';
import type { StandIn } from '../openlibrary/stand-in';
import { Authenticator } from '../support/authenticator';
import { KNOWN } from '../support/known-works';
import { leavesOf, withAt, type Leaf } from '../support/leaves';
import { startBesideOpenLibrary } from './support/beside-open-library';
import type { Booktime } from './support/booktime';
import { filledIn, PAGES } from './support/pages';
import { addBook, aReader, importFile, type Reader } from './support/reader';
import { DESKTOP, visit } from './support/visit';

const SCRIPT = '"><script>window.taken=1</script><img src=x onerror="window.taken=1">{{1234*4321}}${1234*4321}';
/** What a template would make of the end of it, and no date or name has by chance. */
const COMPUTED = '5332114';

const cut = (most = SCRIPT.length) => SCRIPT.slice(0, most);

/** Any text will do there: it is neither a word of a list nor an address. */
const isProse = ({ type, isFree, path }: Leaf) =>
  type === 'string' && isFree && !['category', 'cover_url'].includes(String(path[0]));

const MEANT = {
  ...{ contributors: [{ role: 'artist' }], volume_number: 1, rating: 4, status: 'completed', ownership: 'owned' },
  cover_url: 'https://example.org/"><script>window.taken=1</script>',
};

/** A book with script in every text that a book may have, however deep. */
const bookOfScripts = () =>
  leavesOf(NewBook)
    .filter(isProse)
    .reduce<unknown>((book, leaf) => withAt(book, leaf, cut(leaf.most)), MEANT) as { title: string; author: string };

/** A file of which every cell is script. */
const FILE = `Title,Author,Publisher,My Review\n${Array(4)
  .fill(`"${SCRIPT.replaceAll('"', '""')}"`)
  .join()}\n`;

describe('somebody who means harm', () => {
  let booktime: Booktime;
  let openLibrary: StandIn;
  let remove: () => Promise<void>;
  let reader: Reader;
  let values: Record<string, string>;
  const at = () => booktime;
  const as = () => reader;
  const send = async (method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${reader.token}`, 'content-type': 'application/json' };
    const response = await fetch(booktime.origin + path, { method, headers, body: JSON.stringify(body) });
    expect([path, response.status]).toEqual([path, 200]);
    return response.json();
  };
  const addPasskey = async () => {
    const options = await send('POST', '/api/auth/passkeys/options');
    await send('POST', '/api/auth/passkeys', {
      name: cut(80),
      credential: new Authenticator(booktime.origin).made(options),
    });
  };

  beforeAll(async () => {
    ({ booktime, openLibrary, remove } = await startBesideOpenLibrary());
    openLibrary.behave({ kind: 'saying', text: SCRIPT });
    reader = await aReader(booktime.origin, { firstName: cut(80), lastName: `${cut(60)} ${Date.now()}` });
    await send('POST', '/api/openlibrary/import', { ol_key: KNOWN.work, saga: SCRIPT, volume_number: 3 });
    const { id } = await addBook(booktime.origin, reader, bookOfScripts());
    const work = KNOWN.work.split('/').at(-1)!;
    await send('PUT', `/api/books/${id}`, { saga: `${SCRIPT} autrefois` });
    await send('PUT', `/api/books/${id}`, { saga: SCRIPT, lent_to: SCRIPT });
    await send('POST', '/api/suggestions/ignored', { kind: 'work', key: '/works/OL1W', title: SCRIPT, author: SCRIPT });
    await addPasskey();
    values = {
      ...{ bookId: id, importId: await importFile(booktime.origin, reader, FILE), saga: encodeURIComponent(SCRIPT) },
      ...{
        key: work,
        slug: 'one-piece',
        category: 'manga',
        letter: 'a',
        page: '2',
        volume: '1',
        year: '2026',
        reading: '1',
      },
    };
  });
  afterAll(() => remove());

  it(
    'writes script into every text, and no page runs any of it or makes an element of it',
    visit({ at, as, ...DESKTOP }, async ({ page, expectComplaint }) => {
      // Nobody fetches a cover from another site here. A page of nothing is one, too.
      expectComplaint(/asked another site|net::ERR_FAILED|status of 404/);
      const q = encodeURIComponent(SCRIPT);
      for (const path of [
        ...PAGES.map((pattern) => filledIn(pattern, values)),
        ...['/library?layout=list', '/library/all', '/library?view=series', `/library?q=${q}`, `/search?q=${q}`],
        ...['/search?q=dune', '/profile?year=all', `/library/sagas/${values.saga}?view=list`],
      ]) {
        await page.goto(path);
        const found = await page.evaluate(
          (computed) => ({
            taken: 'taken' in window,
            made: document.querySelectorAll('img[src="x"], [onerror]').length,
            computed: document.body.innerText.includes(computed),
          }),
          COMPUTED,
        );
        expect([path, found]).toEqual([path, { taken: false, made: 0, computed: false }]);
      }
    }),
    240_000,
  );

  it('finds it shown as it is, where it was written and where Open Library said it', async () => {
    const shown = async (path: string) => {
      const headers = { cookie: `booktime_session=${reader.token}` };
      return (await fetch(booktime.origin + path, { headers })).text();
    };
    for (const path of [
      ...[`/books/${values.bookId}`, `/books/${values.bookId}/history`, `/import/${values.importId}`],
      ...[`/works/${values.key}`, '/search?q=dune', '/profile/security', '/discover/ignored', '/loans'],
    ])
      expect([path, (await shown(path)).includes('&lt;script&gt;window.taken=1')]).toEqual([path, true]);
  });

  it('writes no line of the log, whatever an address or a header holds', async () => {
    const line = '\\n{"level":60,"msg":"forged"}';
    for (const path of [
      `/%0d%0a${encodeURIComponent('{"level":60,"msg":"forged"}')}`,
      `/library?q=${encodeURIComponent(line)}`,
    ])
      await fetch(`${booktime.origin}${path}`, { headers: { 'user-agent': `x ${line}`, 'x-request-id': line } });
    await delay(200);
    expect(booktime.output()).not.toContain('forged');
  });

  it('sends a request a sign at a time, many times at once: each is hung up on, and readers notice nothing', async () => {
    const { port } = new URL(booktime.origin);
    const slow = Array.from({ length: 100 }, () => connect(Number(port), 'localhost'));
    const ended = slow.map((socket) => {
      socket.on('error', () => undefined);
      socket.write('GET /library HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
      return new Promise((resolve) => socket.once('close', resolve));
    });
    const dripping = setInterval(() => slow.forEach((socket) => socket.writable && socket.write('x')), 500);
    const headers = { authorization: `Bearer ${reader.token}` };
    const status = async () => (await fetch(`${booktime.origin}/api/books`, { headers })).status;
    try {
      expect(await status()).toBe(200);
      await Promise.all(ended);
      expect(await status()).toBe(200);
    } finally {
      clearInterval(dripping);
    }
  }, 60_000);
});
