import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Cost, costOf, growsInProportion } from './support/cost';
import { judge } from './support/target';

/**
 * How long 10,000 rows take to be looked at and applied on the embedded database, and others wait meanwhile; and that ten
 * times as many rows cost ten times as much: `npm run bench:import`. Ends with 1 when a target is missed.
 */
const SIZES = [1000, 10_000];
const TARGET = { preview: 10, apply: 30, other: 100 };
const PAUSE = 25;
/** The page of an import looks each second. */
const LOOK_EVERY = 200;

const folder = mkdtempSync(path.join(tmpdir(), 'booktime-import-'));
Object.assign(process.env, { BOOKTIME_DATA: folder, OPENLIBRARY_URL: 'http://127.0.0.1:1', LOG_LEVEL: 'silent' });

const HEADER =
  'Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies';

const line = (i: number) =>
  [
    ...[
      i + 1,
      `"Le livre numéro ${i} (La série ${i % 900}, #${(i % 12) + 1})"`,
      `Autrice ${i % 700}`,
      '',
      '',
      '=""',
      '=""',
    ],
    ...[(i % 5) + 1, '3.9', 'Folio', 'Paperback', 200 + (i % 300), 1999, 1980, `2021/0${(i % 9) + 1}/15`, '2020/01/05'],
    ...['romans', '', 'read', '"Une lecture dont on se souvient.<br/>Et qu’on relira."', '', '', 1, 0],
  ].join(',');

async function* file(rows: number) {
  yield Buffer.from(`${HEADER}\n`);
  for (let i = 0; i < rows; i++) yield Buffer.from(`${line(i)}\n`);
}

type Ask = () => Promise<unknown>;

/** What another request waits for meanwhile, in milliseconds. */
const beside = <T>(work: Promise<T>, ask: Ask) => {
  const taken: number[] = [];
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      const from = performance.now();
      await ask();
      taken.push(performance.now() - from);
      await delay(PAUSE);
    }
  };
  const watching = watch();
  return work
    .finally(() => (isOver = true))
    .then(async () => {
      await watching;
      taken.sort((a, b) => a - b);
      return {
        median: taken[taken.length >> 1] ?? 0,
        p95: taken[Math.floor(taken.length * 0.95)] ?? 0,
        most: taken.at(-1) ?? 0,
      };
    });
};

/** What a step costs, and another reader waits meanwhile. */
const timed = async (ask: Ask, name: string, target: number, work: () => Promise<unknown>) => {
  let waited = { median: 0, p95: 0, most: 0 };
  const cost = await costOf(async () => (waited = await beside(work(), ask)));
  const verdict = judge(cost.seconds <= target && waited.most <= TARGET.other);
  console.log(
    `${name}: ${cost.seconds.toFixed(1)} s (target ${target}), ${cost.work.toFixed(1)} s of them at work, ${cost.memory.toFixed(0)} MB more at most; ` +
      `another reader’s page meanwhile: median ${waited.median.toFixed(0)} ms, p95 ${waited.p95.toFixed(0)} ms, at most ${waited.most.toFixed(0)} ms (target ${TARGET.other}): ${verdict}`,
  );
  return cost;
};

const main = async () => {
  const { disconnect } = await import('../../lib/db/connect');
  const { BookFilter, NewBook } = await import('../../lib/books/books.schemas');
  const { addBook, listBooks } = await import('../../lib/books/books.service');
  const imports = await import('../../lib/imports/imports.service');
  const { stopImports } = await import('../../lib/imports/jobs.service');
  const other = randomUUID();
  for (let i = 0; i < 40; i++) await addBook(other, NewBook.parse({ title: `Livre ${i}`, author: 'Autrui' }));
  const ask = () => listBooks(other, BookFilter.parse({ limit: '20' }));

  const settled = async (reader: string, id: string) => {
    for (;;) {
      const batch = await imports.getImport(reader, id);
      if (!batch.is_working) return batch;
      await delay(LOOK_EVERY);
    }
  };
  const importOf = async (rows: number): Promise<Cost[]> => {
    const reader = randomUUID();
    let id = '';
    const preview = await timed(ask, `${rows} rows looked at`, TARGET.preview, async () => {
      ({ id } = await imports.startImport(reader, { name: 'bench.csv', bytes: file(rows) }, {}));
      await settled(reader, id);
    });
    const applied = await timed(ask, `${rows} rows applied`, TARGET.apply, async () => {
      await imports.applyImport(reader, id);
      await settled(reader, id);
    });
    const { counts, outcomes } = await imports.getImport(reader, id);
    const undone = await timed(ask, `${rows} rows undone`, TARGET.apply, async () => {
      await imports.undoImport(reader, id);
      await settled(reader, id);
    });
    const { undoing } = await imports.getImport(reader, id);
    console.log(counts, outcomes, undoing);
    return [preview, applied, undone];
  };

  // What is compiled and made ready once.
  await importOf(100);
  let before: Cost[] | undefined;
  for (const [at, rows] of SIZES.entries()) {
    const costs = await importOf(rows);
    const grown = rows / (SIZES[at - 1] ?? rows);
    if (before) {
      const isInProportion = costs.every((cost, step) => growsInProportion(before![step]!, cost, grown));
      const figures = costs.map(({ work, memory }, step) => [work / before![step]!.work, memory] as const);
      const told = figures.map(([times, memory]) => `${times.toFixed(1)} × the work, ${memory.toFixed(0)} MB`);
      console.log(`${grown} times as many rows: ${told.join('; ')}: ${judge(isInProportion)}`);
    }
    before = costs;
  }
  console.log(`load on ${cpus().length} cores: ${loadavg()[0]?.toFixed(1)}`);
  await stopImports();
  await disconnect();
  rmSync(folder, { recursive: true });
};

void main();
