import 'server-only';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { secretIn } from './auth/secret';
import { scheduleBackups } from './backups/backups.service';
import { connect, disconnect, isConnected, openFolder } from './db/connect';
import { NewerDataError } from './db/migrations/migrate';
import { adoptSecret, env } from './env';
import { stopImports } from './imports/jobs.service';
import { resumeImports } from './imports/works.service';
import { ownerOfPage } from './http/callers';
import { log } from './log';
import { metrics } from './metrics/metrics';
import { EARLY_SCRIPT } from './public-pages/early-script';
import { OFFLINE_SCRIPT } from './public-pages/offline-script';
import { catalogueLoaded } from './series/load-catalogue.service';

/** What the server that carries the application may know of it. */
type Runtime = {
  port: number;
  publicUrl: string | undefined;
  /** Where servers share the pages they keep. */
  redisUrl: string | undefined;
  /** How many proxies stand before the server, each of which tells where a request came from. */
  proxies: number;
  /** How long a request may take to arrive, its body included. */
  requestSeconds: number;
  dataFolder: string | undefined;
  logLevel: string;
  /** Scripts that stand in pages, to be allowed as they are. */
  inlineScripts: readonly string[];
  /** Known without asking it; while it is away, each call has a new attempt begin. */
  isDatabaseUp(): boolean;
  /** Whose page a browser asks for, and a stamp of all that is theirs. */
  ownerOf(request: IncomingMessage): ReturnType<typeof ownerOfPage>;
  /** Counts a request that is over. */
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  close(): Promise<void>;
};

const observeRequest: Runtime['observeRequest'] = ({ method, route, status, seconds }) =>
  metrics().requests.observe({ method, route, status }, seconds);

const isDatabaseUp = () => {
  if (isConnected()) return true;
  connect().catch(() => undefined);
  return false;
};

const close = async () => {
  await stopImports();
  await disconnect();
};

const prepare = async (): Promise<Runtime> => {
  const settings = env();
  const { BOOKTIME_DATA, MONGO_URL, SECRET_KEY, LOG_LEVEL } = settings;
  log().level = LOG_LEVEL;
  await openFolder();
  if (!SECRET_KEY) adoptSecret(await secretIn(BOOKTIME_DATA));
  // A MongoDB server that is late or away is no reason not to start: pages say so, and each request tries again.
  await connect()
    .then(catalogueLoaded)
    .then(resumeImports)
    .catch((error: unknown) => {
      if (!MONGO_URL || error instanceof NewerDataError) throw error;
      log().warn({ err: error }, 'database unreachable');
    });
  const stopBackups = await scheduleBackups();
  const dataFolder = MONGO_URL ? undefined : path.resolve(BOOKTIME_DATA);
  return {
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL,
    redisUrl: settings.REDIS_URL,
    proxies: settings.TRUST_PROXY,
    requestSeconds: settings.REQUEST_SECONDS,
    dataFolder,
    logLevel: LOG_LEVEL,
    inlineScripts: [EARLY_SCRIPT, OFFLINE_SCRIPT],
    isDatabaseUp,
    ownerOf: ({ headers }) => ownerOfPage(headers.cookie),
    observeRequest,
    close: () => stopBackups().then(close),
  };
};

/** Reads the settings, opens the database, and ends the process with one line when either cannot be done. */
export const boot = async (): Promise<void> => {
  try {
    const runtime = await prepare();
    Object.assign(globalThis, { [Symbol.for('booktime.runtime')]: runtime });
  } catch (error) {
    // Next.js would hang on a thrown error.
    console.error(`BOOKTIME cannot start: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
};
