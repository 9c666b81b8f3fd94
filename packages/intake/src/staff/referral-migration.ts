/** A detained person's request is reviewed like any other; what was sent to the institution itself has nothing to be passed on. */
export const referralMigration = {
  name: '0103-referrals',
  statements: [
    // Without the day of urgency they are opened anew at the start, which gives them their review.
    `update cases set urgent_from = null where state = 'open' and submission_id in (select id from submissions where kind = 'referral' and forwarded_at is null)`,
    `update submissions set forward_due_at = null where kind = 'application'`,
  ],
};
