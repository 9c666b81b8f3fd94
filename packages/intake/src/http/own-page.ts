import type { Context } from 'hono';
import { Refusal } from './problems.js';

const reading: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Keeps pages elsewhere from acting with the cookies of somebody signed in; programs send neither header. @throws Refusal `unauthorised` */
export function requireOwnPage(c: Context, ours: string | undefined): void {
  if (reading.includes(c.req.method)) return;
  const { host } = new URL(c.req.url);
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site') ?? 'none';
  // Where nobody has said how browsers see us, a proxy may have ended TLS: then the host must be the same.
  const own = origin === undefined || (ours === undefined ? [`https://${host}`, `http://${host}`].includes(origin) : origin === ours);
  if (!own || !['none', 'same-origin'].includes(site)) throw new Refusal('unauthorised');
}
