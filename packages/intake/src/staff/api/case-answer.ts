import type { Answers } from '@mangdao/application';
import { chinaDay } from '@mangdao/application';
import type { Service } from '../../service.js';
import { answersTo } from '../../submissions/answer-submission.js';
import { groupedReceipt } from '../../submissions/receipt-number.js';
import { supplementOf } from '../../submissions/supplement.js';
import { uploadNames } from '../../uploads/named-files.js';
import type { Level } from '../accounts/levels.js';
import { may } from '../accounts/levels.js';
import { duties } from '../cases/due-by.js';
import { isUrgentOn } from '../cases/open-case.js';
import type { QueueItem } from '../cases/queue.js';
import { shownTo } from '../cases/shown-to.js';
import { pastSteps } from '../cases/take-step.js';
import { openSteps } from '../cases/transitions.js';
import type { CaseAtHand } from './colleagues.js';

const textOf = (answer: Answers[string]): string | null => (typeof answer === 'string' && answer.trim() !== '' ? answer : null);

/** A line of the queue as a program is told it. */
export function queueLine(item: QueueItem, level: Level): object {
  const [due] = duties(item);
  return {
    id: item.id,
    kind: item.kind,
    receipt: groupedReceipt(item.receipt),
    state: item.state,
    caseState: item.case_state,
    version: item.case_version,
    submittedAt: item.submitted_at.toISOString(),
    name: textOf(item.answers.name),
    matter: may(level, 'whole') ? textOf(item.answers.matter) : null,
    urgent: item.urgent,
    restricted: item.restricted,
    held: item.held,
    toReceive: item.handed_over_at !== null,
    supplied: item.supplement_answered_at !== null,
    due: due === undefined ? null : { what: due.what, by: due.what === 'forward' ? due.at.toISOString() : due.day },
  };
}

/** A case as a program is told it: no more than the page of the same person shows. */
export async function caseAnswer(service: Service, { submission, row, answers, colleague: { level } }: CaseAtHand): Promise<object> {
  const whole = may(level, 'whole');
  const today = chinaDay(service.now().getTime());
  const held = submission.quarantine.length > 0 && row.quarantine_released_at === null;
  const supplement = whole ? await supplementOf(service, service.database, submission) : undefined;
  return {
    ...queueLine({ ...row, ...submission, case_state: row.state, case_version: row.version, urgent: isUrgentOn(row, today), held, answers }, level),
    tenant: row.tenant,
    region: row.region,
    answers: shownTo(level, answers),
    openSteps: may(level, 'decide') && submission.state !== 'withdrawn' ? openSteps({ ...row, today }).filter((name) => name !== 'transfer' || service.tenants.length > 1) : [],
    history: whole ? (await pastSteps(service, submission)).map(({ id, action, at, actor, tenant, from_state: from, to_state: to, details }) => ({ id, action, at: at.toISOString(), actor, tenant, from, to, details })) : [],
    replies: whole ? await answersTo(service, submission) : [],
    supplement: supplement === undefined ? null : { at: supplement.at.toISOString(), note: supplement.content.note ?? null, answers: Object.keys(supplement.content.answers ?? {}), files: supplement.content.attachments ?? [] },
    files: may(level, 'files') ? await uploadNames(service, submission.id) : [],
  };
}
