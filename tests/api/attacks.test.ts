import { POST as login } from '@/app/api/auth/login/route';
import { GET as exportAccount } from '@/app/api/auth/me/export/route';
import { GET as whoAmI } from '@/app/api/auth/me/route';
import { POST as register } from '@/app/api/auth/register/route';
import { GET as listBooks, POST as addBook } from '@/app/api/books/route';
import { GET as getSaga } from '@/app/api/sagas/[saga_name]/grid/route';
import { GET as search } from '@/app/api/books/search-grouped/route';
import { exampleOf } from '@/lib/http/openapi-examples';
import type { Endpoint } from '@/lib/http/endpoint';
import { operations } from '@/lib/http/registry';
import { booksOf } from '../support/books';
import { leavesOf, withAt, type Leaf } from '../support/leaves';
import { aReader, answer, aRequest, withParams, type Reader } from '../support/request';
import { servedRoutes, type Handler } from '../support/routes';

// Nobody listens there: what needs Open Library refuses at once.
process.env.OPENLIBRARY_URL = 'http://127.0.0.1:1';

let reader: Reader;
let handlers: Map<unknown, Handler>;

beforeAll(async () => {
  reader = await aReader();
  handlers = new Map((await servedRoutes()).map(({ handler }) => [handler.endpoint, handler]));
});

type Json = Record<string, unknown>;
const OPERATORS = [{ $ne: null }, { $gt: '' }, { $where: 'sleep(1000)' }, { $regex: '.*' }, ['x']];

const own = { bookId: '5a8b4d3e-3f3e-4c53-9d6c-0c1d0b8f4a55', saga: 'Série', author: 'A' };

const statusOf = async (endpoint: Endpoint, body: unknown) => {
  const path = endpoint.path.replace(/\{(\w+)\}/g, own.bookId);
  const params = Object.fromEntries([...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, own.bookId]));
  const headers = { authorization: `Bearer ${reader.token}` };
  return (await handlers.get(endpoint)!(aRequest(path, { method: endpoint.method, body, headers }), withParams(params)))
    .status;
};

const taking = operations.map(({ endpoint }) => endpoint).filter(({ body }) => body);

/** The same body with something else at one place of it. */
const withLeaf = ({ body }: Endpoint, leaf: Leaf, value: unknown) => withAt(exampleOf(body!), leaf, value);

const operatorsFor = ({ type }: Leaf) =>
  OPERATORS.filter((operator) => (type === 'array' ? !Array.isArray(operator) : type !== 'object'));

it('no value of any body may be an operator of the database, however deep it stands', async () => {
  let tried = 0;
  for (const endpoint of taking)
    for (const leaf of leavesOf(endpoint.body!))
      for (const operator of operatorsFor(leaf)) {
        tried += 1;
        const status = await statusOf(endpoint, withLeaf(endpoint, leaf, operator));
        const isRefused = status >= 400 && status < 500;
        expect([endpoint.path, leaf.path, operator, isRefused]).toEqual([endpoint.path, leaf.path, operator, true]);
      }
  expect(tried).toBeGreaterThan(500);
  expect((await booksOf(reader).list()).body).toEqual([]);
}, 240_000);

it.each(['category[$ne]=x', 'category=%7B%22%24ne%22%3Anull%7D', 'status[]=to_read&status[$gt]=', 'limit[$gt]=1'])(
  'no query is one: ?%s is refused, or finds what it says and nothing else',
  async (query) => {
    const other = await aReader();
    await booksOf(other).add({ title: 'À autrui', author: 'B' });
    const { status, body } = await answer(listBooks(reader.ask(`/api/books?${query}`)));
    expect(status === 200 ? body : []).toEqual([]);
  },
);

it('nobody signs in with an operator instead of a name', async () => {
  for (const operator of OPERATORS) {
    const body = { first_name: operator, last_name: operator };
    const { status } = await login(aRequest('/api/auth/login', { method: 'POST', body }), undefined as never);
    expect(status).toBe(422);
  }
});

it.each([
  '{"title":"T","author":"A","__proto__":{"isAdmin":true,"status":"completed"}}',
  '{"title":"T","author":"A","constructor":{"prototype":{"isAdmin":true}}}',
  '{"title":"T","author":"A","tags":["__proto__"],"toString":"x","hasOwnProperty":1}',
])('what every object is made of stays as it is: %s', async (body) => {
  const { ask } = await aReader();
  const added = await answer(addBook(ask('/api/books', { method: 'POST', body })));
  expect(added).toMatchObject({ status: 200, body: { title: 'T', status: 'to_read' } });
  expect(({} as Json).isAdmin).toBeUndefined();
  expect(JSON.stringify(added.body)).not.toContain('isAdmin');
});

const PATHS = ['../../etc/passwd', '..%2F..%2F', '\u0000', '.', '/', '\\\\server\\share', 'CON', '%', 'a'.repeat(5000)];

