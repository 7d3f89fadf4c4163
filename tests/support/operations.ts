import { z } from 'zod';
import type { Endpoint } from '@/lib/http/endpoint';
import { exampleOf } from '@/lib/http/openapi-examples';
import { operations } from '@/lib/http/registry';
import { booksOf } from './books';
import { aRequest, withParams, type Reader } from './request';
import { servedRoutes, type Handler } from './routes';

/** What a reader has, to be put where an operation asks for it. */
export type Belonging = { bookId: string; saga: string; author: string };

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

const PARAMS: Record<string, (own: Belonging) => string> = {
  book_id: ({ bookId }) => bookId,
  saga_name: ({ saga }) => saga,
  author_name: ({ author }) => author,
  slug: () => 'one-piece',
  year: () => '2026',
  key: () => 'OL45804W',
};

const paramsFor = ({ path }: Endpoint, own: Belonging) =>
  Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, PARAMS[name!]?.(own) ?? own.bookId]));

const SAGA_KEYS = ['saga', 'series_name', 'name'];

/** An example of the document, about what this reader has. */
const about = (example: unknown, own: Belonging, key = ''): unknown => {
  if (Array.isArray(example)) return example.map((entry) => about(entry, own, key));
  if (typeof example === 'object' && example !== null)
    return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, about(value, own, name)]));
  if (typeof example !== 'string') return example;
  if (UUID.test(example)) return own.bookId;
  return SAGA_KEYS.includes(key) ? own.saga : example;
};

type Described = { properties?: Record<string, { examples?: unknown[] }>; required?: string[] };

const queryFor = ({ query }: Endpoint, own: Belonging) => {
  if (!query) return '';
  const described = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' }) as Described;
  const given = Object.entries(described.properties ?? {}).filter(
    ([name, { examples }]) => examples || described.required?.includes(name),
  );
  const pairs = given.map(([name, { examples }]) => [name, String(about(examples?.[0] ?? own.saga, own, name))]);
  return pairs.length ? `?${new URLSearchParams(pairs as [string, string][])}` : '';
};

/** Asks for an operation about what a reader has, with the examples that its document gives. */
export const askAbout = (
  { endpoint, handler }: { endpoint: Endpoint; handler: Handler },
  own: Belonging,
  headers: Record<string, string> = {},
  query = queryFor(endpoint, own),
): Promise<Response> => {
  const params = paramsFor(endpoint, own);
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!)) + query;
  const body = endpoint.body && about(exampleOf(endpoint.body), own);
  return handler(aRequest(path, { method: endpoint.method, body, headers }), withParams(params));
};

const BOOK = { title: 'Tome 1', author: 'Eiichiro Oda', saga: 'One Piece', volume_number: 1 };
const last = ({ id }: { id: string }) => Number(/^delete|^clear/i.test(id));

/** Asks for every operation of the API in a reader's name, about a book that is there; what deletes comes last. */
export const askEverything = async (reader: Reader): Promise<void> => {
  const routes = await servedRoutes();
  for (const { endpoint } of [...operations].sort((a, b) => last(a) - last(b))) {
    const { handler } = routes.find(({ handler }) => handler.endpoint === endpoint)!;
    // One that is there to be asked about, whatever an operation before did to it.
    const { body } = await booksOf(reader).add(BOOK);
    const own = { bookId: body.id, saga: BOOK.saga, author: BOOK.author };
    await askAbout({ endpoint, handler }, own, { authorization: `Bearer ${reader.token}` });
  }
};
