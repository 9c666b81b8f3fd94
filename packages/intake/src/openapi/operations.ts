import * as v from 'valibot';
import { draftChange, newDraft, typedCode } from '../drafts/draft-schemas.js';
import { copyRequest } from '../copies/copy-schemas.js';
import { handoffWish } from '../outbox/handoff-schemas.js';
import { paperChoice, paperTypes, receiptRequest } from '../receipts/receipt-schemas.js';
import { supplementRequest } from '../submissions/supplement.js';
import { change, envelope, proof } from '../submissions/envelope.js';
import { survey } from '../surveys/survey.js';
import { mediaTypes } from '../uploads/sniffed-type.js';
import * as answers from './answers.js';
import type { Operation, Parameter } from './operation.js';
import { staffOperations } from './staff-operations.js';

const id: Parameter = { in: 'path', name: 'id', required: true, schema: v.pipe(v.string(), v.uuid()) };
const named: Parameter = { in: 'path', name: 'id', required: true, schema: v.string() };
const once: Parameter = { in: 'header', name: 'Idempotency-Key', required: true, schema: v.pipe(v.string(), v.uuid()), description: 'Made by the sender; the same at every sending of the same.' };
const tus: Parameter = { in: 'header', name: 'Tus-Resumable', required: true, schema: v.literal('1.0.0') };
const whole = v.pipe(v.string(), v.regex(/^\d{1,12}$/));
const form: readonly Parameter[] = [
  { in: 'query', name: 'form', schema: paperChoice.form },
  { in: 'query', name: 'locale', schema: paperChoice.locale },
];
const paper = { description: 'The document.', types: [...new Set(Object.values(paperTypes).map((type) => type.split(';')[0]!))] };
const proven = v.strictObject(proof);
const received = { 200: { description: 'Taken in before: the same receipt.', schema: answers.receipt }, 201: { description: 'Taken in.', schema: answers.receipt } };
const submitProblems = ['not-json', 'bad-request', 'unknown-tenant', 'other-payload', 'in-flight', 'too-large', 'wrong-type'] as const;
const bodyProblems = ['not-json', 'bad-request', 'too-large', 'wrong-type'] as const;
const proofProblems = [...bodyProblems, 'no-match'] as const;

