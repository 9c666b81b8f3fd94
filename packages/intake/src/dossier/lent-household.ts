import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { appendAudit } from '../audit/append-audit.js';
import type { Tables } from '../database/tables.js';
import type { Service } from '../service.js';
import type { Account, Colleague } from '../staff/accounts/account.js';
import { actorOf } from '../staff/accounts/account.js';
import { openedHousehold, visibleHouseholds } from './household.js';
import type { Household } from './household.js';

/** Dossiers of another institution that go along with a case that was passed here (异地协作): the county reads them while it deals with the case; they stay with those who write them. */
const lentHouseholds = ({ tenant, level }: Pick<Colleague, 'tenant' | 'level'>) => (eb: ExpressionBuilder<Tables, 'households'>): ExpressionWrapper<Tables, 'households', SqlBool> =>
  eb.and([
    eb.lit(level === 'county'), eb('households.tenant', '!=', tenant),
    eb.exists(eb.selectFrom('household_submissions').innerJoin('cases', 'cases.submission_id', 'household_submissions.submission_id').select('household_submissions.household_id').whereRef('household_submissions.household_id', '=', 'households.id').where('cases.tenant', '=', tenant).where('cases.closed_at', 'is', null)),
  ]);

/** One of another institution that somebody may read along with a case. */
export async function lentHousehold(service: Service, colleague: Colleague, id: string): Promise<Household | undefined> {
  const row = await service.database.selectFrom('households').selectAll().where('id', '=', id).where(lentHouseholds(colleague)).executeTakeFirst();
  return row && openedHousehold(service, row);
}

/** The dossiers that go with a submission, by id: the institution's own, and those it may read along with it. */
export async function householdsOf({ database }: Service, account: Account, submissionId: string): Promise<{ readonly own: string | undefined; readonly lent: readonly string[] }> {
  const joined = database.selectFrom('households').select('id').where((eb) => eb.exists(eb.selectFrom('household_submissions').select('household_id').whereRef('household_id', '=', 'households.id').where('submission_id', '=', submissionId))).orderBy('created_at');
  const own = await joined.where(visibleHouseholds(account)).executeTakeFirst();
  const lent = await joined.where(lentHouseholds(account)).execute();
  return { own: own?.id, lent: lent.map(({ id }) => id) };
}

/** Puts into the audit that somebody read a dossier: of both institutions, where it is another's, so that those who keep it know who saw it. */
export async function recordHouseholdReading(service: Service, colleague: Colleague, { id, tenant: keeper }: Pick<Household, 'id' | 'tenant'>): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    // In one order, as for a transfer: two readers cannot wait for each other.
    for (const tenant of [...new Set([colleague.tenant, keeper])].sort()) await appendAudit(transaction, { tenant, actor: actorOf(colleague), action: 'household.read', subject: id }, service.now());
  });
}
