import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { DESKTOP, visit } from './support/visit';

const SCRIPT = '"><script>window.taken=1</script><img src=x onerror="window.taken=1">{{1234*4321}}${1234*4321}';
/** What a template would make of the end of it, and no date or name has by chance. */
const COMPUTED = '5332114';

describe('somebody who means harm', () => {
  let booktime: Booktime;
  let reader: Reader;
  let bookId: string;
  const at = () => booktime;
  const as = () => reader;
  beforeAll(async () => {
    booktime = await startBooktime();
    const names = { firstName: SCRIPT.slice(0, 80), lastName: `${SCRIPT.slice(0, 60)} ${Date.now()}` };
    reader = await aReader(booktime.origin, names);
    ({ id: bookId } = await addBook(booktime.origin, reader, {
      ...{
        title: SCRIPT,
        author: SCRIPT,
        saga: SCRIPT,
        volume_number: 1,
        genre: SCRIPT,
        review: SCRIPT,
        notes: SCRIPT,
      },
      ...{ publisher: SCRIPT, description: SCRIPT, tags: [SCRIPT.slice(0, 40)], lent_to: SCRIPT, rating: 4 },
      ...{ status: 'completed', cover_url: 'https://example.org/"><script>window.taken=1</script>' },
    }));
  });
  afterAll(() => booktime.remove());

  it(
    'writes script into every field, and no page runs any of it or makes an element of it',
    visit({ at, as, ...DESKTOP }, async ({ page, expectComplaint }) => {
      // Nobody fetches a cover from another site here.
      expectComplaint(/asked another site: https:\/\/example\.org|net::ERR_FAILED/);
      const saga = encodeURIComponent(SCRIPT);
      for (const path of [
        ...['/library', '/library?layout=list', '/library/all', '/library?view=series', `/library/sagas/${saga}`],
        ...[`/books/${bookId}`, `/books/${bookId}/edit`, `/books/${bookId}/history`, `/search?q=${saga}`, '/next'],
        ...['/loans', '/wishes', '/profile', '/profile?year=all', '/profile/security', '/discover', '/profile/delete'],
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
    120_000,
  );

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
