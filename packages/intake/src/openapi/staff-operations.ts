import * as v from 'valibot';
import { typedCode } from '../drafts/draft-schemas.js';
import { proofHeader } from '../staff/api/colleagues.js';
import { auditQuery, institutionAuditQuery, queueQuery, transitionRequest } from '../staff/api/staff-schemas.js';
import { change, staffAnswer } from '../submissions/envelope.js';
import * as answers from './answers.js';
import type { Operation, Parameter } from './operation.js';

const id: Parameter = { in: 'path', name: 'id', required: true, schema: v.pipe(v.string(), v.uuid()) };
const proof: Parameter = { in: 'header', name: proofHeader, schema: v.string(), description: 'From /v1/staff/session; needed beside the cookie of a session, and of no use without it.' };
const queries = (entries: v.ObjectEntries): Parameter[] => Object.entries(entries).map(([name, schema]) => ({ in: 'query', name, schema: schema }));
const ofStaff = ['unauthorised', 'not-allowed'] as const;
const ofOne = [...ofStaff, 'not-found'] as const;
const bodyProblems = ['not-json', 'bad-request', 'too-large', 'wrong-type'] as const;

/** What staff do by program; the rules are those of their pages. */
export const staffOperations: readonly Operation[] = [
  { id: 'staffSession', method: 'get', path: '/v1/staff/session', tag: 'staff', token: 'of-staff', summary: 'Who is signed in on the pages for staff.', successes: { 200: { description: 'The account, what it may do, and the proof of the session.', schema: answers.staffSession } }, problems: ['unauthorised'] },
  { id: 'queue', method: 'get', path: '/v1/staff/applications', tag: 'staff', token: 'of-staff', summary: 'Applications, consultations and referrals that somebody may see, the most pressing first.', parameters: queries(queueQuery), successes: { 200: { description: 'A page of them, and how many there are of each view.', schema: answers.queueAnswer } }, problems: [...ofOne, 'bad-request'] },
  { id: 'case', method: 'get', path: '/v1/staff/applications/{id}', tag: 'staff', token: 'of-staff', summary: 'One of them; the reading is in the audit.', parameters: [id], successes: { 200: { description: 'As far as the level may see it.', schema: answers.caseAnswer } }, problems: ofOne },
  { id: 'takeStep', method: 'post', path: '/v1/staff/applications/{id}/transitions', tag: 'staff', token: 'of-staff', summary: 'Takes a step: asks, decides, assigns, transfers (法律援助法 第四十三条).', parameters: [id, proof], body: transitionRequest, successes: { 200: { description: 'Taken.', schema: answers.stepTaken } }, problems: [...ofOne, ...bodyProblems, 'version-conflict', 'step-closed'] },
  { id: 'caseAudit', method: 'get', path: '/v1/staff/applications/{id}/audit', tag: 'staff', token: 'of-staff', summary: 'Who did what with one of them in the own institution, and who saw it.', parameters: [id, ...queries(auditQuery)], successes: { 200: { description: 'The entries.', schema: answers.auditPage } }, problems: [...ofOne, 'bad-request'] },
  { id: 'audit', method: 'get', path: '/v1/staff/audit', tag: 'staff', token: 'of-staff', summary: 'The audit of the own institution.', parameters: queries(institutionAuditQuery), successes: { 200: { description: 'The entries.', schema: answers.auditPage } }, problems: [...ofOne, 'bad-request'] },
  { id: 'verifyAudit', method: 'post', path: '/v1/staff/audit/verifications', tag: 'staff', token: 'of-staff', summary: 'Walks along the chain of the audit.', parameters: [proof, ...queries({ tenant: institutionAuditQuery.tenant })], successes: { 200: { description: 'Whether it is whole.', schema: answers.auditVerdict } }, problems: [...ofOne, 'bad-request'] },
  { id: 'answerAsStaff', method: 'post', path: '/v1/staff/submissions/{id}/answers', tag: 'staff', token: 'of-staff', summary: 'Answers a submission.', parameters: [id, proof], body: staffAnswer, successes: { 201: { description: 'Answered.', schema: answers.answered } }, problems: [...ofOne, ...bodyProblems, 'already-withdrawn'] },
  { id: 'changeAsStaff', method: 'post', path: '/v1/staff/submissions/{id}/changes', tag: 'staff', token: 'of-staff', summary: 'Puts new answers in the place of those sent, for somebody who asked.', parameters: [id, proof], body: v.strictObject(change), successes: { 200: { description: 'Changed.', schema: answers.versionAnswer } }, problems: [...ofOne, ...bodyProblems, 'already-withdrawn', 'version-conflict'] },
  { id: 'withdrawAsStaff', method: 'post', path: '/v1/staff/submissions/{id}/withdrawals', tag: 'staff', token: 'of-staff', summary: 'Withdraws, for somebody who asked.', parameters: [id, proof], successes: { 200: { description: 'Withdrawn.', schema: answers.stateAnswer } }, problems: [...ofOne, 'step-closed'] },
  { id: 'forward', method: 'post', path: '/v1/staff/submissions/{id}/forwardings', tag: 'staff', token: 'of-staff', summary: 'Confirms that a detained person\'s request reached the institution (法律援助法 第三十九条); its review goes on (第四十三条).', parameters: [id, proof], successes: { 200: { description: 'Confirmed.', schema: answers.stateAnswer } }, problems: [...ofOne, 'already-withdrawn'] },
  { id: 'openHandoff', method: 'post', path: '/v1/staff/handoff-codes', tag: 'staff', token: 'of-staff', summary: 'What a person told before, by the code they give.', parameters: [proof], body: typedCode, successes: { 200: { description: 'The wish, and the draft or submission behind it.', schema: answers.openedHandoff } }, problems: [...ofStaff, ...bodyProblems, 'code-expired'] },
  { id: 'surveyCounts', method: 'get', path: '/v1/staff/surveys', tag: 'staff', token: 'of-staff', summary: 'What was answered in a quarter that is over, never so few that one shows.', parameters: [{ in: 'query', name: 'tenant', required: true, schema: v.string() }, { in: 'query', name: 'about', required: true, schema: v.picklist(['needs', 'satisfaction']) }, { in: 'query', name: 'quarter', required: true, schema: v.pipe(v.string(), v.regex(/^\d{4}Q[1-4]$/)) }], successes: { 200: { description: 'The counts.', schema: answers.surveyCounts } }, problems: [...ofStaff, 'bad-request', 'not-found'] },
];
