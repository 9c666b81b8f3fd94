import type * as rules from '@mangdao/application/numbers';
import { Lazy } from '../lazy.js';

/** The rules of numbers, and what a number says of its holder. */
export type Numbers = Pick<typeof rules, 'numberRules' | 'identityFacts' | 'certificateFacts'>;

/** Fetched while the first question is read; without them numbers are taken as they are typed. */
export const numbers = new Lazy((): Promise<Numbers> => import('../late-parts.js'));
