import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import type { Reply } from './reply';
import { createRoutes } from './routes';

/**
 * How the stand-in behaves. `down` drops connections, `hanging` keeps them without an answer, `cut` stops half way,
 * `dripping` never comes to an end, `looping` sends to where one is already, `misshapen` says what nobody asked for,
 * `saying` has one text in place of every word.
 */
export type Mode =
  | { kind: 'ok' | 'forbidden' | 'garbage' | 'misshapen' | 'oversized' | 'cut' | 'hanging' | 'down' | 'fault' }
  | { kind: 'dripping' | 'looping' }
  | { kind: 'elsewhere'; location: string }
  | { kind: 'saying'; text: string }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'limited'; retryAfter?: number | string };

type Asked = { at: number; path: string; url: URL; userAgent: string; mode: Mode['kind'] };

type Rule = { mode: Mode; only?: string; times: number };

const send = (response: ServerResponse, { status, body, location, picture }: Reply) => {
  response.writeHead(status, {
    'content-type': picture ? 'image/jpeg' : 'application/json',
    ...(location && { location }),
  });
  response.end(picture ?? (body === undefined ? '' : JSON.stringify(body)));
};

const html = (response: ServerResponse, status: number, title: string) => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`);
};

const begin = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"numFound": 1, "docs": [], "noise": "');
};

const MEGABYTE = 'x'.repeat(1024 * 1024);

/** More than anybody reads of one answer, as long as it is listened to. */
const drown = (response: ServerResponse) => {
  begin(response);
  pipeline(Readable.from(Array.from({ length: 64 }, () => MEGABYTE)), response, () => undefined);
};

const drip = (response: ServerResponse) => {
  begin(response);
  const dripping = setInterval(() => response.write('.'), 100);
  response.once('close', () => clearInterval(dripping));
};

/** Keys, numbers and dates stay: they say what is meant. */
const MEANT = /^\/|^OL\d|^[\d\s.-]+$/;

const saying = (value: unknown, text: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => saying(item, text));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, saying(inner, text)]));
  return typeof value === 'string' && !MEANT.test(value) ? text : value;
};

const misbehave: Record<
  Exclude<Mode['kind'], 'ok' | 'slow' | 'saying'>,
  (response: ServerResponse, mode: Mode) => void
> = {
  forbidden: (response) => html(response, 403, '403 Forbidden'),
  garbage: (response) => html(response, 200, 'Internet Archive: temporarily offline'),
  misshapen: (response) => send(response, { status: 200, body: { numFound: 'many', docs: { 0: 'Dune' }, key: 3 } }),
  oversized: drown,
  dripping: drip,
  looping: (response) => send(response, { status: 302, location: response.req.url! }),
  elsewhere: (response, mode) =>
    send(response, { status: 302, ...(mode.kind === 'elsewhere' && { location: mode.location }) }),
  fault: (response) => send(response, { status: 500, body: { detail: 'Solr did not answer' } }),
  limited: (response, mode) => {
    if (mode.kind === 'limited' && mode.retryAfter !== undefined) response.setHeader('retry-after', mode.retryAfter);
    send(response, { status: 429, body: { status: 429, message: 'Too Many Requests.' } });
  },
  cut: (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"numFound": 12, "docs": [');
    setTimeout(() => response.destroy(), 20);
  },
  hanging: () => undefined,
  down: (response) => response.destroy(),
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
};

/** A small Open Library on a port of this machine. The first rule whose path matches decides how it behaves. */
export const startStandIn = async ({ port = 0 } = {}) => {
  const answer = createRoutes();
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  let rules: Rule[] = [];

  const behave = (mode: Mode, { only = '', times = Infinity } = {}) => {
    rules = mode.kind === 'ok' && !only ? [] : [{ mode, only, times }, ...rules];
  };
  const modeFor = (path: string): Mode => {
    const rule = rules.find(({ only = '', times }) => times > 0 && path.startsWith(only));
    if (rule) rule.times--;
    return rule?.mode ?? { kind: 'ok' };
  };

  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const mode = modeFor(url.pathname);
    asked.push({
      at: performance.now(),
      path: url.pathname,
      url,
      userAgent: request.headers['user-agent'] ?? '',
      mode: mode.kind,
    });
    if (mode.kind === 'slow') setTimeout(() => send(response, answer(url)), mode.milliseconds);
    else if (mode.kind === 'saying') send(response, { ...answer(url), body: saying(answer(url).body, mode.text) });
    else if (mode.kind === 'ok') send(response, answer(url));
    else misbehave[mode.kind](response, mode);
  };

  const control = async (request: IncomingMessage, response: ServerResponse) => {
    const { mode, only, times } = (await bodyOf(request)) as { mode: Mode; only?: string; times?: number };
    behave(mode, { only, times });
    send(response, { status: 200, body: { mode } });
  };

  const server = createServer((request, response) => {
    if (request.url !== '/__behave') return serve(request, response);
    control(request, response).catch(() => send(response, { status: 400, body: { detail: 'Not a mode' } }));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    behave,
    openSockets: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;
