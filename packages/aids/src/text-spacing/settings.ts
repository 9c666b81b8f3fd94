import type { Settings } from '@mangdao/contract';

/**
 * Space between lines in times the size of the text, between letters, words and paragraphs in ems of it. The defaults are
 * those that text has to bear without loss (WCAG 2.2, criterion 1.4.12).
 */
export const settings = {
  line: { kind: 'range', min: 1, max: 2.5, step: 0.1, default: 1.5, unit: 'times' },
  letter: { kind: 'range', min: 0, max: 0.3, step: 0.01, default: 0.12, unit: 'em' },
  word: { kind: 'range', min: 0, max: 0.5, step: 0.01, default: 0.16, unit: 'em' },
  paragraph: { kind: 'range', min: 0, max: 3, step: 0.1, default: 2, unit: 'em' },
} as const satisfies Settings;
