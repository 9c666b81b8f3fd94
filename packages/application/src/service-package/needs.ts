import type { Basis } from '../basis.js';
import type { Condition } from '../condition.js';
import { conditionParts, ruleConditions } from '../advice/rule-conditions.js';
import { and, not, or } from '../law-conditions.js';
import { listedMatters, mattersWithoutLimit } from '../questions/matter-basis.js';

/** 咨询、调解、代书、代理、辩护: the services the notice of 2018 names. */
export const services = ['consultation', 'mediation', 'drafting', 'representation', 'defence'] as const;

/** One of them. */
export type Service = (typeof services)[number];

/** How a service comes to a person. */
export const arrangements = [
  'visit',
  'sign-language',
  'braille',
  'large-print',
  'text',
  'speech',
  'wheelchair',
  'companion',
] as const;

/** One of them. */
export type Arrangement = (typeof arrangements)[number];

/** Why something is proposed; its words are in `texts`. */
export type Reason =
  | 'always-open'
  | 'asked-for'
  | 'labour-dispute'
  | 'peoples-mediation'
  | 'papers-to-begin'
  | 'matter-needs-representation'
  | 'suspect-needs-defence'
  | 'hard-to-go-out'
  | 'vision'
  | 'low-vision'
  | 'hearing'
  | 'speech'
  | 'mobility'
  | 'support-to-understand'
  | 'older';

/** A need as data: what to propose, when, and why. */
export interface Need {
  readonly propose: Service | Arrangement;
  readonly reason: Reason;
  readonly when: Condition;
  readonly basis: readonly Basis[];
}

const kind = (value: string): Condition => ({ has: ['disabilityKinds', value] });
const always: Condition = { and: [] };

const forms: readonly Basis[] = [{ source: '法律援助法', articles: ['第二十二条'] }, { source: '法援惠民生·关爱残疾人实施方案', articles: ['二（三）'] }];
const notice: readonly Basis[] = [{ source: '法援惠民生·关爱残疾人实施方案', articles: ['二（三）'] }];
const duty: readonly Basis[] = [{ source: '法律援助法', articles: ['第四十五条'] }, { source: '无障碍环境建设法', articles: ['第四十一条'] }];
const information: readonly Basis[] = [...duty, { source: '残疾人保障法', articles: ['第五十五条'] }];

const labour = or({ eq: ['caseType', 'labour'] }, { eq: ['matter', 'wages'] });
/** Who was hurt at home is not sent to talk it over with the one who did it. */
const violence = or({ eq: ['matter', 'abuse'] }, { eq: ['safety', true] });
const severe: Condition = { in: ['disabilityLevel', ['1', '2']] };
const mild: Condition = { in: ['disabilityLevel', ['3', '4']] };

const asked: readonly Need[] = [
  { propose: 'drafting', reason: 'asked-for', when: or({ eq: ['need', 'document'] }, { has: ['serviceForm', 'document'] }), basis: forms },
  { propose: 'mediation', reason: 'asked-for', when: and({ has: ['serviceForm', 'labour'] }, not(violence)), basis: forms },
  {
    propose: 'representation', reason: 'asked-for',
    when: or({ has: ['serviceForm', 'representation'] }, { has: ['serviceForm', 'labour'] }), basis: forms,
  },
  ...arrangements.map((propose): Need => ({ propose, reason: 'asked-for', when: { has: ['accessNeeds', propose] }, basis: duty })),
];

/** All needs; several may propose the same, each with its reason. A person's own wish stands first. */
export const needs: readonly Need[] = [
  ...asked,
  { propose: 'consultation', reason: 'always-open', when: always, basis: [{ source: '法律援助法', articles: ['第二十三条'] }, ...notice] },
  { propose: 'mediation', reason: 'labour-dispute', when: and(labour, not(violence)), basis: forms },
  {
    // Another service, not legal aid: only offered.
    propose: 'mediation', reason: 'peoples-mediation',
    when: and({ eq: ['caseType', 'civil'] }, { in: ['matter', ['maintenance', 'other']] }, not(violence)), basis: notice,
  },
  {
    propose: 'drafting', reason: 'papers-to-begin',
    when: and({ in: ['caseType', ['civil', 'administrative', 'state-compensation', 'labour']] }, { eq: ['stage', 'none'] }), basis: forms,
  },
  {
    propose: 'representation', reason: 'matter-needs-representation',
    when: and(
      conditionParts.noCounsel,
      or({ in: ['matter', [...listedMatters, ...mattersWithoutLimit]] }, ruleConditions.crimeVictim, ruleConditions.compulsoryTreatment, ruleConditions.retrial),
    ),
    basis: forms,
  },
  { propose: 'defence', reason: 'suspect-needs-defence', when: or(ruleConditions.mandatoryDefence, ruleConditions.criminalDefence), basis: forms },
  { propose: 'visit', reason: 'hard-to-go-out', when: and(or(kind('physical'), kind('vision'), kind('multiple')), severe), basis: [...duty, ...notice] },
  { propose: 'sign-language', reason: 'hearing', when: kind('hearing'), basis: information },
  { propose: 'text', reason: 'hearing', when: kind('hearing'), basis: information },
  { propose: 'text', reason: 'speech', when: kind('speech'), basis: information },
  { propose: 'braille', reason: 'vision', when: and(kind('vision'), not(mild)), basis: information },
  { propose: 'speech', reason: 'vision', when: kind('vision'), basis: information },
  { propose: 'large-print', reason: 'low-vision', when: and(kind('vision'), mild), basis: information },
  { propose: 'large-print', reason: 'older', when: conditionParts.older, basis: duty },
  { propose: 'wheelchair', reason: 'mobility', when: kind('physical'), basis: duty },
  { propose: 'companion', reason: 'support-to-understand', when: or(kind('intellectual'), kind('mental')), basis: duty },
];
