import { setTimeout as delay } from 'node:timers/promises';
import { launch, startBooktime, type Booktime } from './support/booktime';
import { openRequest } from './support/open-request';
import { addBook, aReader, booksOf } from './support/reader';

const titlesOf = async (...of: Parameters<typeof booksOf>) => (await booksOf(...of)).map(({ title }) => title).sort();

describe('a library that cannot be lost', () => {
  let booktime: Booktime;
  beforeAll(async () => void (booktime = await startBooktime({}, { embedded: true })));
  afterAll(() => booktime.remove());

  it('is still there after a restart, and so is the session', async () => {
    const reader = await aReader(booktime.origin);
    for (const title of ['Germinal', 'Nana', 'La Curée']) {
      await addBook(booktime.origin, reader, { title, author: 'Émile Zola' });
    }
    await booktime.restart();
    expect(await titlesOf(booktime.origin, reader)).toEqual(['Germinal', 'La Curée', 'Nana']);
  });

  it('has every book that was answered for when the server is killed right afterwards', async () => {
    const reader = await aReader(booktime.origin);
    const titles: string[] = [];
    for (let round = 1; round <= 5; round++) {
      const batch = [1, 2, 3].map((number) => `Tour ${round} livre ${number}`);
      await Promise.all(batch.map((title) => addBook(booktime.origin, reader, { title, author: 'A. Nonyme' })));
      titles.push(...batch);
      await booktime.restart('SIGKILL');
      expect(await titlesOf(booktime.origin, reader)).toEqual(titles.sort());
    }
  });

  it('has the reader who registered just before the server was killed', async () => {
    const reader = await aReader(booktime.origin);
    await booktime.restart('SIGKILL');
    expect(await booksOf(booktime.origin, reader)).toEqual([]);
  });

  it('is opened by one server at a time: a second one stops with one clear line', async () => {
    const second = launch({ PORT: '0', BOOKTIME_DATA: booktime.folder });
    expect((await second.exited).code).toBe(1);
    const lines = second.output().trim().split('\n');
    expect(lines.filter((line) => line.includes('in use by another process'))).toHaveLength(1);
    expect(second.output()).not.toMatch(/^\s+at /m);
  });
});

describe('a server that is asked to stop', () => {
  let booktime: Booktime;
  beforeEach(async () => void (booktime = await startBooktime()));
  afterEach(() => booktime.remove());

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes an open request on %s, keeps what it said, and exits',
    async (signal) => {
      const reader = await aReader(booktime.origin);
      const open = await openRequest(booktime.origin, reader, { title: 'Le Château', author: 'Franz Kafka' });
      const stopped = booktime.stop(signal);
      await delay(500);
      await expect(fetch(booktime.origin)).rejects.toThrow();
      expect(await open.finish()).toBe(200);
      const { code, ms } = await stopped;
      expect(code).toBe(0);
      expect(ms).toBeLessThan(5_000);
      await booktime.restart();
      expect(await titlesOf(booktime.origin, reader)).toEqual(['Le Château']);
    },
  );

  it('does not wait for a request that never ends', async () => {
    const reader = await aReader(booktime.origin);
    const open = await openRequest(booktime.origin, reader, { title: 'Le Procès', author: 'Franz Kafka' });
    const { code, ms } = await booktime.stop();
    expect(code).toBe(0);
    expect(ms).toBeGreaterThan(4_000);
    expect(ms).toBeLessThan(5_000);
    await expect(open.answered).rejects.toThrow();
  });

  it('does not wait for connections that are only kept alive', async () => {
    await fetch(`${booktime.origin}/health`);
    const { code, ms } = await booktime.stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(3_000);
  });
});
