import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Reader } from '@/lib/accounts/accounts.service';
import { authenticate } from '@/lib/auth/authenticate';
import { admitEntry, admitWrite } from '@/lib/limits/limits.service';
import { claimOf, once } from '@/lib/idempotency/idempotency.service';
import { withCors } from './cors';
import type { Endpoint, Parsed } from './endpoint';
import { isKnown } from './etag';
import { errorToResponse } from './error-to-response';
import { queryOf } from './query';
import { bodyOf } from './request-body';
import { expectedUpload, type Upload } from './upload';
import { accept } from './violations';

type RouteContext = { params: Promise<unknown> };

/** What a handler receives: parsed input, a reader exactly when the endpoint demands one, and the answer's headers. */
export type Context<E extends Endpoint> = {
  params: Parsed<E['params']>;
  query: Parsed<E['query']>;
  body: Parsed<E['body']>;
  upload: E['upload'] extends object ? Upload : undefined;
  user: E['auth'] extends 'user' ? Reader : undefined;
  request: Request;
  headers: Headers;
};

type Serve<E extends Endpoint> = (context: Context<E>) => Promise<z.input<E['response']>>;

/** Who asks, when the endpoint wants to know, and may ask once more. */
const callerOf = async ({ auth, method, body }: Endpoint, request: Request, headers: Headers) => {
  if (auth === 'public') {
    if (body) await admitEntry(request.headers);
    return undefined;
  }
  const { user, setCookie } = await authenticate(request);
  if (setCookie) headers.append('set-cookie', setCookie);
  if (method !== 'GET') await admitWrite(request.headers, user.id);
  return user;
};

const contextOf = async <E extends Endpoint>(endpoint: E, request: Request, headers: Headers, route?: RouteContext) => {
  const user = await callerOf(endpoint, request, headers);
  const raw = endpoint.body && (await bodyOf(request));
  return {
    user,
    params: endpoint.params?.parse(await route?.params),
    query: endpoint.query && accept(endpoint.query, queryOf(request.url, endpoint.meaningfulWhenEmpty), 'query'),
    body: endpoint.body && accept(endpoint.body, raw, 'body'),
    upload: await expectedUpload(request, endpoint.upload),
    request,
    headers,
  } as Context<E>;
};

/** Output of ours: unknown keys are dropped, and a mismatch is our fault. */
const present = (schema: z.ZodType, output: unknown) => {
  const { data, error } = schema.safeParse(output);
  if (error) throw new Error('The response does not match its schema', { cause: error });
  return data;
};

/** Serves a request, or repeats what was answered when a reader sends the same POST with the same key again. */
const serveOnce = async <E extends Endpoint>(endpoint: E, serve: Serve<E>, context: Context<E>) => {
  const work = async () => present(endpoint.response, await serve(context));
  const { user, request, body, headers } = context;
  const claim = endpoint.method === 'POST' && user ? claimOf(request, user.id, body) : null;
  if (!claim) return work();
  const { answer, isReplay } = await once(claim, work);
  if (isReplay) headers.set('idempotency-replayed', 'true');
  return answer;
};

const written = ({ media }: Endpoint, result: unknown, headers: Headers) => {
  if (!media) return Response.json(result, { headers });
  headers.set('content-type', media.startsWith('text/') ? `${media}; charset=utf-8` : media);
  return new Response(result as BodyInit, { headers });
};

/** Turns an endpoint and the function that serves it into a Route Handler. */
export const handle = <E extends Endpoint>(endpoint: E, serve: Serve<E>) => {
  const answer = async (request: Request, route?: RouteContext) => {
    const headers = new Headers(endpoint.auth === 'user' ? { 'cache-control': 'no-store' } : {});
    try {
      const result = await serveOnce(endpoint, serve, await contextOf(endpoint, request, headers, route));
      if (isKnown(request, headers.get('etag'))) return new Response(null, { status: 304, headers });
      return written(endpoint, result, headers);
    } catch (error) {
      unstable_rethrow(error);
      const refusal = errorToResponse(error);
      refusal.headers.set('cache-control', 'no-store');
      if (!refusal.headers.has('set-cookie'))
        for (const cookie of headers.getSetCookie()) refusal.headers.append('set-cookie', cookie);
      return refusal;
    }
  };
  const route = async (request: Request, context?: RouteContext) => withCors(request, await answer(request, context));
  return Object.assign(route, { endpoint });
};
