import type { State } from '../../database/tables.js';
import type { CaseState } from './transitions.js';

/** What a deadline is counted from. */
export interface Dated {
  readonly case_state: CaseState;
  readonly state: State;
  readonly review_due: string | null;
  readonly supplement_due: string | null;
  readonly supplement_answered_at: Date | null;
  readonly assign_due: string | null;
  readonly forward_due_at: Date | null;
  readonly forwarded_at: Date | null;
}

/** What has to be done next, and by when: an instant for detained people, else a day `YYYY-MM-DD`. */
export type DueBy = { readonly what: 'forward'; readonly at: Date } | { readonly what: 'review' | 'supplement' | 'assignment'; readonly day: string };

/** The deadline that presses most: hours for detained people (法律援助法 第三十九条), else days (第四十三条); `undefined` where nothing is due. */
export function dueBy({ case_state: at, state, review_due: review, supplement_due: supplement, supplement_answered_at: answered, assign_due: assignment, forward_due_at: forward, forwarded_at: forwarded }: Dated): DueBy | undefined {
  if (state === 'withdrawn') return undefined;
  if (forward !== null && forwarded === null) return { what: 'forward', at: forward };
  const [what, day] = at === 'review' || (at === 'supplement' && answered !== null) ? (['review', review] as const) : at === 'supplement' ? (['supplement', supplement] as const) : at === 'granted' ? (['assignment', assignment] as const) : [undefined, null];
  return what === undefined || day === null ? undefined : { what, day };
}
