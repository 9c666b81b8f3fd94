export type { Answer, Answers, Condition } from './condition.js';
export { holds } from './condition.js';
export type { Basis, Source } from './basis.js';
export * from './identifiers/index.js';
