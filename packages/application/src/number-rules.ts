import type { Answers } from './condition.js';
import { certificateFacts, disabilityCertificateProblems } from './identifiers/disability-certificate.js';
import { emailProblems } from './identifiers/email.js';
import { identityDocuments, type IdentityDocument } from './identifiers/identity-document.js';
import { identityFacts, identityNumberProblems } from './identifiers/identity-number.js';
import { phoneProblems } from './identifiers/phone.js';
import { postcodeProblems } from './identifiers/postcode.js';
import type { IdentifierCheck, NumberRules, Problem } from './problem.js';
import type { Column, Question } from './question.js';

/** The document the applicant shows; agents and guardians are taken to show an identity card. */
function documentOf(part: Question | Column, { idType }: Answers): IdentityDocument {
  return (part.key === 'idNumber' && identityDocuments.find((document) => document === idType)) || 'resident-id';
}

function check(part: Question | Column, typed: string, answers: Answers, today: string): IdentifierCheck | undefined {
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

/** Where other answers differ from what the numbers say: papers have mistakes too, so that all of it only asks for a second look. */
function contradictions({ idNumber, birthDate, certNo, disabilityKinds: kinds, disabilityLevel: level }: Answers, today: string): readonly Problem[] {
  const found: Problem[] = [];
  const warn = (question: string, code: Problem['code'], values: Problem['values'] = {}): void => {
    found.push({ question, code, severity: 'warning', values });
  };
  const holder = typeof idNumber === 'string' ? identityFacts(idNumber, today) : null;
  if (holder && typeof birthDate === 'string' && birthDate !== holder.birthDate) warn('birthDate', 'birth-date-differs', { found: birthDate, inNumber: holder.birthDate });

  const certificate = typeof certNo === 'string' ? certificateFacts(certNo, today) : null;
  if (!certificate) return found;
  if (typeof level === 'string' && level !== certificate.level) warn('disabilityLevel', 'level-differs', { found: level, inNumber: certificate.level });
  if (Array.isArray(kinds) && kinds.length > 0 && !kinds.includes(certificate.category)) warn('disabilityKinds', 'certificate-differs');
  return found;
}

/** The rules of identity numbers, certificates, phones, addresses of mail and postcodes, for `formProblems`. */
export const numberRules: NumberRules = { check, contradictions };
