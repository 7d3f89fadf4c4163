import { parseArgs } from 'node:util';
import { importFrom } from '../../lib/db/dump/import';
import { openTarget, runScript } from './target';

if (require.main === module)
  runScript(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string' }, data: { type: 'string' } },
    });
    const [folder] = positionals;
    if (!folder) throw new Error('Usage: npm run db:import -- FOLDER [--url mongodb://…] [--data FOLDER]');
    const target = await openTarget(values);
    return importFrom(target.db, folder).finally(target.close);
  });
