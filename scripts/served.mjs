import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Scripts are run from the folder of the sources, and bundles of them know no other. */
const ROOT = process.cwd();
const TICKS_PER_SECOND = 100;

/** A port that nobody listens on. */
export const freePort = async () => {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
};

/** Milliseconds of processor that a process has used, all its threads together. */
export const cpuOf = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1000;
};

/** How many files, sockets and pipes a process has open. */
export const handlesOf = (pid) => readdirSync(`/proc/${pid}/fd`).length;

const statusOf = (pid) => readFileSync(`/proc/${pid}/status`, 'utf8');

/** Megabytes of memory that a process holds now, those of its own in them (not files that it maps), and the most it ever held. */
export const memoryOf = (pid) => {
  const status = statusOf(pid);
  const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024;
  return { now: of('VmRSS'), own: of('RssAnon'), most: of('VmHWM') };
};

/** @typedef {{ path?: string, execArgv?: string[] }} Options */

/** A process of Node.js that serves HTTP, for as long as it is not stopped; `path` is what it is asked until it answers. */
export const serve = async (
  command,
  settings = {},
  /** @type {Options} */ { path = '/health/live', execArgv = [] } = {},
) => {
  const port = await freePort();
  const args = [...execArgv, ...command.map((word) => (word === 'PORT' ? String(port) : word))];
  // What is kept on another server would be measured instead of what was asked for.
  const { MONGO_URL: _url, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', LOG_LEVEL: 'silent', ...settings };
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 2],
  });
  const origin = `http://localhost:${port}`;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await delay(10)) {
    const answer = await fetch(`${origin}${path}`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer) return { child, pid: child.pid, origin, stop, seconds: (performance.now() - started) / 1000 };
    if (child.exitCode !== null) break;
  }
  await stop();
  throw new Error(`${command.join(' ')} did not start: build it first`);
};
