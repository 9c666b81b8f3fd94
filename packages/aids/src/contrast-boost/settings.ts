import type { Settings } from '@mangdao/contract';

/** `ratio`: the least contrast of text, 7 (WCAG 1.4.6) or 4.5 (WCAG 1.4.3). */
export const settings = {
  ratio: { kind: 'choice', values: ['7', '4.5'], default: '7' },
} as const satisfies Settings;
