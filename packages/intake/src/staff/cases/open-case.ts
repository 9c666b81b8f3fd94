import type { Answers, RestDays } from '@mangdao/application';
import { chinaDay, daysBetween, deadlines, lastDay, plainWeekends, urgentBelowDays } from '@mangdao/application';
import type { Database } from '../../database/open-database.js';
import type { Kind } from '../../database/tables.js';
import type { Service } from '../../service.js';

const digitsOf = (answer: unknown): string | undefined => {
  const code = typeof answer === 'object' && answer !== null ? (answer as { region?: unknown }).region : answer;
  return typeof code === 'string' && /^(\d{6}|\d{9}|\d{12})$/.test(code) ? code : undefined;
};

/** Where the applicant can be reached, else where it happened: digits of a region, or none. */
export const caseRegion = (answers: Answers): string => digitsOf(answers.residence) ?? digitsOf(answers.eventPlace) ?? digitsOf(answers.handlingOrg) ?? '';

/** Violence at home is no neighbour's business (法律援助法 第二十一条 asks for secrecy). */
export const isRestricted = (answers: Answers): boolean => answers.matter === 'abuse' || answers.safety === true;

/** 法律援助法 第四十四条: a limit ends in less than seven days, or something must be secured at once. */
export function isUrgent(answers: Answers, today: string): boolean {
  const left = daysBetween(today, answers.deadlineDate);
  return answers.urgent === true || answers.preservation === true || (left !== undefined && left < urgentBelowDays);
}

/** Days that are no last days here. */
export const restDaysOf = (service: Service): RestDays => service.staffPages?.restDays ?? plainWeekends;

interface Opened {
  readonly id: string;
  readonly tenant: string;
  readonly kind: Kind;
  readonly submitted_at: Date;
}

/** Opens the case of a submission, or brings up to date what it says of changed answers. */
export async function openCase(service: Service, transaction: Database, { id, tenant, kind, submitted_at: submitted }: Opened, answers: Answers): Promise<void> {
  const today = chinaDay(submitted.getTime());
  const known = { restricted: isRestricted(answers), urgent: isUrgent(answers, today) };
  await transaction.insertInto('cases').values({
    submission_id: id, tenant, region: caseRegion(answers), ...known, state: kind === 'application' ? 'review' : 'open', version: 1,
    review_due: kind === 'application' ? lastDay(today, deadlines.review.duration, restDaysOf(service)) : null,
    supplement_due: null, assign_due: null, supplement_asked_at: null, closed_at: null, quarantine_released_at: null,
    // Where staff sent it stays; what must be kept from neighbours follows the answers.
  }).onConflict((conflict) => conflict.column('submission_id').doUpdateSet(known)).execute();
}
