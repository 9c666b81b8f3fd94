export { advice, type AdviceItem } from './advice/advice.js';
export type { AdviceText, AdviceTexts } from './advice/advice-texts.js';
export { rules, type Outcome, type Rule } from './advice/rules.js';
