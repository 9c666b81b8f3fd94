import { expect, test } from 'vitest';
import { agreed, playwrightCounts, vitestCounts } from './counts.mjs';

const file = (status, ...tests) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

test('a test file that could not be loaded counts as a failure', () => {
  const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed'), file('failed')];
  expect(vitestCounts({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({ passed: 3, failed: 2 });
});

test('errors outside of tests count where no test failed', () => {
  const stats = { expected: 4, flaky: 0, unexpected: 0 };
  expect(playwrightCounts({ stats, errors: [] })).toEqual({ passed: 4, failed: 0 });
  expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 1 });
  expect(playwrightCounts({ stats: { ...stats, unexpected: 2 }, errors: [{}] })).toEqual({ passed: 4, failed: 2 });
});

test('a step without tests is one check', () => {
  expect(agreed(null, true)).toEqual({ passed: 1, failed: 0 });
  expect(agreed(null, false)).toEqual({ passed: 0, failed: 1 });
});

test('a runner that found nothing, or broke beside its tests, has failed', () => {
  expect(agreed({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
  expect(agreed({ passed: 5, failed: 0 }, false)).toEqual({ passed: 5, failed: 1 });
  expect(agreed({ passed: 5, failed: 2 }, false)).toEqual({ passed: 5, failed: 2 });
  expect(agreed({ passed: 5, failed: 0 }, true)).toEqual({ passed: 5, failed: 0 });
});
