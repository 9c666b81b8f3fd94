// The script tag's entry: nothing here may throw, the page comes first.
import { aids } from '@mangdao/aids/registry';
import '@mangdao/toolbar/define';
import { boot } from './boot.js';

try {
  // A module has no current script; it was written last.
  const tags = document.querySelectorAll('script[src*="/mangdao.js"],script[src*="/mangdao.full.js"]');
  boot(document.currentScript ?? tags[tags.length - 1], aids);
} catch (error) {
  console.warn('[mangdao]', error);
}
