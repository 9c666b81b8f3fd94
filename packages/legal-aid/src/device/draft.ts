import type { Answers } from '@mangdao/application';

/** What a draft will be sent as. */
export type DraftKind = 'application' | 'consultation' | 'referral';

/** A draft's copy at the intake, for going on from another device. */
export interface ServerDraft {
  readonly id: string;
  /** Bearer token; whoever has it has the draft. */
  readonly token: string;
  /** The ETag of the copy this device last saw. */
  readonly etag: string;
}

/** Answers that were not sent yet. */
export interface Draft {
  /** A UUID, drawn when the draft begins; the idempotency key of its sending, so it never changes. */
  readonly id: string;
  readonly kind: DraftKind;
  readonly tenant: string;
  readonly answers: Answers;
  /** Key of the question that was shown last. */
  readonly place?: string;
  readonly locale: 'zh-Hans' | 'zh-Hant' | 'en';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly changedAt: number;
  /** Ids of uploads that belong to it. */
  readonly uploads: readonly string[];
  readonly server?: ServerDraft;
}

/** A draft of a visitor who just begins. A draft resumed from the intake keeps the intake's id instead of `id`. */
export const newDraft = (id: string, kind: DraftKind, tenant: string, locale: Draft['locale'], now: number): Draft =>
  ({ id, kind, tenant, answers: {}, locale, startedAt: now, changedAt: now, uploads: [] });
