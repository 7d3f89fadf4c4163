import { parseArgs } from 'node:util';
import { backUp } from '../../lib/db/embedded/backup';
import { dataFolder, runScript } from './target';

runScript(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
  const [file] = positionals;
  if (!file) throw new Error('Usage: npm run backup -- FILE [--data FOLDER]');
  await backUp(dataFolder(values.data), file);
  return `The backup is in ${file}.`;
});
