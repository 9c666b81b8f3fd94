import type { Answers, RestDays } from '@mangdao/application';
import { chinaDay, daysBetween, deadlines, lastDay, laterDay, plainWeekends, urgentBelowDays } from '@mangdao/application';
import type { Database } from '../../database/open-database.js';
import { sql } from 'kysely';
import type { Kind } from '../../database/tables.js';
import type { Service } from '../../service.js';
import type { CaseState } from './transitions.js';

const digitsOf = (answer: unknown): string | undefined => {
  const code = typeof answer === 'object' && answer !== null ? (answer as { region?: unknown }).region : answer;
  return typeof code === 'string' && /^(\d{6}|\d{9}|\d{12})$/.test(code) ? code : undefined;
};

/** Where the applicant can be reached, else where it happened: digits of a region, or none. */
export const caseRegion = (answers: Answers): string => digitsOf(answers.residence) ?? digitsOf(answers.eventPlace) ?? digitsOf(answers.handlingOrg) ?? '';

/** Violence at home, or by a guardian, is no neighbour's business (法律援助法 第二十一条 asks for secrecy). */
export const isRestricted = (answers: Answers): boolean => answers.matter === 'abuse' || answers.safety === true || answers.conflictWithGuardian === true;

/** Later than any day that is compared with it: never urgent by itself. */
const never = '9999-12-31';

/** The day from which it is urgent (法律援助法 第四十四条): today where something must be secured at once, else when less than seven days are left of a limit. */
export function urgentFrom(answers: Answers, today: string): string {
  if (answers.urgent === true || answers.preservation === true) return today;
  const left = daysBetween(today, answers.deadlineDate);
  if (left === undefined) return never;
  return left < urgentBelowDays ? today : laterDay(answers.deadlineDate as string, 1 - urgentBelowDays);
}

/** Whether a case is urgent on a day. */
export const isUrgentOn = ({ urgent_from: from }: { readonly urgent_from: string | null }, today: string): boolean => from !== null && from <= today;

/** Days that are no last days here. */
export const restDaysOf = (service: Service): RestDays => service.staffPages?.restDays ?? plainWeekends;

interface Opened {
  readonly id: string;
  readonly tenant: string;
  readonly kind: Kind;
  readonly submitted_at: Date;
}

/** Where a case begins: what is decided upon has seven days from its arrival, a detained person's request too (法律援助法 第四十三条). */
const beginning = (service: Service, kind: Kind, today: string): { readonly state: CaseState; readonly review_due: string | null } =>
  kind === 'consultation' ? { state: 'open', review_due: null } : { state: 'review', review_due: lastDay(today, deadlines.review.duration, restDaysOf(service)) };

/** Opens the case of a submission, or brings up to date what it says of changed answers. */
export async function openCase(service: Service, transaction: Database, { id, tenant, kind, submitted_at: submitted }: Opened, answers: Answers): Promise<void> {
  const today = chinaDay(submitted.getTime());
  const known = { restricted: isRestricted(answers), urgent_from: urgentFrom(answers, today) };
  await transaction.insertInto('cases').values({
    submission_id: id, tenant, region: caseRegion(answers), ...known, ...beginning(service, kind, today), version: 1,
    supplement_due: null, assign_due: null, supplement_asked_at: null, supplement_answered_at: null, closed_at: null, quarantine_released_at: null, handed_over_at: null,
    // What must be kept from neighbours stays so.
  }).onConflict((conflict) => conflict.column('submission_id').doUpdateSet({
    ...known, restricted: sql<boolean>`cases.restricted or excluded.restricted`,
    // Where staff sent it stays; else it follows a corrected address, and the wrong neighbours see it no more.
    region: sql<string>`case when exists (select 1 from case_steps where case_steps.submission_id = cases.submission_id and case_steps.action in ('delegate', 'transfer')) then cases.region else excluded.region end`,
    // What an earlier version left without a review gets one.
    state: sql<CaseState>`case when cases.state = 'open' then excluded.state else cases.state end`, review_due: sql<string | null>`coalesce(cases.review_due, excluded.review_due)`,
  })).execute();
  // What neighbours must not learn of makes every dossier that holds it so, whenever it becomes known.
  if (known.restricted) await transaction.updateTable('households').set({ restricted: true }).where('id', 'in', (query) => query.selectFrom('household_submissions').select('household_id').where('submission_id', '=', id)).execute();
}
