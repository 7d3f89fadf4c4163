import 'server-only';
import { preflight, withCors } from './cors';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];
type Refusal = (request: Request) => Promise<Response>;

const refuse =
  (allow: string): Refusal =>
  async (request) =>
    withCors(request, Response.json({ detail: 'Method Not Allowed' }, { status: 405, headers: { allow } }));

/** Completes a route file: what it does not serve answers 405 in the shape of every other error. */
export const methods = <R extends Partial<Record<Method, unknown>>>(served: R) => {
  const allowed = METHODS.filter((method) => method in served);
  const allow = [
    ...(allowed.includes('GET') ? ['GET', 'HEAD'] : []),
    ...allowed.filter((m) => m !== 'GET'),
    'OPTIONS',
  ].join(', ');
  const complete = Object.fromEntries(METHODS.map((method) => [method, served[method] ?? refuse(allow)])) as {
    [M in Method]: M extends keyof R ? R[M] : Refusal;
  };
  return { ...complete, OPTIONS: async (request: Request) => preflight(request, allow) };
};

const missing: Refusal = async (request) => withCors(request, Response.json({ detail: 'Not Found' }, { status: 404 }));

/** For paths under `/api` that do not exist. */
export const noRoute = { GET: missing, POST: missing, PUT: missing, PATCH: missing, DELETE: missing };
