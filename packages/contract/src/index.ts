export * from './aid.js';
export * from './errors.js';
export * from './is-on-page.js';
export * from './language.js';
export * from './page.js';
export * from './parse-settings.js';
export * from './settings.js';
export * from './toolbox.js';
