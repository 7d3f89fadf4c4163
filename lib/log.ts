import 'server-only';
import pino from 'pino';
import { env } from './env';

// The server that carries the application shares its log, so that requests and events are one stream of one form.
const SHARED = Symbol.for('booktime.log');
const shared = globalThis as { [SHARED]?: pino.Logger };

/** One JSON line per event on standard output; never a name, a title or a token. */
export const log = (): pino.Logger => (shared[SHARED] ??= pino({ level: env().LOG_LEVEL }));
