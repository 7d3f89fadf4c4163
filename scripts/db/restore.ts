import { parseArgs } from 'node:util';
import { restore } from '../../lib/db/embedded/backup';
import { dataFolder, runScript } from './target';

runScript(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
  const [file] = positionals;
  if (!file) throw new Error('Usage: npm run restore -- FILE [--data FOLDER]');
  const folder = dataFolder(values.data);
  await restore(file, folder);
  return `The database of ${file} is in ${folder}.`;
});
