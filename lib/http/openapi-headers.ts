import type { Endpoint } from './endpoint';
import type { JsonSchema } from './openapi-schemas';

type Header = { description: string; schema: JsonSchema; example: unknown; required?: true };

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };

/** Every header that an answer may carry and that means something to whoever called. */
export const HEADERS = {
  'X-Total-Count': {
    description: 'How many entries match in all, on this page and on the others. Not sent with `view_mode=series`.',
    schema: count,
    example: 250,
  },
  Link: {
    description: 'The address of the next page, as long as there is one: follow it until it is no longer sent.',
    schema: text,
    example: '</api/books?limit=100&offset=100>; rel="next"',
  },
  ETag: {
    description: 'The version of what was answered. Send it back in `If-None-Match` or in `If-Match`.',
    schema: text,
    example: '"3"',
    required: true,
  },
  'Retry-After': {
    description: 'How many seconds to wait before the next try.',
    schema: count,
    example: 5,
  },
  'WWW-Authenticate': {
    description: 'Always `Bearer`.',
    schema: { type: 'string', const: 'Bearer' },
    example: 'Bearer',
    required: true,
  },
  'Idempotency-Replayed': {
    description: 'Sent when the answer is the one that the same `Idempotency-Key` got before.',
    schema: { type: 'string', const: 'true' },
    example: 'true',
  },
  'Set-Cookie': {
    description: 'The session of a browser: set, renewed or cleared.',
    schema: text,
    example: 'booktime_session=eyJhbGciOi…; Path=/; HttpOnly; SameSite=Lax; Max-Age=1800',
  },
} as const satisfies Record<string, Header>;

export type HeaderName = keyof typeof HEADERS;

/** Points at the headers that some answer carries. */
export const pointAt = (names: readonly HeaderName[]) =>
  names.length === 0
    ? {}
    : { headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])) };

/** The headers of the answer that an endpoint gives when all goes well. */
export const headersOf = (endpoint: Endpoint): HeaderName[] => {
  const sent: Partial<Record<HeaderName, unknown>> = {
    'X-Total-Count': endpoint.isPaged,
    Link: endpoint.isPaged,
    ETag: endpoint.isVersioned,
    'Idempotency-Replayed': endpoint.method === 'POST' && endpoint.auth === 'user',
    'Set-Cookie': endpoint.changesSession ?? endpoint.auth === 'user',
  };
  return (Object.keys(sent) as HeaderName[]).filter((name) => sent[name]);
};

type Parameter = { name: string; in: 'header'; description: string; schema: JsonSchema; example: string };

/** Request headers that several operations understand. */
export const HEADER_PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A word of your choice, a UUID for example. Sent again with the same request within 24 hours, it gets the first answer again and nothing is done twice. With another request it gets 422.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
    example: '7f1c0a52-6f0e-4b62-9a3e-0d4f5f6f2b11',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The `ETag` you last saw. When the book has changed since, nothing is done and the answer is 412.',
    schema: text,
    example: '"3"',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` you last saw. When nothing has changed since, the answer is 304, without a body.',
    schema: text,
    example: '"3"',
  },
} as const satisfies Record<string, Parameter>;

export type HeaderParameter = keyof typeof HEADER_PARAMETERS;

export const headerParametersOf = ({ method, auth, isVersioned }: Endpoint): HeaderParameter[] => {
  if (method === 'POST' && auth === 'user') return ['IdempotencyKey'];
  if (!isVersioned) return [];
  return method === 'GET' ? ['IfNoneMatch'] : ['IfMatch'];
};
