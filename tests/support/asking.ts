import { z } from 'zod';
import type { Endpoint } from '@/lib/http/endpoint';
import { exampleOf } from '@/lib/http/openapi-examples';

/** What a reader has, to be put where an operation asks for it. */
export type Belonging = {
  bookId: string;
  saga: string;
  author: string;
  /** Whatever else they have, by the name of the parameter. */
  others?: Record<string, string>;
};

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
  Object.fromEntries(
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [
      name!,
      own.others?.[name!] ?? PARAMS[name!]?.(own) ?? own.bookId,
    ]),
  );

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

/** A request for an operation about what a reader has, with the examples that its document gives. */
export const asking = (endpoint: Endpoint, own: Belonging, query = queryFor(endpoint, own)) => {
  const params = paramsFor(endpoint, own);
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!)) + query;
  const body = endpoint.body && about(exampleOf(endpoint.body), own);
  return { method: endpoint.method, path, params, body };
};
