import 'server-only';
import { env } from '@/lib/env';

const EXPOSED = 'X-Total-Count, Link, Retry-After, Allow, ETag, Idempotency-Replayed, X-Request-Id';

const allowedOrigin = (request: Request) => {
  const { CORS_ORIGINS } = env();
  if (CORS_ORIGINS.includes('*')) return '*';
  const origin = request.headers.get('origin');
  return origin && CORS_ORIGINS.includes(origin) ? origin : null;
};

/** Lets other origins read the answer, never with credentials: they use a Bearer token. */
export const withCors = (request: Request, response: Response): Response => {
  const origin = allowedOrigin(request);
  if (origin !== '*') response.headers.append('vary', 'Origin');
  if (!origin) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-expose-headers', EXPOSED);
  return response;
};

export const preflight = (request: Request, allowed: string): Response => {
  const headers = {
    allow: allowed,
    'access-control-allow-methods': allowed,
    'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
    'access-control-max-age': '86400',
  };
  return withCors(request, new Response(null, { status: 204, headers }));
};
