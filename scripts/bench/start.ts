import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { cpuOf, memoryOf } from '../served.mjs';
import { aReaderWith } from './support/library';
import { prepared } from './support/site';
import { judge, median, tellLoad } from './support/target';

/**
 * From the command to the first answer, with a library in the folder, and the memory of the process before and after it has
 * answered: `npm run bench -- start [--books 100000] [--requests 100000]`.
 */
const { values } = parseArgs({
  options: { books: { type: 'string', default: '100000' }, requests: { type: 'string', default: '100000' } },
});
const BOOKS = Number(values.books);
const EACH = 1000;
const TARGET = 2;
const STARTS = 5;
const CONNECTIONS = 8;

const megabytes = ({ now, own }: ReturnType<typeof memoryOf>) =>
  `${now.toFixed(0)} MB, ${own.toFixed(0)} of them its own and the rest files that it maps`;

const main = async () => {
  const { made: reader, open } = await prepared(async () => {
    for (let left = BOOKS - EACH; left > 0; left -= EACH) await aReaderWith(EACH, 'Autrui');
    return aReaderWith(EACH);
  });
  const start = async (more?: Record<string, string>) => {
    const from = performance.now();
    const site = await open([], more);
    const work = cpuOf(site.pid) / 1000;
    // An account of another folder is refused there, after the database was asked.
    const asked = await fetch(`${site.origin}/api/books`, { headers: { authorization: `Bearer ${reader.token}` } });
    await asked.arrayBuffer();
    const listed = (performance.now() - from) / 1000;
    await site.stop();
    return { seconds: site.seconds, listed, work };
  };
  const empty = mkdtempSync(path.join(tmpdir(), 'booktime-empty-'));
  // In turns, so that what else the machine does weighs on both alike; the first start in a folder makes what is in it.
  await start({ BOOKTIME_DATA: empty });
  const turns: Record<'full' | 'none', Awaited<ReturnType<typeof start>>>[] = [];
  for (let i = 0; i < STARTS; i++) turns.push({ full: await start(), none: await start({ BOOKTIME_DATA: empty }) });
  rmSync(empty, { recursive: true });
  const work = (side: 'full' | 'none') => median(turns.map((turn) => turn[side].work)).toFixed(2);
  for (const [what, name] of [
    ['first answer', 'seconds'],
    ['first list of books', 'listed'],
  ] as const) {
    const seconds = turns.map(({ full }) => full[name]);
    const typical = median(seconds);
    console.log(
      `${what} with ${BOOKS} books: ${typical.toFixed(2)} s, at worst ${Math.max(...seconds).toFixed(2)} s of ${STARTS} (target ${TARGET} s): ${judge(typical < TARGET)}`,
    );
  }
  console.log(`of a core: ${work('full')} s, and ${work('none')} s without a library`);
  const site = await open();
  console.log(`memory after the start: ${megabytes(memoryOf(site.pid))}`);
  const authorization = `Bearer ${reader.token}`;
  const paths = ['/api/books', `/api/books/${reader.ids[0]}`, '/api/stats', '/api/sagas', '/sagas/one-piece', '/'];
  const { non2xx, errors, requests } = await autocannon({
    url: site.origin,
    connections: CONNECTIONS,
    amount: Number(values.requests),
    requests: paths.map((asked) => ({ path: asked, headers: { authorization } })),
  });
  console.log(
    `memory after ${requests.total} requests: ${megabytes(memoryOf(site.pid))}; ${non2xx + errors} failed: ${judge(non2xx + errors === 0)}`,
  );
  tellLoad();
  await site.stop();
};

void main().then(() => process.exit());
