import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { startStandIn, type StandIn } from '../openlibrary/stand-in';
import { freePort } from '../support/free-port';
import { aFolder, startBooktime, type Booktime } from './support/booktime';
import { aDatabase } from './support/database';
import { aDatabaseServer } from './support/database-server';
import { addBook, aReader, booksOf, type Reader } from './support/reader';

/** On the server that MONGO_URL names, or in a process of its own. */
const aSharedDatabase = async () => {
  const named = aDatabase();
  if (named) return named;
  const folder = await aFolder();
  const server = aDatabaseServer(folder, await freePort());
  await server.start();
  return {
    settings: { MONGO_URL: server.url, SECRET_KEY: randomUUID() },
    async drop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

describe('two servers on one database', () => {
  let database: Awaited<ReturnType<typeof aSharedDatabase>>;
  let openLibrary: StandIn;
  let servers: Booktime[] = [];

  beforeAll(async () => {
    database = await aSharedDatabase();
    openLibrary = await startStandIn();
    const settings = { ...database.settings, OPENLIBRARY_URL: openLibrary.url };
    servers = await Promise.all([1, 2].map(() => startBooktime(settings, { embedded: true })));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.remove()));
    await Promise.all([database.drop(), openLibrary.close()]);
  });

  const originOf = (client: number) => servers[client % 2]!.origin;
  const ask = async (client: number, method: string, url: string, { token }: Partial<Reader> = {}, body?: object) => {
    const response = await fetch(`${originOf(client)}${url}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const FIFTY = Array.from({ length: 50 }, (_, i) => i);

  it('show at once what was changed on the other', async () => {
    const reader = await aReader(originOf(0));
    for (let round = 0; round < 6; round++) {
      await addBook(originOf(round), reader, { title: `Livre ${round}`, author: 'A. Nonyme' });
      for (const server of [0, 1]) expect(await booksOf(originOf(server), reader)).toHaveLength(round + 1);
    }
  });

  it('make one account of fifty that register with the same name', async () => {
    const names = { first_name: 'Camille', last_name: `Partout ${Date.now()}` };
    const all = await Promise.all(FIFTY.map((i) => ask(i, 'POST', '/api/auth/register', {}, names)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 400)).toHaveLength(49);
    const { body } = await ask(1, 'POST', '/api/auth/login', {}, names);
    expect(body.user.id).toBe(all.find(({ status }) => status === 200)!.body.user.id);
  });

  it('complete a saga fifty times at once, and each volume is there once', async () => {
    const reader = await aReader(originOf(0));
    await addBook(originOf(0), reader, { title: 'Tome 1', author: 'A. Nonyme', saga: 'Ensemble', volume_number: 1 });
    const url = '/api/sagas/Ensemble/auto-complete';
    const all = await Promise.all(FIFTY.map((i) => ask(i, 'POST', url, reader, { target_volume: 12 })));
    expect(all.filter(({ status }) => status !== 200)).toEqual([]);
    const { body } = await ask(1, 'GET', '/api/sagas/Ensemble/books', reader);
    expect(body.map((book: { volume_number: number }) => book.volume_number)).toEqual(FIFTY.slice(1, 13));
    const created = all.flatMap((one) => one.body.created_books);
    expect(created).toHaveLength(11);
  });

  it('bring the same work fifty times at once, and it is in the library once', async () => {
    const reader = await aReader(originOf(0));
    const bring = (i: number) => ask(i, 'POST', '/api/openlibrary/import', reader, { ol_key: 'OL1009W' });
    // Both know what Open Library says: what is left to meet are the writes.
    await Promise.all([0, 1].map((i) => ask(i, 'GET', '/api/openlibrary/book/OL1009W', reader)));
    const all = await Promise.all(FIFTY.map(bring));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(49);
    expect(await booksOf(originOf(1), reader)).toHaveLength(1);
  });

  it('bring two works of one ISBN fifty times at once, and one of them is in the library', async () => {
    const works = ['OL8301W', 'OL8302W'];
    const readers = await Promise.all([0, 1, 2, 3, 4].map((i) => aReader(originOf(i))));
    await Promise.all(
      [0, 1].flatMap((i) => works.map((key) => ask(i, 'GET', `/api/openlibrary/book/${key}`, readers[0]))),
    );
    // Each server is asked for one of the two: only the database sees both.
    const bring = (reader: Reader) => (i: number) =>
      ask(i, 'POST', '/api/openlibrary/import', reader, { ol_key: works[i % 2] });
    for (const reader of readers) {
      const all = await Promise.all(FIFTY.slice(0, 10).map(bring(reader)));
      expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(all.filter(({ status }) => status === 409)).toHaveLength(9);
      expect(await booksOf(originOf(1), reader)).toHaveLength(1);
    }
  });

  it('tick the same volumes from fifty clients, and every count is right', async () => {
    const reader = await aReader(originOf(0));
    for (let volume_number = 1; volume_number <= 5; volume_number++)
      await addBook(originOf(0), reader, { title: `${volume_number}`, author: 'A', saga: 'Cochée', volume_number });
    const url = '/api/sagas/Cochée/toggle-tome-status';
    const tick = (i: number, is_read: boolean) => ask(i, 'POST', url, reader, { volume_number: (i % 5) + 1, is_read });
    const mixed = await Promise.all(FIFTY.map((i) => tick(i, i % 3 > 0)));
    expect(mixed.filter(({ status }) => status !== 200)).toEqual([]);
    const shelf = (await ask(1, 'GET', '/api/sagas/Cochée/books', reader)).body as { status: string }[];
    const read = shelf.filter(({ status }) => status === 'completed').length;
    expect((await ask(0, 'GET', '/api/stats', reader)).body).toMatchObject({ total_books: 5, completed_books: read });
    await Promise.all(FIFTY.map((i) => tick(i, true)));
    expect((await ask(1, 'GET', '/api/stats', reader)).body).toMatchObject({ completed_books: 5, to_read_books: 0 });
  });
});
