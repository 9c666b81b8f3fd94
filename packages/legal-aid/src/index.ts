export { MangdaoLegalAid } from './legal-aid.js';
export type { LegalAidEventMap } from './legal-aid-events.js';
export type { Reader } from './reader.js';
export type { Services } from './services.js';
export type { ViewName } from './view.js';
