import { defineAid } from '@mangdao/contract';
import { settings } from './settings.js';

/** Shows every text in one face. */
export const textFont = defineAid({
  id: 'text-font',
  group: 'text',
  settings,
  load: () => import('./activate.js'),
});
