import { expect, test } from 'vitest';
import { sizeName } from './text-size.js';

test.each([
  [{ font: 16, line: null }, '16'],
  [{ font: 16, line: 24 }, '16/24'],
  [{ font: 13.3333, line: 20.0001 }, '13.33/20'],
  [{ font: 0, line: 0 }, '0/0'],
])('%j is named %j', (size, name) => expect(sizeName(size)).toBe(name));
