import { setTimeout as delay } from 'node:timers/promises';

// Ctrl+C reaches us twice under npm: from the terminal, and passed on by npm a moment later.
const ECHO = 1_000;
const LIMIT = 4_900;

/** Refuses new connections, waits for the open requests, and cuts those that take longer than `patience`. */
const drain = async (server, patience) => {
  // Whoever keeps a connection busy would never let it go, and be cut in the middle of an answer: each answer is its last.
  server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that was busy when the server closed would otherwise be kept alive after its answer.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  await Promise.race([closed, delay(patience)]);
  clearInterval(idle);
  server.closeAllConnections();
};

/** Ends the process in order on Ctrl+C or SIGTERM, within 5 s; a second signal ends it at once. */
export const stopOnSignals = ({ server, log, patience, close }) => {
  let since;
  const stop = async (signal) => {
    if (since) return void (Date.now() - since > ECHO && process.exit(1));
    since = Date.now();
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('stopped before everything was closed');
      process.exit(1);
    }, LIMIT).unref();
    await drain(server, patience);
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
