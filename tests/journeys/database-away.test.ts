import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { aFolder, freePort, startBooktime, type Booktime } from './support/booktime';
import { aDatabaseServer } from './support/database-server';
import { addBook, aReader, booksOf, type Reader } from './support/reader';

describe('while the database is away', () => {
  let booktime: Booktime;
  let database: ReturnType<typeof aDatabaseServer>;
  let reader: Reader;
  let folder: string;

  beforeAll(async () => {
    folder = await aFolder();
    database = aDatabaseServer(folder, await freePort());
    await database.start();
    const settings = { MONGO_URL: database.url, SECRET_KEY: 'a-secret-of-one-journey-0123456789abcdef' };
    booktime = await startBooktime(settings, { embedded: true });
    reader = await aReader(booktime.origin);
    await addBook(booktime.origin, reader, { title: 'Nana', author: 'Émile Zola' });
    await database.stop();
  });
  afterAll(async () => {
    await booktime.remove();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

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
