import { Agent, get } from 'node:http';
import { parseArgs } from 'node:util';
import { cpuOf } from '../served.mjs';
import { aReaderWith } from './support/library';
import { prepared, type Site } from './support/site';
import { aStaticSite, removeStaticSite } from './support/static-site';
import { judge, median, percentile, table, tellLoad } from './support/target';

/**
 * What pages cost, beside static pages of the framework of their size: processor of the server for each request, both
 * servers measured in turns on this machine. And what a library of 1,000 books makes its reader wait: `npm run bench:pages [-- --rounds 11]`.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '11' } } });
const ROUNDS = Number(values.rounds);
const AT_ONCE = 4;
const WAITS = 200;
const TARGET = { wait: 100, bytes: 60_000 };

type Reader = Awaited<ReturnType<typeof aReaderWith>>;
type Page = { name: string; path: string; most?: number; requests: number; token?: string };

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

type Got = { status: number | undefined; body: Buffer };
const fetchOnce = (address: string, headers: Record<string, string>) =>
  new Promise<Got>((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });

const headersOf = ({ token }: Pick<Page, 'token'>): Record<string, string> =>
  // A browser has the second one from its first answer on.
  token ? { cookie: `booktime_session=${token}; booktime_reader=1` } : {};

const found = async (site: Site, page: Pick<Page, 'path' | 'token'>, headers = {}) => {
  const got = await fetchOnce(`${site.origin}${page.path}`, { ...headersOf(page), ...headers });
  if (got.status !== 200) throw new Error(`${page.path} answers ${got.status}`);
  return got.body;
};

/** Milliseconds of the server's processor for one request. */
const costOf = async ({ pid, origin }: Site, path: string, requests: number, headers: Record<string, string>) => {
  const before = cpuOf(pid);
  let left = requests;
  const visitor = async () => {
    while (left-- > 0) await fetchOnce(`${origin}${path}`, headers);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitor));
  return (cpuOf(pid) - before) / requests;
};

const compare = async (ours: Site, theirs: Site, page: Page, accept: Record<string, string>) => {
  const costs: { ours: number; theirs: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const cost = {
      ours: await costOf(ours, page.path, page.requests, { ...headersOf(page), ...accept }),
      theirs: await costOf(theirs, `/${page.name}`, page.requests, accept),
    };
    // The first round warms both up.
    if (round > 0) costs.push(cost);
  }
  return {
    ours: median(costs.map((cost) => cost.ours)),
    theirs: median(costs.map((cost) => cost.theirs)),
    // Each round by itself: what else the machine does weighs on both turns of one alike.
    ratio: median(costs.map((cost) => cost.ours / cost.theirs)),
  };
};

const FORMS: [string, Record<string, string>][] = [
  ['plain', {}],
  ['gzip', { 'accept-encoding': 'gzip' }],
];

const beside = async (site: Site, pages: readonly Page[]) => {
  const bodies = new Map<string, Buffer>();
  for (const page of pages) bodies.set(page.name, await found(site, page));
  const theirs = await aStaticSite(bodies);
  const rows: (string | number)[][] = [];
  for (const page of pages)
    for (const [form, accept] of FORMS) {
      const { ours: own, theirs: other, ratio } = await compare(site, theirs, page, accept);
      const verdict = page.most ? judge(ratio <= page.most) : '';
      rows.push([page.name, form, bodies.get(page.name)!.length, own.toFixed(2), other.toFixed(2)]);
      console.error(`${page.name}, ${form}: ${ratio.toFixed(2)} times`);
      rows.at(-1)!.push(`${ratio.toFixed(2)} ×`, page.most ? `${page.most} ×` : 'none', verdict);
    }
  console.log(table(['Page', 'Sent', 'Bytes', 'ms', 'Static ms', 'Ratio', 'At most', ''], rows));
  await theirs.stop();
};

/** Gives a book other stars, so that nothing of its reader is at hand any more. */
const change = async ({ origin }: Site, { token, ids }: Reader, at: number) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ rating: 1 + (at % 5) });
  const answer = await fetch(`${origin}/api/books/${ids[at % ids.length]}`, { method: 'PUT', headers, body });
  if (!answer.ok) throw new Error(`A change was answered ${answer.status}`);
};

const waitsOf = async (site: Site, page: Pick<Page, 'path' | 'token'>, before?: (at: number) => Promise<unknown>) => {
  const taken: number[] = [];
  for (let at = 0; at < WAITS; at++) {
    await before?.(at);
    const from = performance.now();
    await found(site, page);
    if (at >= WAITS / 10) taken.push(performance.now() - from);
  }
  return taken;
};

const waits = async (site: Site, reader: Reader) => {
  const page = { path: '/library', token: reader.token };
  const looks = [
    ['unchanged', await waitsOf(site, page)],
    ['each time after a change', await waitsOf(site, page, (at) => change(site, reader, at))],
  ] as const;
  for (const [when, taken] of looks) {
    const p95 = percentile(taken, 0.95);
    console.log(
      `\na library of 1,000 books, ${when}: p50 ${median(taken).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (target ${TARGET.wait}): ${judge(p95 < TARGET.wait)}`,
    );
  }
  const bytes = (await found(site, page, { 'accept-encoding': 'gzip' })).length;
  console.log(`its HTML, compressed: ${bytes} bytes (target ${TARGET.bytes}): ${judge(bytes < TARGET.bytes)}`);
};

const main = async () => {
  const { made, open } = await prepared(async () => [await aReaderWith(100), await aReaderWith(1000)] as const);
  const [small, large] = made;
  const site = await open();
  await beside(site, [
    { name: 'saga', path: '/sagas/one-piece', most: 1.3, requests: 300 },
    { name: 'home', path: '/', requests: 100 },
    { name: 'library', path: '/library', most: 3, requests: 60, token: small.token },
  ]);
  await waits(site, large);
  tellLoad();
  await site.stop();
  removeStaticSite();
  agent.destroy();
};

void main().then(() => process.exit());
