import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Colleague } from '../accounts/account.js';
import type { Database } from '../../database/open-database.js';
import type { Tables } from '../../database/tables.js';

/**
 * Which cases somebody may see: a county all of its institution, others those of their own region that neighbours may know of.
 *
 * The codes are digits, so that nothing in them has a meaning to `like`.
 */
export const visibleCases = ({ tenant, level, region }: Omit<Colleague, 'id'>) => (eb: ExpressionBuilder<Tables, 'cases'>): ExpressionWrapper<Tables, 'cases', SqlBool> =>
  eb.and([eb('cases.tenant', '=', tenant), ...(level === 'county' ? [] : [eb('cases.region', 'like', `${region}%`), eb('cases.restricted', '=', false)])]);

/** The institution that deals with a submission now: the one it was transferred to, else the one it was sent to. */
export async function currentTenant(database: Database, submissionId: string): Promise<string | undefined> {
  const row = await database.selectFrom('submissions').leftJoin('cases', 'cases.submission_id', 'submissions.id').select(['submissions.tenant as first', 'cases.tenant as now'])
    .where('submissions.id', '=', submissionId).executeTakeFirst();
  return row?.now ?? row?.first;
}
