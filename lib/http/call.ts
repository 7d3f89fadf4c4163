import type { z } from 'zod';
import type { Endpoint } from './endpoint';
import { ErrorBody } from './error-body';

type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;
type CallInput<E extends Endpoint> = {
  params?: Sent<E['params']>;
  query?: Sent<E['query']>;
  body?: Sent<E['body']>;
  signal?: AbortSignal;
};

/** A call that the server refused, with what it said. Status 0: no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly fields: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    detail: z.infer<typeof ErrorBody>['detail'],
    options?: ErrorOptions,
  ) {
    super(typeof detail === 'string' ? detail : detail.map(({ msg }) => msg).join(' '), options);
    this.fields =
      typeof detail === 'string' ? {} : Object.fromEntries(detail.map(({ loc, msg }) => [loc.slice(1).join('.'), msg]));
  }
}

const urlOf = (path: string, params: object = {}, query: object = {}) => {
  const filled = Object.entries(params).reduce(
    (url, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${filled}?${search}` : filled;
};

/** Typed fetch of one endpoint. Throws an ApiError whatever goes wrong. */
export const call = async <E extends Endpoint>(
  endpoint: E,
  { params, query, body, signal }: CallInput<E> = {},
): Promise<z.output<E['response']>> => {
  const response = await fetch(urlOf(endpoint.path, params as object, query as object), {
    method: endpoint.method,
    ...(signal && { signal }),
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch((cause: unknown) => {
    throw signal?.aborted ? cause : new ApiError(0, '', { cause });
  });
  const json: unknown = await response.json().catch(() => undefined);
  if (response.ok) return endpoint.response.parse(json) as z.output<E['response']>;
  throw new ApiError(response.status, ErrorBody.catch({ detail: '' }).parse(json).detail);
};
