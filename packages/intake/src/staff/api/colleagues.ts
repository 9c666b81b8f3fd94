import type { Context } from 'hono';
import { pathId } from '../../http/path-id.js';
import { Refusal } from '../../http/problems.js';
import type { Service } from '../../service.js';
import type { Colleague } from '../accounts/account.js';
import { may } from '../accounts/levels.js';
import type { Permission } from '../accounts/levels.js';
import { currentSession, provesForm } from '../accounts/session.js';
import type { Session } from '../accounts/session.js';
import { seenCase } from '../cases/seen-case.js';
import type { SeenCase } from '../cases/seen-case.js';
import { cookiePlace } from '../cookie-place.js';

const reading: readonly string[] = ['GET', 'HEAD'];
/** The header in which a program of our own pages brings back the proof of its session: no page elsewhere can send it. */
export const proofHeader = 'Mangdao-Proof';

/** The session of the pages for staff that a request belongs to; what changes something must prove that it knows it. @throws Refusal `unauthorised` */
export async function staffSession(c: Context, service: Service): Promise<Session | undefined> {
  const options = service.staffPages;
  const session = options && (await currentSession(c, service.database, cookiePlace(c, options), service.now()));
  if (session === undefined) return undefined;
  // A password that somebody else set opens nothing but the page to change it.
  if (session.account.temporary || (!reading.includes(c.req.method) && !provesForm(session.token, c.req.header(proofHeader)))) throw new Refusal('unauthorised');
  return session;
}

/** Who a request of staff is from, once for each institution they act for: signed in on the pages, else as the deployment signs its programs in. @throws Refusal `unauthorised` */
export async function colleagues(c: Context, service: Service): Promise<readonly Colleague[]> {
  const session = await staffSession(c, service);
  if (session !== undefined) return [session.account];
  const staff = await service.staff?.(c.req.raw);
  if (staff === undefined) throw new Refusal('unauthorised');
  return staff.tenants.map((tenant) => ({ id: staff.id, tenant, level: 'county', region: '' }));
}

/** Those of them who may do something. @throws Refusal `unauthorised`, `not-allowed` */
export async function permittedColleagues(c: Context, service: Service, permission: Permission): Promise<readonly Colleague[]> {
  const permitted = (await colleagues(c, service)).filter(({ level }) => may(level, permission));
  if (permitted.length === 0) throw new Refusal('not-allowed');
  return permitted;
}

/** A case in the address, and who sees it. */
export interface CaseAtHand extends SeenCase {
  readonly colleague: Colleague;
}

/** The case of the id in the address for somebody who may see it and do this with it. @throws Refusal `unauthorised`, `not-found`, `not-allowed` */
export async function caseAtHand(c: Context, service: Service, permission?: Permission): Promise<CaseAtHand> {
  const all = await colleagues(c, service);
  const id = pathId(c);
  for (const colleague of all) {
    const found = await seenCase(service, colleague, id);
    if (found === undefined) continue;
    if (permission !== undefined && !may(colleague.level, permission)) throw new Refusal('not-allowed');
    return { ...found, colleague };
  }
  throw new Refusal('not-found');
}
