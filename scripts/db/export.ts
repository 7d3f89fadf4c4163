import { parseArgs } from 'node:util';
import { exportTo } from '../../lib/db/dump/export';
import { openTarget, runScript } from './target';

runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, data: { type: 'string' } },
  });
  const [folder] = positionals;
  if (!folder) throw new Error('Usage: npm run db:export -- FOLDER [--url mongodb://…] [--data FOLDER]');
  const target = await openTarget(values);
  return exportTo(target.db, folder).finally(target.close);
});
