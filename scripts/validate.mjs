import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenStale } from './build.mjs';
import { run } from './run.mjs';
import { runSuites } from './suites.mjs';
import { conclude, NONE, ONE_FAILED, ONE_PASSED, sum } from './totals.mjs';

/** Two at a time: each uses one core, and lint takes as long as the others together. */
const LANES = [['lint'], ['format:check', 'typecheck', 'layers', 'dead-code', 'packages']];
const withoutTests = process.argv.includes('--no-tests');
const folder = mkdtempSync(join(tmpdir(), 'booktime-checks-'));

/** What a check has to say is shown when it has said all, or two would speak at once. */
const check = async (script) => {
  const said = join(folder, script.replace(':', '-'));
  const file = openSync(said, 'w');
  const code = await run('npm', ['run', '--silent', script], { stdio: ['ignore', file, file] });
  closeSync(file);
  console.log(`\n${script}\n${readFileSync(said, 'utf8')}`);
  return [script, code === 0 ? ONE_PASSED : ONE_FAILED];
};

const inTurn = async (scripts) => {
  const results = [];
  for (const script of scripts) results.push(await check(script));
  return results;
};

const test = () =>
  runSuites([]).catch((error) => {
    console.error(error.message);
    return ONE_FAILED;
  });

const results = (await Promise.all(LANES.map(inTurn))).flat();
rmSync(folder, { recursive: true });
results.push(['build', (await buildWhenStale()) ? ONE_PASSED : ONE_FAILED]);
if (!withoutTests) results.push(['tests', await test()]);

console.log('');
for (const [name, { passed, failed }] of results) {
  console.log(`${failed === 0 && passed > 0 ? 'ok    ' : 'FAILED'} ${name}`);
}
if (withoutTests) console.log('tests: NOT RUN, as asked by --no-tests');
conclude(sum([NONE, ...results.map(([, totals]) => totals)]));
