import { register } from '../register.js';
import { MangdaoColour } from './colour.js';

register('mangdao-colour', MangdaoColour);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-colour': MangdaoColour;
  }
}
