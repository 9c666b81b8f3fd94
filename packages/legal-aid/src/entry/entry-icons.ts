import type { ViewName } from '../view.js';

/** Drawings of the entry's buttons, as path data on a 24 × 24 grid. */
export const entryIcons: Readonly<Record<Exclude<ViewName, 'handover' | 'survey'> | 'phone', readonly string[]>> = {
  apply: ['M7 3h7l4 4v14H7z', 'M14 3v4h4', 'M10 12h5M10 16h5'],
  ask: ['M4 5h16v11H10l-4 4v-4H4z', 'M12 8v2.5M12 13.2h0'],
  follow: ['M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14z', 'm16 16 5 5', 'M11 8v3.5l2 1.5'],
  card: ['M3 5h18v14H3z', 'M9 9.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z', 'M6 16c.5-1.6 1.6-2.2 3-2.2s2.5.6 3 2.2M15 10h3M15 14h3'],
  call: ['M5 4h4l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2L20 15v4c0 .6-.4 1-1 1A15 15 0 0 1 4 5c0-.6.4-1 1-1z', 'M20 4l-5 5M15 5.5V9h3.5'],
  danger: ['M12 4 2.8 20h18.400L12 4Z', 'M12 10v4.5M12 17.200h0'],
  phone: ['M5 4h4l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2L20 15v4c0 .6-.4 1-1 1A15 15 0 0 1 4 5c0-.6.4-1 1-1z'],
};
