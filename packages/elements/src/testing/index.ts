export { fixture } from './fixture.js';
export { emulate } from './emulate.js';
export { spokenFocus, type Spoken } from './spoken-focus.js';
export { violations } from './violations.js';
