// The script tag's entry: nothing here may throw, the page comes first.
import { aids } from '@mangdao/aids/registry';
import '@mangdao/toolbar/define';
import { boot } from './boot.js';

try {
  boot(window, document.currentScript ?? document.querySelector('script[src*="mangdao"]'), aids);
} catch (error) {
  console.warn('[mangdao]', error);
}
