import { defineAid } from '@mangdao/contract';
import { settings } from './settings.js';

/** A band across the page at the line that the visitor reads. */
export const readingRuler = defineAid({
  id: 'reading-ruler',
  group: 'guide',
  settings,
  load: () => import('./activate.js'),
});
