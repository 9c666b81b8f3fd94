import type { Answers } from './condition.js';
import { disabilityCertificateProblems } from './identifiers/disability-certificate.js';
import { emailProblems } from './identifiers/email.js';
import { identityDocuments, type IdentityDocument } from './identifiers/identity-document.js';
import { identityFacts, identityNumberProblems } from './identifiers/identity-number.js';
import { phoneProblems } from './identifiers/phone.js';
import { postcodeProblems } from './identifiers/postcode.js';
import type { IdentifierProblem } from './identifiers/problem.js';
import type { ProblemCode } from './problem.js';
import type { Column, Question } from './question.js';

/** What a check of a number or an address came to: the code of the answer's problem, and what exactly is wrong. */
export interface IdentifierCheck {
  readonly code: ProblemCode;
  readonly details: readonly IdentifierProblem[];
}

/** The document the applicant shows; agents and guardians are taken to show an identity card. */
function documentOf(part: Question | Column, { idType }: Answers): IdentityDocument {
  return (part.key === 'idNumber' && identityDocuments.find((document) => document === idType)) || 'resident-id';
}

/** The check that belongs to a question or a cell, of what was typed there; `undefined` where it is no number nor address. */
export function identifierCheck(part: Question | Column, typed: string, answers: Answers, today: string): IdentifierCheck | undefined {
  switch (part.kind) {
    case 'phone':
      return { code: 'bad-phone', details: phoneProblems(typed) };
    case 'email':
      return { code: 'bad-email', details: emailProblems(typed) };
    case 'identity-number':
      return { code: 'bad-identity-number', details: identityNumberProblems(typed, documentOf(part, answers), today) };
    case 'certificate-number': {
      // Of a number that is wrong itself or of another kind, nothing can be said here.
      const { idNumber } = answers;
      const holder = typeof idNumber === 'string' && identityFacts(idNumber, today) ? idNumber : '';
      return { code: 'bad-certificate-number', details: disabilityCertificateProblems(typed, holder, today) };
    }
    default:
      return part.limits?.pattern === 'postcode' ? { code: 'bad-postcode', details: postcodeProblems(typed) } : undefined;
  }
}
