export const NONE = { passed: 0, failed: 0, skipped: 0 };
export const ONE_PASSED = { ...NONE, passed: 1 };
export const ONE_FAILED = { ...NONE, failed: 1 };

export const sum = (all) =>
  all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  );

/** The last line of every command that tests something; nothing run is a failure too. */
export const conclude = ({ passed, failed, skipped }) => {
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
};
