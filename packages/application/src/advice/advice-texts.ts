import type { Outcome } from './rules.js';

/** The words of a piece of advice: a heading, and short sentences to be shown and spoken one by one. */
export interface AdviceText {
  readonly title: string;
  readonly body: readonly string[];
}

/** The words of all advice in one language. */
export type AdviceTexts = Readonly<Record<Outcome, AdviceText>>;
