import { MongoError } from '../errors';
import { asNumber } from '../documents';
import type { Command } from './context';

const VERSION = '8.0.0';

export const hello: Command = () => ({
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  maxBsonObjectSize: 16777216,
  maxMessageSizeBytes: 48000000,
  maxWriteBatchSize: 100000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId: 1,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
  ok: 1,
});

export const accept: Command = () => ({ ok: 1 });

export const buildInfo: Command = () => ({
  version: VERSION,
  versionArray: [8, 0, 0, 0],
  gitVersion: 'embedded',
  modules: [],
  bits: 64,
  maxBsonObjectSize: 16777216,
  ok: 1,
});

export const serverStatus: Command = ({ database }) => ({
  host: '127.0.0.1',
  version: VERSION,
  process: 'embedded',
  pid: process.pid,
  uptime: process.uptime(),
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
  if (!database.environment.testing) throw new MongoError('CommandNotFound', "no such command: 'configureFailPoint'");
  if (target !== 'failCommand') throw new MongoError('BadValue', `fail point '${String(target)}' is not known`);
  database.failPoints.set(body);
  return { count: 0, ok: 1 };
};
