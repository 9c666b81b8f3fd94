import { defineAid } from '@mangdao/contract';
import { settings } from './settings.js';

/** Moves the colours of texts that stand out too little, each just far enough; the page keeps its own look. */
export const contrastBoost = defineAid({
  id: 'contrast-boost',
  group: 'colour',
  settings,
  conflicts: ['colour-theme'],
  load: () => import('./activate.js'),
});
