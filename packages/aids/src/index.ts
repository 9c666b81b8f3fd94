export { aids } from './generated/registry.js';
export { icons } from './generated/icons.js';
