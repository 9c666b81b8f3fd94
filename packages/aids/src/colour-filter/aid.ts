import { defineAid } from '@mangdao/contract';
import { settings } from './settings.js';

/** Changes the colours of all that the page shows: grey, paler, stronger, inverted, or shifted for one's colour vision. */
export const colourFilter = defineAid({
  id: 'colour-filter',
  group: 'colour',
  settings,
  isSupported: (window) => (window as Window & typeof globalThis).CSS.supports('backdrop-filter', 'invert(1)'),
  load: () => import('./activate.js'),
});
