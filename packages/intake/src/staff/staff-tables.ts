import type { ColumnType } from 'kysely';
import type { CaseState } from './cases/transitions.js';
import type { Level } from './accounts/levels.js';

type Fixed<T> = ColumnType<T, T, never>;

export interface AccountRow {
  id: Fixed<string>;
  /** In lower case. */
  login: Fixed<string>;
  name: string;
  tenant: Fixed<string>;
  level: Level;
  /** 6 digits for a county, 9 for a township, 12 for a village. */
  region: string;
  /** Name of the region as colleagues know it. */
  place: string;
  /** scrypt with its parameters; `null` for those who sign in elsewhere. */
  password: string | null;
  /** The password was set by somebody else and must be changed first. */
  temporary: boolean;
  /** Issuer and subject at the identity provider. */
  oidc_subject: string | null;
  created_at: Fixed<Date>;
  disabled_at: Date | null;
}

export interface SessionRow {
  /** SHA-256 of the cookie's token. */
  hash: Fixed<Uint8Array>;
  account_id: Fixed<string>;
  created_at: Fixed<Date>;
  seen_at: Date;
  expires_at: Fixed<Date>;
}

/** What staff need to find, sort and guard a submission; the answers themselves stay sealed. */
export interface CaseRow {
  submission_id: Fixed<string>;
  /** Who deals with it now; the submission keeps the institution it was sent to. */
  tenant: string;
  /** Digits of the applicant's place, or of where somebody was asked to help; empty when unknown. */
  region: string;
  /** For the county alone: neighbours must not learn of it. */
  restricted: boolean;
  /** The day `YYYY-MM-DD` from which it is urgent (法律援助法 第四十四条); `null` until it was worked out. */
  urgent_from: string | null;
  state: CaseState;
  /** Counts the steps taken, so that two people do not decide at once. */
  version: number;
  /** Days as `YYYY-MM-DD`. */
  review_due: string | null;
  supplement_due: string | null;
  assign_due: string | null;
  supplement_asked_at: Date | null;
  /** When the applicant supplied something; whether it is enough, staff say. */
  supplement_answered_at: Date | null;
  closed_at: Date | null;
  quarantine_released_at: Date | null;
  /** When another institution passed it here, until somebody here confirms it. */
  handed_over_at: Date | null;
}

export interface StepRow {
  id: Fixed<string>;
  submission_id: Fixed<string>;
  tenant: Fixed<string>;
  at: Fixed<Date>;
  /** `staff:` and an id. */
  actor: Fixed<string>;
  action: Fixed<string>;
  from_state: Fixed<CaseState>;
  to_state: Fixed<CaseState>;
  /** What was written with it, under the submission's key. */
  details: Fixed<Uint8Array>;
}

export interface SupplementRow {
  submission_id: Fixed<string>;
  /** Made by the sender: the idempotency key. */
  id: Fixed<string>;
  /** Under the submission's key. */
  content: Fixed<Uint8Array>;
  at: Fixed<Date>;
}

export interface CertificateCheckRow {
  id: Fixed<string>;
  submission_id: Fixed<string>;
  answer: Fixed<string>;
  at: Fixed<Date>;
  actor: Fixed<string>;
}

export interface HandoffEndRow {
  handoff_id: Fixed<string>;
  at: Fixed<Date>;
  actor: Fixed<string>;
}

export interface HouseholdRow {
  id: Fixed<string>;
  tenant: Fixed<string>;
  region: string;
  restricted: boolean;
  row_key: Uint8Array;
  key_id: string;
  content: Uint8Array;
  version: number;
  created_at: Fixed<Date>;
  updated_at: Date;
  closed_at: Date | null;
}

export interface HouseholdSubmissionRow {
  household_id: Fixed<string>;
  submission_id: Fixed<string>;
}

export interface HelperRow {
  household_id: Fixed<string>;
  account_id: Fixed<string>;
  since: Fixed<Date>;
  until: Date | null;
}

export interface EntryRow {
  id: Fixed<string>;
  household_id: Fixed<string>;
  kind: Fixed<'visit' | 'reminder'>;
  actor: Fixed<string>;
  at: Fixed<Date>;
  /** `YYYY-MM-DD`: when it was, or is due. */
  day: Fixed<string>;
  done_at: Date | null;
  content: Fixed<Uint8Array>;
}

/** The tables of staff and dossiers by name. */
export interface StaffTables {
  accounts: AccountRow;
  sessions: SessionRow;
  cases: CaseRow;
  case_steps: StepRow;
  supplements: SupplementRow;
  certificate_checks: CertificateCheckRow;
  handoff_ends: HandoffEndRow;
  households: HouseholdRow;
  household_submissions: HouseholdSubmissionRow;
  household_helpers: HelperRow;
  household_entries: EntryRow;
}
