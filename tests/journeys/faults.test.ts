import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../support/free-port';
import { mountSmallDisk, unmountDisk } from '../support/small-disk';
import { aFolder, startBooktime, type Booktime } from './support/booktime';
import { aDatabaseServer } from './support/database-server';
import { addersOf, allTitles, type Answer } from './support/load';
import { addBook, aReader, type Reader } from './support/reader';
import { until } from './support/until';
import { aWayTo, type Way } from './support/way-to-database';

const SECRET_KEY = 'a-secret-of-one-journey-0123456789abcdef';
const CLIENTS = 8;
const HANGING_MS = 15_000;

/** Told that the database is away, when to come back, and in words. */
const isClear = ({ status, retryAfter, detail }: Answer) =>
  status === 200 || (status === 503 && Number(retryAfter) > 0 && typeof detail === 'string' && detail.length > 20);

describe('a database that is in trouble while readers are at work', () => {
  let database: ReturnType<typeof aDatabaseServer>;
  let way: Awaited<ReturnType<typeof aWayTo>>;
  let booktime: Booktime;
  let reader: Reader;
  let folder: string;

  beforeAll(async () => {
    folder = await aFolder();
    const port = await freePort();
    database = aDatabaseServer(folder, port);
    await database.start();
    way = await aWayTo(port);
    booktime = await startBooktime({ MONGO_URL: way.url, SECRET_KEY }, { embedded: true });
  });
  beforeEach(async () => void (reader = await aReader(booktime.origin)));
  afterAll(async () => {
    await booktime.remove();
    await way.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const isAddedAgain = () =>
    addBook(booktime.origin, reader, { title: 'De retour', author: 'A. Nonyme' }).then(
      () => true,
      () => false,
    );

  /** Trouble under load, and what remains of it. */
  const under = async (trouble: () => Promise<void>) => {
    const adders = addersOf(booktime.origin, reader, CLIENTS);
    await until(() => adders.answers.length > CLIENTS);
    await trouble();
    await until(isAddedAgain);
    await adders.stop();
    const titles = new Set(await allTitles(booktime.origin, reader));
    return { ...adders, lost: adders.acknowledged().filter((title) => !titles.has(title)) };
  };

  it('killed and started again: nothing that was acknowledged is lost, and every refusal says when to come back', async () => {
    const { answers, unanswered, lost } = await under(async () => {
      await database.stop();
      await delay(1500);
      await database.start();
    });
    expect(lost).toEqual([]);
    expect(unanswered).toEqual([]);
    expect(answers.filter((answer) => !isClear(answer))).toEqual([]);
    expect(answers.some(({ status }) => status === 503)).toBe(true);
  });

  const become = (bad: Way, ms: number) => async () => {
    way.become(bad);
    await delay(ms);
    way.become('open');
  };

  it('out of reach: refused within five seconds, in words, and taken up again by itself', async () => {
    const { answers, unanswered, lost } = await under(become('refusing', 4000));
    expect([lost, unanswered]).toEqual([[], []]);
    expect(answers.filter((answer) => !isClear(answer))).toEqual([]);
    expect(answers.some(({ status }) => status === 503)).toBe(true);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(5000);
  });

  it('out of reach: what was refused then, sent again with its key, is done once', async () => {
    const send = async (key: string) => {
      const response = await fetch(`${booktime.origin}/api/books`, {
        method: 'POST',
        headers: {
          ...{ authorization: `Bearer ${reader.token}`, 'content-type': 'application/json' },
          'idempotency-key': key,
        },
        body: JSON.stringify({ title: key, author: 'A. Nonyme' }),
      });
      return { answered: response.status, ...(await response.json()) };
    };
    const keys = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'];
    way.become('refusing');
    expect((await Promise.all(keys.map(send))).map(({ answered }) => answered)).toEqual(keys.map(() => 503));
    way.become('open');
    await until(isAddedAgain);
    const first = await Promise.all(keys.map(send));
    expect(first.map(({ answered }) => answered)).toEqual(keys.map(() => 200));
    expect((await Promise.all(keys.map(send))).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    const titles = await allTitles(booktime.origin, reader);
    expect(titles.filter((title) => keys.includes(title)).sort()).toEqual([...keys].sort());
  });

  it('slow: everybody waits a little, and nobody is refused', async () => {
    const { answers, unanswered, lost } = await under(become('slow', 3000));
    expect([lost, unanswered]).toEqual([[], []]);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeGreaterThan(300);
  });

  it('hanging: given up while it hangs, and not waited for without end', async () => {
    const { answers, unanswered, lost } = await under(become('hanging', HANGING_MS));
    expect([lost, unanswered]).toEqual([[], []]);
    expect(answers.filter((answer) => !isClear(answer))).toEqual([]);
    expect(answers.some(({ status }) => status === 503)).toBe(true);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(HANGING_MS);
  });
});

describe('a server that is told to stop under load', () => {
  it('answers every request that it took, and keeps what it acknowledged', async () => {
    const booktime = await startBooktime({}, { embedded: true });
    const reader = await aReader(booktime.origin);
    const adders = addersOf(booktime.origin, reader, 30);
    await until(() => adders.answers.length > 100);
    const { code, ms } = await booktime.stop();
    await adders.stop();
    const output = booktime.output();
    const taken = output.split('\n').filter((line) => line.includes('"method":"POST","route":"/api/books"'));
    // Sooner than what takes too long is cut.
    expect([code, ms < 4500]).toEqual([0, true]);
    expect(taken.filter((line) => line.includes('aborted') || !line.includes('"status":200'))).toEqual([]);
    expect(adders.answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(taken).toHaveLength(adders.answers.length);
    // Nobody was hung up on: whoever was not answered had not come in.
    expect(adders.unanswered.filter(({ code }) => code !== 'ECONNREFUSED')).toEqual([]);
    await booktime.restart();
    const titles = await allTitles(booktime.origin, reader);
    expect(titles.sort()).toEqual(adders.acknowledged().sort());
    await booktime.remove();
  });
});

describe('a clock that jumps', () => {
  it('ends sessions that are over by it, refuses nobody for coming from tomorrow, and loses nothing', async () => {
    const shift = path.resolve(__dirname, 'support/shift-clock.mjs');
    const booktime = await startBooktime({ NODE_OPTIONS: `--import ${shift}` }, { embedded: true });
    const jump = async () => {
      const before = booktime.output().split('the clock is off').length;
      process.kill(booktime.pid(), 'SIGUSR2');
      await until(() => booktime.output().split('the clock is off').length > before);
    };
    const status = async ({ token }: Reader) =>
      (await fetch(`${booktime.origin}/api/auth/me`, { headers: { authorization: `Bearer ${token}` } })).status;

    const before = await aReader(booktime.origin);
    await addBook(booktime.origin, before, { title: 'Hier', author: 'A. Nonyme' });
    await jump();
    await delay(1100);
    expect(await status(before)).toBe(401);
    const ahead = await aReader(booktime.origin);
    await addBook(booktime.origin, ahead, { title: 'Demain', author: 'A. Nonyme' });
    await jump();
    expect([await status(before), await status(ahead)]).toEqual([200, 200]);
    await addBook(booktime.origin, ahead, { title: 'Aujourd’hui', author: 'A. Nonyme' });
    expect(await allTitles(booktime.origin, ahead)).toEqual(['Demain', 'Aujourd’hui']);
    expect(await allTitles(booktime.origin, before)).toEqual(['Hier']);
    expect((await fetch(`${booktime.origin}/health`)).status).toBe(200);
    expect(booktime.output()).not.toMatch(/"level":50/);
    await booktime.remove();
  });
});

const LONG = 'x'.repeat(19_000);

describe('a disk that is full', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'booktime-full-'));
  const isMounted = mountSmallDisk(folder, 10);
  afterAll(() => {
    if (isMounted) unmountDisk(folder);
    rmSync(folder, { recursive: true, force: true });
  });

  (isMounted ? it : it.skip)('refuses what is new in words, still reads, and keeps what it acknowledged', async () => {
    const booktime = await startBooktime({ BOOKTIME_DATA: folder }, { embedded: true });
    const reader = await aReader(booktime.origin);
    const headers = { authorization: `Bearer ${reader.token}`, 'content-type': 'application/json' };
    const add = (title: string) =>
      fetch(`${booktime.origin}/api/books`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ title, author: 'A. Nonyme', notes: LONG, review: LONG, description: LONG }),
      });
    const acknowledged: string[] = [];
    let refused: Response | undefined;
    for (let i = 0; !refused; i++) {
      const response = await add(`Livre ${i}`);
      if (response.ok) acknowledged.push(`Livre ${i}`);
      else refused = response;
    }
    expect(acknowledged.length).toBeGreaterThan(10);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    expect((await refused.json()).detail).toMatch(/disque du serveur est plein/);
    expect((await allTitles(booktime.origin, reader)).sort()).toEqual([...acknowledged].sort());
    expect((await fetch(`${booktime.origin}/health`)).status).toBe(200);
    await booktime.restart('SIGKILL');
    expect((await allTitles(booktime.origin, reader)).sort()).toEqual([...acknowledged].sort());
    await booktime.remove();
  });
});
