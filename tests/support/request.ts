import { randomUUID } from 'node:crypto';
import { POST as register } from '@/app/api/auth/register/route';

type Sent = { method?: string; body?: unknown; headers?: Record<string, string> };

/** A request as a browser or an integrator would send it; a string body is sent as it is. */
export const aRequest = (path: string, { method = 'GET', body, headers = {} }: Sent = {}) =>
  new Request(`http://booktime.test${path}`, {
    method,
    headers: { host: 'booktime.test', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

export type Reader = { id: string; token: string; names: { first_name: string; last_name: string }; ask: Ask };
type Ask = (path: string, sent?: Sent) => Request;

/** A reader who just registered; `ask` makes requests in their name. */
export const aReader = async (first_name = 'Camille'): Promise<Reader> => {
  const names = { first_name, last_name: `Martin ${randomUUID()}` };
  const response = await register(aRequest('/api/auth/register', { method: 'POST', body: names }));
  const { access_token: token, user } = await response.json();
  const ask: Ask = (path, sent = {}) =>
    aRequest(path, { ...sent, headers: { authorization: `Bearer ${token}`, ...sent.headers } });
  return { id: user.id, token, names, ask };
};

export const withParams = <P>(params: P) => ({ params: Promise.resolve(params) });

export const answer = async (response: Response | Promise<Response>) => {
  const received = await response;
  return { status: received.status, body: await received.json(), headers: received.headers };
};
