import { expect, test } from 'vitest';
import { meant } from './voice-answer.js';

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
