import { run } from './run.mjs';
import { runSuites } from './suites.mjs';
import { conclude, NONE, ONE_FAILED, ONE_PASSED, sum } from './totals.mjs';

const CHECKS = ['format:check', 'lint', 'typecheck', 'layers', 'dead-code', 'build'];
const withoutTests = process.argv.includes('--no-tests');

const check = async (script) => {
  console.log(`\n${script}`);
  return (await run('npm', ['run', '--silent', script])) === 0 ? ONE_PASSED : ONE_FAILED;
};

const test = () =>
  runSuites([]).catch((error) => {
    console.error(error.message);
    return ONE_FAILED;
  });

const results = [];
for (const script of CHECKS) results.push([script, await check(script)]);
if (!withoutTests) results.push(['tests', await test()]);

console.log('');
for (const [name, { passed, failed }] of results) {
  console.log(`${failed === 0 && passed > 0 ? 'ok    ' : 'FAILED'} ${name}`);
}
if (withoutTests) console.log('tests: NOT RUN, as asked by --no-tests');
conclude(sum([NONE, ...results.map(([, totals]) => totals)]));
