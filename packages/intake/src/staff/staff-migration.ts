/** Accounts, sessions, the course of cases, and dossiers of households. */
export const staffMigration = {
  name: '0100-staff',
  statements: [
    `create table accounts (
      id uuid primary key,
      login text not null unique,
      name text not null,
      tenant text not null,
      level text not null check (level in ('county', 'township', 'village')),
      region text not null check (region ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'),
      place text not null,
      password text,
      temporary boolean not null,
      oidc_subject text unique,
      created_at timestamptz not null,
      disabled_at timestamptz
    )`,
    `create table sessions (
      hash bytea primary key,
      account_id uuid not null references accounts (id) on delete cascade,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      expires_at timestamptz not null
    )`,
    `create index sessions_by_account on sessions (account_id)`,
    `create table cases (
      submission_id uuid primary key references submissions (id) on delete cascade,
      tenant text not null,
      region text not null,
      restricted boolean not null,
      urgent boolean not null,
      state text not null,
      version integer not null,
      review_due text,
      supplement_due text,
      assign_due text,
      supplement_asked_at timestamptz,
      closed_at timestamptz,
      quarantine_released_at timestamptz
    )`,
    `create index cases_by_tenant on cases (tenant, state, review_due)`,
    `create table case_steps (
      id uuid primary key,
      submission_id uuid not null references submissions (id) on delete cascade,
      tenant text not null,
      at timestamptz not null,
      actor text not null,
      action text not null,
      from_state text not null,
      to_state text not null,
      details bytea not null
    )`,
    `create index case_steps_by_submission on case_steps (submission_id, at)`,
    `create table certificate_checks (
      id uuid primary key,
      submission_id uuid not null references submissions (id) on delete cascade,
      answer text not null,
      at timestamptz not null,
      actor text not null
    )`,
    `create index certificate_checks_by_submission on certificate_checks (submission_id)`,
    `create table handoff_ends (
      handoff_id uuid primary key references handoffs (id) on delete cascade,
      at timestamptz not null,
      actor text not null
    )`,
    `create table households (
      id uuid primary key,
      tenant text not null,
      region text not null,
      restricted boolean not null,
      row_key bytea not null,
      key_id text not null,
      content bytea not null,
      version integer not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      closed_at timestamptz
    )`,
    `create index households_by_tenant on households (tenant, region)`,
    `create table household_submissions (
      household_id uuid not null references households (id) on delete cascade,
      submission_id uuid not null references submissions (id) on delete cascade,
      primary key (household_id, submission_id)
    )`,
    `create index household_submissions_by_submission on household_submissions (submission_id)`,
    `create table household_helpers (
      household_id uuid not null references households (id) on delete cascade,
      account_id uuid not null references accounts (id) on delete cascade,
      since timestamptz not null,
      until timestamptz,
      primary key (household_id, account_id, since)
    )`,
    `create table household_entries (
      id uuid primary key,
      household_id uuid not null references households (id) on delete cascade,
      kind text not null check (kind in ('visit', 'reminder')),
      actor text not null,
      at timestamptz not null,
      day text not null,
      done_at timestamptz,
      content bytea not null
    )`,
    `create index household_entries_by_household on household_entries (household_id, day)`,
    `create index household_entries_due on household_entries (day) where kind = 'reminder' and done_at is null`,
  ],
};
