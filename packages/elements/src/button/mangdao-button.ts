import { register } from '../register.js';
import { MangdaoButton } from './button.js';

register('mangdao-button', MangdaoButton);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-button': MangdaoButton;
  }
}
