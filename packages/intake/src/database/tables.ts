import type { ColumnType, JSONColumnType } from 'kysely';
import type { PublicTables } from '../public/public-tables.js';
import type { StaffTables } from '../staff/staff-tables.js';

type Sealed = Uint8Array;
/** Never changes once written. */
type Fixed<T> = ColumnType<T, T, never>;

/** What was sent once: an application, a consultation, or a referral from a place of detention. */
export type Kind = 'application' | 'consultation' | 'referral';

/** Where a submission stands; the review of an application adds its own states later. */
export type State = 'received' | 'changed' | 'withdrawal-requested' | 'withdrawn' | 'answered' | 'forwarded';

export interface SubmissionRow {
  /** Made by the sender: the idempotency key. */
  id: Fixed<string>;
  tenant: Fixed<string>;
  kind: Fixed<Kind>;
  receipt: Fixed<string>;
  /** SHA-256 of the id and the secret. */
  secret_hash: Fixed<Uint8Array>;
  /** HMAC of the canonical payload first sent, by the row's key. */
  fingerprint: Fixed<Uint8Array>;
  /** The row's own key, wrapped by a key of the ring. */
  row_key: Sealed;
  key_id: string;
  version: number;
  state: State;
  /** Why a person should look first; empty for most. Never a reason to drop. */
  quarantine: JSONColumnType<string[]>;
  submitted_at: Fixed<Date>;
  changeable_until: Fixed<Date>;
  /** When a detained person's request must have reached the institution (法律援助法 第三十九条); `null` for what was sent to it straight away. */
  forward_due_at: Date | null;
  overdue_told_at: Date | null;
  /** When it was; apart from the state, which may say something else by then. */
  forwarded_at: Date | null;
  /** Since when nobody waits for anything: withdrawn, answered or passed on. */
  settled_at: Date | null;
}

export interface RevisionRow {
  submission_id: Fixed<string>;
  version: Fixed<number>;
  payload: Fixed<Sealed>;
  at: Fixed<Date>;
}

export interface AnswerRow {
  id: Fixed<string>;
  submission_id: Fixed<string>;
  text: Fixed<Sealed>;
  at: Fixed<Date>;
}

export interface DraftRow {
  id: Fixed<string>;
  tenant: Fixed<string>;
  row_key: Sealed;
  key_id: string;
  content: Sealed;
  version: number;
  updated_at: Date;
  expires_at: Date;
}

export interface TokenRow {
  hash: Fixed<Uint8Array>;
  /** The draft, and the application of the same id. */
  owner_id: Fixed<string>;
  expires_at: Date;
}

export interface ResumeCodeRow {
  hash: Fixed<Uint8Array>;
  draft_id: Fixed<string>;
  expires_at: Date;
  extensions: number;
}

export interface UploadRow {
  id: Fixed<string>;
  owner_id: Fixed<string>;
  row_key: Sealed;
  key_id: string;
  /** Name and media type as the sender gave them. */
  metadata: Fixed<Sealed>;
  length: Fixed<number>;
  received: number;
  /** Sizes of the parts in order. */
  parts: JSONColumnType<number[]>;
  /** What the first bytes say it is. */
  media_type: string | null;
  /** The parts kept are without what told of camera, place and person. */
  cleaned: boolean;
  /** SHA-256 of the bytes as received, hex; set when all are there. */
  sha256: string | null;
  created_at: Fixed<Date>;
  expires_at: Date;
}

export interface HandoffRow {
  id: Fixed<string>;
  tenant: Fixed<string>;
  submission_id: Fixed<string | null>;
  channel: Fixed<string>;
  row_key: Sealed;
  key_id: string;
  contact: Fixed<Sealed>;
  created_at: Fixed<Date>;
}

export interface AuditRow {
  tenant: Fixed<string>;
  seq: Fixed<number>;
  /** ISO 8601, as hashed. */
  at: Fixed<string>;
  actor: Fixed<string>;
  action: Fixed<string>;
  subject: Fixed<string>;
  fields: Fixed<string>;
  previous: Fixed<string>;
  hash: Fixed<string>;
}

export interface AuditHeadRow {
  tenant: Fixed<string>;
  seq: number;
  hash: string;
}

export interface OutboxRow {
  id: Fixed<string>;
  tenant: Fixed<string>;
  type: Fixed<string>;
  subject: Fixed<string>;
  at: Fixed<Date>;
  attempts: number;
  due_at: Date;
  delivered_at: Date | null;
  last_error: string | null;
}

/** The tables by name. */
export interface Tables extends PublicTables, StaffTables {
  submissions: SubmissionRow;
  revisions: RevisionRow;
  answers: AnswerRow;
  drafts: DraftRow;
  tokens: TokenRow;
  resume_codes: ResumeCodeRow;
  uploads: UploadRow;
  handoffs: HandoffRow;
  audit: AuditRow;
  audit_heads: AuditHeadRow;
  outbox: OutboxRow;
}
