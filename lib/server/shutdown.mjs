import { Server } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

// Ctrl+C reaches us twice under npm: from the terminal, and passed on by npm a moment later.
const ECHO = 1_000;
const LIMIT = 4_900;

/** A connection that was silent for as long is let go: whoever asks more often is told, and not hung up on as they ask. */
const SILENCE = 250;

/** The answers that are on their way, from now on. */
const answersOf = (server) => {
  const answers = new Set();
  server.prependListener('request', (_, response) => {
    answers.add(response);
    response.once('close', () => answers.delete(response));
  });
  return answers;
};

/** Has whoever is answered bring no further request on the same connection. */
const isLast = (response) => {
  if (!response.headersSent) response.setHeader('Connection', 'close');
};

/** Refuses new connections, waits for the open requests, and cuts those that take longer than `patience`. */
const drain = async (server, answers, patience) => {
  answers.forEach(isLast);
  server.prependListener('request', (_, response) => isLast(response));
  // The `close` of HTTP would hang up at once on whoever is silent, and so on those who ask in the same instant.
  const closed = new Promise((resolve) => Server.prototype.close.call(server, resolve));
  let idle;
  const letGo = setTimeout(() => {
    idle = setInterval(() => server.closeIdleConnections(), 20);
  }, SILENCE);
  await Promise.race([closed, delay(patience)]);
  clearTimeout(letGo);
  clearInterval(idle);
  server.closeAllConnections();
};

/** Ends the process in order on Ctrl+C or SIGTERM, within 5 s; a second signal ends it at once. */
export const stopOnSignals = ({ server, log, patience, close }) => {
  const answers = answersOf(server);
  let since;
  const stop = async (signal) => {
    if (since) return void (Date.now() - since > ECHO && process.exit(1));
    since = Date.now();
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('stopped before everything was closed');
      process.exit(1);
    }, LIMIT).unref();
    await drain(server, answers, patience);
    for (const step of close) await step();
    log.info('stopped');
    process.exit(0);
  };
  const onSignal = (signal) =>
    stop(signal).catch((error) => {
      log.error({ err: error }, 'the stop failed');
      process.exit(1);
    });
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
};
