import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

/**
 * What leaving costs: one library of 50,000 books beside a hundred of 500, one after the other, which are as many books and
 * are looked at as often: only the time may be another. `npm run bench:export`. Ends with 1 when a target is missed.
 */
const SIZES = { small: 500, large: 50_000 };
const CHUNK = 500;
/** In milliseconds, from the end of one look to the next: a look takes longer than what it looks at. */
const EVERY = 100;
/** The large library as a multiple of the small ones, and how little nobody counts: megabytes and milliseconds. */
const TARGET = { memory: 1.5, firstByte: 3 };
const FLOOR = { memory: 2, firstByte: 5 };
const MEGABYTE = 1024 * 1024;

const folder = mkdtempSync(path.join(tmpdir(), 'booktime-export-'));
Object.assign(process.env, { BOOKTIME_DATA: folder, LOG_LEVEL: 'silent' });

/** What is alive. Of binary data the first collection only begins to give back what is not. */
const live = () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEGABYTE;
};

type Opening = () => Readable | Promise<Readable>;
type Cost = { bytes: number; firstByte: number; seconds: number; memory: number };

/** In megabytes what is alive at most beyond what was before, however often it is read, and in milliseconds the longest wait for a first byte. */
const costOf = async (open: Opening, times: number): Promise<Cost> => {
  const before = live();
  let [bytes, firstByte, memory] = [0, 0, 0];
  const look = () => {
    memory = Math.max(memory, live() - before);
    watch = setTimeout(look, EVERY);
  };
  let watch = setTimeout(look, EVERY);
  const from = performance.now();
  for (let time = 0; time < times; time++) {
    const asked = performance.now();
    let waited: number | undefined;
    for await (const piece of await open()) {
      waited ??= performance.now() - asked;
      bytes += (piece as Buffer).length;
    }
    firstByte = Math.max(firstByte, waited ?? 0);
  }
  clearTimeout(watch);
  return { bytes, firstByte, seconds: (performance.now() - from) / 1000, memory };
};

/** How many times as much the large one takes, and whether that is too much. */
const compared = (name: keyof typeof TARGET, small: Cost, large: Cost) => {
  const times = large[name] / Math.max(small[name], FLOOR[name]);
  const isMissed = times > TARGET[name];
  return { isMissed, text: `${name} × ${times.toFixed(1)} (target ${TARGET[name]}${isMissed ? ', MISSED' : ''})` };
};

const shown = ({ bytes, firstByte, seconds, memory }: Cost) =>
  `${(bytes / MEGABYTE).toFixed(1)} MB in ${seconds.toFixed(1)} s, first byte after ${firstByte.toFixed(0)} ms, ${memory.toFixed(1)} MB at most`;

const report = async (name: string, { small, large }: Record<keyof typeof SIZES, Opening>) => {
  const times = SIZES.large / SIZES.small;
  // The first ones compile what all need.
  await costOf(small, times / 10);
  const [a, b] = [await costOf(small, times), await costOf(large, 1)];
  const ratios = [compared('memory', a, b), compared('firstByte', a, b)];
  console.log(name);
  console.log(`  ${times} × ${SIZES.small} books: ${shown(a)}`);
  console.log(`  1 × ${SIZES.large} books: ${shown(b)}`);
  console.log(`  ${ratios.map(({ text }) => text).join(', ')}`);
  if (ratios.some(({ isMissed }) => isMissed)) process.exitCode = 1;
};

const main = async () => {
  const { disconnect } = await import('../../lib/db/connect');
  const { NewBook } = await import('../../lib/books/books.schemas');
  const { addAs, beginFrom } = await import('../../lib/books/imported-books.service');
  const { writeArchive } = await import('../../lib/exports/archive.service');
  const { eachKept } = await import('../../lib/accounts/account-file.service');
  const { writeCsv } = await import('../../lib/exports/csv');
  const { GOODREADS_COLUMNS } = await import('../../lib/exports/goodreads-csv');
  const { STORYGRAPH_COLUMNS } = await import('../../lib/exports/storygraph-csv');
  const { tableColumns } = await import('../../lib/exports/table-csv');

  const aReader = async (books: number) => {
    const id = randomUUID();
    const now = new Date();
    const book = (i: number) =>
      beginFrom(
        NewBook.parse({
          title: `Livre ${i}`,
          author: `Autrice ${i % 700}`,
          saga: `Série ${i % 900}`,
          volume_number: i % 40,
          review: 'Une lecture dont on se souvient. '.repeat(8),
          readings: [{ finished: '2021-03-15' }],
        }),
        null,
        now,
      );
    for (let at = 0; at < books; at += CHUNK)
      await addAs(id, new Map(Array.from({ length: CHUNK }, (_, i) => [randomUUID(), book(at + i)])));
    return { id, first_name: 'Camille', last_name: 'Martin', created_at: now.toISOString() };
  };
  const [small, large] = [await aReader(SIZES.small), await aReader(SIZES.large)] as const;
  const itself = (word: string) => word;
  const TABLE = tableColumns({
    column: itself,
    category: itself,
    status: itself,
    format: itself,
    ownership: itself,
    decimal: (value) => value.toLocaleString('fr'),
    yes: 'oui',
    unknownAuthor: 'Auteur inconnu',
  });
  const booksOf = ({ id }: typeof small) => eachKept(id, 'books');
  const exports = {
    archive: (reader: typeof small) => writeArchive(reader),
    goodreads: (reader: typeof small) => writeCsv(booksOf(reader), GOODREADS_COLUMNS),
    storygraph: (reader: typeof small) => writeCsv(booksOf(reader), STORYGRAPH_COLUMNS),
    table: (reader: typeof small) => writeCsv(booksOf(reader), TABLE, { bom: true, escape_formulas: true }),
  };
  for (const [name, write] of Object.entries(exports))
    await report(name, { small: () => write(small), large: () => write(large) });
  console.log(`load on ${cpus().length} cores: ${loadavg()[0]?.toFixed(1)}`);
  await disconnect();
  rmSync(folder, { recursive: true });
};

void main();
