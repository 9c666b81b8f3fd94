import type { Settings } from '@mangdao/contract';

/** `scale`: how many times as large every text becomes. */
export const settings = {
  scale: { kind: 'range', min: 1, max: 3, step: 0.1, default: 1.5, unit: 'times' },
} as const satisfies Settings;
