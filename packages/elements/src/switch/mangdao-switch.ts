import '../icon/mangdao-icon.js';
import { register } from '../register.js';
import { MangdaoSwitch } from './switch.js';

register('mangdao-switch', MangdaoSwitch);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-switch': MangdaoSwitch;
  }
}
