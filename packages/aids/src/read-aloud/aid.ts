import { defineAid } from '@mangdao/contract';
import { settingsWith } from './settings.js';

const load = () => import('./activate.js');

/** Reads the page, or what the visitor points at or moves to with the keyboard, aloud. */
export const readAloud = defineAid({
  id: 'read-aloud',
  group: 'listen',
  settings: settingsWith(async (window, language) => (await load()).voiceOptions(window, language)),
  // Android's WebView (WeChat) has no speech.
  isSupported: (window) => 'speechSynthesis' in window,
  load,
});
