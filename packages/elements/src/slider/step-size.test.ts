import { expect, test } from 'vitest';
import { stepSize } from './step-size.js';

test.each([
  [1, 3, 0.1, 0.1],
  [0, 0.3, 0.01, 0.02],
  [32, 96, 1, 3],
  [1, 6, 1, 1],
])('from %d to %d by %d: %d a press', (min, max, step, size) => {
  expect(stepSize(min, max, step)).toBeCloseTo(size);
});
