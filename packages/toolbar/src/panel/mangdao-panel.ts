import '@mangdao/elements/define';
import { register } from '@mangdao/elements';
import './mangdao-pick.js';
import './mangdao-reset.js';
import './mangdao-shortcut.js';
import { MangdaoPanel } from './panel.js';

register('mangdao-panel', MangdaoPanel);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-panel': MangdaoPanel;
  }
}
