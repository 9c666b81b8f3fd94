import type { Basis, Source } from '../basis.js';
import type { Condition } from '../condition.js';
import { ruleConditions as when } from './rule-conditions.js';

/** What a rule advises; its words are in `texts`. */
export type Outcome =
  | 'emergency-calls'
  | 'consult'
  | 'mandatory-defence'
  | 'criminal-defence'
  | 'compulsory-treatment'
  | 'crime-victim'
  | 'detained'
  | 'no-economic-limit'
  | 'listed-matter'
  | 'other-matter'
  | 'retrial'
  | 'labour-arbitration'
  | 'skip-hardship'
  | 'exempt-from-check'
  | 'fixed-income'
  | 'state-hardship'
  | 'own-income-only'
  | 'guardian-applies'
  | 'urgent'
  | 'has-counsel'
  | 'place-of-authority'
  | 'place-of-dispute'
  | 'foreign-applicant'
  | 'military'
  | 'barrier-free'
  | 'guardian-consent'
  | 'objection';

/** A piece of advice and when it is given: data only. */
export interface Rule {
  readonly id: `R${number}`;
  /** `main` may be the answer to "what can I do"; `added` only goes with one. */
  readonly kind: 'main' | 'added';
  readonly when: Condition;
  readonly outcome: Outcome;
  readonly basis: readonly Basis[];
  /** Numbers to call, each offered as a button. */
  readonly calls?: readonly string[];
  /** Set where the rule is known from a digest only, and is never shown as law. */
  readonly standing?: 'digest';
}

const law = (source: Source, ...articles: string[]): Basis => ({ source, articles });
const legalAid = (...articles: string[]): Basis => law('法律援助法', ...articles);

/** The rules in the order in which they are read: the first `main` one that holds leads, all later ones add. */
export const rules: readonly Rule[] = [
  { id: 'R0', kind: 'added', when: when.danger, outcome: 'emergency-calls', basis: [law('反家庭暴力法', '第十九条')], calls: ['110', '12338'] },
  { id: 'R1', kind: 'main', when: when.consultation, outcome: 'consult', basis: [legalAid('第二十三条')], calls: ['12348'] },
  {
    id: 'R2', kind: 'main', when: when.mandatoryDefence, outcome: 'mandatory-defence',
    basis: [legalAid('第二十五条', '第三十六条', '第二十四条')], calls: ['12348'],
  },
  { id: 'R3', kind: 'main', when: when.criminalDefence, outcome: 'criminal-defence', basis: [legalAid('第二十四条')] },
  { id: 'R4', kind: 'main', when: when.compulsoryTreatment, outcome: 'compulsory-treatment', basis: [legalAid('第二十八条')], calls: ['12348'] },
  { id: 'R5', kind: 'main', when: when.crimeVictim, outcome: 'crime-victim', basis: [legalAid('第二十九条')] },
  { id: 'R6', kind: 'added', when: when.detained, outcome: 'detained', basis: [legalAid('第三十九条', '第四十条')] },
  { id: 'R7', kind: 'main', when: when.unlimited, outcome: 'no-economic-limit', basis: [legalAid('第三十二条')] },
  { id: 'R8', kind: 'main', when: when.listed, outcome: 'listed-matter', basis: [legalAid('第三十一条')] },
  { id: 'R9', kind: 'main', when: when.otherMatter, outcome: 'other-matter', basis: [legalAid('第三十一条', '第二十三条')], calls: ['12348'] },
  { id: 'R10', kind: 'main', when: when.retrial, outcome: 'retrial', basis: [legalAid('第三十三条')] },
  { id: 'R11', kind: 'main', when: when.labourArbitration, outcome: 'labour-arbitration', basis: [legalAid('第二十二条', '第三十八条')] },
  { id: 'R12', kind: 'added', when: when.unlimited, outcome: 'skip-hardship', basis: [legalAid('第三十二条')] },
  { id: 'R13', kind: 'added', when: when.exempt, outcome: 'exempt-from-check', basis: [legalAid('第四十二条')] },
  { id: 'R14', kind: 'added', when: when.fixedIncome, outcome: 'fixed-income', basis: [legalAid('第四十二条', '第三十四条')] },
  { id: 'R15', kind: 'added', when: when.statement, outcome: 'state-hardship', basis: [legalAid('第三十四条', '第四十一条')] },
  {
    id: 'R16', kind: 'added', when: when.ownIncome, outcome: 'own-income-only',
    // Its 2012 version; the number in the version of 2023 is not sure.
    basis: [law('办理法律援助案件程序规定', '第十五条')], standing: 'digest',
  },
  { id: 'R17', kind: 'added', when: when.representedByGuardian, outcome: 'guardian-applies', basis: [legalAid('第四十条')] },
  { id: 'R18', kind: 'added', when: when.urgent, outcome: 'urgent', basis: [legalAid('第四十四条')], calls: ['12348'] },
  {
    id: 'R19', kind: 'main', when: when.represented, outcome: 'has-counsel',
    basis: [legalAid('第二十四条', '第三十一条', '第四十八条')], calls: ['12348'],
  },
  { id: 'R20', kind: 'added', when: when.inLitigation, outcome: 'place-of-authority', basis: [legalAid('第三十八条')] },
  { id: 'R21', kind: 'added', when: when.outOfLitigation, outcome: 'place-of-dispute', basis: [legalAid('第三十八条')] },
  { id: 'R22', kind: 'added', when: when.foreign, outcome: 'foreign-applicant', basis: [legalAid('第六十九条')] },
  {
    id: 'R23', kind: 'added', when: when.military, outcome: 'military',
    basis: [legalAid('第七十条'), law('军人地位和权益保障法', '第六十一条')],
  },
  {
    id: 'R24', kind: 'added', when: when.barrierFree, outcome: 'barrier-free',
    basis: [legalAid('第四十五条'), law('无障碍环境建设法', '第四十一条')],
  },
  { id: 'R25', kind: 'added', when: when.under14, outcome: 'guardian-consent', basis: [law('个人信息保护法', '第三十一条')] },
  { id: 'R26', kind: 'main', when: when.objection, outcome: 'objection', basis: [legalAid('第四十九条')] },
];
