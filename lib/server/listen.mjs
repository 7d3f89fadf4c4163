import { once } from 'node:events';

const REASONS = {
  EADDRINUSE: (port) => `Port ${port} is in use: stop the other server, or set PORT to another number.`,
  EACCES: (port) => `Port ${port} may not be used by this account: set PORT to 1024 or more.`,
};

/** Listens on every interface and returns the port, or throws an error that says what to do. */
export const listen = async (server, port) => {
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(REASONS[error.code]?.(port) ?? `Cannot listen on port ${port}: ${error.message}`, { cause: error });
  }
  return server.address().port;
};

const HEADERS_MS = 20_000;

/** Hangs up on whoever takes longer to send a request, its body included; its headers come first. Node.js would wait minutes. */
export const dropSlowSenders = (server, seconds) => {
  server.requestTimeout = seconds * 1000;
  server.headersTimeout = Math.min(HEADERS_MS, server.requestTimeout);
};
