import pino from 'pino';
import { currentRequest } from './current-request.mjs';
import { currentTrace } from './tracing.mjs';

const SHARED = Symbol.for('booktime.log');

const inWords = ({ msg, method, route, status, duration, ...rest }) =>
  method ? `${method} ${route} ${status} ${duration} ms` : [msg, rest.err?.stack].filter(Boolean).join('\n');

/** For people at a terminal: the time, and the line in words. */
const terminalStream = {
  write(line) {
    const { time, ...entry } = JSON.parse(line);
    process.stdout.write(`${new Date(time).toLocaleTimeString('fr')} ${inWords(entry)}\n`);
  },
};

/**
 * What a line says of its own accord: the request during which it was written, and the trace when traces are sent.
 */
const origin = () => {
  const id = currentRequest.getStore();
  return { ...(id && { id }), ...currentTrace() };
};

/**
 * The log of the process: JSON lines on standard output, words in a terminal. `lib/log.ts` writes to the same one.
 * No host name, no process number: they say more about the machine than about BOOKTIME.
 */
export const createLog = ({ terminal }) => {
  const options = { base: undefined, timestamp: pino.stdTimeFunctions.isoTime, mixin: origin };
  const log = terminal ? pino(options, terminalStream) : pino(options);
  globalThis[SHARED] = log;
  return log;
};
