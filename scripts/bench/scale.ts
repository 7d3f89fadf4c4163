import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { MongoClient } from 'mongodb';
import { disconnect } from '../../lib/db/connect';
import { aReaderWith } from './support/library';
import { reads } from './support/reads';
import { prepared, type Site } from './support/site';
import { judge, percentile, table, tellLoad } from './support/target';

/**
 * What a reader of 1,000 books waits when as many others have as many, beside one who is alone, on the server of MONGO_URL:
 * `MONGO_URL=… npm run bench -- scale [--readers 1000]`. Makes two databases of its own there, and drops them.
 */
const { values } = parseArgs({
  options: { readers: { type: 'string', default: '1000' }, fill: { type: 'string' } },
});
const READERS = Number(values.readers);
const EACH = 1000;
const MOST = 1.2;
/** The p95 of a route of four milliseconds differs by a fifth from run to run when a quarter as many are looked at. */
const TIMES = 1000;
/** In milliseconds, on each side: what takes longer is asked less often. */
const LONGEST = 8000;
const LEAST = 250;
const WARM_UP = 20;
const AT_ONCE = 4;

const server = process.env.MONGO_URL;
const urlOf = (name: string) => Object.assign(new URL(server!), { pathname: `/${name}` }).href;

/** What lists and pages are asked for besides. */
const OTHERS = ['/api/books?category=manga&sort=title', '/api/books?q=hiver', '/library'];

const pathsOf = ({ ids }: Reader) => {
  const routes = reads(ids[500]!);
  return [...routes, ...OTHERS.map((path) => ({ name: path, path }))];
};

type Reader = Awaited<ReturnType<typeof aReaderWith>>;

/** Fills the database that MONGO_URL names: settings are read once, so that each has a process of its own. */
const fill = async (readers: number): Promise<Reader> => {
  let left = readers - 1;
  const others = async () => {
    while (left-- > 0) {
      await aReaderWith(EACH, 'Autrui');
      if (left % 50 === 0) console.error(`${left} readers to go`);
    }
  };
  const reader = await aReaderWith(EACH);
  await Promise.all(Array.from({ length: AT_ONCE }, others));
  return reader;
};

const drop = async (name: string) => {
  const client = await MongoClient.connect(urlOf(name));
  await client.db().dropDatabase();
  await client.close();
};

type Side = { name: string; reader: Reader; site: Site };

const aSite = async (name: string, readers: number): Promise<Side> => {
  await drop(name);
  const { open } = await prepared(async () => undefined);
  const env = { ...process.env, MONGO_URL: urlOf(name) };
  const told = execFileSync(process.execPath, [process.argv[1]!, '--fill', String(readers)], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 24,
  });
  return { name, reader: JSON.parse(told) as Reader, site: await open([], { MONGO_URL: urlOf(name) }) };
};

const timeOf = async ({ site, reader }: Side, path: string): Promise<number> => {
  const headers = { authorization: `Bearer ${reader.token}`, cookie: `booktime_session=${reader.token}` };
  const from = performance.now();
  const response = await fetch(`${site.origin}${path}`, { headers });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - from;
};

/** In turns, one by one and each first every other time, so that what else the machine does weighs on both alike. */
const timesOf = async (asks: readonly [() => Promise<number>, () => Promise<number>]) => {
  const taken: [number[], number[]] = [[], []];
  for (let time = 0; time < WARM_UP; time++) for (const ask of asks) await ask();
  let spent = 0;
  for (let time = 0; time < LEAST || (time < TIMES && spent < LONGEST); time++)
    for (const which of time % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
      const took = await asks[which]();
      taken[which].push(took);
      spent += took / 2;
    }
  return taken;
};

const main = async () => {
  if (!server) throw new Error('MONGO_URL names the server to measure on.');
  const [alone, among] = [await aSite('bench_scale_alone', 1), await aSite('bench_scale_among', READERS)];
  const rows: string[][] = [];
  const paths = [alone, among].map(({ reader }) => pathsOf(reader));
  for (const [at, { name }] of paths[0]!.entries()) {
    const taken = await timesOf([() => timeOf(alone, paths[0]![at]!.path), () => timeOf(among, paths[1]![at]!.path)]);
    const [one, many] = taken.map((times) => percentile(times, 0.95)) as [number, number];
    const [half, halfOf] = taken.map((times) => percentile(times, 0.5)) as [number, number];
    rows.push([
      name,
      `${half.toFixed(1)} / ${one.toFixed(1)}`,
      `${halfOf.toFixed(1)} / ${many.toFixed(1)}`,
      `${(many / one).toFixed(2)} ×`,
      judge(many <= one * MOST),
    ]);
  }
  console.log(
    table(['Route', `${EACH} books, p50 / p95 ms`, `${EACH * READERS} books`, 'p95', `at most ${MOST} ×`], rows),
  );
  tellLoad();
  for (const { site, name } of [alone, among]) {
    await site.stop();
    await drop(name);
  }
};

const fillAndTell = async () => {
  console.log(JSON.stringify(await fill(Number(values.fill))));
  await disconnect();
};

void (values.fill ? fillAndTell() : main()).then(() => process.exit());
