import { defineAid } from '@mangdao/contract';
import { settings } from './settings.js';

/** Two lines that cross where the visitor points. */
export const crosshair = defineAid({
  id: 'crosshair',
  group: 'guide',
  settings,
  load: () => import('./activate.js'),
});
