import { characterProblems } from './character-problems.js';
import { identifierText } from './identifier-text.js';
import { error, type IdentifierProblem } from './problem.js';

const length = 6;

/** What is wrong with a postcode of six digits, and what would be right. */
export function postcodeProblems(typed: string): IdentifierProblem[] {
  const characters = Array.from(identifierText(typed));
  return characters.length === length ? characterProblems(characters) : [error('length', characters.length, length)];
}
