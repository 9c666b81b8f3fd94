import type { Basis } from '@mangdao/application';
import { law } from '@mangdao/application';

/** Where a case stands with staff. Consultations are `open` throughout: their own state says the rest. */
export const caseStates = ['open', 'review', 'supplement', 'granted', 'assigned', 'refused', 'lapsed', 'terminated', 'ended'] as const;

/** One of them. */
export type CaseState = (typeof caseStates)[number];

/** What is asked for beside the button. */
export type StepField = 'note' | 'day' | 'person' | 'tenant' | 'place' | 'items';

/** A step somebody may take with a case. */
export interface Transition {
  readonly from: readonly CaseState[];
  /** `before`: where it stood before it was terminated. */
  readonly to: CaseState | 'same' | 'before';
  readonly fields: readonly StepField[];
  /** Only once in the life of a case. */
  readonly once?: true;
  /** Not before the day given to the applicant is over. */
  readonly afterSupplementDue?: true;
  /** Not while the applicant may still answer the notice. */
  readonly notWhileAwaited?: true;
  /** Only while what another institution passed here waits to be confirmed. */
  readonly afterTransfer?: true;
  /** Cannot be taken back: asked about once more. */
  readonly grave?: true;
  readonly basis: readonly Basis[];
}

const aid = (...articles: string[]): readonly Basis[] => [law('法律援助法', ...articles)];
const under: readonly CaseState[] = ['review', 'supplement'];

/** Every step by its name; what is not here cannot happen. */
export const transitions = {
  /** 一次性告知: one list, one time. */
  supplement: { from: ['review'], to: 'supplement', fields: ['note', 'day'], once: true, basis: aid('第四十三条') },
  'supplement-received': { from: ['supplement'], to: 'review', fields: [], basis: aid('第四十三条') },
  /** 视为撤回申请. */
  lapse: { from: ['supplement'], to: 'lapsed', fields: ['note'], afterSupplementDue: true, grave: true, basis: aid('第四十三条') },
  grant: { from: under, to: 'granted', fields: ['note'], grave: true, basis: aid('第四十三条') },
  /** 先行提供: papers follow. */
  'grant-first': { from: under, to: 'granted', fields: ['note'], grave: true, basis: aid('第四十四条') },
  refuse: { from: under, to: 'refused', fields: ['note'], notWhileAwaited: true, grave: true, basis: aid('第四十三条', '第四十九条') },
  assign: { from: ['granted'], to: 'assigned', fields: ['person'], basis: aid('第四十三条') },
  /** 更换法律援助人员. */
  reassign: { from: ['assigned'], to: 'assigned', fields: ['person', 'note'], basis: aid('第五十五条') },
  terminate: { from: ['granted', 'assigned'], to: 'terminated', fields: ['note'], grave: true, basis: aid('第四十八条', '第四十九条') },
  finish: { from: ['assigned'], to: 'ended', fields: ['note'], grave: true, basis: aid('第五十条') },
  /** 异地协作: another institution goes on with it, its history comes along. */
  transfer: { from: ['open', 'review', 'supplement'], to: 'same', fields: ['tenant', 'note'], grave: true, basis: aid('第三十八条') },
  /** The institution it was passed to has it and goes on with it; the first one is told. */
  receive: { from: ['open', 'review', 'supplement'], to: 'same', fields: [], afterTransfer: true, basis: aid('第三十八条') },
  /** Colleagues of a township or village are asked to help; the case stays. */
  delegate: { from: ['open', 'review', 'supplement', 'granted', 'assigned'], to: 'same', fields: ['place'], basis: aid('第十三条') },
  /** 法律援助服务套餐, as staff and applicant agreed. */
  package: { from: ['open', 'review', 'supplement', 'granted', 'assigned'], to: 'same', fields: ['items'], basis: [law('法援惠民生·关爱残疾人实施方案', '二（三）')] },
  /** 责令改正: what was terminated goes on. */
  resume: { from: ['terminated'], to: 'before', fields: ['note'], basis: aid('第四十九条') },
  reopen: { from: ['lapsed', 'refused'], to: 'review', fields: ['note'], basis: aid('第四十九条') },
} as const satisfies Readonly<Record<string, Transition>>;

/** Name of a step. */
export type StepName = keyof typeof transitions;

/** The step of a name that came from outside. */
export const transitionOf = (name: string): Transition | undefined => (Object.hasOwn(transitions, name) ? transitions[name as StepName] : undefined);

/** What the steps depend on beside the state. */
export interface StepCircumstances {
  readonly state: CaseState;
  readonly supplement_asked_at: Date | null;
  readonly supplement_due: string | null;
  readonly supplement_answered_at: Date | null;
  readonly handed_over_at: Date | null;
  /** For the county alone: nobody else can be asked to help. */
  readonly restricted: boolean;
  /** The day in China. */
  readonly today: string;
}

/** Whether a step may be taken now. */
export const isOpen = (transition: Transition, { state, supplement_asked_at: asked, supplement_due: due, supplement_answered_at: answered, handed_over_at: handedOver, today }: StepCircumstances): boolean =>
  transition.from.includes(state) && !(transition.once && asked !== null) && !(transition.afterSupplementDue && (due === null || today <= due))
  && !(transition.notWhileAwaited && state === 'supplement' && answered === null && due !== null && today <= due) && !(transition.afterTransfer && handedOver === null);

/** The steps that may be taken now, in order. */
export const openSteps = (circumstances: StepCircumstances): StepName[] =>
  (Object.keys(transitions) as StepName[]).filter((name) => isOpen(transitions[name], circumstances) && !(name === 'delegate' && circumstances.restricted));
