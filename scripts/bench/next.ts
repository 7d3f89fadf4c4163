import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { BookFilter, NewBook } from '../../lib/books/books.schemas';
import { addVolumes, changeBook, listBooks } from '../../lib/books/books.service';
import { disconnect } from '../../lib/db/connect';
import { whatIsNext } from '../../lib/next-up/next-up.service';
import { yearSoFar } from '../../lib/statistics/year-so-far.service';

/** How long «À suivre» takes for one reader with 5,000 books in 300 sagas: `npm run bench:next`. */
const SAGAS = 300;
const BOOKS = 5000;
const TIMES = 200;
const TARGET = 30;

const STATUSES = ['completed', 'completed', 'to_read', 'reading', 'completed'] as const;

const aVolume = (i: number) => {
  const volume_number = Math.floor(i / SAGAS) + 1;
  return NewBook.parse({
    title: `Saga ${i % SAGAS}, le tome ${volume_number}`,
    author: `Auteur ${i % 200}`,
    category: (['roman', 'bd', 'manga'] as const)[i % 3],
    saga: `Saga ${i % SAGAS}`,
    // Every seventh saga has a hole.
    volume_number: i % 7 || volume_number < 5 ? volume_number : volume_number + 1,
    status: volume_number > 12 ? 'to_read' : STATUSES[i % STATUSES.length],
    description:
      'Un volume comme on en range sur une étagère, avec quelques phrases pour dire ce qui s’y passe. '.repeat(3),
    total_pages: 48,
    cover_url: 'https://covers.openlibrary.org/b/id/123456-L.jpg',
  });
};

type Taken = { median: number; p95: number; cpu: number };

/** How long it takes, and how much of a core: the second says more while others use the machine too. */
const measured = async (work: () => Promise<unknown>, change?: (i: number) => Promise<unknown>): Promise<Taken> => {
  for (let i = 0; i < 30; i++) await work();
  const taken: number[] = [];
  let [user, system] = [0, 0];
  for (let i = 0; i < TIMES; i++) {
    await change?.(i);
    const before = process.cpuUsage();
    const from = performance.now();
    await work();
    taken.push(performance.now() - from);
    const used = process.cpuUsage(before);
    [user, system] = [user + used.user, system + used.system];
  }
  taken.sort((a, b) => a - b);
  const at = (part: number) => taken[Math.floor(TIMES * part)] ?? 0;
  return { median: at(0.5), p95: at(0.95), cpu: (user + system) / 1000 / TIMES };
};

const told = ({ median, p95, cpu }: Taken) =>
  `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${cpu.toFixed(1)} ms of a core`;

const main = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'booktime-next-'));
  Object.assign(process.env, { BOOKTIME_DATA: folder });
  const reader = randomUUID();
  await addVolumes(
    reader,
    Array.from({ length: BOOKS }, (_, i) => aVolume(i)),
  );
  const look = await measured(() => whatIsNext(reader, 20));
  const { books: some } = await listBooks(reader, BookFilter.parse({ limit: '100' }));
  const turnPage = (i: number) => changeBook(reader, some[i % some.length]!.id, { current_page: 1 + (i % 40) });
  const afterChange = await measured(() => whatIsNext(reader, 20), turnPage);
  const plain = await measured(() => listBooks(reader, BookFilter.parse({ limit: '20' })));
  const year = await measured(() => yearSoFar(reader));
  const { totals } = await whatIsNext(reader, 20);
  console.log(`${BOOKS} books, ${SAGAS} sagas: ${told(look)} (target: p95 ${TARGET} ms)`, totals);
  console.log(`each time after a change of one book: ${told(afterChange)}`);
  console.log(`the first page of the same books, in the same run: ${told(plain)}`);
  console.log(`the year so far beside it: ${told(year)}`);
  console.log(`load on ${cpus().length} cores: ${loadavg()[0]?.toFixed(1)}`);
  await disconnect();
  rmSync(folder, { recursive: true });
};

void main();
