import { register } from '../register.js';
import { MangdaoChoice } from './choice.js';

register('mangdao-choice', MangdaoChoice);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-choice': MangdaoChoice;
  }
}
