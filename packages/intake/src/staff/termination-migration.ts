/** Termination is a state of its own, so that an objection can undo it; and dossiers are kept from neighbours for what became known later. */
export const terminationMigration = {
  name: '0104-termination',
  statements: [
    // Nothing came after an end: the last step says which it was.
    `update cases set state = 'terminated' where state = 'ended' and exists (select 1 from case_steps where case_steps.submission_id = cases.submission_id and case_steps.action = 'terminate')`,
    `update households set restricted = true where not restricted and id in (
      select household_submissions.household_id from household_submissions join cases on cases.submission_id = household_submissions.submission_id where cases.restricted)`,
  ],
};
