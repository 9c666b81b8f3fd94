import type { Answers } from '@mangdao/application';
import type { Selectable } from 'kysely';
import type { SubmissionRow } from '../../database/tables.js';
import { transact } from '../../database/transact.js';
import { appendAudit } from '../../audit/append-audit.js';
import type { Service } from '../../service.js';
import { latestPayload } from '../../submissions/latest-payload.js';
import type { Colleague } from '../accounts/account.js';
import { actorOf } from '../accounts/account.js';
import type { CaseRow } from '../staff-tables.js';
import { visibleCases } from './visible-cases.js';

/** A case as somebody sees it: with its submission, opened. */
export interface SeenCase {
  readonly submission: Selectable<SubmissionRow>;
  readonly row: Selectable<CaseRow>;
  readonly answers: Answers;
}

/** A case that somebody may see; `undefined` for all others. */
export async function seenCase(service: Service, colleague: Colleague, id: string): Promise<SeenCase | undefined> {
  const row = await service.database.selectFrom('cases').selectAll('cases').where('cases.submission_id', '=', id).where(visibleCases(colleague)).executeTakeFirst();
  if (row === undefined) return undefined;
  const submission = await service.database.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { submission, row, answers: (await latestPayload(service, service.database, submission)).answers };
}

/** Puts into the audit that somebody looked: names of what was seen, not what it said. */
export const recordReading = (service: Service, colleague: Colleague, action: string, subject: string): Promise<void> =>
  transact(service.database, (transaction) => appendAudit(transaction, { tenant: colleague.tenant, actor: actorOf(colleague), action, subject }, service.now()));
