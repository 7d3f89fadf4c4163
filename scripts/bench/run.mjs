/**
 * Runs a benchmark of the server's own code, as production runs it: `npm run bench:next`.
 *
 * What compiles TypeScript while it runs names each function anew each time it is made, which took a tenth of the time.
 */
import { join } from 'node:path';
import { bundle } from '../bundle.mjs';
import { run } from '../run.mjs';

const root = join(import.meta.dirname, '../..');
const [name, ...rest] = process.argv.slice(2);
const file = join(root, `node_modules/.cache/bench-${name}.cjs`);

await bundle(join(import.meta.dirname, `${name}.ts`), file);
process.exitCode = await run(process.execPath, ['--expose-gc', file, ...rest], {
  cwd: root,
  env: { ...process.env, NODE_ENV: 'production' },
});
