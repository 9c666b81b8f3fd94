import '../icon/mangdao-icon.js';
import { register } from '../register.js';
import { MangdaoSlider } from './slider.js';

register('mangdao-slider', MangdaoSlider);

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-slider': MangdaoSlider;
  }
}
