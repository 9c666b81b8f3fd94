import { createHmac } from 'node:crypto';
import type { KeyRing } from '../sealing/key-ring.js';
import { equalBytes } from '../sealing/secret.js';

const mac = (ring: KeyRing, id: string, text: string): Buffer => createHmac('sha256', ring.derived(id, 'form tokens')).update(text).digest();

/** A signed note of when a form was opened, for the tenant it was opened for. */
export function formToken(ring: KeyRing, tenant: string, now: Date): string {
  const at = String(now.getTime());
  return `${at}.${ring.current}.${mac(ring, ring.current, `${tenant} ${at}`).toString('base64url')}`;
}

/** When the form was opened; `undefined` when the token is not one of ours. */
export function openedAt(ring: KeyRing, tenant: string, token: string): Date | undefined {
  const [at = '', id = '', signature = ''] = token.split('.');
  if (!ring.ids.includes(id) || !equalBytes(Buffer.from(signature, 'base64url'), mac(ring, id, `${tenant} ${at}`))) return undefined;
  return new Date(Number(at));
}

/** Faster than a person can read one question. */
const tooQuick = 3_000;

/** Why a person should look at a submission first; it is taken in all the same. */
export function quarantineReasons(ring: KeyRing, sent: { readonly tenant: string; readonly website?: string | undefined; readonly formToken?: string | undefined }, now: Date): string[] {
  const opened = sent.formToken === undefined ? undefined : openedAt(ring, sent.tenant, sent.formToken);
  return [
    ...(sent.website ? ['honeypot'] : []),
    ...(opened === undefined ? ['no-form-token'] : []),
    ...(opened !== undefined && now.getTime() - opened.getTime() < tooQuick ? ['too-quick'] : []),
  ];
}
