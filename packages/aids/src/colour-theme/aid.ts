import { defineAid } from '@mangdao/contract';
import { settings } from './settings.js';

/** Shows the page in a fixed pair of text and background colours. */
export const colourTheme = defineAid({
  id: 'colour-theme',
  group: 'colour',
  settings,
  conflicts: ['contrast-boost'],
  load: () => import('./activate.js'),
});
