import type { z } from 'zod';
import type { Endpoint } from './endpoint';
import type { ErrorBody } from './error-body';

type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;
type CallInput<E extends Endpoint> = {
  params?: Sent<E['params']>;
  query?: Sent<E['query']>;
  body?: Sent<E['body']>;
  signal?: AbortSignal;
};

/** An endpoint named as its documentation names it; the compiler holds the name against the endpoint object. */
type Operation<E extends Endpoint> = `${E['method']} ${E['path']}`;
type Detail = z.infer<typeof ErrorBody>['detail'];

/** A call that the server refused, with what it said. Status 0: no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly fields: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    detail: Detail,
    options?: ErrorOptions,
  ) {
    super(typeof detail === 'string' ? detail : detail.map(({ msg }) => msg).join(' '), options);
    this.fields =
      typeof detail === 'string' ? {} : Object.fromEntries(detail.map(({ loc, msg }) => [loc.slice(1).join('.'), msg]));
  }
}

/** Nobody is signed in any more. */
export const isSignedOut = (error: unknown): boolean => error instanceof ApiError && [401, 403].includes(error.status);

const urlOf = (path: string, params: object = {}, query: object = {}) => {
  const filled = Object.entries(params).reduce(
    (url, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${filled}?${search}` : filled;
};

/** A server in between may answer in its own way: then there is nothing to tell. */
const detailOf = (json: unknown): Detail => {
  const { detail } = Object(json) as { detail?: Detail };
  return typeof detail === 'string' || Array.isArray(detail) ? detail : '';
};

/** A browser sends some 64 kB at a time after a page was left: in three bytes for each character, this leaves room for others. */
const MOST_CARRIED = 8000;

/** A change goes on when its page is left or loaded anew right after it was made; an answer that nobody reads need not. */
const carried = (method: string | undefined, body = '') =>
  method !== 'GET' && body.length <= MOST_CARRIED && { keepalive: true };

/**
 * Typed fetch of one endpoint, by name: `call<typeof getBook>('GET /api/books/{book_id}', …)`. The endpoint itself stays on the
 * server, which holds every answer against its schema before it sends it: the browser needs neither the schemas nor their library.
 * Throws an ApiError whatever goes wrong, an answer that is no JSON included.
 */
export const call = async <E extends Endpoint>(
  operation: Operation<E>,
  { params, query, body, signal }: CallInput<E> = {},
): Promise<z.output<E['response']>> => {
  const [method, path = ''] = operation.split(' ');
  const json = body === undefined ? undefined : JSON.stringify(body);
  const response = await fetch(urlOf(path, params as object, query as object), {
    method,
    ...(signal && { signal }),
    ...carried(method, json),
    ...(json !== undefined && { body: json, headers: { 'content-type': 'application/json' } }),
  }).catch((cause: unknown) => {
    throw signal?.aborted ? cause : new ApiError(0, '', { cause });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new ApiError(response.status, detailOf(answer));
  if (answer === undefined) throw new ApiError(0, '');
  return answer as z.output<E['response']>;
};
