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
  readonly closed_at: Date | null;
}

/** What has to be done next, and by when: an instant for what detained people asked elsewhere, else a day `YYYY-MM-DD`. */
export type DueBy = { readonly what: 'forward'; readonly at: Date } | { readonly what: 'review' | 'supplement' | 'assignment'; readonly day: string };

/**
 * What is due, the most pressing first: until it is confirmed that a detained person's request arrived, the 24 hours of those who hold them
 * (法律援助法 第三十九条); beside them, from arrival, the institution's own days (第四十三条). Empty where nothing is due.
 */
export function duties({ case_state: at, state, review_due: review, supplement_due: supplement, supplement_answered_at: answered, assign_due: assignment, forward_due_at: forward, forwarded_at: forwarded, closed_at: closed }: Dated): DueBy[] {
  if (state === 'withdrawn' || closed !== null) return [];
  const [what, day] = at === 'review' || (at === 'supplement' && answered !== null) ? (['review', review] as const) : at === 'supplement' ? (['supplement', supplement] as const) : at === 'granted' ? (['assignment', assignment] as const) : [undefined, null];
  return [...(forward !== null && forwarded === null ? [{ what: 'forward', at: forward } as const] : []), ...(what === undefined || day === null ? [] : [{ what, day }])];
}
