import type { Answers } from '@mangdao/application';
import type { DraftKind } from '../device/draft.js';
import type { Envelope, Hindrance, Problem, Receipt, Submission } from './submission.js';

/** A submission as it lies in the vault. */
export interface Queued {
  readonly id: string;
  /** The draft it was made of. */
  readonly draft: string;
  readonly kind: DraftKind;
  readonly urgent: boolean;
  /** Milliseconds since 1970. */
  readonly queuedAt: number;
  /** Gone as soon as there is a receipt. */
  readonly envelope?: Envelope;
  /** Bearer token, where the id is of a draft at the intake. */
  readonly token?: string;
  readonly attempts: number;
  /** A try may have arrived although no answer came: another content under this id would be a twin. */
  readonly uncertain: boolean;
  /** Not tried before this moment. */
  readonly nextTry: number;
  /** A tab is trying until this moment at the latest. */
  readonly leasedUntil: number;
  readonly hindrance?: Hindrance;
  readonly receipt?: Receipt;
  readonly problem?: Problem;
  /** Answers the visitor wants in the place of those sent. */
  readonly amendment?: Answers;
  /** An amendment that a try was made with: kept as it is until the intake answers. */
  readonly change?: Answers;
  /** The version at the intake. */
  readonly version: number;
  readonly changeProblem?: Problem;
}

/** What the next try sends; `undefined` when there is nothing to send. */
export function nextSending({ envelope, receipt, problem, amendment, change, changeProblem }: Queued): 'envelope' | 'change' | undefined {
  if (receipt === undefined) return envelope !== undefined && problem === undefined ? 'envelope' : undefined;
  return (change ?? amendment) !== undefined && changeProblem === undefined ? 'change' : undefined;
}

/** The urgent first, then the oldest. */
export const sendingOrder = (a: Queued, b: Queued): number => Number(b.urgent) - Number(a.urgent) || a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1);

/** What the visitor is shown of it. */
export function shown(queued: Queued, now: number, onlyInMemory: boolean): Submission {
  const { id, draft, kind, urgent, queuedAt, attempts, envelope } = queued;
  return { id, draft, kind, urgent, queuedAt, attempts, onlyInMemory, standing: standing(queued, now), ...(envelope && { answers: queued.amendment ?? envelope.answers }) };
}

function standing(queued: Queued, now: number): Submission['standing'] {
  const { receipt, problem, changeProblem, leasedUntil, nextTry, hindrance } = queued;
  if (receipt !== undefined) return { is: 'sent', receipt, changing: nextSending(queued) === 'change', ...(changeProblem && { changeProblem }) };
  if (problem !== undefined) return { is: 'refused', problem };
  return leasedUntil > now ? { is: 'sending' } : { is: 'waiting', nextTry, ...(hindrance && { hindrance }) };
}

/** What lies in the vault, as far as it can be sent or shown; it comes from this widget, but maybe from another version of it. */
export function parsedQueued(value: unknown): Queued | undefined {
  const queued = value as Partial<Queued> | null | undefined;
  if (typeof queued?.id !== 'string' || typeof queued.kind !== 'string' || (queued.envelope === undefined && queued.receipt === undefined)) return undefined;
  return { draft: queued.id, urgent: false, queuedAt: 0, attempts: 0, uncertain: true, nextTry: 0, leasedUntil: 0, version: 1, ...(queued as Pick<Queued, 'id' | 'kind'>) };
}
