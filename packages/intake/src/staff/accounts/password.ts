import { randomBytes, scrypt } from 'node:crypto';
import { equalBytes } from '../../sealing/secret.js';

/** Cost of scrypt as powers and factors: 32 MB and three rounds, one of the settings OWASP's Password Storage Cheat Sheet lists as equal. */
const now = { logN: 15, r: 8, p: 3 } as const;
const bytes = 32;

interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** One at a time: many sign-ins at once must not fill the memory. */
let turn: Promise<unknown> = Promise.resolve();

function derived(password: string, salt: Uint8Array, { logN, r, p }: Cost): Promise<Uint8Array> {
  const result = turn.then(() => new Promise<Uint8Array>((resolve, reject) => {
    // Composed and decomposed signs of one password are the same password.
    scrypt(password.normalize('NFKC'), salt, bytes, { N: 2 ** logN, r, p, maxmem: 256 * 2 ** logN * r }, (error, key) => (error === null ? resolve(key) : reject(error)));
  }));
  turn = result.catch(() => undefined);
  return result;
}

const encoded = (cost: Cost, salt: Uint8Array, key: Uint8Array): string =>
  ['scrypt', cost.logN, cost.r, cost.p, Buffer.from(salt).toString('base64url'), Buffer.from(key).toString('base64url')].join('$');

/** What is stored of a password: scrypt, its cost, the salt. */
export async function passwordHash(password: string, cost: Cost = now): Promise<string> {
  const salt = randomBytes(16);
  return encoded(cost, salt, await derived(password, salt, cost));
}

/** A hash nobody's password has: compared where there is no account, so that the time tells nothing. */
const nobody = encoded(now, Buffer.alloc(16), Buffer.alloc(bytes));

/** Whether a password is the stored one, in the same time whether or not something is stored. */
export async function passwordMatches(password: string, stored: string | null | undefined): Promise<boolean> {
  const [kind, logN, r, p, salt = '', key = ''] = (stored ?? nobody).split('$');
  const found = await derived(password, Buffer.from(salt, 'base64url'), { logN: Number(logN), r: Number(r), p: Number(p) });
  return equalBytes(found, Buffer.from(key, 'base64url')) && kind === 'scrypt' && typeof stored === 'string';
}

/** Whether a stored hash is of an older, cheaper cost and should be made anew. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(`scrypt$${now.logN}$${now.r}$${now.p}$`);

/** Characters (code points) a password has at least; no rules on their kind (NIST SP 800-63B 5.1.1.2). */
export const shortestPassword = 10;
const longestPassword = 200;

/** What is wrong with a new password, in words for its owner. */
export function passwordFault(password: string, login: string): string | undefined {
  const length = Array.from(password).length;
  if (length < shortestPassword) return `密码至少${shortestPassword}个字符。`;
  if (length > longestPassword) return `密码最多${longestPassword}个字符。`;
  if (password.toLowerCase().includes(login.toLowerCase())) return '密码里不要包含账号。';
  if (new Set(password).size < 4) return '密码太简单，请多用几种字符。';
  return undefined;
}
