import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { cpuOf } from '../served.mjs';
import { aReaderWith } from './support/library';
import { type Read, reads } from './support/reads';
import { prepared, type Site } from './support/site';
import { judge, median, table, tellLoad } from './support/target';

/**
 * What each route that reads costs a reader of 1,000 books, beside a Route Handler of the same server that does nothing:
 * `npm run bench -- api [--only NAME] [--rounds 5] [--seconds 2] [--profile FOLDER]`.
 */
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    profile: { type: 'string' },
  },
});
const BOOKS = 1000;
const CONNECTIONS = 8;
/** The framework's floor: it says that the process is there, and asks nobody. */
const FLOOR = '/health/live';
const TAIL = 5;

type Route = Read & { share?: number };

/** What is promised of the routes that are asked most: this part of what the floor serves. */
const PROMISED = (id: string): Route[] => [
  { name: 'one book', path: `/api/books/${id}`, share: 0.6 },
  { name: 'me', path: '/api/auth/me', share: 0.6 },
  { name: 'popular series', path: '/api/series/popular', share: 0.6 },
  { name: 'a page of 20 books', path: '/api/books', share: 0.4 },
  { name: 'search-grouped', path: '/api/books/search-grouped?q=hiver', share: 0.4 },
  { name: 'stats', path: '/api/stats', share: 0.4 },
  { name: 'sagas', path: '/api/sagas', share: 0.4 },
];

const others = (id: string, promised: readonly Route[]): Route[] =>
  reads(id).filter(({ path }) => !promised.some((route) => route.path === path || route.path.startsWith(`${path}?`)));

type Figures = { rate: number; p50: number; p99: number; cpu: number };

const load = async ({ origin, pid }: Site, path: string, token: string, seconds: number): Promise<Figures> => {
  const before = cpuOf(pid);
  const { requests, latency, non2xx, errors } = await autocannon({
    url: `${origin}${path}`,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { authorization: `Bearer ${token}` },
  });
  if (non2xx || errors || !requests.total) throw new Error(`${path}: ${non2xx} refused, ${errors} failed`);
  const cpu = (cpuOf(pid) - before) / requests.total;
  return { rate: requests.total / seconds, p50: latency.p50, p99: latency.p99, cpu };
};

/** A route and the floor in turns, so that what else the machine does weighs on both alike. */
const compare = async (site: Site, { path }: Route, token: string, rounds: number) => {
  const seconds = Number(options.seconds);
  const turns: { floor: Figures; route: Figures }[] = [];
  await load(site, path, token, 1);
  for (let round = 0; round < rounds; round++)
    turns.push({ floor: await load(site, FLOOR, token, seconds), route: await load(site, path, token, seconds) });
  const each = (figure: (turn: (typeof turns)[number]) => number) => median(turns.map(figure));
  return {
    floor: each(({ floor }) => floor.rate),
    rate: each(({ route }) => route.rate),
    ratio: each(({ floor, route }) => route.rate / floor.rate),
    work: each(({ floor, route }) => floor.cpu / route.cpu),
    cpu: each(({ route }) => route.cpu),
    p50: each(({ route }) => route.p50),
    p99: each(({ route }) => route.p99),
  };
};

const CHANGES = 25;

/** What an answer takes when something of the reader was changed just before, so that nothing is at hand: milliseconds. */
const afterChange = async ({ origin }: Site, { path }: Route, token: string, bookId: string) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const taken: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const body = JSON.stringify({ rating: 1 + (i % 5) });
    await fetch(`${origin}/api/books/${bookId}`, { method: 'PUT', headers, body });
    const from = performance.now();
    await (await fetch(`${origin}${path}`, { headers })).arrayBuffer();
    taken.push(performance.now() - from);
  }
  return median(taken);
};

const percent = (share: number) => `${(share * 100).toFixed(0)} %`;

const main = async () => {
  const { made: reader, open } = await prepared(() => aReaderWith(BOOKS));
  const profiling = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
  const site = await open(profiling);
  const promised = PROMISED(reader.ids[500]!);
  const routes = [...promised, ...others(reader.ids[500]!, promised)].filter(
    ({ name }) => !options.only || name.includes(options.only),
  );
  // Both sides are measured once they are warm.
  for (const path of [FLOOR, ...promised.map((route) => route.path)]) await load(site, path, reader.token, 2);
  const rows: string[][] = [];
  for (const route of routes) {
    const rounds = route.share ? Number(options.rounds) : 1;
    const { floor, rate, ratio, work, cpu, p50, p99 } = await compare(site, route, reader.token, rounds);
    const anew = await afterChange(site, route, reader.token, reader.ids[500]!);
    const isMet = (!route.share || ratio >= route.share) && p99 <= TAIL * Math.max(p50, 1);
    rows.push([
      route.name,
      rate.toFixed(0),
      floor.toFixed(0),
      percent(ratio),
      route.share ? percent(route.share) : 'none',
      percent(work),
      cpu.toFixed(2),
      p50.toFixed(0),
      p99.toFixed(0),
      anew.toFixed(1),
      judge(isMet),
    ]);
    console.log(rows.at(-1)!.join('  '));
  }
  const headings = [
    'Route',
    'req/s',
    'Floor',
    'Of the floor',
    'Target',
    'By processor',
    'ms',
    'p50',
    'p99',
    'After a change',
    `p99 < ${TAIL} × p50`,
  ];
  console.log(`\n${table(headings, rows)}`);
  tellLoad();
  await site.stop();
};

void main().then(() => process.exit());
