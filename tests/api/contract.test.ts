import type { Endpoint } from '@/lib/http/endpoint';
import { operations } from '@/lib/http/registry';
import { answer, aRequest, withParams } from '../support/request';
import { describedEndpoints, servedRoutes, type Handler, type Served } from '../support/routes';

let served: Served[];
let described: Endpoint[];

beforeAll(async () => {
  [served, described] = await Promise.all([servedRoutes(), describedEndpoints()]);
});

const ask = ({ method, url, handler }: Served, headers = {}) => {
  const params = Object.fromEntries([...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'x']));
  return answer(handler(aRequest(url.replace(/[{}]/g, ''), { method, headers }), withParams(params)));
};

it('serves exactly the endpoints it describes, each where it says', () => {
  const handlers = served.filter(({ handler }) => handler.endpoint);
  for (const { method, url, handler } of handlers) expect(handler.endpoint).toMatchObject({ method, path: url });
  expect(new Set(handlers.map(({ handler }) => handler.endpoint))).toEqual(new Set(described));
});

it('registers every endpoint it describes, so that each is documented', () => {
  const registered = new Set(operations.map(({ endpoint }) => endpoint));
  expect(described.filter((endpoint) => !registered.has(endpoint)).map(({ path: url }) => url)).toEqual([]);
  expect(registered.size).toBe(described.length);
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
});

it('answers 405 with what it allows to every verb it does not serve', async () => {
  for (const { method, url, handler } of served.filter(
    ({ handler, method }) => !handler.endpoint && method !== 'OPTIONS',
  )) {
    const allowed = served.filter((other) => other.url === url && other.handler.endpoint).map((other) => other.method);
    const { status, body, headers } = await ask({ method, url, handler });
    expect([status, body]).toEqual([405, { detail: 'Method Not Allowed' }]);
    expect(headers.get('allow')!.split(', ')).toEqual(expect.arrayContaining(allowed));
  }
});

it('answers 404 as JSON to unknown paths, with every verb', async () => {
  const rest: Record<string, Handler> = await import('@/app/api/[[...rest]]/route');
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    const { status, body } = await answer(rest[method]!(aRequest('/api/nowhere', { method })));
    expect([status, body]).toEqual([404, { detail: 'Not Found' }]);
  }
});

it('lets other origins call without credentials, and read what they need', async () => {
  const route = served.find(({ url, method }) => url === '/api/books' && method === 'OPTIONS')!;
  const headers = { origin: 'https://elsewhere.example', 'access-control-request-headers': 'authorization' };
  const preflight = await route.handler(aRequest('/api/books', { method: 'OPTIONS', headers }));
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization');
  expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  const list = served.find(({ url, method }) => url === '/api/books' && method === 'GET')!;
  const refused = await list.handler(aRequest('/api/books', { headers }));
  expect(refused.headers.get('access-control-expose-headers')).toContain('X-Total-Count');
});
