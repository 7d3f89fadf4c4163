import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildWhenStale } from './build.mjs';
import { freePort } from './served.mjs';

const ROUNDS = 5;
const root = join(import.meta.dirname, '..');

const answers = (port) =>
  fetch(`http://localhost:${port}/`).then(
    (response) => response.text().then(() => response.ok),
    () => false,
  );

/** From the command to the first answered page and to the end of the process after SIGTERM, in milliseconds. */
const measure = async (folder) => {
  const PORT = String(await freePort());
  const started = performance.now();
  const env = { ...process.env, PORT, BOOKTIME_DATA: folder };
  const server = spawn('npm', ['start'], { cwd: root, env, stdio: 'ignore' });
  while (!(await answers(PORT))) {
    if (server.exitCode !== null) throw new Error('npm start ended: run it by hand to see why.');
    await delay(20);
  }
  const answered = performance.now();
  server.kill('SIGTERM');
  await once(server, 'exit');
  return { start: answered - started, stop: performance.now() - answered };
};

const report = (label, values) => {
  const [median, worst] = [values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)], Math.max(...values)];
  console.log(`${label}: median ${Math.round(median)} ms, worst ${Math.round(worst)} ms of ${values.length}`);
};

if (!(await buildWhenStale())) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'booktime-start-'));
const rounds = [];
for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(folder));
rmSync(folder, { recursive: true });
report(
  'npm start to the first page',
  rounds.map(({ start }) => start),
);
report(
  'SIGTERM to the end',
  rounds.map(({ stop }) => stop),
);
