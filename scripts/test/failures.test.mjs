import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { playwrightFailures, vitestFailures } from './failures.mjs';

test('names each failed test with the first line of why, and files that could not be loaded', () => {
  const name = join(process.cwd(), 'packages', 'a.test.ts');
  const failed = { status: 'failed', fullName: 'sums › adds', failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n    at a.test.ts:3'] };
  const testResults = [
    { name, status: 'passed', message: '', assertionResults: [{ status: 'passed', fullName: 'fine', failureMessages: [] }] },
    { name, status: 'failed', message: '', assertionResults: [failed] },
    { name, status: 'failed', message: '\n Cannot find module b\n', assertionResults: [] },
  ];
  expect(vitestFailures({ testResults })).toEqual([
    'packages/a.test.ts › sums › adds: expected 1 to be 2',
    'packages/a.test.ts: Cannot find module b',
  ]);
});

test('finds failed tests however deep they lie, and errors beside them', () => {
  const spec = (title, status, message) => ({ title, tests: [{ status, results: [{ error: message && { message } }] }] });
  const suites = [
    { title: 'a.spec.ts', specs: [spec('opens', 'expected')], suites: [{ title: 'closed', specs: [spec('opens', 'unexpected', 'Error: too late\nat line 3'), spec('closes', 'flaky', 'once')] }] },
  ];
  expect(playwrightFailures({ suites, errors: [{ message: 'No port is free.' }] })).toEqual(['a.spec.ts › closed › opens: Error: too late', 'No port is free.']);
});
