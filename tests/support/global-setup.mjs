import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';

/** One embedded database for all suites, each of which has a database name of its own; MONGO_URL names another server. */
export default async function globalSetup() {
  process.env.TEST_RUN_FOLDER = await mkdtemp(path.join(tmpdir(), 'booktime-run-'));
  if (process.env.MONGO_URL) {
    process.env.TEST_MONGO_URL = process.env.MONGO_URL;
    return;
  }
  const { startEmbedded } = await tsImport('../../lib/db/embedded/start.ts', import.meta.url);
  const embedded = await startEmbedded({ folder: path.join(process.env.TEST_RUN_FOLDER, 'data'), durable: false });
  globalThis.testDatabase = embedded;
  process.env.TEST_MONGO_URL = embedded.url;
}
