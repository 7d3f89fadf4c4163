import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Reply } from './reply';
import { createRoutes } from './routes';

/** How the stand-in behaves. `down` drops connections, `hanging` keeps them without an answer, `cut` stops half way. */
export type Mode =
  | { kind: 'ok' | 'forbidden' | 'garbage' | 'cut' | 'hanging' | 'down' | 'fault' }
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

const misbehave: Record<Exclude<Mode['kind'], 'ok' | 'slow'>, (response: ServerResponse, mode: Mode) => void> = {
  forbidden: (response) => html(response, 403, '403 Forbidden'),
  garbage: (response) => html(response, 200, 'Internet Archive: temporarily offline'),
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
