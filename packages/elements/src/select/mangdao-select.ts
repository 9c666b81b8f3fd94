import '../icon/mangdao-icon.js';
import { register } from '../register.js';
import { MangdaoSelect } from './select.js';

register('mangdao-select', MangdaoSelect);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-select': MangdaoSelect;
  }
}
