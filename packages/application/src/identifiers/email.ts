import { halfWidth } from './identifier-text.js';
import { error, warning, type IdentifierProblem } from './problem.js';

/** The longest address that mail servers take: RFC 5321, 4.5.3.1. */
const longest = 254;
const domainName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i;

/** An e-mail address as it is stored: half width, without spaces around it. */
export const emailText = (typed: string): string => halfWidth(typed).trim();

/** What is wrong with an e-mail address, and what would be right; letters beyond ASCII are rare, so they are a warning. */
export function emailProblems(typed: string): IdentifierProblem[] {
  const text = emailText(typed);
  const characters = Array.from(text);
  if (characters.length > longest) return [error('longest', characters.length, longest)];
  if (/\s/.test(text)) return [error('email-space', text, text.replace(/\s+/g, ''))];
  const odd = characters.findIndex((character) => !/^[\x21-\x7e]$/.test(character));
  if (odd >= 0) {
    const character = characters[odd]!;
    const certain = /[\p{P}\p{C}]/u.test(character);
    return [(certain ? error : warning)('character', character, 'A–Z, a–z, 0–9, . _ + - @', { position: String(odd + 1) })];
  }

  const [name, domain, ...more] = text.split('@');
  if (domain === undefined || more.length > 0) return [error('email-at', text.split('@').length - 1, 1)];
  const problems: IdentifierProblem[] = [];
  if (name === '') problems.push(error('email-name', text, `name@${domain}`));
  if (!domainName.test(domain)) problems.push(error('email-domain', `@${domain}`, '@example.com'));
  return problems;
}
