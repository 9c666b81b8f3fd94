import type { Answers } from '@mangdao/application';
import { backOff } from './back-off.js';
import type { Queued } from './queued.js';
import type { Problem, Receipt } from './submission.js';

/** What came of a try; `status` 0 when no answer came. The shape of the intake's client. */
export type Outcome =
  | { readonly ok: true; readonly data?: unknown }
  | { readonly ok: false; readonly status: number; readonly again: boolean; readonly retryAfter?: number; readonly problem?: Omit<Problem, 'errors'> & { readonly errors?: Problem['errors'] } };

/** How long a tab has for a try, in milliseconds: longer than the client waits for an answer. */
export const lease = 45_000;

/** Before a try: noted first, so that a page killed during it does not forget that it may have arrived. */
export function begun(queued: Queued, now: number): Queued {
  const { hindrance: _, amendment, ...rest } = queued;
  const tried = { ...rest, attempts: queued.attempts + 1, uncertain: true, leasedUntil: now + lease };
  if (queued.receipt !== undefined && queued.change === undefined && amendment !== undefined) return { ...tried, change: amendment };
  return { ...tried, ...(amendment && { amendment }) };
}

/** After a try to send the whole. `random` is from 0 up to 1. */
export function answered(queued: Queued, outcome: Outcome, now: number, random: number): Queued {
  if (outcome.ok) {
    const receipt = parsedReceipt(outcome.data, queued);
    // A network's sign-in page also says that all is well: only a receipt is one.
    if (receipt === undefined) return waiting(queued, { ok: false, status: 0, again: true }, now, random);
    const { envelope: _, token: _token, ...rest } = queued;
    return { ...rest, receipt, attempts: 0, nextTry: 0, leasedUntil: 0 };
  }
  if (outcome.again || outcome.status === 0) return waiting(queued, outcome, now, random);
  const problem = parsedProblem(outcome);
  // The intake looks the id up before it looks at the content: one it found fault with is not there.
  const absent = problem.code === 'bad-request' || problem.code === 'unknown-tenant';
  if (absent && queued.amendment !== undefined) return amended({ ...queued, problem, uncertain: false, leasedUntil: 0 }, queued.amendment, now)!;
  return { ...queued, problem, uncertain: queued.uncertain && !absent, leasedUntil: 0 };
}

/** After a try to change what was sent. */
export function changeAnswered(queued: Queued, outcome: Outcome, now: number, random: number): Queued {
  if (outcome.ok) {
    const version = (outcome.data as { version?: unknown } | undefined)?.version;
    if (typeof version !== 'number') return waiting(queued, { ok: false, status: 0, again: true }, now, random);
    const { change: _, ...rest } = queued;
    return { ...rest, version, attempts: 0, nextTry: 0, leasedUntil: 0 };
  }
  if (outcome.again || outcome.status === 0) return waiting(queued, outcome, now, random);
  const { change, ...rest } = queued;
  // If something on the way refused and not the intake, it may have been made: the same has to be sent again first.
  return { ...rest, ...(outcome.problem === undefined && change && { change }), changeProblem: parsedProblem(outcome), leasedUntil: 0 };
}

/** Other answers for what is queued; `undefined` when the time to change by oneself is over. */
export function amended(queued: Queued, answers: Answers, now: number): Queued | undefined {
  if (queued.receipt !== undefined) {
    if (now > Date.parse(queued.receipt.changeableUntil)) return undefined;
    const { changeProblem: _, ...rest } = queued;
    return { ...rest, amendment: answers, nextTry: 0 };
  }
  const { problem: _, amendment: _amendment, ...rest } = queued;
  if (queued.uncertain || queued.envelope === undefined) return { ...rest, amendment: answers, nextTry: 0 };
  return { ...rest, envelope: { ...queued.envelope, answers }, nextTry: 0 };
}

function waiting(queued: Queued, outcome: Outcome & { readonly ok: false }, now: number, random: number): Queued {
  const asked = (outcome.retryAfter ?? 0) * 1000;
  const hindrance = outcome.status === 0 ? 'network' : outcome.status >= 500 ? 'service' : 'busy';
  return { ...queued, hindrance, leasedUntil: 0, nextTry: now + Math.max(asked, backOff(queued.attempts, queued.urgent, random)) };
}

function parsedReceipt(data: unknown, { id, kind }: Queued): Receipt | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const receipt = data as Partial<Receipt>;
  const texts = [receipt.receipt, receipt.secret, receipt.submittedAt, receipt.changeableUntil];
  return receipt.id === id && receipt.kind === kind && texts.every((text) => typeof text === 'string' && text !== '') ? (receipt as Receipt) : undefined;
}

const parsedProblem = ({ status, problem }: Outcome & { readonly ok: false }): Problem => ({ code: `http-${status}`, title: '', ...problem, status, errors: problem?.errors ?? [] });
