import fc from '../support/property';
import type { Endpoint } from '@/lib/http/endpoint';
import { inputFor } from '../support/arbitrary';
import { booksOf } from '../support/books';
import { aReader, aRequest, withParams, type Reader } from '../support/request';
import { servedRoutes, type Served } from '../support/routes';

// Nobody listens there: what needs Open Library refuses at once.
process.env.OPENLIBRARY_URL = 'http://127.0.0.1:1';

const RUNS = 15;
/** Each may wait for its turn at Open Library, which is paced. */
const PACED_RUNS = 6;
const isPaced = (url: string) => /openlibrary|enrich|discover|import/.test(url);

type Answered = Served & { endpoint: Endpoint };
let routes: Answered[];
let reader: Reader;
let known: Record<string, string>;

beforeAll(async () => {
  routes = (await servedRoutes()).flatMap(({ handler, ...route }) =>
    handler.endpoint ? [{ ...route, handler, endpoint: handler.endpoint }] : [],
  );
  reader = await aReader();
  const { body } = await booksOf(reader).add({ title: 'Tome 1', author: 'A', saga: 'Série', volume_number: 1 });
  known = { book_id: body.id, saga_name: 'Série', author_name: 'A' };
});

/** The text of a query as a browser would send it. */
const asQuery = (input: unknown) => {
  if (typeof input !== 'object' || input === null) return '';
  const pairs = Object.entries(input).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return `?${new URLSearchParams(pairs as [string, string][])}`;
};

const paramsOf = (url: string, pick: (name: string) => string) =>
  Object.fromEntries([...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, pick(name!)]));

const libraryOf = async () => JSON.stringify((await booksOf(reader).list('?limit=100')).body);

const attempt = async (
  { handler, method, url }: Answered,
  body: unknown,
  query: unknown,
  params: Record<string, string>,
) => {
  const sent = { method, ...(method !== 'GET' && { body: JSON.stringify(body) ?? 'undefined' }) };
  const path = url.replace(/[{}]/g, '') + asQuery(query);
  const headers = { authorization: `Bearer ${reader.token}` };
  return handler(aRequest(path, { ...sent, headers }), withParams(params));
};

it('answers whatever is sent, never with a fault of its own, and keeps nothing of what it refuses', async () => {
  expect(routes.length).toBeGreaterThan(20);
  let library = await libraryOf();
  for (const route of routes) {
    const { endpoint, url } = route;
    const input = fc.tuple(
      endpoint.body ? inputFor(endpoint.body) : fc.constant({}),
      endpoint.query ? inputFor(endpoint.query) : fc.constant({}),
      fc.boolean(),
      fc.string({ unit: 'grapheme' }),
    );
    const holds = fc.asyncProperty(input, async ([body, query, isKnown, text]) => {
      const params = paramsOf(url, (name) => (isKnown && known[name]) || text);
      const response = await attempt(route, body, query, params);
      const isRefusal = response.status >= 400;
      // What is not refused may be a file, and is read to its end all the same.
      if (isRefusal) expect((await response.json()).detail).toBeTruthy();
      else await response.arrayBuffer();
      if (response.status >= 500) expect(response.status).toBe(503);
      if (isRefusal) expect(await libraryOf()).toBe(library);
      else if (endpoint.method !== 'GET') library = await libraryOf();
    });
    await fc.assert(holds, { numRuns: isPaced(url) ? PACED_RUNS : RUNS }).catch((error: unknown) => {
      throw new Error(`${endpoint.method} ${url}`, { cause: error });
    });
  }
}, 120_000);
