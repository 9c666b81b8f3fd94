import type { Context } from 'hono';
import type { Selectable } from 'kysely';
import type { SubmissionRow } from '../database/tables.js';
import { pathId } from '../http/path-id.js';
import { Refusal } from '../http/problems.js';
import type { Service } from '../service.js';
import type { Proof } from './envelope.js';
import { held } from './held.js';

/** The submission of the id in the address, when receipt and secret are of it. @throws Refusal `not-found`, `no-match`, `too-many` */
export async function heldHere(c: Context, service: Service, proof: Proof): Promise<Selectable<SubmissionRow>> {
  const id = pathId(c);
  const row = await held(service, proof);
  if (row.id !== id) throw new Refusal('no-match');
  return row;
}
