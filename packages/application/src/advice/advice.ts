import type { Basis } from '../basis.js';
import { holds, type Answers } from '../condition.js';
import { derivedAnswers } from '../derived-answers.js';
import { rules, type Outcome, type Rule } from './rules.js';

/** A piece of advice that goes with some answers. */
export interface AdviceItem {
  readonly rule: Rule['id'];
  readonly outcome: Outcome;
  /** The one that leads; what stands before it is an emergency, what follows adds to it. */
  readonly main: boolean;
  readonly basis: readonly Basis[];
  readonly calls: readonly string[];
  /** Not the law's own words: never show it as law. */
  readonly standing: 'law' | 'digest';
}

/**
 * What a person may do, in the order of the rules; never a refusal, for only a legal-aid institution decides
 * (法律援助法 第四十三条, 个人信息保护法 第二十四条). `today` is the day in China, `YYYY-MM-DD`.
 */
export function advice(answers: Answers, { today }: { readonly today: string }): AdviceItem[] {
  const facts = derivedAnswers(answers, today);
  const matching = rules.filter(({ when }) => holds(when, facts));
  const first = matching.find(({ kind }) => kind === 'main');
  return matching.map((rule) => ({
    rule: rule.id,
    outcome: rule.outcome,
    main: rule === first,
    basis: rule.basis,
    calls: rule.calls ?? [],
    standing: rule.standing ?? 'law',
  }));
}
