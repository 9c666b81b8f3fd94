import { expect, test } from 'vitest';
import { messages } from '../messages/zh-Hans.js';
import { fakeAids, fakeWords } from '../testing/fake-aids.js';
import { changeSentences } from './change-sentences.js';
import type { PanelState } from './panel-view.js';

const words = { language: 'zh-Hans', messages, aids: fakeWords } as const;
const none: PanelState = { states: {}, reports: {} };
const on = (...ids: string[]): PanelState => ({
  states: Object.fromEntries(ids.map((id) => [id, {}])),
  reports: Object.fromEntries(ids.map((id) => [id, { status: 'on', notice: null }])),
});
const said = (before: PanelState, after: PanelState): string[] => [
  ...changeSentences(words, fakeAids, before, after).values(),
];

test('on and off, by name', () => {
  expect(said(none, on('theme'))).toEqual(['配色 已开启']);
  expect(said(on('theme'), none)).toEqual(['配色 已关闭']);
});

test('one that takes the place of another', () => {
  expect(said(on('theme'), on('fragile'))).toEqual(['配色 已关闭', '增强对比 已开启']);
});

test('many at once are counted', () => {
  expect(said(none, on('size', 'font', 'theme', 'listen'))).toEqual(['已开启 4 项']);
  expect(said(on('size', 'font', 'theme', 'listen'), none)).toEqual(['尚未开启任何功能']);
});

test('a value with its setting, in the words of the panel', () => {
  const at = (scale: number): PanelState => ({ ...on('size'), states: { size: { scale } } });
  expect(said(at(1), at(1.5))).toEqual(['字号 1.5 倍']);
});

test('why it failed', () => {
  expect(said(none, { states: {}, reports: { fragile: { status: 'failed', notice: 'load' } } })).toEqual([
    '增强对比 这项功能没有加载成功，请检查网络后重试。',
  ]);
});

test('nothing changed: nothing said', () => {
  expect(said(on('theme'), on('theme'))).toEqual([]);
});
