import { runSuites } from './suites.mjs';
import { conclude, ONE_FAILED } from './totals.mjs';

const totals = await runSuites(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  return ONE_FAILED;
});
conclude(totals);
