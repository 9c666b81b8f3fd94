import { expect, test } from 'vitest';
import { fitRules, leastRule, type FitWord } from './fit-words.js';

const words: Record<FitWord, string> = {
  wrap: 'white-space:normal',
  lines: 'white-space:pre-wrap',
  root: 'display:flow-root',
  flow: 'position:static',
  place: 'inset:auto',
  wide: 'width:auto',
  sink: 'float:none',
  line: 'display:block',
  show: 'overflow:visible',
  room: 'width:auto',
  stretch: 'background-size:100% 100%',
  'stretch-y': 'background-size:auto 100%',
  edge: 'overflow-x:hidden',
};

test.each(Object.entries(words))('"%s" has one rule of its own, which does as it says', (word, declaration) => {
  const rules = fitRules.filter((rule) => rule.startsWith(`[mangdao-fit~=${word}]{`));
  expect(rules).toHaveLength(1);
  expect(rules[0]).toContain(`${declaration}!important`);
});

test('every declaration is stronger than the page’s own, and none fetches anything', () => {
  for (const rule of fitRules) {
    for (const declaration of rule.replace(/^[^{]*\{|\}$/g, '').split(';')) expect(declaration).toMatch(/!important$/);
    expect(rule).not.toContain('url(');
  }
});

test('a box may be higher than it was, never lower', () =>
  expect(leastRule(30)).toBe('[mangdao-least="30"]{height:auto!important;max-height:none!important;min-height:30px!important}'));
