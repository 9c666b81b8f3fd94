import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder, ExpressionWrapper, Selectable, SqlBool } from 'kysely';
import { appendAudit } from '../audit/append-audit.js';
import type { Database } from '../database/open-database.js';
import type { Tables } from '../database/tables.js';
import { appendEvent } from '../outbox/append-event.js';
import { newRowKey, rowKey } from '../sealing/key-ring.js';
import { openJson, sealJson } from '../sealing/sealed-json.js';
import type { Service } from '../service.js';
import type { Account } from '../staff/accounts/account.js';
import { actorOf } from '../staff/accounts/account.js';
import type { EntryRow, HouseholdRow } from '../staff/staff-tables.js';

/** The fields of a dossier, 一户一档一策, in order: who, how to reach them, what they need, what is planned. */
export const householdFields = ['head', 'address', 'phone', 'members', 'needs', 'plan'] as const;

/** The fields that a contact point in the village sees too: how to reach people, and what is agreed to do for them. */
export const reachFields: readonly string[] = ['head', 'address', 'phone', 'plan'] satisfies (typeof householdFields)[number][];

/** What is written in a dossier. */
export type HouseholdContent = Readonly<Record<(typeof householdFields)[number], string>>;

type HouseholdKeys = Pick<Selectable<HouseholdRow>, 'id' | 'row_key' | 'key_id'>;

/** A dossier, opened. */
export interface Household extends Omit<Selectable<HouseholdRow>, 'content'> {
  readonly content: HouseholdContent;
}

/** A visit, or a reminder of something to do, opened. */
export interface Entry extends Omit<Selectable<EntryRow>, 'content'> {
  readonly text: string;
}

/** The place a dossier is sealed at. */
export const householdPlace = (id: string): string => `households/${id}`;
const entryPlace = (id: string): string => `household-entries/${id}`;

/** Which dossiers somebody may see: those of their region, and those they were assigned to (结对帮扶). */
export const visibleHouseholds = ({ id, tenant, level, region }: Pick<Account, 'id' | 'tenant' | 'level' | 'region'>) =>
  (eb: ExpressionBuilder<Tables, 'households'>): ExpressionWrapper<Tables, 'households', SqlBool> =>
    eb.and([eb('households.tenant', '=', tenant), ...(level === 'county' ? [] : [eb.or([
      eb.and([eb('households.region', 'like', `${region}%`), eb('households.restricted', '=', false)]),
      eb.exists(eb.selectFrom('household_helpers').select('household_id').whereRef('household_id', '=', 'households.id').where('account_id', '=', id).where('until', 'is', null)),
    ])])]);

/** A row of a dossier, opened. */
export const openedHousehold = (service: Service, row: Selectable<HouseholdRow>): Household =>
  ({ ...row, content: openJson(rowKey(service.keys, householdPlace(row.id), row), householdPlace(row.id), row.content) as HouseholdContent });

/** The dossiers somebody may see: open ones before closed ones, the last touched first. */
export async function households(service: Service, account: Account, page: { readonly limit: number; readonly offset: number }): Promise<Household[]> {
  const rows = await service.database.selectFrom('households').selectAll().where(visibleHouseholds(account)).orderBy('closed_at', (order) => order.desc().nullsFirst()).orderBy('updated_at', 'desc').orderBy('id').limit(page.limit).offset(page.offset).execute();
  return rows.map((row) => openedHousehold(service, row));
}

/** One that somebody may see. */
export async function household(service: Service, account: Account, id: string): Promise<Household | undefined> {
  const row = await service.database.selectFrom('households').selectAll().where('id', '=', id).where(visibleHouseholds(account)).executeTakeFirst();
  return row && openedHousehold(service, row);
}

/** Begins the dossier of the household a submission came from; the one it already has in the institution, if any: another's stays with those who wrote it. */
export async function beginHousehold(service: Service, account: Account, submission: { readonly id: string; readonly region: string; readonly restricted: boolean }, content: HouseholdContent): Promise<string> {
  return service.database.transaction().execute(async (transaction) => {
    // Two colleagues may press at once. The submission first, as everywhere: to name it below locks it too.
    await transaction.selectFrom('submissions').select('id').where('id', '=', submission.id).forKeyShare().execute();
    await transaction.selectFrom('cases').select('submission_id').where('submission_id', '=', submission.id).forUpdate().execute();
    const existing = await transaction.selectFrom('household_submissions').innerJoin('households', 'households.id', 'household_submissions.household_id').select('household_id').where('submission_id', '=', submission.id).where('households.tenant', '=', account.tenant).executeTakeFirst();
    if (existing !== undefined) return existing.household_id;
    const id = randomUUID();
    const now = service.now();
    const { key, ...wrapped } = newRowKey(service.keys, householdPlace(id));
    await transaction.insertInto('households').values({
      id, tenant: account.tenant, region: submission.region, restricted: submission.restricted, ...wrapped, content: sealJson(key, householdPlace(id), content),
      version: 1, created_at: now, updated_at: now, closed_at: null,
    }).execute();
    await transaction.insertInto('household_submissions').values({ household_id: id, submission_id: submission.id }).execute();
    await recorded(service, transaction, account, id, 'begin', householdFields.filter((field) => content[field] !== ''));
    return id;
  });
}

