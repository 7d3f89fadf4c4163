import { parseArgs } from 'node:util';
import { BookFilter } from '../../lib/books/books.schemas';
import { changeBook, listBooks } from '../../lib/books/books.service';
import { listTitles } from '../../lib/books/titles.service';
import { findOwnBooks } from '../../lib/search/own-books.service';
import { createSuggester } from '../../lib/search/suggest';
import { aReaderWith } from './support/library';
import { prepared } from './support/site';
import { judge, median, percentile, table, tellLoad } from './support/target';

/**
 * A reader searches their own books, letter by letter: `npm run bench -- search [--sizes 1000,10000] [--others 1000000]`.
 * As they type, the browser looks through titles that it has; what the server finds in every text comes after. What it holds
 * for that is made anew after each change: the first letter then pays for it.
 */
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,100000' }, others: { type: 'string', default: '1000000' } },
});
const TARGET = 50;
const TYPED = ['le secret du nord', 'hiver sans retour', 'elodie fournier', 'géants'];
const ROUNDS = 3;
const CHANGES = 5;
const RARE = 'etoile de verre 14';
const BOOKS = 1000;

const letters = TYPED.flatMap((words) => Array.from(words, (_, at) => words.slice(0, at + 1)));

/** How long something took, and how much of a processor: the one that tells beside other work. */
type Taken = { ms: number; work: number };

const timed = async (ask: () => unknown): Promise<Taken> => {
  const [from, before] = [performance.now(), process.cpuUsage()];
  await ask();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - from, work: (user + system) / 1000 };
};

const timesOf = async (ask: (typed: string) => unknown, words = letters): Promise<Taken[]> => {
  const taken: Taken[] = [];
  for (let round = 0; round <= ROUNDS; round++)
    for (const typed of words) {
      const one = await timed(() => ask(typed));
      // The first round warms up.
      if (round > 0) taken.push(one);
    }
  return taken;
};

const rowOf = (what: string, size: string, taken: readonly Taken[], target?: number) => {
  const [times, works] = [taken.map(({ ms }) => ms), taken.map(({ work }) => work)];
  const p95 = percentile(times, 0.95);
  const verdict = target ? judge(p95 < target) : '';
  const figures = [median(times), p95, percentile(works, 0.95)].map((ms) => ms.toFixed(1));
  return [what, size, ...figures, target ?? 'none', verdict];
};

/** A word that stands in one of a thousand books or fewer, each time after a change. */
const afterChange = async (userId: string, bookId: string, ask: () => Promise<unknown>): Promise<Taken[]> => {
  const taken: Taken[] = [];
  for (let round = 0; round < CHANGES; round++) {
    await changeBook(userId, bookId, { rating: (round % 10) / 2 + 0.5 });
    taken.push(await timed(ask));
  }
  return taken;
};

const searchesOf = async ({ id: userId, ids }: { id: string; ids: string[] }, size: string) => {
  const titles = await listTitles(userId);
  const from = performance.now();
  const suggest = createSuggester(titles);
  const began = (performance.now() - from).toFixed(0);
  const inBrowser = rowOf(`suggestions (made ready in ${began} ms)`, size, await timesOf(suggest), TARGET);
  const query = (q: string) => listBooks(userId, BookFilter.parse({ q, limit: '20' }));
  const own = (q: string) => findOwnBooks(userId, q);
  return [
    inBrowser,
    rowOf('GET /api/books?q=', size, await timesOf(query), TARGET),
    rowOf('the same, the first after a change', size, await afterChange(userId, ids[0]!, () => query(RARE))),
    rowOf('own books for the page of results', size, await timesOf(own, [RARE, 'elodie fourneir', 'sables 15'])),
    rowOf('the same, the first after a change', size, await afterChange(userId, ids[0]!, () => own(RARE))),
  ];
};

const HEADINGS = ['Search', 'Books', 'p50 ms', 'p95 ms', 'p95 of a core, ms', 'Target', 'p95'];

const tell = async (reader: { id: string; ids: string[] }, size: string) =>
  console.log(`${table(HEADINGS, await searchesOf(reader, size))}\n`);

const main = async () => {
  await prepared(async () => {
    for (const size of values.sizes.split(',').map(Number)) await tell(await aReaderWith(size), `${size}`);
    const others = Number(values.others);
    for (let left = others; left > 0; left -= BOOKS) await aReaderWith(BOOKS, 'Autrui');
    if (others) await tell(await aReaderWith(BOOKS), `${BOOKS} among ${others}`);
  });
  tellLoad();
};

void main().then(() => process.exit());
