/**
 * What it costs to serve a saga page, beside a static page of the framework of the same size: CPU time of the server for
 * each request, both servers measured in turns on this machine. Fails above 1.3 times.
 *
 *   npm run build && npm run bench:pages [-- /sagas/one-piece]
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { run } from '../run.mjs';

const root = join(import.meta.dirname, '../..');
const next = join(root, 'node_modules/next/dist/bin/next');
const folder = join(root, '.next/bench-static');
const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', LOG_LEVEL: 'silent' };

const [path = '/sagas/one-piece'] = process.argv.slice(2);
const ROUNDS = 15;
const REQUESTS = 300;
const AT_ONCE = 4;
const MOST = 1.3;

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

const fetchOnce = (address, headers) =>
  new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });

const TICKS_PER_SECOND = 100;
/** Milliseconds of processor that a process has used, all its threads together. */
const cpuOf = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1000;
};

const serve = async (command, settings) => {
  const port = await freePort();
  const child = spawn(process.execPath, [...command, ...(command[0] === next ? ['-p', String(port)] : [])], {
    cwd: root,
    env: { ...env, ...settings, PORT: String(port) },
    stdio: 'ignore',
  });
  const address = `http://localhost:${port}`;
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await delay(100))
    if (await fetchOnce(address, {}).catch(() => null)) return { child, address };
  throw new Error(`${command.join(' ')} did not start`);
};

const FILE = 'page.txt';
const writeStaticSite = (text) => {
  mkdirSync(join(folder, 'app'), { recursive: true });
  writeFileSync(join(folder, FILE), text);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  writeFileSync(join(folder, 'next.config.mjs'), `export default { turbopack: { root: ${JSON.stringify(root)} } };`);
  writeFileSync(
    join(folder, 'app/layout.jsx'),
    'export default function Layout({ children }) { return <html lang="fr"><body>{children}</body></html>; }',
  );
  writeFileSync(
    join(folder, 'app/page.jsx'),
    `import { readFileSync } from 'node:fs';
     const text = readFileSync(${JSON.stringify(join(folder, FILE))}, 'utf8');
     export default function Page() { return <main dangerouslySetInnerHTML={{ __html: text }} />; }`,
  );
};

const builtSize = () => readFileSync(join(folder, '.next/server/app/index.html')).length;

/** A site with one static page as large as ours, made of the same markup, so that it compresses alike. */
const buildStaticSite = async (body) => {
  const bytes = body.length;
  const markup = body.toString().replace(/^.*<main[^>]*>|<\/main>.*$/gs, '');
  rmSync(folder, { recursive: true, force: true });
  let length = Math.round(bytes / 2);
  for (let attempt = 0; attempt < 4; attempt += 1) {
    writeStaticSite(markup.repeat(Math.ceil(length / markup.length)).slice(0, length));
    if ((await run(process.execPath, [next, 'build', folder], { cwd: root, env })) !== 0) throw new Error('No build');
    const size = builtSize();
    if (Math.abs(bytes - size) < bytes * 0.02) return;
    length = Math.round((length * bytes) / size);
  }
  throw new Error('The static page does not come to the same size');
};

/** CPU milliseconds of the server for one request. */
const costOf = async ({ child, address }, headers) => {
  const before = cpuOf(child.pid);
  let left = REQUESTS;
  const visitor = async () => {
    while (left-- > 0) await fetchOnce(address, headers);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitor));
  return (cpuOf(child.pid) - before) / REQUESTS;
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const compare = async (ours, theirs, headers) => {
  const costs = { ours: [], theirs: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [a, b] = [await costOf(ours, headers), await costOf(theirs, headers)];
    // The first round warms both up.
    if (round === 0) continue;
    costs.ours.push(a);
    costs.theirs.push(b);
  }
  // Each round by itself: what else the machine does weighs on both turns of one alike.
  const ratio = median(costs.ours.map((cost, round) => cost / costs.theirs[round]));
  return { ours: median(costs.ours), theirs: median(costs.theirs), ratio };
};

const data = mkdtempSync(join(tmpdir(), 'booktime-bench-'));
const children = [];
try {
  if (!existsSync(join(root, '.next/BUILD_ID'))) throw new Error('There is no build yet: run «npm run build».');
  const booktime = await serve(['server.mjs'], { BOOKTIME_DATA: data, MONGO_URL: '' });
  children.push(booktime.child);
  const ours = { ...booktime, address: booktime.address + path };
  const { status, body } = await fetchOnce(ours.address, {});
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  await buildStaticSite(body);
  const theirs = await serve([next, 'start', folder], {});
  children.push(theirs.child);
  const size = (await fetchOnce(theirs.address, {})).body.length;
  console.log(
    `${path}: ${body.length} bytes; a static page of ${size} bytes beside it; ${ROUNDS} × ${REQUESTS} requests each`,
  );
  for (const [name, headers] of [
    ['plain', {}],
    ['gzip', { 'accept-encoding': 'gzip' }],
  ]) {
    const cost = await compare(ours, theirs, headers);
    const [ourCost, theirCost, ratio] = [cost.ours, cost.theirs, cost.ratio].map((value) => value.toFixed(2));
    console.log(`${name}: ${ourCost} ms of CPU against ${theirCost} ms: ${ratio} times`);
    if (!(cost.ratio <= MOST)) process.exitCode = 1;
  }
} finally {
  for (const child of children) child.kill('SIGTERM');
  await delay(1500);
  for (const target of [data, folder]) rmSync(target, { recursive: true, force: true });
  agent.destroy();
}
