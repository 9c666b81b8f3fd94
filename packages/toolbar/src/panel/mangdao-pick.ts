import { register } from '@mangdao/elements';
import { MangdaoPick } from './pick.js';

register('mangdao-pick', MangdaoPick);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-pick': MangdaoPick;
  }
}
