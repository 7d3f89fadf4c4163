import { parseArgs } from 'node:util';
import { BookFilter } from '../../lib/books/books.schemas';
import { listBooks } from '../../lib/books/books.service';
import { listTitles } from '../../lib/books/titles.service';
import { createSuggester } from '../../lib/search/suggest';
import { aReaderWith } from './support/library';
import { prepared } from './support/site';
import { judge, median, percentile, table, tellLoad } from './support/target';

/**
 * A reader searches their own books, letter by letter: `npm run bench -- search [--sizes 1000,10000] [--others 1000000]`.
 * As they type, the browser looks through titles that it has; what the server finds in every text comes after.
 */
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,100000' }, others: { type: 'string', default: '1000000' } },
});
const TARGET = 50;
const TYPED = ['le secret du nord', 'hiver sans retour', 'elodie fournier', 'géants'];
const ROUNDS = 3;
const BOOKS = 1000;

const letters = TYPED.flatMap((words) => Array.from(words, (_, at) => words.slice(0, at + 1)));

const timesOf = async (ask: (typed: string) => unknown): Promise<number[]> => {
  const taken: number[] = [];
  for (let round = 0; round <= ROUNDS; round++)
    for (const typed of letters) {
      const from = performance.now();
      await ask(typed);
      // The first round warms up.
      if (round > 0) taken.push(performance.now() - from);
    }
  return taken;
};

const rowOf = (what: string, size: string, taken: number[], target?: number) => {
  const p95 = percentile(taken, 0.95);
  return [what, size, median(taken).toFixed(1), p95.toFixed(1), target ?? 'none', target ? judge(p95 < target) : ''];
};

const searchesOf = async (userId: string, size: string) => {
  const titles = await listTitles(userId);
  const from = performance.now();
  const suggest = createSuggester(titles);
  const began = (performance.now() - from).toFixed(0);
  const inBrowser = rowOf(`suggestions (made ready in ${began} ms)`, size, await timesOf(suggest), TARGET);
  const query = (q: string) => listBooks(userId, BookFilter.parse({ q, limit: '20' }));
  return [inBrowser, rowOf('GET /api/books?q=', size, await timesOf(query), TARGET)];
};

const main = async () => {
  const rows: (string | number)[][] = [];
  await prepared(async () => {
    for (const size of values.sizes.split(',').map(Number))
      rows.push(...(await searchesOf((await aReaderWith(size)).id, `${size}`)));
    const others = Number(values.others);
    for (let left = others; left > 0; left -= BOOKS) await aReaderWith(BOOKS, 'Autrui');
    if (others) rows.push(...(await searchesOf((await aReaderWith(BOOKS)).id, `${BOOKS} among ${others}`)));
  });
  console.log(table(['Search', 'Books', 'p50 ms', 'p95 ms', 'Target', 'p95'], rows));
  tellLoad();
};

void main().then(() => process.exit());
