/** What was learnt in use: passing on and settling have times of their own, urgency comes with the days, a transfer is confirmed. */
export const laterMigration = {
  name: '0101-times',
  statements: [
    `alter table submissions add column forwarded_at timestamptz, add column settled_at timestamptz`,
    `update submissions set forwarded_at = now() where state = 'forwarded'`,
    // Not before today: nothing is forgotten sooner than it would be from now on.
    `update submissions set settled_at = now() where state in ('withdrawn', 'answered') or (state = 'forwarded' and kind = 'referral')`,
    `create index submissions_by_settling on submissions (settled_at) where settled_at is not null`,
    `alter table cases drop column urgent, add column urgent_from text, add column handed_over_at timestamptz`,
    // Of uploads that are finished: whether the parts kept are those without what told of camera and place.
    `alter table uploads add column cleaned boolean not null default false`,
    `update uploads set cleaned = true where media_type = 'image/jpeg' and sha256 is not null`,
    `create index cases_by_closing on cases (closed_at) where closed_at is not null`,
  ],
};
