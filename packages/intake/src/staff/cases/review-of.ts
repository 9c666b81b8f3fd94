import { chinaDay } from '@mangdao/application';
import type { Selectable } from 'kysely';
import type { SubmissionRow } from '../../database/tables.js';
import type { Service } from '../../service.js';
import { pastSteps } from './take-step.js';
import type { CaseState } from './transitions.js';

/** What an applicant is told of the review. */
export interface Review {
  readonly state: CaseState;
  /** `YYYY-MM-DD`: the day by which the institution decides, until it is over. */
  readonly decisionDue: string | null;
  /** What is to be supplied and by which day, while it is awaited (法律援助法 第四十三条). */
  readonly supplement: { readonly text: string; readonly due: string; readonly answeredAt: string | null } | null;
  /** Reasons of the last decision. */
  readonly reason: string | null;
  /** The institution that deals with it now; another one than it was sent to after a transfer. */
  readonly institution: { readonly id: string; readonly name: string };
  /** Who was assigned, once somebody was (法律援助法 第五十五条: the right to know). */
  readonly person: string | null;
}

const decisions: readonly string[] = ['grant', 'grant-first', 'refuse', 'terminate', 'lapse'];

/** Where the review of a submission stands, in what its sender may know. */
export async function reviewOf(service: Service, submission: Pick<Selectable<SubmissionRow>, 'id' | 'row_key' | 'key_id'>): Promise<Review> {
  const row = await service.database.selectFrom('cases').selectAll().where('submission_id', '=', submission.id).executeTakeFirstOrThrow();
  const steps = await pastSteps(service, submission);
  const asked = row.state === 'supplement' ? steps.findLast(({ action }) => action === 'supplement')?.details : undefined;
  const decided = ['review', 'supplement', 'open'].includes(row.state) ? undefined : steps.findLast(({ action }) => decisions.includes(action) && (action !== 'terminate' || row.state === 'terminated'));
  return {
    state: row.state,
    // A day that is over is no promise: the seven days run on while a supplement is awaited.
    decisionDue: row.state === 'review' && row.review_due !== null && row.review_due >= chinaDay(service.now().getTime()) ? row.review_due : null,
    supplement: asked === undefined ? null : { text: asked.note ?? '', due: asked.day ?? '', answeredAt: row.supplement_answered_at?.toISOString() ?? null },
    // What was said about trying to reach somebody is for colleagues.
    institution: { id: row.tenant, name: service.tenants.find(({ id }) => id === row.tenant)?.name ?? row.tenant },
    person: ['assigned', 'terminated', 'ended'].includes(row.state) ? steps.findLast(({ action }) => action === 'assign' || action === 'reassign')?.details.person ?? null : null,
    reason: decided === undefined || decided.action === 'lapse' ? null : decided.details.note ?? null,
  };
}
