import type { Settings } from '@mangdao/contract';

/** `height`: of the band, in lines of the text under it. */
export const settings = {
  height: { kind: 'range', min: 1, max: 6, step: 0.5, default: 1.5, unit: 'lines' },
} as const satisfies Settings;
