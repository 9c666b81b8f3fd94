import { register } from '@mangdao/elements';
import { MangdaoShortcut } from './shortcut.js';

register('mangdao-shortcut', MangdaoShortcut);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-shortcut': MangdaoShortcut;
  }
}
