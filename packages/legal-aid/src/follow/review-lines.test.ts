import { expect, test } from 'vitest';
import type { Status } from '../desk/desk.js';
import { words as en } from '../desk-words/en.js';
import { words as zh } from '../desk-words/zh-Hans.js';
import { reviewHeading, reviewLines } from './review-lines.js';

const institution = { id: 'sample', name: '样例机构' };
const nothing = { state: 'review', decisionDue: null, supplement: null, reason: null, institution, person: null };
const status = (state: string, review: string): Status => ({ state, review: { ...nothing, state: review } }) as unknown as Status;

test('a decision is the heading, but never over a withdrawal', () => {
  expect(reviewHeading(status('received', 'refused'), zh.follow.review)).toBe('决定不给予法律援助');
  expect(reviewHeading(status('received', 'review'), zh.follow.review)).toBeUndefined();
  expect(reviewHeading(status('withdrawn', 'granted'), zh.follow.review)).toBeUndefined();
  expect(reviewHeading({ state: 'received' } as Status, zh.follow.review)).toBeUndefined();
});

test('what is awaited, by when, why and who: each in a line', () => {
  expect(reviewLines({ ...nothing, decisionDue: '2026-12-01' }, zh.follow.review, 'zh-Hans')).toEqual(['办理机构：样例机构', '机构最晚2026年12月1日决定。']);
  expect(reviewLines({ ...nothing, supplement: { text: '身份证复印件', due: '2026-12-09' }, reason: '符合条件。', person: '样例律师' }, zh.follow.review, 'zh-Hans')).toEqual([
    '办理机构：样例机构', '请最晚2026年12月9日补齐：身份证复印件', '理由：符合条件。', '帮您的人：样例律师',
  ]);
  expect(reviewLines({ ...nothing, decisionDue: '2026-12-01' }, en.follow.review, 'en')[1]).toBe('The institution decides by December 1, 2026.');
});
