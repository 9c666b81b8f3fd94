import type { Context } from 'hono';
import { Refusal } from './problems.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** An id in the address, a UUID in lower case. @throws Refusal `not-found` */
export function pathId(c: Context, name = 'id'): string {
  const id = (c.req.param(name) ?? '').toLowerCase();
  if (!uuid.test(id)) throw new Refusal('not-found');
  return id;
}

/** The id under which something is sent once, from Idempotency-Key. @throws Refusal `bad-request` */
export function idempotencyKey(c: Context): string {
  const id = (c.req.header('idempotency-key') ?? '').toLowerCase();
  if (!uuid.test(id)) throw new Refusal('bad-request', [{ path: 'Idempotency-Key', message: 'expected a UUID' }]);
  return id;
}
