import 'server-only';
import pino from 'pino';
import { env } from './env';

let logger: pino.Logger | undefined;

/** One JSON line per event on standard output; never a name, a title or a token. */
export const log = (): pino.Logger => (logger ??= pino({ level: env().LOG_LEVEL }));
