import { publicMigration } from '../public/public-tables.js';
import { laterMigration } from '../staff/later-migration.js';
import { staffMigration } from '../staff/staff-migration.js';
import { referralMigration } from '../staff/referral-migration.js';
import { supplementMigration } from '../staff/supplement-migration.js';
import { terminationMigration } from '../staff/termination-migration.js';

/** One step of the schema; an applied one is never edited, a later one mends it. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

const first: Migration = {
  name: '0001-submissions',
  statements: [
    `create table submissions (
      id uuid primary key,
      tenant text not null,
      kind text not null check (kind in ('application', 'consultation', 'referral')),
      receipt text not null unique,
      secret_hash bytea not null,
      fingerprint bytea not null,
      row_key bytea not null,
      key_id text not null,
      version integer not null,
      state text not null,
      quarantine jsonb not null,
      submitted_at timestamptz not null,
      changeable_until timestamptz not null,
      forward_due_at timestamptz,
      overdue_told_at timestamptz
    )`,
    `create index submissions_by_tenant on submissions (tenant, submitted_at)`,
    `create index submissions_to_forward on submissions (forward_due_at) where forward_due_at is not null and overdue_told_at is null`,
    `create table revisions (
      submission_id uuid not null references submissions (id) on delete cascade,
      version integer not null,
      payload bytea not null,
      at timestamptz not null,
      primary key (submission_id, version)
    )`,
    `create table answers (
      id uuid primary key,
      submission_id uuid not null references submissions (id) on delete cascade,
      text bytea not null,
      at timestamptz not null
    )`,
    `create index answers_by_submission on answers (submission_id, at)`,
    `create table drafts (
      id uuid primary key,
      tenant text not null,
      row_key bytea not null,
      key_id text not null,
      content bytea not null,
      version integer not null,
      updated_at timestamptz not null,
      expires_at timestamptz not null
    )`,
    `create index drafts_by_expiry on drafts (expires_at)`,
    `create table tokens (hash bytea primary key, owner_id uuid not null, expires_at timestamptz not null)`,
    `create index tokens_by_owner on tokens (owner_id)`,
    `create index tokens_by_expiry on tokens (expires_at)`,
    `create table resume_codes (
      hash bytea primary key,
      draft_id uuid not null references drafts (id) on delete cascade,
      expires_at timestamptz not null,
      extensions integer not null
    )`,
    `create table uploads (
      id uuid primary key,
      owner_id uuid not null,
      row_key bytea not null,
      key_id text not null,
      metadata bytea not null,
      length integer not null check (length > 0),
      received integer not null check (received between 0 and length),
      parts jsonb not null,
      media_type text,
      sha256 text,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`,
    `create index uploads_by_owner on uploads (owner_id)`,
    `create table handoffs (
      id uuid primary key,
      tenant text not null,
      submission_id uuid references submissions (id) on delete set null,
      channel text not null,
      row_key bytea not null,
      key_id text not null,
      contact bytea not null,
      created_at timestamptz not null
    )`,
    `create table audit (
      tenant text not null,
      seq integer not null,
      at text not null,
      actor text not null,
      action text not null,
      subject text not null,
      fields text not null,
      previous text not null,
      hash text not null,
      primary key (tenant, seq)
    )`,
    // Append-only by the database too, not by good manners alone.
    `create function audit_is_append_only() returns trigger language plpgsql as $$
      begin raise exception 'audit is append-only'; end $$`,
    `create trigger audit_append_only before update or delete or truncate on audit
      for each statement execute function audit_is_append_only()`,
    `create table audit_heads (tenant text primary key, seq integer not null, hash text not null)`,
    `create table outbox (
      id uuid primary key,
      tenant text not null,
      type text not null,
      subject text not null,
      at timestamptz not null,
      attempts integer not null,
      due_at timestamptz not null,
      delivered_at timestamptz,
      last_error text
    )`,
    `create index outbox_due on outbox (due_at) where delivered_at is null`,
  ],
};

/** Every step from an empty database, in order. */
export const migrations: readonly Migration[] = [first, publicMigration, staffMigration, laterMigration, supplementMigration, referralMigration, terminationMigration];