/** Adds a submission to a dossier; again changes nothing. */
export async function joinHousehold(service: Service, account: Account, id: string, submissionId: string): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    await transaction.insertInto('household_submissions').values({ household_id: id, submission_id: submissionId }).onConflict((conflict) => conflict.doNothing()).execute();
    // What neighbours must not learn of makes the whole dossier so.
    const { restricted } = await transaction.selectFrom('cases').select('restricted').where('submission_id', '=', submissionId).executeTakeFirstOrThrow();
    if (restricted) await transaction.updateTable('households').set({ restricted }).where('id', '=', id).execute();
    await recorded(service, transaction, account, id, 'join', ['submission']);
  });
}

/** Writes a dossier anew over the version that was read; `false` when somebody else was first. */
export async function writeHousehold(service: Service, account: Account, before: Household, content: HouseholdContent, version: number): Promise<boolean> {
  return service.database.transaction().execute(async (transaction) => {
    const written = await transaction.updateTable('households').where('id', '=', before.id).where('version', '=', version)
      .set({ content: sealJson(rowKey(service.keys, householdPlace(before.id), before), householdPlace(before.id), content), version: version + 1, updated_at: service.now() }).returning('id').executeTakeFirst();
    if (written === undefined) return false;
    await recorded(service, transaction, account, before.id, 'write', householdFields.filter((field) => content[field] !== before.content[field]));
    return true;
  });
}

/** Visits and reminders, the latest day first, opened. */
export async function householdEntries(service: Service, of: HouseholdKeys): Promise<Entry[]> {
  const rows = await service.database.selectFrom('household_entries').selectAll().where('household_id', '=', of.id).orderBy('day', 'desc').orderBy('at', 'desc').execute();
  const key = rowKey(service.keys, householdPlace(of.id), of);
  return rows.map(({ content, ...row }) => ({ ...row, text: openJson(key, entryPlace(row.id), content) as string }));
}

/** Writes down a visit, or something to do by a day (`YYYY-MM-DD`). */
export async function addEntry(service: Service, account: Account, of: HouseholdKeys, kind: Entry['kind'], day: string, text: string): Promise<void> {
  const id = randomUUID();
  const now = service.now();
  const content = sealJson(rowKey(service.keys, householdPlace(of.id), of), entryPlace(id), text);
  await service.database.transaction().execute(async (transaction) => {
    await transaction.insertInto('household_entries').values({ id, household_id: of.id, kind, actor: actorOf(account), at: now, day, done_at: null, content }).execute();
    await transaction.updateTable('households').set({ updated_at: now }).where('id', '=', of.id).execute();
    await recorded(service, transaction, account, of.id, kind, ['day', 'text']);
  });
}

/** Marks a reminder of this dossier as done; again changes nothing. */
export async function endReminder(service: Service, account: Account, householdId: string, entryId: string): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    const ended = await transaction.updateTable('household_entries').set({ done_at: service.now() }).where('id', '=', entryId).where('household_id', '=', householdId)
      .where('kind', '=', 'reminder').where('done_at', 'is', null).returning('id').executeTakeFirst();
    if (ended !== undefined) await recorded(service, transaction, account, householdId, 'reminder-done');
  });
}

/** Makes a colleague the household's helper (结对帮扶), or no longer; `false` when they are none of the institution. */
export async function setHelper(service: Service, account: Account, householdId: string, helperId: string, helps: boolean): Promise<boolean> {
  return service.database.transaction().execute(async (transaction) => {
    const helper = await transaction.selectFrom('accounts').select('id').where('id', '=', helperId).where('tenant', '=', account.tenant).where('disabled_at', 'is', null).executeTakeFirst();
    if (helper === undefined) return false;
    const now = service.now();
    const current = await transaction.selectFrom('household_helpers').select('since').where('household_id', '=', householdId).where('account_id', '=', helperId).where('until', 'is', null).forUpdate().executeTakeFirst();
    if ((current !== undefined) === helps) return true;
    if (helps) await transaction.insertInto('household_helpers').values({ household_id: householdId, account_id: helperId, since: now, until: null }).execute();
    else await transaction.updateTable('household_helpers').set({ until: now }).where('household_id', '=', householdId).where('account_id', '=', helperId).where('until', 'is', null).execute();
    await recorded(service, transaction, account, householdId, helps ? 'helper' : 'helper-end', ['helper']);
    return true;
  });
}

/** Closes a dossier, or opens it again; a closed one is deleted by and by. */
export async function closeHousehold(service: Service, account: Account, id: string, closed: boolean): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    const changed = await transaction.updateTable('households').set({ closed_at: closed ? service.now() : null }).where('id', '=', id).where('closed_at', closed ? 'is' : 'is not', null).returning('id').executeTakeFirst();
    if (changed !== undefined) await recorded(service, transaction, account, id, closed ? 'close' : 'open');
  });
}

/** Event and audit of what was done to a dossier. */
async function recorded(service: Service, transaction: Database, account: Account, id: string, action: string, fields: readonly string[] = []): Promise<void> {
  const now = service.now();
  await appendEvent(transaction, { tenant: account.tenant, type: `household.${action}`, subject: id }, now);
  await appendAudit(transaction, { tenant: account.tenant, actor: actorOf(account), action: `household.${action}`, subject: id, fields }, now);
}
