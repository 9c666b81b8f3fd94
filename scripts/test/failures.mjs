import { relative, sep } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';

/** The first line that says something. */
const headline = (text) => stripVTControlCharacters(text ?? '').split('\n').map((line) => line.trim()).find(Boolean) ?? 'no message';
const place = (path) => relative(process.cwd(), path).split(sep).join('/');

/** One line for each test that failed in Vitest's JSON report, and for each file that could not be loaded: where, which, why. */
export function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${place(name)}: ${headline(message)}`] : [];
    return failed.map(({ fullName, failureMessages }) => `${place(name)} › ${fullName}: ${headline(failureMessages[0])}`);
  });
}

/** One line for each test that failed in Playwright's JSON report, and for each error outside of tests. */
export function playwrightFailures({ suites, errors }) {
  const found = [];
  const enter = ({ title, specs = [], suites: inner = [] }, path) => {
    const here = [...path, title];
    for (const spec of specs) {
      const results = spec.tests.flatMap((test) => (test.status === 'unexpected' ? test.results : []));
      const failed = results.findLast(({ error }) => error);
      if (results.length > 0) found.push(`${[...here, spec.title].join(' › ')}: ${headline(failed?.error.message)}`);
    }
    for (const suite of inner) enter(suite, here);
  };
  for (const suite of suites) enter(suite, []);
  return [...found, ...errors.map(({ message }) => headline(message))];
}
