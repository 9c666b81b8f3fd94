// Registers every element of this package.
import './button/mangdao-button.js';
import './choice/mangdao-choice.js';
import './colour/mangdao-colour.js';
import './icon/mangdao-icon.js';
import './select/mangdao-select.js';
import './slider/mangdao-slider.js';
import './switch/mangdao-switch.js';
