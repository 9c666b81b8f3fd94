import type { ColumnType, JSONColumnType } from 'kysely';

type Fixed<T> = ColumnType<T, T, never>;

export interface HandoffCodeRow {
  hash: Fixed<Uint8Array>;
  handoff_id: Fixed<string>;
  /** The draft, and the submission of the same id, that was begun before. */
  subject_id: Fixed<string | null>;
  expires_at: Fixed<Date>;
}

export interface SurveyRow {
  /** SHA-256 of a random number that the sender forgets. */
  hash: Fixed<Uint8Array>;
  tenant: Fixed<string>;
  about: Fixed<'needs' | 'satisfaction'>;
  /** Four digits at most. */
  region: Fixed<string | null>;
  /** `YYYY-MM`: a day or an hour could be matched with a submission's. */
  month: Fixed<string>;
  answers: JSONColumnType<Record<string, unknown>, string, never>;
}

/** Tables of hand-off codes and of surveys. */
export interface PublicTables {
  handoff_codes: HandoffCodeRow;
  surveys: SurveyRow;
}

/** Their schema. A survey has no key, time or order that leads to who sent it. */
export const publicMigration = {
  name: '0002-handoff-codes-and-surveys',
  statements: [
    `create table handoff_codes (
      hash bytea primary key,
      handoff_id uuid not null references handoffs (id) on delete cascade,
      subject_id uuid,
      expires_at timestamptz not null
    )`,
    `create index handoff_codes_by_expiry on handoff_codes (expires_at)`,
    `create table surveys (
      hash bytea primary key,
      tenant text not null,
      about text not null check (about in ('needs', 'satisfaction')),
      region text,
      month text not null,
      answers jsonb not null
    )`,
    `create index surveys_by_tenant on surveys (tenant, about, month)`,
  ],
};
