import { createHmac, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Database } from '../../database/open-database.js';
import { equalBytes, secretHash } from '../../sealing/secret.js';
import type { Account } from './account.js';

const minute = 60_000;
/** A session ends after so long without a request. */
export const idle = 30 * minute;
/** A session ends after so long whatever happens. */
export const longest = 10 * 60 * minute;

/** Somebody signed in. */
export interface Session {
  readonly token: string;
  readonly account: Account;
}

const hashOf = (token: string): Uint8Array => secretHash('session', token);

/** How cookies are set: only a page on this very machine may do without TLS. */
export interface CookiePlace {
  readonly secure: boolean;
}

const nameOf = (base: string, { secure }: CookiePlace): string => (secure ? `__Host-${base}` : base);
const settings = ({ secure }: CookiePlace) => ({ path: '/', httpOnly: true, secure, sameSite: 'Lax' }) as const;

/** A cookie of this service; `__Host-` keeps other hosts of the domain from planting one. */
export const readCookie = (c: Context, base: string, place: CookiePlace): string | undefined => getCookie(c, nameOf(base, place));

/** Sets one until the browser closes, or for so many seconds. */
export const writeCookie = (c: Context, base: string, place: CookiePlace, value: string, maxAge?: number): void =>
  setCookie(c, nameOf(base, place), value, { ...settings(place), ...(maxAge !== undefined && { maxAge }) });

/** Takes one away. */
export const dropCookie = (c: Context, base: string, place: CookiePlace): void => void deleteCookie(c, nameOf(base, place), settings(place));

const cookie = 'mangdao-staff';

/** Begins a session under a token that was never used before; the one the browser had ends. */
export async function beginSession(c: Context, database: Database, place: CookiePlace, accountId: string, now: Date): Promise<void> {
  await endSession(c, database, place);
  const token = randomBytes(32).toString('base64url');
  await database.insertInto('sessions').values({ hash: hashOf(token), account_id: accountId, created_at: now, seen_at: now, expires_at: new Date(now.getTime() + longest) }).execute();
  writeCookie(c, cookie, place, token);
}

/** Ends the session of the request, if it has one. */
export async function endSession(c: Context, database: Database, place: CookiePlace): Promise<void> {
  const token = readCookie(c, cookie, place);
  if (token === undefined) return;
  await database.deleteFrom('sessions').where('hash', '=', hashOf(token)).execute();
  dropCookie(c, cookie, place);
}

/** The session of the request, kept alive by it; `undefined` when there is none or it ran out. */
export async function currentSession(c: Context, database: Database, place: CookiePlace, now: Date): Promise<Session | undefined> {
  const token = readCookie(c, cookie, place);
  if (token === undefined || !/^[\w-]{43}$/.test(token)) return undefined;
  const row = await database.selectFrom('sessions').innerJoin('accounts', 'accounts.id', 'sessions.account_id').selectAll('accounts').select('sessions.seen_at')
    .where('sessions.hash', '=', hashOf(token)).where('sessions.expires_at', '>', now).where('sessions.seen_at', '>', new Date(now.getTime() - idle))
    .where('accounts.disabled_at', 'is', null).executeTakeFirst();
  if (row === undefined) return undefined;
  const { seen_at: seen, ...account } = row;
  // Not at every request: a minute's precision saves most of the writes.
  if (now.getTime() - seen.getTime() > minute) await database.updateTable('sessions').set({ seen_at: now }).where('hash', '=', hashOf(token)).execute();
  return { token, account };
}

/** What a form must bring back to show that this session was given it. */
export const formProof = (token: string): string => createHmac('sha256', token).update('staff form').digest('base64url');

/** Whether a form brought it back. */
export const provesForm = (token: string, proof: unknown): boolean => typeof proof === 'string' && equalBytes(Buffer.from(proof), Buffer.from(formProof(token)));
