import { parseArgs } from 'node:util';
import { addVolumes } from '../../lib/books/books.service';
import { NewBook } from '../../lib/books/books.schemas';
import { scanSeries } from '../../lib/series/recognition/scan.service';
import { completeSaga } from '../../lib/sagas/sagas.service';
import { aReaderWith } from './support/library';
import { prepared } from './support/site';
import { judge, table, tellLoad } from './support/target';

/**
 * What work on a whole library costs as it grows by ten: `npm run bench -- growth [--sizes 1000,10000]`. Imports and exports
 * have benches of their own.
 */
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000' } } });
const SIZES = values.sizes.split(',').map(Number);
/** Ten times as much may take a little more than ten times as long, and never the square. */
const SLACK = 1.6;
const EVERY = 20;

const live = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

type Cost = { seconds: number; work: number; memory: number };

/** Seconds, those of a processor, and the megabytes that are in use at most beyond what was before. */
const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
  const before = live();
  let most = before;
  const look = setInterval(() => {
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, (heapUsed + external) / 2 ** 20);
  }, EVERY);
  const [from, used] = [performance.now(), process.cpuUsage()];
  await work();
  clearInterval(look);
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - from) / 1000;
  return { seconds, work: (user + system) / 1e6, memory: Math.max(most, live()) - before };
};

const MOST_VOLUMES = 1000;

/** A saga of a tenth of the library, up to what a saga may have, is completed from its first volume. */
const complete = async (userId: string, size: number) => {
  const saga = `Saga de ${size}`;
  await addVolumes(userId, [NewBook.parse({ title: `${saga} 1`, author: 'A', saga, volume_number: 1 })]);
  return costOf(() => completeSaga(userId, saga, { target_volume: Math.min(size / 10, MOST_VOLUMES) }));
};

const main = async () => {
  const found = new Map<string, Cost[]>();
  const note = (name: string, cost: Cost) => found.set(name, [...(found.get(name) ?? []), cost]);
  await prepared(async () => {
    // What is compiled and made ready once.
    await scanSeries((await aReaderWith(100, 'Avant')).id);
    for (const size of SIZES) {
      const { id } = await aReaderWith(size);
      note('series recognition', await costOf(() => scanSeries(id)));
      note('completion of a saga', await complete(id, size));
    }
  });
  const rows = [...found].flatMap(([name, costs]) =>
    costs.map(({ seconds, work, memory }, at) => {
      const before = costs[at - 1];
      // Of a processor: what else the machine does weighs on one size more than on another.
      const ratio = before && work / before.work;
      const grown = SIZES[at]! / (SIZES[at - 1] ?? 1);
      const verdict = ratio === undefined ? '' : judge(ratio <= grown * SLACK || work < 1);
      const figures = [seconds.toFixed(2), work.toFixed(2), memory.toFixed(0)];
      return [name, SIZES[at]!, ...figures, ratio?.toFixed(1) ?? '', verdict];
    }),
  );
  const headings = [
    'Work',
    'Books',
    's',
    's of a core',
    'MB more at most',
    '× before',
    `at most ${SLACK} × as they grow`,
  ];
  console.log(table(headings, rows));
  tellLoad();
};

void main().then(() => process.exit());
