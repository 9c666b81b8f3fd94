import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { appendAudit } from '../../audit/append-audit.js';
import type { Database } from '../../database/open-database.js';
import type { AccountRow } from '../staff-tables.js';
import type { Level } from './levels.js';
import { isRegionOf } from './levels.js';
import { passwordFault, passwordHash } from './password.js';

/** Somebody who works here. */
export type Account = Selectable<AccountRow>;

/** Somebody as the rules of the desk see them: who they are, and how far their view goes. */
export type Colleague = Pick<Account, 'id' | 'tenant' | 'level' | 'region'>;

/** What an account is made of. */
export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly tenant: string;
  readonly level: Level;
  readonly region: string;
  readonly place: string;
  readonly password?: string | undefined;
  /** The owner sets a password of their own first. */
  readonly temporary?: boolean;
  readonly oidcSubject?: string | undefined;
}

/** What is wrong with a field, in words for whoever filled it in. */
export type FieldFaults = Readonly<Record<string, string>>;

/** How staff are named in audit and history. */
export const actorOf = ({ id }: Pick<Account, 'id'>): string => `staff:${id}`;

/** A login as it is stored and compared. */
export const typedLogin = (text: string): string => text.trim().normalize('NFKC').toLowerCase();

/** What is wrong with a new account, by field. */
export function accountFaults({ login, name, level, region, place, password, oidcSubject }: NewAccount): FieldFaults {
  const wrongPassword = password === undefined || password === '' ? undefined : passwordFault(password, login);
  return {
    ...(!/^[a-z0-9][a-z0-9._-]{2,39}$/.test(typedLogin(login)) && { login: '账号用3到40个小写字母、数字、点或横线。' }),
    ...((name.trim() === '' || name.length > 50) && { name: '请写姓名，最多50个字。' }),
    ...(!isRegionOf(level, region) && { region: { county: '县级代码是6位数字。', township: '乡级代码是9位数字。', village: '村级代码是12位数字。' }[level] }),
    ...((place.trim() === '' || place.length > 50) && { place: '请写地区名称，最多50个字。' }),
    ...(wrongPassword !== undefined && { password: wrongPassword }),
    ...(!password && !oidcSubject && { password: '请写初始密码，或者写统一登录的编号。' }),
  };
}

/** Makes an account; `undefined` when the login is taken. */
export async function createAccount(database: Database, account: NewAccount, actor: string, now: Date): Promise<string | undefined> {
  const id = randomUUID();
  const password = account.password ? await passwordHash(account.password) : null;
  return database.transaction().execute(async (transaction) => {
    const made = await transaction.insertInto('accounts').values({
      id, login: typedLogin(account.login), name: account.name.trim(), tenant: account.tenant, level: account.level, region: account.region, place: account.place.trim(),
      password, temporary: account.temporary ?? false, oidc_subject: account.oidcSubject || null, created_at: now, disabled_at: null,
    }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
    if (made === undefined) return undefined;
    await appendAudit(transaction, { tenant: account.tenant, actor, action: 'account.create', subject: id, fields: ['login', 'level', 'region'] }, now);
    return id;
  });
}

/** Makes the first account of a county when there is none of that login; returns whether it did. */
export const createAdministrator = async (database: Database, administrator: Omit<NewAccount, 'level'>, now: Date): Promise<boolean> =>
  (await createAccount(database, { ...administrator, level: 'county', temporary: true }, 'system', now)) !== undefined;

/** Puts a password in the place of the old one and ends every session of the account. */
export async function changePassword(database: Database, account: Account, password: string, { temporary, actor }: { readonly temporary: boolean; readonly actor: string }, now: Date): Promise<void> {
  const hash = await passwordHash(password);
  await database.transaction().execute(async (transaction) => {
    await transaction.updateTable('accounts').set({ password: hash, temporary }).where('id', '=', account.id).execute();
    await transaction.deleteFrom('sessions').where('account_id', '=', account.id).execute();
    await appendAudit(transaction, { tenant: account.tenant, actor, action: 'account.password', subject: account.id }, now);
  });
}

/** Closes an account and ends its sessions at once. */
export async function disableAccount(database: Database, account: Account, actor: string, now: Date): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.updateTable('accounts').set({ disabled_at: now }).where('id', '=', account.id).where('disabled_at', 'is', null).execute();
    await transaction.deleteFrom('sessions').where('account_id', '=', account.id).execute();
    await appendAudit(transaction, { tenant: account.tenant, actor, action: 'account.disable', subject: account.id }, now);
  });
}
