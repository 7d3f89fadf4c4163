import { z } from 'zod';
import type { Endpoint } from '@/lib/http/endpoint';
import { exampleOf } from '@/lib/http/openapi-examples';
import { KNOWN } from './known-works';

/** What a reader has, to be put where an operation asks for it. */
export type Belonging = {
  bookId: string;
  saga: string;
  author: string;
  /** What was made because the path names it, by parameter. */
  made?: Record<string, string>;
  /** In place of the example of the document, where that could only be about somebody else. */
  body?: unknown;
};

/** The names that stand in the path of an operation. */
export const namesIn = ({ path }: Endpoint): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

const nameOf = (key: string) => key.split('/').at(-1)!;

const keyFor = ({ path }: Endpoint) => {
  if (path.includes('/author/')) return nameOf(KNOWN.author);
  return nameOf(path.includes('/series/') ? KNOWN.series : KNOWN.work);
};

/** What a path names that need not be made. */
const PARAMS: Record<string, (own: Belonging, endpoint: Endpoint) => string> = {
  book_id: ({ bookId }) => bookId,
  saga_name: ({ saga }) => saga,
  author_name: ({ author }) => author,
  slug: () => 'one-piece',
  year: () => '2026',
  subject: () => 'fantasy',
  key: (_, endpoint) => keyFor(endpoint),
};

const paramFor = (name: string, endpoint: Endpoint, own: Belonging) => {
  const value = own.made?.[name] ?? PARAMS[name]?.(own, endpoint);
  if (value === undefined)
    throw new Error(`${endpoint.path}: say in tests/support/belongings.ts how what {${name}} names is made`);
  return value;
};

const paramsFor = (endpoint: Endpoint, own: Belonging) =>
  Object.fromEntries(namesIn(endpoint).map((name) => [name, paramFor(name, endpoint, own)]));

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const WORK = /^\/works\/OL\d+W$/;
const ISBN = /^97\d{11}$/;

const SAGA_KEYS = ['saga', 'series_name', 'name'];

/** An example of the document, about what this reader has, or the tests’ Open Library knows. */
const about = (example: unknown, own: Belonging, key = ''): unknown => {
  if (Array.isArray(example)) return example.map((entry) => about(entry, own, key));
  if (typeof example === 'object' && example !== null)
    return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, about(value, own, name)]));
  if (typeof example !== 'string') return example;
  if (UUID.test(example)) return own.bookId;
  if (WORK.test(example)) return KNOWN.work;
  if (ISBN.test(example)) return KNOWN.isbn;
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

const bodyFor = ({ body }: Endpoint, own: Belonging) => own.body ?? (body && about(exampleOf(body), own));

/** A request for an operation about what a reader has, with the examples that its document gives. */
export const asking = (endpoint: Endpoint, own: Belonging, query = queryFor(endpoint, own)) => {
  const params = paramsFor(endpoint, own);
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!)) + query;
  return { method: endpoint.method, path, params, body: bodyFor(endpoint, own) };
};
