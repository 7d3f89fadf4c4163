import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Reader } from '@/lib/accounts/accounts.service';
import { admitEntry, admitWrite } from '@/lib/limits/limits.service';
import { claimOf, once } from '@/lib/idempotency/idempotency.service';
import { callerOf } from './callers';
import { withCors } from './cors';
import type { Endpoint, Parsed } from './endpoint';
import { isKnown } from './etag';
import { errorToResponse } from './error-to-response';
import { type Follows, prepared } from './prepared';
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
  /** Of whoever asks; none for a token of before sessions were kept. */
  sessionId: string | undefined;
  request: Request;
  headers: Headers;
};

type Serve<E extends Endpoint> = (context: Context<E>) => Promise<z.input<E['response']>>;

type Caller = { user?: Reader; sessionId?: string | undefined };

/** Who asks, when the endpoint wants to know, and may ask once more. */
const admitted = async ({ auth, method, body }: Endpoint, request: Request, headers: Headers): Promise<Caller> => {
  if (auth === 'public') {
    if (body) await admitEntry(request.headers);
    return {};
  }
  const { user, session, setCookie } = await callerOf(request);
  if (setCookie) headers.append('set-cookie', setCookie);
  if (method !== 'GET') await admitWrite(request.headers, user.id);
  return { user, sessionId: session.id };
};

const contextOf = async <E extends Endpoint>(
  endpoint: E,
  { user, sessionId }: Caller,
  request: Request,
  headers: Headers,
  route?: RouteContext,
) => {
  const raw = endpoint.body && (await bodyOf(request));
  return {
    user,
    sessionId,
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
  const { user, request, body, headers, upload } = context;
  const claim = endpoint.method === 'POST' && !endpoint.isToldOnce && user ? claimOf(request, user.id, body) : null;
  if (!claim) return work();
  const { answer, isReplay } = await once(claim, work, upload?.digest);
  if (isReplay) headers.set('idempotency-replayed', 'true');
  return answer;
};

const written = ({ media }: Endpoint, result: unknown, headers: Headers) => {
  if (!media) return Response.json(result, { headers });
  headers.set('content-type', media.startsWith('text/') ? `${media}; charset=utf-8` : media);
  return new Response(result as BodyInit, { headers });
};

/**
 * Turns an endpoint and the function that serves it into a Route Handler. An answer that says what it follows from is kept
 * ready to be sent, until that changes.
 */
export const handle = <E extends Endpoint>(endpoint: E, serve: Serve<E>, follows?: Follows<Context<E>['user']>) => {
  const answer = async (request: Request, route?: RouteContext) => {
    const headers = new Headers(endpoint.auth === 'user' ? { 'cache-control': 'no-store' } : {});
    try {
      const caller = await admitted(endpoint, request, headers);
      const work = async () => serveOnce(endpoint, serve, await contextOf(endpoint, caller, request, headers, route));
      // Known before anything is read: what is written meanwhile makes the answer one of before.
      const stamp = await follows?.(caller.user as Context<E>['user']);
      const body = stamp === undefined ? undefined : await prepared(request, caller.user, stamp, headers, work);
      const result = body ?? (await work());
      if (isKnown(request, headers.get('etag'))) return new Response(null, { status: 304, headers });
      return body ? new Response(body as BodyInit, { headers }) : written(endpoint, result, headers);
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
  return Object.assign(route, { endpoint, isPrepared: follows !== undefined });
};
