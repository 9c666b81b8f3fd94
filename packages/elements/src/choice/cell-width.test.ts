import { expect, test } from 'vitest';
import { cellWidth } from './cell-width.js';

test('a Chinese character counts for nearly two Latin ones, and the longest label decides', () => {
  expect(cellWidth([{ value: 'a', label: '黑体' }])).toBe(104);
  expect(cellWidth([{ value: 'a', label: '黑体' }, { value: 'b', label: 'Serif' }])).toBe(118);
});
