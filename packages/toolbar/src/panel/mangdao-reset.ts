import { register } from '@mangdao/elements';
import { MangdaoReset } from './reset.js';

register('mangdao-reset', MangdaoReset);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-reset': MangdaoReset;
  }
}
