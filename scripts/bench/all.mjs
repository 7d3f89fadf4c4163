/**
 * Everything that is measured and has a target: `npm run bench`, or a part of it, `npm run bench -- api --rounds 3`. Fails
 * when one target is missed, after all of them were measured. Ours is what was built last.
 */
import { join } from 'node:path';
import { buildWhenStale } from '../build.mjs';
import { run } from '../run.mjs';

const PARTS = ['api', 'pages', 'search', 'growth', 'start', 'next', 'import', 'export'];
/** On the server that MONGO_URL names. */
const WITH_SERVER = 'scale';

const [part, ...rest] = process.argv.slice(2);
const all = [...PARTS, WITH_SERVER];
const chosen = part ? [part] : [...PARTS, ...(process.env.MONGO_URL ? [WITH_SERVER] : [])];
if (part && !all.includes(part)) {
  console.error(`There is no bench of «${part}»: ${all.join(', ')}.`);
  process.exit(2);
}

if (!(await buildWhenStale())) process.exit(1);
const failed = [];
for (const name of chosen) {
  console.log(`\n## ${name}\n`);
  const code = await run(process.execPath, [join(import.meta.dirname, 'run.mjs'), name, ...rest]);
  if (code !== 0) failed.push(name);
}
if (!chosen.includes(WITH_SERVER) && !part)
  console.log(`\n«${WITH_SERVER}» was not run: it needs the server that MONGO_URL names.`);
if (failed.length) {
  console.log(`\nA target was missed by: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
