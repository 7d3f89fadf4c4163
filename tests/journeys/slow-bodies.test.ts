import { once } from 'node:events';
import { connect } from 'node:net';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, booksOf, importFile, type Reader } from './support/reader';

/** What a server lets a request take; it looks every five seconds. */
const SECONDS = 3;
const MOST_MS = (SECONDS + 5 + 4) * 1000;
const EACH = 20;

const BOUNDARY = 'slowly';
const HEADER = 'Title,Author\n';
const FORM = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="books.csv"\r\n\r\n${HEADER}`;

describe('bodies that come a sign at a time', () => {
  let booktime: Booktime;
  let reader: Reader;
  beforeAll(async () => {
    booktime = await startBooktime({ REQUEST_SECONDS: String(SECONDS) });
    reader = await aReader(booktime.origin);
  });
  afterAll(() => booktime.remove());

  /** Sends the beginning of a file, and then next to nothing; what came back when the connection was ended, and when. */
  const drip = async (path: string, headers: string[], beginning: string) => {
    const { port, host } = new URL(booktime.origin);
    const socket = connect(Number(port), 'localhost');
    let answer = '';
    socket.on('error', () => undefined).on('data', (chunk) => (answer += String(chunk)));
    const from = performance.now();
    const head = [`POST ${path} HTTP/1.1`, `Host: ${host}`, 'Content-Length: 1000000', ...headers];
    socket.write(`${head.join('\r\n')}\r\n\r\n${beginning}`);
    const dripping = setInterval(() => socket.writable && socket.write('x'), 200);
    await once(socket, 'close');
    clearInterval(dripping);
    return { answer, ms: performance.now() - from };
  };

  it.each([
    ['/api/books', () => [`Authorization: Bearer ${reader.token}`, 'Content-Type: application/json'], '{"title": "'],
    ['/api/imports', () => [`Authorization: Bearer ${reader.token}`, 'Content-Type: text/csv'], HEADER],
    [
      '/import-file',
      () => [`Cookie: booktime_session=${reader.token}`, `Content-Type: multipart/form-data; boundary=${BOUNDARY}`],
      FORM,
    ],
  ])(
    'at %s are hung up on, while others are served, and leave nothing',
    async (path, headers, beginning) => {
      const slow = Promise.all(Array.from({ length: EACH }, () => drip(path, headers(), beginning)));
      const other = await aReader(booktime.origin);
      await addBook(booktime.origin, other, { title: 'Pendant ce temps', author: 'A. Nonyme' });
      await importFile(booktime.origin, other, `${HEADER}Le Horla,Maupassant\n`);
      expect(await booksOf(booktime.origin, other)).toHaveLength(1);
      const ended = await slow;
      expect(ended.filter(({ answer }) => !/^(HTTP\/1\.1 408 |$)/.test(answer))).toEqual([]);
      for (const { ms } of ended) {
        expect(ms).toBeGreaterThan(SECONDS * 1000 - 500);
        expect(ms).toBeLessThan(MOST_MS);
      }
      const list = await fetch(`${booktime.origin}/api/imports`, {
        headers: { authorization: `Bearer ${reader.token}` },
      });
      expect(await list.json()).toEqual([]);
      expect(await booksOf(booktime.origin, reader)).toEqual([]);
    },
    40_000,
  );

  it('are no fault of the server, of which its log would tell', async () => {
    await booktime.stop();
    expect(booktime.output().match(/"aborted":true/g)).toHaveLength(3 * EACH);
    expect(booktime.output()).not.toMatch(/"level":50/);
  });
});
