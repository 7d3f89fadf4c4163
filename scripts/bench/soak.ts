import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { cpuOf, handlesOf, memoryOf } from '../served.mjs';
import { aReaderWith } from './support/library';
import { prepared, type Site } from './support/site';
import { judge, median, percentile, table, tellLoad } from './support/target';

/**
 * Mixed traffic for a long time: memory, files and answers stay as they are, and nothing fails:
 * `npm run soak -- --minutes 30`. What grows while a process is young is no leak, so a short run is allowed more.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, clients: { type: 'string', default: '4' } },
});
const SECONDS = Number(values.minutes) * 60;
const IS_LONG = SECONDS >= 600;
/** Of the last quarter to the second one: the first warms up. */
const MOST = IS_LONG ? { memory: 1.1, work: 1.25 } : { memory: 2.5, work: 2 };
/** Handles beyond those of the second quarter: connections come and go. */
const SPARE_HANDLES = 10;
const SAMPLES = 60;
const READERS = 5;
const BOOKS = 300;
const PAUSE = 10;

type Reader = Awaited<ReturnType<typeof aReaderWith>>;
type Sample = { at: number; own: number; rss: number; handles: number; cpu: number; latencies: number[] };

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;

/** What readers do, in about the shares in which they do it. */
const DOINGS: [number, (origin: string, reader: Reader) => Promise<Response>][] = [
  [10, (origin, reader) => asking(origin, reader, '/library')],
  [10, (origin, reader) => asking(origin, reader, '/api/books?limit=20')],
  [10, (origin, reader) => asking(origin, reader, `/api/books/${pick(reader.ids)}`)],
  [6, (origin, reader) => asking(origin, reader, '/api/sagas')],
  [6, (origin, reader) => asking(origin, reader, '/api/stats')],
  [6, (origin, reader) => asking(origin, reader, '/api/next')],
  [6, (origin, reader) => asking(origin, reader, '/api/books/search-grouped?q=hiver')],
  [4, (origin, reader) => asking(origin, reader, '/profile')],
  [4, (origin, reader) => asking(origin, reader, '/next')],
  [8, (origin) => fetch(`${origin}/sagas/${pick(['one-piece', 'harry-potter', 'asterix', 'naruto'])}`)],
  [4, (origin) => fetch(`${origin}/`)],
  [4, (origin) => fetch(`${origin}/health`)],
  [12, (origin, reader) => change(origin, reader)],
  [6, (origin, reader) => addAndRemove(origin, reader)],
];

const headersOf = ({ token }: Reader) => ({
  authorization: `Bearer ${token}`,
  cookie: `booktime_session=${token}`,
  'content-type': 'application/json',
});

const asking = (origin: string, reader: Reader, path: string) =>
  fetch(`${origin}${path}`, { headers: headersOf(reader), redirect: 'manual' });

const change = (origin: string, reader: Reader) =>
  fetch(`${origin}/api/books/${pick(reader.ids)}`, {
    method: 'PUT',
    headers: headersOf(reader),
    body: JSON.stringify({ rating: pick([1, 2, 3, 4, 5]) }),
  });

const addAndRemove = async (origin: string, reader: Reader) => {
  const body = JSON.stringify({ title: 'Un passage', author: 'A. Nonyme' });
  const added = await fetch(`${origin}/api/books`, { method: 'POST', headers: headersOf(reader), body });
  if (!added.ok) return added;
  const { id } = (await added.json()) as { id: string };
  return fetch(`${origin}/api/books/${id}`, { method: 'DELETE', headers: headersOf(reader) });
};

const ALL = DOINGS.flatMap(([share, doing]) => Array.from({ length: share }, () => doing));

const soak = async ({ origin, pid }: Site, readers: Reader[]) => {
  const samples: Sample[] = [];
  const failures = new Map<string, number>();
  const began = performance.now();
  let latencies: number[] = [];
  let requests = 0;
  let used = cpuOf(pid);
  const isOver = () => performance.now() - began > SECONDS * 1000;

  const client = async () => {
    while (!isOver()) {
      const from = performance.now();
      const outcome = await pick(ALL)(origin, pick(readers))
        .then(
          async (response) => (await response.arrayBuffer(), response.ok ? '' : `${response.status} ${response.url}`),
        )
        .catch((error: Error) => String(error.cause ?? error));
      latencies.push(performance.now() - from);
      requests++;
      if (outcome) failures.set(outcome, (failures.get(outcome) ?? 0) + 1);
      await delay(PAUSE);
    }
  };
  const watch = async () => {
    while (!isOver()) {
      await delay((SECONDS * 1000) / SAMPLES);
      const { own, now } = memoryOf(pid);
      samples.push({
        at: (performance.now() - began) / 1000,
        own,
        rss: now,
        handles: handlesOf(pid),
        cpu: cpuOf(pid) - used,
        latencies,
      });
      used = cpuOf(pid);
      latencies = [];
    }
  };
  await Promise.all([watch(), ...Array.from({ length: Number(values.clients) }, client)]);
  return { samples, failures, requests };
};

const quarter = (samples: Sample[], number: number) =>
  samples.slice(Math.floor((samples.length * number) / 4), Math.floor((samples.length * (number + 1)) / 4));

const main = async () => {
  const { made: readers, open } = await prepared(() =>
    Promise.all(Array.from({ length: READERS }, () => aReaderWith(BOOKS))),
  );
  const site = await open();
  const { samples, failures, requests } = await soak(site, readers);
  const figures = [0, 1, 2, 3].map((number) => {
    const part = quarter(samples, number);
    const latencies = part.flatMap((sample) => sample.latencies);
    return {
      work: part.reduce((sum, { cpu }) => sum + cpu, 0) / latencies.length,
      own: median(part.map(({ own }) => own)),
      rss: median(part.map(({ rss }) => rss)),
      handles: Math.max(...part.map(({ handles }) => handles)),
      p50: median(latencies),
      p95: percentile(latencies, 0.95),
    };
  });
  const rows = figures.map(({ own, rss, handles, work, p50, p95 }, number) => [
    `${number + 1}`,
    own.toFixed(0),
    rss.toFixed(0),
    handles,
    work.toFixed(2),
    p50.toFixed(1),
    p95.toFixed(1),
  ]);
  console.log(
    table(
      ['Quarter', 'Memory of its own, MB', 'With mapped files', 'Handles', 'Processor ms', 'p50 ms', 'p95 ms'],
      rows,
    ),
  );
  const [, second, , last] = figures as [(typeof figures)[0], (typeof figures)[0], unknown, (typeof figures)[0]];
  const growth = last.own / second.own;
  // Others who use the machine make every answer later, and none of them dearer.
  const drift = last.work / second.work;
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${requests} requests in ${SECONDS} s, ${failed} failed: ${judge(failed === 0)}`);
  for (const [what, count] of failures) console.log(`  ${count} × ${what}`);
  console.log(`memory × ${growth.toFixed(2)} (at most ${MOST.memory}): ${judge(growth <= MOST.memory)}`);
  console.log(`processor for a request × ${drift.toFixed(2)} (at most ${MOST.work}): ${judge(drift <= MOST.work)}`);
  const handles = last.handles - second.handles;
  console.log(
    `handles ${handles >= 0 ? '+' : ''}${handles} (at most ${SPARE_HANDLES}): ${judge(handles <= SPARE_HANDLES)}`,
  );
  tellLoad();
  await site.stop();
};

void main().then(() => process.exit());
