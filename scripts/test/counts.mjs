/** Tests that passed and failed in Vitest's JSON report; a file that could not even be loaded is one failure. */
export function vitestCounts({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** Tests that passed and failed in Playwright's JSON report. */
export function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0) };
}

/** The counts of a step: what its runner reported, made to agree with how it ended. */
export function agreed(counts, ok) {
  if (counts === null) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // A runner that found no test proves nothing; one that broke beside its tests has failed.
  const failed = counts.failed === 0 && (!ok || counts.passed === 0) ? 1 : counts.failed;
  return { passed: counts.passed, failed };
}
