import { type Condition, holds } from './condition.js';

const answers = { need: 'apply', kinds: ['vision', 'multiple'], size: 3, empty: '', none: [], skipped: null, yes: true };

test.each<[Condition, boolean]>([
  [{ present: 'need' }, true],
  [{ present: 'empty' }, false],
  [{ present: 'none' }, false],
  [{ present: 'skipped' }, false],
  [{ present: 'never' }, false],
  [{ eq: ['yes', true] }, true],
  [{ eq: ['yes', false] }, false],
  [{ eq: ['never', false] }, false],
  [{ in: ['need', ['apply', 'document']] }, true],
  [{ in: ['need', ['advice']] }, false],
  [{ has: ['kinds', 'vision'] }, true],
  [{ has: ['kinds', 'hearing'] }, false],
  [{ has: ['need', 'apply'] }, false],
  [{ gt: ['size', 2] }, true],
  [{ gt: ['size', 3] }, false],
  [{ lt: ['size', 4] }, true],
  [{ lt: ['never', 4] }, false],
  [{ and: [{ present: 'need' }, { present: 'never' }] }, false],
  [{ or: [{ present: 'need' }, { present: 'never' }] }, true],
  [{ not: { present: 'never' } }, true],
])('%j is %s', (condition, expected) => {
  expect(holds(condition, answers)).toBe(expected);
});
