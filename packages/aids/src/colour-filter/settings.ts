import type { Settings } from '@mangdao/contract';

/** The colour-vision filters, by the vision they are for. */
export const visions = ['protanopia', 'deuteranopia', 'tritanopia'] as const;

/**
 * `filter`: what is done to every colour; `purpose`: for one's own colour vision, or to see what others see; `strength`
 * and `brightness`: percent. Half an inversion is plain grey, so inversion has no strength.
 */
export const settings = {
  filter: {
    kind: 'choice',
    values: ['grayscale', 'invert', 'low-saturation', 'high-saturation', ...visions],
    default: 'grayscale',
  },
  purpose: { kind: 'choice', values: ['compensate', 'simulate'], default: 'compensate', when: { setting: 'filter', is: visions } },
  strength: {
    kind: 'range',
    min: 10,
    max: 100,
    step: 10,
    default: 100,
    unit: 'percent',
    when: { setting: 'filter', is: ['grayscale', 'low-saturation', 'high-saturation', ...visions] },
  },
  brightness: { kind: 'range', min: 50, max: 150, step: 10, default: 100, unit: 'percent' },
} as const satisfies Settings;
