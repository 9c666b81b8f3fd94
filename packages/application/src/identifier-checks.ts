import { disabilityCertificateProblems } from './identifiers/disability-certificate.js';
import type { IdentityDocument } from './identifiers/identity-document.js';
import { identityNumberProblems } from './identifiers/identity-number.js';
import type { IdentifierProblem } from './identifiers/problem.js';
import type { CheckResult, Checks } from './problem.js';
import type { ValueOf } from './questions/questions.js';

/** The documents of the question `idType` by the names the checks of numbers have for them. */
const documents: Readonly<Record<Exclude<ValueOf<'idType'>, 'none'>, IdentityDocument>> = {
  'resident-id': 'resident-card',
  'hk-macao-residence': 'hong-kong-macao-permit',
  'taiwan-residence': 'taiwan-permit',
  'permanent-residence': 'permanent-residence-card',
  'hk-macao-travel': 'hong-kong-macao-travel-permit',
  'taiwan-travel': 'taiwan-travel-permit',
  passport: 'passport',
  'military-id': 'military-document',
  'household-register': 'household-register',
  'birth-certificate': 'birth-certificate',
};

/** What is wrong for certain; a doubt about a number never stands in the way. */
const errors = (problems: readonly IdentifierProblem[]): readonly CheckResult[] => problems.filter(({ severity }) => severity === 'error');

/** The checks of identity and certificate numbers, as `problems` wants them; `today` is `YYYY-MM-DD`. */
export const identifierChecks = (today: string): Checks => ({
  identityNumberProblems: (number, type) => errors(identityNumberProblems(number, documents[type as keyof typeof documents] ?? 'other-document', today)),
  disabilityCertificateProblems: (number) => errors(disabilityCertificateProblems(number, '', today)),
});
