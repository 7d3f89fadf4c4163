import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../support/free-port';
import { aDatabase } from './database';

type Settings = Record<string, string | undefined>;
type Exit = { code: number | null; signal: NodeJS.Signals | null; ms: number };

const running = new Set<ChildProcess>();

// A test that fails halfway leaves no server behind.
afterAll(() => running.forEach((child) => child.kill('SIGKILL')));

export const aFolder = () => mkdtemp(path.join(tmpdir(), 'booktime-journey-'));

/** The built application as a process of its own, as `npm start` runs it; not yet ready, and perhaps never. */
export const launch = (settings: Settings) => {
  // A setting of this shell, or what another suite made, is not this server's.
  const { MONGO_URL: _url, SECRET_KEY: _key, TEST_MONGO_URL: _test, NODE_ENV: _env, ...inherited } = process.env;
  // Journeys make many readers from one place; one about limits sets its own.
  const env: Settings = { ...inherited, LIMIT_ENTRIES: '0', LIMIT_WRITES: '0', ...settings };
  const child = spawn(process.execPath, ['server.mjs'], {
    cwd: path.resolve(__dirname, '../../..'),
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }) as Omit<Exit, 'ms'>);
  const end = async (signal: NodeJS.Signals): Promise<Exit> => {
    const since = performance.now();
    child.kill(signal);
    return { ...(await exited), ms: performance.now() - since };
  };
  return { child, exited, end, output: () => output };
};

const untilReady = async ({ child, output }: ReturnType<typeof launch>) => {
  const deadline = Date.now() + 120_000;
  while (!output().includes('BOOKTIME is ready')) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`BOOKTIME did not start:\n${output()}`);
    await delay(20);
  }
};

const start = async (settings: Settings) => {
  const server = launch(settings);
  await untilReady(server).catch(async (error: unknown) => {
    await server.end('SIGKILL');
    throw error;
  });
  return server;
};

export type Booktime = Awaited<ReturnType<typeof startBooktime>>;

/**
 * BOOKTIME on a port and a data folder of its own. With MONGO_URL in the environment it keeps its data there, in a
 * database of its own; `embedded` is for what is promised of the embedded database only.
 */
export const startBooktime = async (settings: Settings = {}, { embedded = false } = {}) => {
  const folder = await aFolder();
  const database = embedded ? undefined : aDatabase();
  const port = await freePort();
  const all = { PORT: String(port), BOOKTIME_DATA: folder, ...database?.settings, ...settings };
  let server = await start(all);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => server.end(signal);
  return {
    origin: `http://localhost:${port}`,
    folder,
    output: () => server.output(),
    pid: () => server.child.pid!,
    stop,
    async restart(signal?: NodeJS.Signals) {
      await stop(signal);
      server = await start(all);
    },
    async remove() {
      if (server.child.exitCode === null && server.child.signalCode === null) await stop();
      await rm(folder, { recursive: true, force: true });
      await database?.drop();
    },
  };
};