it.each(PATHS)('the name of a saga or a reader is a name, never a path: «%.20s»', async (name) => {
  const { ask, id } = await aReader();
  const saga = getSaga(ask(`/api/sagas/${encodeURIComponent(name)}/grid`), withParams({ saga_name: name }));
  expect((await answer(saga)).status).toBe(404);
  const names = { first_name: name.slice(0, 80), last_name: id };
  const { status, body } = await answer(
    register(aRequest('/api/auth/register', { method: 'POST', body: names }), undefined as never),
  );
  if (status !== 200) return expect(status).toBe(422);
  const headers = { authorization: `Bearer ${body.access_token}` };
  const file = await exportAccount(aRequest('/api/auth/me/export', { headers }), undefined as never);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="booktime-[\da-z-]+\.json"$/);
});

it('a name writes no header of its own', async () => {
  const { id } = await aReader();
  const names = { first_name: 'A\r\nSet-Cookie: taken=1\r\n\r\n<html>', last_name: `"; filename="x.exe ${id}` };
  const { body } = await answer(
    register(aRequest('/api/auth/register', { method: 'POST', body: names }), undefined as never),
  );
  const headers = { authorization: `Bearer ${body.access_token}` };
  const file = await exportAccount(aRequest('/api/auth/me/export', { headers }), undefined as never);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\da-z-]+\.json"$/);
  expect(file.headers.get('set-cookie')).toBeNull();
});

it.each([
  ['lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['lists in a field', `{"title":"T","author":"A","tags":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  [
    'a hundred thousand keys',
    JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, n]))),
  ],
])('a body of %s is refused, and the next one is served', async (_, body) => {
  const { status } = await answer(addBook(reader.ask('/api/books', { method: 'POST', body })));
  expect(status).toBe(422);
  expect((await whoAmI(reader.ask('/api/auth/me'), undefined as never)).status).toBe(200);
});

/** Texts on which an expression that goes back and forth would not come to an end. */
const LONG = 40_000;
const BOMBS = [
  'a'.repeat(LONG) + '!',
  `${' '.repeat(LONG)}x`,
  '-'.repeat(LONG),
  '1-'.repeat(LONG / 2),
  'tome '.repeat(LONG / 5),
  'tome 1 '.repeat(LONG / 7),
  '('.repeat(LONG),
  `${'T.'.repeat(LONG / 2)}1`,
  '9'.repeat(LONG),
  `${'9 '.repeat(LONG / 2)}X`,
  '<'.repeat(LONG),
  '&lt;'.repeat(LONG / 4),
  'é\u0301'.repeat(LONG / 2),
  '(a+)+$',
];

/** Seconds of the processor: more than anything that is asked for here needs, and nothing like what a bomb takes. */
const BUDGET = 1;

/** What a request answers, and how long the processor was at it. */
const workOf = async (endpoint: Endpoint, body: unknown) => {
  const before = process.cpuUsage();
  const status = await statusOf(endpoint, body);
  const { user, system } = process.cpuUsage(before);
  return { status, seconds: (user + system) / 1e6 };
};

/** As much of a text as the place takes. */
const fitting = (text: string, most = LONG) => [...text].slice(0, most).join('');

it('no text keeps an expression busy, in whatever field it is, as long as that takes it', async () => {
  let taken = 0;
  for (const endpoint of taking.filter(({ auth }) => auth === 'user'))
    for (const leaf of leavesOf(endpoint.body!).filter(({ type }) => type === 'string'))
      for (const bomb of BOMBS) {
        const { status, seconds } = await workOf(endpoint, withLeaf(endpoint, leaf, fitting(bomb, leaf.most)));
        if (status < 400) taken += 1;
        const where = [endpoint.path, leaf.path, bomb.slice(0, 10)];
        expect([...where, status === 500, seconds < BUDGET]).toEqual([...where, false, true]);
      }
  // They were looked at, not refused for their length.
  expect(taken).toBeGreaterThan(200);
}, 240_000);

it.each(BOMBS)('nor does one that is searched: «%.10s»', async (bomb) => {
  for (const text of [bomb, bomb.slice(0, LONG / 4)]) {
    const query = `?q=${encodeURIComponent(text)}`;
    expect((await listBooks(reader.ask(`/api/books${query}`))).status).toBe(200);
    expect((await search(reader.ask(`/api/books/search-grouped${query}`))).status).toBe(200);
  }
});

it('a body is refused before anything of it is done: bad fields leave a book as it was', async () => {
  const { ask } = await aReader();
  const books = booksOf({ ask } as Reader);
  const { body: book } = await books.add({ title: 'Nana', author: 'Émile Zola' });
  for (const change of [
    { title: { $ne: null } },
    { rating: 'many' },
    { status: '__proto__' },
    { user_id: 'x', rating: 9 },
  ])
    expect((await books.change(book.id, change)).status).toBe(422);
  expect((await books.list()).body).toEqual([book]);
});
