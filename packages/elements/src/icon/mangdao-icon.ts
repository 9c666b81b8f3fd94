import { register } from '../register.js';
import { MangdaoIcon } from './icon.js';

register('mangdao-icon', MangdaoIcon);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-icon': MangdaoIcon;
  }
}
