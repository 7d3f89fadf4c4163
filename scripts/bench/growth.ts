import { parseArgs } from 'node:util';
import { addVolumes } from '../../lib/books/books.service';
import { NewBook } from '../../lib/books/books.schemas';
import { scanSeries } from '../../lib/series/recognition/scan.service';
import { completeSaga } from '../../lib/sagas/sagas.service';
import { type Cost, costOf, growsInProportion, SLACK } from './support/cost';
import { aReaderWith } from './support/library';
import { prepared } from './support/site';
import { judge, table, tellLoad } from './support/target';

/**
 * What work on a whole library costs as it grows by ten: `npm run bench -- growth [--sizes 1000,10000]`. Imports and exports
 * have benches of their own.
 */
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000' } } });
const SIZES = values.sizes.split(',').map(Number);
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
    costs.map((cost, at) => {
      const before = costs[at - 1];
      const grown = SIZES[at]! / (SIZES[at - 1] ?? 1);
      const figures = [cost.seconds.toFixed(2), cost.work.toFixed(2), cost.memory.toFixed(0)];
      const ratio = before ? (cost.work / before.work).toFixed(1) : '';
      return [name, SIZES[at]!, ...figures, ratio, before ? judge(growsInProportion(before, cost, grown)) : ''];
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
