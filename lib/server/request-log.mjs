import { randomUUID } from 'node:crypto';
import { currentRequest } from './current-request.mjs';

// What the framework serves for itself: files of the build, and in development source maps and hot reload.
const FRAMEWORK = /^\/(_next\/[^/]*|__nextjs)/;

const routeOf = (path, patternOf) => FRAMEWORK.exec(path)?.[0] ?? patternOf(path) ?? 'none';

const levelOf = (route, status) => {
  if (status >= 500) return 'error';
  return FRAMEWORK.test(route) ? 'debug' : 'info';
};

/**
 * One line per request, with the route's pattern and never its path or query: those hold names and titles. The id goes
 * out as `X-Request-Id`, as `Server-Timing` where scripts of a page can read it, and into the request so that the
 * application can log it. `observe` is told of every request that is over.
 */
export const createRequestLog = (log, patternOf, observe) => (handle) => (request, response) => {
  const id = randomUUID();
  const started = performance.now();
  const written = request.socket.bytesWritten;
  // Taken now: both may be rewritten on the way.
  const { method } = request;
  const path = request.url.split('?', 1)[0];
  request.headers['x-request-id'] = id;
  response.setHeader('X-Request-Id', id);
  response.setHeader('Server-Timing', `request;desc="${id}"`);
  response.once('close', () => {
    const status = response.statusCode;
    const route = routeOf(path, patternOf);
    const duration = performance.now() - started;
    const entry = {
      id,
      method,
      route,
      status,
      duration: Math.round(duration),
      bytes: request.socket.bytesWritten - written,
    };
    log[levelOf(route, status)](response.writableFinished ? entry : { ...entry, aborted: true }, 'request');
    observe({ method, route, status, seconds: duration / 1000 });
  });
  currentRequest.run(id, handle, request, response).catch((error) => {
    log.error({ id, err: error }, 'request failed');
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  });
};
