import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build.mjs';
import { provideBrowser } from './install-browser.mjs';
import { run } from './run.mjs';
import { ONE_FAILED, sum } from './totals.mjs';

const jest = fileURLToPath(import.meta.resolve('jest/bin/jest'));
const root = join(import.meta.dirname, '..');

const read = (file, code) => {
  if (!existsSync(file)) return ONE_FAILED;
  const result = JSON.parse(readFileSync(file, 'utf8'));
  // A file that does not even load has no failed test in it.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
};

/** What waits for a pace or for a disk leaves its core to another file; a server and a browser have two to themselves. */
const WORKERS = { each: '--maxWorkers=100%', half: '--maxWorkers=50%' };

const runSuite = async (name, args, { env = {}, workers = WORKERS.each } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'booktime-results-'));
  const file = join(folder, 'results.json');
  console.log(`\n${name}`);
  // Without arguments every suite has tests; a choice of some may leave a suite empty.
  const narrowed = args.length > 0 ? ['--passWithNoTests', ...args] : [];
  const options = ['--selectProjects', name, '--json', `--outputFile=${file}`, workers, ...narrowed];
  const code = await run(process.execPath, [jest, ...options], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const totals = read(file, code);
  rmSync(folder, { recursive: true });
  return totals;
};

const runJourneys = async (browser, args) => {
  if (!browser) return void console.log('\njourneys: NOT RUN, as asked by --no-browser');
  if (!(await buildWhenStale())) return ONE_FAILED;
  return runSuite('journeys', args, { env: { CHROMIUM_PATH: browser }, workers: WORKERS.half });
};

/** Runs every suite, or those with a browser left out, and returns what passed and failed. */
export const runSuites = async (given) => {
  const args = given.filter((arg) => arg !== '--no-browser');
  const browser = args.length < given.length ? undefined : await provideBrowser();
  const totals = [await runSuite('server', args), await runSuite('components', args), await runJourneys(browser, args)];
  return sum(totals.filter(Boolean));
};
