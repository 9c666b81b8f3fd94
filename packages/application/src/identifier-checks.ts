import { disabilityCertificateProblems } from './identifiers/disability-certificate.js';
import type { IdentityDocument } from './identifiers/identity-document.js';
import { identityNumberProblems } from './identifiers/identity-number.js';
import type { IdentifierProblem } from './identifiers/problem.js';
import type { Checks } from './problem.js';

/** The documents by the values of the question for them. */
const documents: Readonly<Record<string, IdentityDocument>> = {
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

/** A second look is for the person who fills in; only what is certainly wrong stands in the way. */
const wrong = (found: readonly IdentifierProblem[]): readonly IdentifierProblem[] => found.filter(({ severity }) => severity === 'error');

/** The checks of identity and certificate numbers that `problems` asks for. */
export const identifierChecks: Checks = {
  identityNumberProblems: (number, type) => wrong(identityNumberProblems(number, (Object.hasOwn(documents, type) && documents[type]) || 'other-document')),
  disabilityCertificateProblems: (number) => wrong(disabilityCertificateProblems(number)),
};
