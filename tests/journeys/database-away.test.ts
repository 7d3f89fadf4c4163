import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../support/free-port';
import { aFolder, startBooktime, type Booktime } from './support/booktime';
import { aDatabaseServer } from './support/database-server';
import { addBook, aReader, booksOf, type Reader } from './support/reader';

const TOKEN = 'a-token-that-only-tests-use';

describe('while the database is away', () => {
  let booktime: Booktime;
  let database: ReturnType<typeof aDatabaseServer>;
  let reader: Reader;
  let folder: string;
  let frozen: Readiness;
  let stopped: Readiness;

  beforeAll(async () => {
    folder = await aFolder();
    database = aDatabaseServer(folder, await freePort());
    await database.start();
    const settings = {
      MONGO_URL: database.url,
      SECRET_KEY: 'a-secret-of-one-journey-0123456789abcdef',
      METRICS_TOKEN: TOKEN,
    };
    booktime = await startBooktime(settings, { embedded: true });
    reader = await aReader(booktime.origin);
    await addBook(booktime.origin, reader, { title: 'Nana', author: 'Émile Zola' });
    // A database that hangs is as far away as one that is gone, and no connection says so.
    database.freeze();
    frozen = await readiness();
    await database.stop();
    stopped = await readiness();
  });
  afterAll(async () => {
    await booktime.remove();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  type Readiness = { status: number; seconds: number };
  const readiness = async (): Promise<Readiness> => {
    const since = performance.now();
    const { status } = await fetch(`${booktime.origin}/health/ready`);
    return { status, seconds: (performance.now() - since) / 1000 };
  };

  const get = (path: string) =>
    fetch(`${booktime.origin}${path}`, { redirect: 'manual', headers: { cookie: `booktime_session=${reader.token}` } });

  const until = async (path: string, status: number) => {
    const deadline = Date.now() + 60_000;
    while ((await get(path)).status !== status && Date.now() < deadline) await delay(200);
    return get(path);
  };

  it('says so on every page, without scripts, and asks to come back', async () => {
    await until('/library', 503);
    for (const path of ['/', '/library', '/sign-in', '/books/new']) {
      const response = await get(path);
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await response.text()).toContain('fermée un instant');
    }
  });

  it('is not ready within five seconds, whether the database hangs or is gone, and lives all the same', async () => {
    for (const { status, seconds } of [frozen, stopped]) {
      expect(status).toBe(503);
      expect(seconds).toBeLessThan(5);
    }
    expect((await get('/health/live')).status).toBe(200);
  });

  it('tells the same story in figures and in the log, as an alert would read it', async () => {
    await get('/api/books');
    const response = await fetch(`${booktime.origin}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
    const text = await response.text();
    expect(text).toMatch(/^booktime_database_up 0$/m);
    expect(text).toMatch(/_duration_seconds_count\{method="GET",route="\/api\/books",status="503"\} [1-9]/);
    expect(booktime.output()).toMatch(/"level":50,.*"route":"\/api\/books","status":503/);
  });

  it('says so to integrators and to whoever watches over it', async () => {
    const health = await get('/health');
    expect([health.status, await health.json()]).toMatchObject([503, { status: 'error', database: 'disconnected' }]);
    const api = await get('/api/books');
    expect([api.status, await api.json()]).toEqual([503, { detail: expect.stringContaining('base de données') }]);
  });

  it('starts all the same', async () => {
    await booktime.restart();
    expect((await get('/')).status).toBe(503);
  });

  it('goes on by itself when the database comes back, with every book', async () => {
    await database.start();
    expect((await until('/library', 200)).status).toBe(200);
    expect((await booksOf(booktime.origin, reader)).map(({ title }) => title)).toEqual(['Nana']);
  });
});
