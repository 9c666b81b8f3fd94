import type { IntakeClient } from '@mangdao/intake-client';
import type { Claim } from '../device/tabs.js';
import { answered, begun, changeAnswered, type Outcome } from './queue-rules.js';
import type { QueueVault } from './queue-vault.js';
import { nextSending, type Queued } from './queued.js';

/** What sending works with; `random` is from 0 up to 1. */
export interface Sender {
  readonly queue: QueueVault;
  readonly client: IntakeClient;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  /** Asks to be the only tab that sends; `steal` from a tab that began and never ended. */
  readonly claim: (steal: boolean) => Promise<Claim | undefined>;
  /** What is queued has changed. */
  readonly changed: () => void;
}

/** How soon to ask again for a claim that another tab has, in milliseconds. */
const patience = 1000;

/** Sends what is due first, if anything is; resolves with the milliseconds until something is due, `undefined` when nothing waits. */
export async function sendNext(sender: Sender): Promise<number | undefined> {
  const { queue, now } = sender;
  const pending = (await queue.load()).map(({ queued }) => queued).filter(nextSending);
  if (pending.length === 0) return undefined;
  const due = pending.find(({ nextTry }) => nextTry <= now());
  if (due === undefined) return Math.min(...pending.map(({ nextTry }) => nextTry)) - now();
  const claim = await sender.claim(due.leasedUntil !== 0 && due.leasedUntil <= now());
  if (claim === undefined) return patience;
  try {
    // Who alone may send finds the lease of a tab that is no more.
    const left = due.leasedUntil - now();
    if (!claim.exclusive && left > 0) return Math.min(left, patience);
    await send(sender, due);
    return 0;
  } finally {
    claim.release();
  }
}

async function send({ queue, client, now, random, changed }: Sender, { id, attempts }: Queued): Promise<void> {
  let what: ReturnType<typeof nextSending>;
  let tried: Queued | undefined;
  await queue.update(id, (current) => {
    tried = undefined;
    what = current && nextSending(current);
    // Another tab was faster.
    if (current === undefined || what === undefined || current.attempts !== attempts) return undefined;
    return (tried = begun(current, now()));
  });
  if (tried === undefined) return;
  changed();
  const outcome = await (what === 'change' ? sentChange(client, tried) : sentEnvelope(client, tried));
  const next = what === 'change' ? changeAnswered : answered;
  // What was changed meanwhile, by this tab or another, stays.
  await queue.update(id, (current) => current && next(current, outcome, now(), random()));
  changed();
}

function sentEnvelope(client: IntakeClient, { id, kind, envelope, token }: Queued): Promise<Outcome> {
  const body = envelope as never;
  if (kind === 'application') return client('put', '/v1/applications/{id}', { path: { id }, body, token });
  const path = kind === 'consultation' ? '/v1/consultations' : '/v1/referrals';
  return client('post', path, { headers: { 'Idempotency-Key': id }, body, token });
}

function sentChange(client: IntakeClient, { id, receipt, change, version }: Queued): Promise<Outcome> {
  const { receipt: number, secret } = receipt!;
  return client('post', '/v1/applications/{id}/changes', { path: { id }, body: { receipt: number, secret, version, answers: change! } });
}
