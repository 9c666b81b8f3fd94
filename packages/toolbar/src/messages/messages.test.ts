import { expect, test } from 'vitest';
import { messages as en } from './en.js';
import { messages as zhHans } from './zh-Hans.js';
import { messages as zhHant } from './zh-Hant.js';

const all = { en, zhHans, zhHant };

function keys(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? keys(inner as object, `${path}${key}.`) : [path + key],
  );
}

test('every language has the same words, lists of the same length included', () => {
  expect(keys(zhHant)).toEqual(keys(zhHans));
  expect(keys(en)).toEqual(keys(zhHans));
});

test('no word is empty, none offends, none claims compliance', () => {
  const text = JSON.stringify(all);
  expect(text).not.toContain('""');
  expect(text).not.toMatch(/残废|殘廢|合规|合規|complian|WCAG/);
});
