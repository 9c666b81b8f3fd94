import type { Answers } from '@mangdao/application';
import { may } from '../accounts/levels.js';
import type { Level } from '../accounts/levels.js';

/** How to reach and help somebody: all that a contact point in the village needs. */
export const reachKeys: readonly string[] = ['name', 'residence', 'phone', 'contactPref', 'accessNeeds', 'accessNote', 'guardianName', 'guardianRelation', 'guardianPhone'];

/** The answers as far as a level may see them. */
export const shownTo = (level: Level, answers: Answers): Answers =>
  may(level, 'whole') ? answers : Object.fromEntries(Object.entries(answers).filter(([key]) => reachKeys.includes(key)));
