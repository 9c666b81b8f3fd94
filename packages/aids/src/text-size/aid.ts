import { defineAid } from '@mangdao/contract';
import { settings } from './settings.js';

/** Makes every text larger. */
export const textSize = defineAid({
  id: 'text-size',
  group: 'text',
  settings,
  load: () => import('./activate.js'),
});