/** All that applicants, helpers, sites and programs of staff can do (the pages for staff are no interface); each may also be refused with `too-many`, `not-ready` or `failed`. */
export const operations: readonly Operation[] = [
  { id: 'config', method: 'get', path: '/v1/tenants/{id}/config', tag: 'before', summary: 'What a form needs to know before it begins.', parameters: [named], successes: { 200: { description: 'The institution, its places, hardship lines, languages and limits.', schema: answers.tenantConfig } }, problems: ['not-found'] },
  { id: 'precheck', method: 'post', path: '/v1/prechecks', tag: 'before', summary: 'Advice for some answers; it never refuses and stores nothing.', body: v.pick(envelope, ['answers']), successes: { 200: { description: 'Advice with its basis, and where to apply.', schema: answers.precheckAnswer } }, problems: bodyProblems },

  { id: 'beginDraft', method: 'post', path: '/v1/drafts', tag: 'drafts', summary: 'Begins a draft; its id is the id to submit under.', body: newDraft, successes: { 201: { description: 'Begun; the token is said once.', schema: answers.draftCreated, headers: ['ETag', 'Location'] } }, problems: [...bodyProblems, 'unknown-tenant'] },
  { id: 'readDraft', method: 'get', path: '/v1/drafts/{id}', tag: 'drafts', token: 'needed', summary: 'The draft as it was last saved.', parameters: [id], successes: { 200: { description: 'The draft.', schema: answers.draft, headers: ['ETag'] } }, problems: ['unauthorised', 'not-found'] },
  { id: 'saveDraft', method: 'put', path: '/v1/drafts/{id}', tag: 'drafts', token: 'needed', summary: 'Saves the draft over the version that was read.', parameters: [id, { in: 'header', name: 'If-Match', required: true, schema: v.pipe(v.string(), v.regex(/^"\d{1,9}"$/)) }], body: draftChange, successes: { 200: { description: 'Saved.', schema: answers.draftSaved, headers: ['ETag'] } }, problems: [...bodyProblems, 'unauthorised', 'not-found', 'version-conflict', 'version-missing'] },
  { id: 'deleteDraft', method: 'delete', path: '/v1/drafts/{id}', tag: 'drafts', token: 'needed', summary: 'Deletes the draft and its files.', parameters: [id], successes: { 204: { description: 'Deleted.' } }, problems: ['unauthorised', 'not-found'] },
  { id: 'makeResumeCode', method: 'post', path: '/v1/drafts/{id}/resume-codes', tag: 'drafts', token: 'needed', summary: 'A code to go on with on another device.', parameters: [id], successes: { 201: { description: 'The code, for minutes, to be used once.', schema: answers.resumeCodeMade } }, problems: ['unauthorised', 'not-found'] },
  { id: 'extendResumeCode', method: 'post', path: '/v1/drafts/{id}/resume-codes/extensions', tag: 'drafts', token: 'needed', summary: 'More time for the code.', parameters: [id], body: typedCode, successes: { 200: { description: 'It holds longer.', schema: answers.expires } }, problems: [...bodyProblems, 'unauthorised', 'code-expired'] },
  { id: 'resume', method: 'post', path: '/v1/resume', tag: 'drafts', summary: 'Goes on with a draft by its code.', body: typedCode, successes: { 201: { description: 'A token for the draft.', schema: answers.resumed } }, problems: [...bodyProblems, 'code-expired'] },

  { id: 'beginUpload', method: 'post', path: '/v1/uploads', tag: 'uploads', token: 'needed', summary: 'Begins a file (tus 1.0.0, creation).', parameters: [tus, { in: 'header', name: 'Upload-Length', required: true, schema: whole }, { in: 'header', name: 'Upload-Metadata', schema: v.string() }], successes: { 201: { description: 'Begun at Location.', headers: ['Location'] } }, problems: ['unauthorised', 'bad-request', 'too-large', 'wrong-tus-version'] },
  { id: 'uploadOffset', method: 'head', path: '/v1/uploads/{id}', tag: 'uploads', token: 'needed', summary: 'How much of a file has arrived.', parameters: [id, tus], successes: { 200: { description: 'The offset.', headers: ['Upload-Offset', 'Upload-Length'] } }, problems: ['unauthorised', 'not-found', 'wrong-tus-version'] },
  { id: 'sendPart', method: 'patch', path: '/v1/uploads/{id}', tag: 'uploads', token: 'needed', summary: 'Sends a part of a file.', parameters: [id, tus, { in: 'header', name: 'Upload-Offset', required: true, schema: whole }, { in: 'header', name: 'Upload-Checksum', schema: v.string() }], body: 'bytes', successes: { 204: { description: 'Arrived.', headers: ['Upload-Offset'] } }, problems: ['unauthorised', 'not-found', 'bad-request', 'too-large', 'wrong-type', 'wrong-offset', 'checksum-mismatch', 'wrong-tus-version'] },
  { id: 'deleteUpload', method: 'delete', path: '/v1/uploads/{id}', tag: 'uploads', token: 'needed', summary: 'Removes a file that was not sent yet.', parameters: [id, tus], successes: { 204: { description: 'Removed.' } }, problems: ['unauthorised', 'not-found', 'already-sent', 'wrong-tus-version'] },

  { id: 'apply', method: 'put', path: '/v1/applications/{id}', tag: 'submissions', token: 'of-a-draft', summary: 'Sends an application, once however often it is sent.', parameters: [id], body: envelope, successes: received, problems: [...submitProblems, 'unauthorised', 'not-found'] },
  { id: 'ask', method: 'post', path: '/v1/consultations', tag: 'submissions', token: 'of-a-draft', summary: 'Sends a question to be answered.', parameters: [once], body: envelope, successes: received, problems: [...submitProblems, 'unauthorised'] },
  { id: 'refer', method: 'post', path: '/v1/referrals', tag: 'submissions', token: 'of-a-draft', summary: 'Passes on the application of a detained person within 24 hours (法律援助法 第三十九条).', parameters: [once], body: envelope, successes: received, problems: [...submitProblems, 'unauthorised'] },
  { id: 'status', method: 'post', path: '/v1/status-queries', tag: 'submissions', summary: 'How a submission stands.', body: proven, successes: { 200: { description: 'Its state, answers and files.', schema: answers.status } }, problems: proofProblems },
  { id: 'receiptByBody', method: 'post', path: '/v1/applications/{id}/receipt', tag: 'submissions', summary: 'The receipt as a document.', parameters: [id], body: receiptRequest, successes: { 200: paper }, problems: [...proofProblems, 'not-found'] },
  { id: 'receiptByHeader', method: 'get', path: '/v1/applications/{id}/receipt', tag: 'submissions', summary: 'The same, with number and secret in headers.', parameters: [id, { in: 'header', name: 'Mangdao-Receipt', required: true, schema: proof.receipt }, { in: 'header', name: 'Mangdao-Secret', required: true, schema: proof.secret }, ...form], successes: { 200: paper }, problems: ['bad-request', 'no-match', 'not-found'] },
  { id: 'withdraw', method: 'post', path: '/v1/applications/{id}/withdrawals', tag: 'submissions', summary: 'Withdraws: at once for ten minutes and more, then as a request.', parameters: [id], body: proven, successes: { 200: { description: 'Withdrawn.', schema: answers.stateAnswer }, 202: { description: 'Staff were asked to.', schema: answers.stateAnswer } }, problems: [...proofProblems, 'not-found'] },
  { id: 'change', method: 'post', path: '/v1/applications/{id}/changes', tag: 'submissions', summary: 'Puts new answers in the place of those sent.', parameters: [id], body: v.strictObject({ ...proof, ...change }), successes: { 200: { description: 'Changed.', schema: answers.versionAnswer } }, problems: [...proofProblems, 'not-found', 'too-late', 'already-withdrawn', 'version-conflict'] },
  { id: 'supply', method: 'post', path: '/v1/applications/{id}/supplements', tag: 'submissions', summary: 'Supplies once what the institution asked for, until the day it named (法律援助法 第四十三条).', parameters: [id, once], body: supplementRequest, successes: { 200: { description: 'Taken before.', schema: answers.supplied }, 201: { description: 'Taken.', schema: answers.supplied } }, problems: [...proofProblems, 'not-found', 'not-asked', 'already-answered', 'too-late', 'already-withdrawn', 'other-payload'] },
  { id: 'copy', method: 'post', path: '/v1/applications/{id}/copies', tag: 'submissions', summary: 'All that was sent and answered, for its sender (个人信息保护法 第四十五条).', parameters: [id], body: copyRequest, successes: { 200: { description: 'The copy; a document where one was asked for.', schema: answers.copy, types: paper.types.filter((type) => type !== 'text/vcard') } }, problems: [...proofProblems, 'not-found'] },
  { id: 'copyFile', method: 'post', path: '/v1/applications/{id}/files/{file}', tag: 'submissions', summary: 'A file that was sent, for its sender.', parameters: [id, { ...id, name: 'file' }], body: proven, successes: { 200: { description: 'Its bytes.', types: [...mediaTypes] } }, problems: [...proofProblems, 'not-found'] },
  { id: 'addFiles', method: 'post', path: '/v1/applications/{id}/attachments', tag: 'submissions', summary: 'A token to upload late proofs with.', parameters: [id], body: proven, successes: { 201: { description: 'The token.', schema: answers.uploadToken } }, problems: [...proofProblems, 'not-found'] },

  { id: 'handOff', method: 'post', path: '/v1/handoffs', tag: 'contact', token: 'of-a-draft', summary: 'Goes on by phone, text message, WeChat or at the counter, without telling all again.', parameters: [once], body: handoffWish, successes: { 200: { description: 'Taken before.', schema: answers.handoffTaken }, 201: { description: 'Taken.', schema: answers.handoffTaken } }, problems: [...proofProblems, 'unknown-tenant', 'unauthorised', 'other-payload'] },
  { id: 'answerSurvey', method: 'post', path: '/v1/surveys', tag: 'surveys', summary: 'A survey, voluntary and without a name; nothing leads back to a submission.', parameters: [once], body: survey, successes: { 200: { description: 'Taken before.', schema: answers.taken }, 201: { description: 'Taken.', schema: answers.taken } }, problems: [...bodyProblems, 'unknown-tenant'] },

  { id: 'institutions', method: 'get', path: '/v1/institutions', tag: 'directory', summary: 'Institutions for a place, the nearest first.', parameters: [{ in: 'query', name: 'region', required: true, schema: v.pipe(v.string(), v.regex(/^\d{6}$/)) }], successes: { 200: { description: 'The institutions.', schema: answers.institutionList } }, problems: ['bad-request'] },
  { id: 'contactCard', method: 'get', path: '/v1/institutions/{id}/card', tag: 'directory', summary: 'The contact card of an institution.', parameters: [named, ...form], successes: { 200: paper }, problems: ['bad-request', 'not-found'] },

  ...staffOperations,

  { id: 'alive', method: 'get', path: '/healthz', tag: 'service', summary: 'Whether the process lives.', successes: { 200: { description: 'It does.', schema: answers.ready } }, problems: [] },
  { id: 'ready', method: 'get', path: '/readyz', tag: 'service', summary: 'Whether it can work.', successes: { 200: { description: 'It can.', schema: answers.ready } }, problems: [] },
];
