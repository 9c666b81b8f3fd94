import type { Context } from 'hono';
import type { Database } from '../database/open-database.js';
import { secretHash } from '../sealing/secret.js';
import { Refusal } from './problems.js';

/** What is stored of a bearer token; looked up by its hash, so that the time of the look-up says nothing of the token. */
export const tokenHash = (token: string): Uint8Array => secretHash('token', token);

/** The draft or submission whose token the request bears. @throws Refusal `unauthorised` */
export async function tokenOwner(c: Context, database: Database, now: Date): Promise<string> {
  const token = /^Bearer ([\w-]{43})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw new Refusal('unauthorised');
  const row = await database.selectFrom('tokens').select('owner_id').where('hash', '=', tokenHash(token)).where('expires_at', '>', now).executeTakeFirst();
  if (row === undefined) throw new Refusal('unauthorised');
  return row.owner_id;
}

/** @throws Refusal `unauthorised` when the request bears no token of this owner, whether or not the owner exists. */
export async function requireTokenOf(c: Context, database: Database, ownerId: string, now: Date): Promise<void> {
  if ((await tokenOwner(c, database, now)) !== ownerId) throw new Refusal('unauthorised');
}
