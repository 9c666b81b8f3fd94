/** What applicants write when they are asked to supply something, once; and a way to the audit of one case. */
export const supplementMigration = {
  name: '0102-supplements',
  statements: [
    `create table supplements (
      submission_id uuid primary key references submissions (id) on delete cascade,
      id uuid not null unique,
      content bytea not null,
      at timestamptz not null
    )`,
    `alter table cases add column supplement_answered_at timestamptz`,
    `create index audit_by_subject on audit (tenant, subject, seq)`,
  ],
};
