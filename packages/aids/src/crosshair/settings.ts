import type { Settings } from '@mangdao/contract';

/** `colour` of the lines; `width` in pixels. */
export const settings = {
  colour: { kind: 'colour', default: '#d50000' },
  width: { kind: 'range', min: 1, max: 12, step: 1, default: 4, unit: 'px' },
} as const satisfies Settings;
