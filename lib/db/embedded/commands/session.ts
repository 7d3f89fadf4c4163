import { asNumber } from '../documents';
import { demand } from '../errors';
import type { Command } from './context';

const VERSION = '8.0.0';
const MAX_DOCUMENT = { maxBsonObjectSize: 16777216 };

export const hello: Command = () => ({
  ...{ helloOk: true, ismaster: true, isWritablePrimary: true, readOnly: false, connectionId: 1 },
  ...{
    ...MAX_DOCUMENT,
    maxMessageSizeBytes: 48000000,
    maxWriteBatchSize: 100000,
    minWireVersion: 0,
    maxWireVersion: 21,
  },
  ...{ localTime: new Date(), logicalSessionTimeoutMinutes: 30, ok: 1 },
});

export const ping: Command = () => ({ ok: 1 });

const VERSION_ARRAY = VERSION.split('.').map(Number);
export const buildInfo: Command = () => ({
  ...{ version: VERSION, versionArray: [...VERSION_ARRAY, 0], gitVersion: 'embedded', modules: [], bits: 64 },
  ...{ ...MAX_DOCUMENT, ok: 1 },
});

export const serverStatus: Command = ({ database }) => ({
  ...{ host: '127.0.0.1', version: VERSION, process: 'embedded', pid: process.pid, uptime: process.uptime() },
  localTime: new Date(),
  mem: { resident: Math.round(process.memoryUsage.rss() / 2 ** 20) },
  metrics: { cursor: { open: { total: database.cursors.count } } },
  ok: 1,
});

export const connectionStatus: Command = () => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] },
  ok: 1,
});

/** The one parameter that clients change is how often TTL indexes are looked at. */
export const setParameter: Command = ({ database, body }) => {
  const seconds = asNumber(body.ttlMonitorSleepSecs);
  if (seconds) database.expiry.every(seconds);
  return { ok: 1 };
};

export const getParameter: Command = () => ({ featureCompatibilityVersion: { version: '8.0' }, ok: 1 });

export const getLog: Command = () => ({ totalLinesWritten: 0, log: [], ok: 1 });

export const configureFailPoint: Command = ({ database, body, target }) => {
  demand(database.environment.testing, 'CommandNotFound', "no such command: 'configureFailPoint'");
  demand(target === 'failCommand', 'BadValue', `fail point '${String(target)}' is not known`);
  database.failPoint.set(body);
  return { count: 0, ok: 1 };
};

// What older clients say, and what asks for nothing more.
export { hello as isMaster, hello as ismaster, buildInfo as buildinfo, ping as endSessions };
