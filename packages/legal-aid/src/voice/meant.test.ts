import { expect, test } from 'vitest';
import { command, confirmed, inWords, meant } from './meant.js';
import { voiceLanguages } from './voice-languages.js';

const field = { values: [], options: {}, answer: undefined, yes: '是', no: '否' } as const;
const matter = { ...field, options: { wages: '老板不给工资，或不承认我是员工', abuse: '被虐待、被遗弃，或受到家庭暴力', other: '以上都不是，或者不清楚' } };

test.each([
  ['yes', '是的', true],
  ['no', '不是', false],
  ['没有', '没有', false],
  ['nothing that fits', '也许吧', undefined],
])('yes or no: %s', (_, said, answer) => expect(meant({ ...field, kind: 'yes-no' }, said)).toBe(answer));

test('a choice by a part of its words', () => {
  expect(meant({ ...matter, kind: 'one' }, '老板不给工资。')).toBe('wages');
  expect(meant({ ...matter, kind: 'one' }, '家庭暴力')).toBe('abuse');
  expect(meant({ ...matter, kind: 'one' }, '天气很好')).toBeUndefined();
});

test('several choices add up', () => {
  expect(meant({ ...matter, kind: 'many', answer: ['wages'] }, '家庭暴力')).toEqual(['wages', 'abuse']);
});

test('a story goes on where it stopped, numbers lose their blanks', () => {
  expect(meant({ ...field, kind: 'long-text', answer: '第一句。' }, '第二句。')).toBe('第一句。\n第二句。');
  expect(meant({ ...field, kind: 'phone' }, '138 0013 8000')).toBe('13800138000');
  expect(meant({ ...field, kind: 'money' }, '三千')).toBeUndefined();
});

test('a day as it is said', () => {
  expect(meant({ ...field, kind: 'date' }, '1949年12月3日')).toBe('1949-12-03');
  expect(meant({ ...field, kind: 'date' }, '去年')).toBeUndefined();
});

test.each(['zh-Hans', 'zh-Hant', 'en'] as const)('%s: what can be said is one thing only', (language) => {
  const words = voiceLanguages[language];
  for (const [name, all] of Object.entries(words.commands)) for (const one of all) {
    expect(command(words, `${one}。`)).toBe(name);
    expect(confirmed(words, one)).toBeUndefined();
  }
  for (const one of words.yes) expect(confirmed(words, one)).toBe(true);
  for (const one of words.no) expect(confirmed(words, one)).toBe(false);
});

test('a command inside a sentence is part of the answer', () => {
  expect(command(voiceLanguages['zh-Hans'], '老板说下一步再谈')).toBeUndefined();
});

test('what was heard is said back: choices by their names, digits one by one', () => {
  expect(inWords({ ...matter, kind: 'many' }, ['wages', 'abuse'])).toContain('家庭暴力');
  expect(inWords({ ...field, kind: 'phone' }, '12348')).toBe('1 2 3 4 8');
  expect(inWords({ ...field, kind: 'yes-no' }, false)).toBe('否');
});
