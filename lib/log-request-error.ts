import 'server-only';
import type { Instrumentation } from 'next';
import { log } from './log';

const digestOf = (error: unknown) => (error instanceof Error && 'digest' in error ? error.digest : undefined);

/** Logs a page that failed under the id of its request and the framework's digest: the reader is shown one of them. */
export const logRequestError = (...[error, request, context]: Parameters<Instrumentation.onRequestError>): void =>
  log().error(
    { id: request.headers['x-request-id'], digest: digestOf(error), route: context.routePath, err: error },
    'page failed',
  );
