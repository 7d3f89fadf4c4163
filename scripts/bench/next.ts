import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NewBook } from '../../lib/books/books.schemas';
import { addVolumes } from '../../lib/books/books.service';
import { disconnect } from '../../lib/db/connect';
import { whatIsNext } from '../../lib/next-up/next-up.service';

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

const main = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'booktime-next-'));
  Object.assign(process.env, { BOOKTIME_DATA: folder });
  const reader = randomUUID();
  await addVolumes(
    reader,
    Array.from({ length: BOOKS }, (_, i) => aVolume(i)),
  );
  for (let i = 0; i < 30; i++) await whatIsNext(reader, 20);
  const taken: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const from = performance.now();
    await whatIsNext(reader, 20);
    taken.push(performance.now() - from);
  }
  taken.sort((a, b) => a - b);
  const [median, p95] = [0.5, 0.95].map((part) => (taken[Math.floor(TIMES * part)] ?? 0).toFixed(1));
  const { totals } = await whatIsNext(reader, 20);
  console.log(`${BOOKS} books, ${SAGAS} sagas: median ${median} ms, p95 ${p95} ms (target ${TARGET} ms)`, totals);
  await disconnect();
  rmSync(folder, { recursive: true });
};

void main();
