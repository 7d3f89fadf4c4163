import { setTimeout as delay } from 'node:timers/promises';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader } from './support/reader';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type Line = Record<string, unknown>;

const linesOf = (booktime: Booktime): Line[] =>
  booktime
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

/** The line of one request; it is written just after the answer. */
const lineOf = async (booktime: Booktime, response: Response): Promise<Line | undefined> => {
  await response.text();
  const find = () => linesOf(booktime).filter(({ id }) => id === response.headers.get('x-request-id'));
  for (let wait = 0; wait < 100 && find().length === 0; wait++) await delay(20);
  expect(find()).toHaveLength(1);
  return find()[0];
};

describe('what the operator sees', () => {
  let booktime: Booktime;
  beforeAll(async () => void (booktime = await startBooktime()));
  afterAll(() => booktime.remove());

  it('is that the database is connected, at /health', async () => {
    const response = await fetch(`${booktime.origin}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ok',
      database: 'connected',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  it.each([
    ['/health', '/health', 200],
    ['/api/books/4cf7be1b-4e5d-4b7a-9fd8-e8e9b8f4c0de?x=1', '/api/books/[book_id]', 403],
    ['/api/nobody/knows', '/api/[[...rest]]', 404],
    ['/library?q=dune', '/library', 307],
    ['/no-such-page', 'none', 404],
  ])('is one line per request with the pattern of the route: %s', async (path, route, status) => {
    const response = await fetch(`${booktime.origin}${path}`, { redirect: 'manual' });
    expect(response.status).toBe(status);
    expect(await lineOf(booktime, response)).toEqual({
      level: 30,
      time: expect.stringMatching(/Z$/),
      id: expect.stringMatching(UUID),
      method: 'GET',
      route,
      status,
      duration: expect.any(Number),
      bytes: expect.any(Number),
      msg: 'request',
    });
  });

  it('gives every request an id of its own, whatever the client sends', async () => {
    const headers = { 'x-request-id': 'chosen-by-the-client' };
    const ids = await Promise.all(
      [1, 2].map(async () => (await fetch(`${booktime.origin}/health`, { headers })).headers.get('x-request-id')),
    );
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(UUID);
  });

  it('never holds a name, a title, a search or a token', async () => {
    const reader = await aReader(booktime.origin);
    const { id } = await addBook(booktime.origin, reader, {
      title: 'Titre confidentiel',
      author: 'Autrice confidentielle',
    });
    const headers = { authorization: `Bearer ${reader.token}` };
    for (const path of [
      `/api/books/${id}`,
      '/api/books?q=confidentiel',
      '/library?q=confidentiel',
      '/api/books/confidentiel',
    ]) {
      await lineOf(booktime, await fetch(`${booktime.origin}${path}`, { headers, redirect: 'manual' }));
    }
    const output = booktime.output();
    for (const secret of ['onfidenti', reader.token, reader.lastName, id]) expect(output).not.toContain(secret);
  });
});

describe('a server whose database is away', () => {
  const settings = { MONGO_URL: 'mongodb://127.0.0.1:1', SECRET_KEY: 'a-secret-of-at-least-thirty-two-characters' };
  let booktime: Booktime;
  beforeAll(async () => void (booktime = await startBooktime(settings, { embedded: true })));
  afterAll(() => booktime.remove());

  it('starts all the same, and says at /health what is wrong', async () => {
    const response = await fetch(`${booktime.origin}/health`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'error', database: 'disconnected' });
  });

  it('refuses a registration in words, with a true status', async () => {
    const response = await fetch(`${booktime.origin}/api/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ first_name: 'Camille', last_name: 'Martin' }),
    });
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ detail: expect.any(String) });
  });
});

describe('LOG_LEVEL', () => {
  it('shows the files of the build at debug level, and not at info', async () => {
    const booktime = await startBooktime({ LOG_LEVEL: 'debug' });
    const response = await fetch(`${booktime.origin}/_next/static/none.js`);
    expect(await lineOf(booktime, response)).toMatchObject({ level: 20, route: '/_next/static', status: 404 });
    await booktime.remove();
  });

  it('keeps requests to itself at warn', async () => {
    const booktime = await startBooktime({ LOG_LEVEL: 'warn' });
    await fetch(`${booktime.origin}/health`);
    await booktime.remove();
    expect(linesOf(booktime)).toEqual([]);
  });
});
