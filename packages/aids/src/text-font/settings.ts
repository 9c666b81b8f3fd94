import type { Settings } from '@mangdao/contract';

/** `family`: the face of every text; `bold`: in heavy strokes. */
export const settings = {
  family: { kind: 'choice', values: ['sans', 'serif', 'kai', 'dyslexic'], default: 'sans' },
  bold: { kind: 'toggle', default: false },
} as const satisfies Settings;
