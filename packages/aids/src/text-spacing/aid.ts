import { defineAid } from '@mangdao/contract';
import { settings } from './settings.js';

/** Opens up lines, letters, words and paragraphs. */
export const textSpacing = defineAid({
  id: 'text-spacing',
  group: 'text',
  settings,
  load: () => import('./activate.js'),
});
