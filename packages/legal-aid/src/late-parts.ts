/** What no first question needs, in one file of 7 KB: places, files and rows, the rules of numbers, and what the rules of aid advise. */
export { certificateFacts, identityFacts, numberRules } from '@mangdao/application/numbers';
export { adviceList } from './apply/advice-page.js';
export { filesField } from './fields/files-field.js';
export { Places } from './fields/places.js';
export { regionField } from './fields/region-field.js';
export { rowsField } from './fields/rows-field.js';
