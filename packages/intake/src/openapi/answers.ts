import * as v from 'valibot';
import { institution } from '../directory/institution.js';
import { anyRecord } from '../http/any-record.js';
import { problems } from '../http/problems.js';
import type { ProblemCode } from '../http/problems.js';
import { handoffChannels } from '../outbox/handoff-adapter.js';
import { levels, permissions } from '../staff/accounts/levels.js';
import type { Level } from '../staff/accounts/levels.js';
import { queueViews } from '../staff/cases/queue.js';
import { caseStates, transitions } from '../staff/cases/transitions.js';
import type { StepName } from '../staff/cases/transitions.js';

const instant = v.pipe(v.string(), v.isoTimestamp());
const uuid = v.pipe(v.string(), v.uuid());
const basis = v.array(v.strictObject({ source: v.string(), articles: v.array(v.string()) }));

/** Where a submission stands. */
export const state = v.string();

/** A refusal: application/problem+json (RFC 9457) with what was wrong, what was expected and what to do. */
export const problem = v.strictObject({
  type: v.string(),
  status: v.number(),
  code: v.picklist(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  title: v.string(),
  expected: v.string(),
  todo: v.string(),
  errors: v.optional(v.array(v.strictObject({ path: v.string(), message: v.string() }))),
});

/** An institution as it is in the directory. */
export const listedInstitution = v.strictObject({ ...institution.entries, sample: v.boolean() });

/** An institution found for a place, and how near it is to what was asked. */
export const foundInstitution = v.strictObject({
  ...listedInstitution.entries,
  nearness: v.picklist(['county', 'city', 'province', 'within']),
  /** Whether applications may be sent to it here, under its id as the tenant. */
  takesApplications: v.boolean(),
});

/** Institutions for a place, the nearest first; none is no dead end: the hotline answers everywhere. */
export const institutionList = v.strictObject({ region: v.string(), path: v.array(v.string()), institutions: v.array(foundInstitution), hotline: v.string() });

/** What a form needs to know before it begins. */
export const tenantConfig = v.strictObject({
  id: v.string(),
  name: v.string(),
  formToken: v.string(),
  institution: v.nullable(listedInstitution),
  /** Region codes the institution is for; empty where it did not say. */
  regions: v.array(v.string()),
  languages: v.array(v.picklist(['zh-Hans', 'zh-Hant', 'en'])),
  handoffs: v.array(v.picklist(handoffChannels)),
  hardshipLines: v.array(v.strictObject({ region: v.string(), monthlyYuan: v.number(), since: v.string(), source: v.string(), sample: v.boolean() })),
  hotlines: v.array(v.string()),
  limits: v.strictObject({
    bodyBytes: v.number(), fileBytes: v.number(), allFilesBytes: v.number(), files: v.number(), partBytes: v.number(), fileTypes: v.array(v.string()),
    draftDays: v.number(), resumeCodeMinutes: v.number(), changeableMinutes: v.number(),
  }),
  /** Days that each kind of record is kept after it was settled: the notice to applicants has to say so (个人信息保护法 第十七条). */
  keptDays: v.strictObject({ applications: v.number(), consultations: v.number(), referrals: v.number(), withdrawn: v.number(), handoffs: v.number(), unansweredHandoffs: v.number(), dossiers: v.number() }),
});

/** A piece of advice: words and quotations are found by its rule. */
export const adviceItem = v.strictObject({ rule: v.string(), outcome: v.string(), main: v.boolean(), basis, calls: v.array(v.string()), standing: v.picklist(['law', 'digest']) });

/** Advice, where to apply, and who is there; never a refusal. */
export const precheckAnswer = v.strictObject({
  advice: v.array(adviceItem),
  place: v.nullable(v.strictObject({ region: v.string(), ground: v.picklist(['handling-authority', 'dispute-authority', 'event-place']), rule: v.string(), basis })),
  institutions: v.array(foundInstitution),
});

export const draftCreated = v.strictObject({ id: uuid, token: v.string(), expiresAt: instant });
export const draft = v.strictObject({ id: uuid, tenant: v.string(), content: anyRecord, expiresAt: instant });
export const draftSaved = v.strictObject({ id: uuid, expiresAt: instant });
export const resumeCodeMade = v.strictObject({ code: v.string(), expiresAt: instant });
export const expires = v.strictObject({ expiresAt: instant });
export const resumed = v.strictObject({ id: uuid, token: v.string() });

/** What the sender keeps. */
export const receipt = v.strictObject({ id: uuid, kind: v.picklist(['application', 'consultation', 'referral']), receipt: v.string(), secret: v.string(), submittedAt: instant, changeableUntil: instant });

/** Of the review by staff: its state, the day to decide by, what is to be supplied and by when, reasons, who deals with it. */
const review = v.strictObject({
  state: v.string(), decisionDue: v.nullable(v.string()), supplement: v.nullable(v.strictObject({ text: v.string(), due: v.string(), answeredAt: v.nullable(instant) })), reason: v.nullable(v.string()),
  institution: v.strictObject({ id: v.string(), name: v.string() }), person: v.nullable(v.string()),
});
const kind = v.picklist(['application', 'consultation', 'referral']);
const reply = v.strictObject({ at: instant, text: v.string() });
const namedFile = v.strictObject({ id: uuid, name: v.string(), mediaType: v.nullable(v.string()), bytes: v.number(), whole: v.boolean() });

/** How a submission stands. */
export const status = v.strictObject({
  id: uuid,
  kind: v.picklist(['application', 'consultation', 'referral']),
  state,
  version: v.number(),
  submittedAt: instant,
  changeableUntil: instant,
  forwardDueAt: v.nullable(instant),
  review: v.optional(review),
  answers: v.array(reply),
  files: v.array(v.strictObject({ id: uuid, length: v.number(), received: v.number(), complete: v.boolean() })),
});

/** All that somebody sent and was told. */
export const copy = v.strictObject({
  id: uuid, kind, receipt: v.string(), state, submittedAt: instant, review,
  versions: v.array(v.strictObject({ version: v.number(), at: instant, answers: anyRecord, locale: v.nullable(v.string()), attachments: v.array(uuid) })),
  supplement: v.nullable(v.strictObject({ at: instant, note: v.nullable(v.string()), answers: anyRecord, attachments: v.array(uuid) })),
  handoffs: v.array(v.strictObject({ id: uuid, channel: v.string(), at: instant, contact: anyRecord })),
  files: v.array(namedFile),
  replies: v.array(reply),
});

export const stateAnswer = v.strictObject({ state });
export const versionAnswer = v.strictObject({ version: v.number() });
/** When what was supplied arrived, ISO 8601. */
export const supplied = v.strictObject({ answeredAt: instant });
export const uploadToken = v.strictObject({ token: v.string(), expiresAt: instant });
/** A wish was taken; with the code whoever answers finds what was told already. */
export const handoffTaken = v.strictObject({ id: uuid, code: v.string(), codeExpiresAt: instant });
export const answered = v.strictObject({ id: uuid });
/** What a person told before. */
export const openedHandoff = v.strictObject({
  handoff: v.strictObject({ id: uuid, channel: v.string(), contact: anyRecord, createdAt: instant }),
  submission: v.optional(v.strictObject({ id: uuid, kind: v.string(), state, version: v.number(), answers: anyRecord })),
  draft: v.optional(v.strictObject({ id: uuid, content: anyRecord })),
});
/** Answers by question and choice; `null` and nothing where too few answered. */
export const surveyCounts = v.strictObject({ tenant: v.string(), about: v.picklist(['needs', 'satisfaction']), quarter: v.string(), answered: v.nullable(v.number()), counts: anyRecord });
export const taken = v.strictObject({ taken: v.boolean() });
export const ready = v.strictObject({ ok: v.boolean() });

const queueLine = {
  id: uuid, kind, receipt: v.string(), state, caseState: v.picklist(caseStates),
  /** Of the case; a step names it. */
  version: v.number(),
  submittedAt: instant, name: v.nullable(v.string()),
  /** Of those only who may see what it is about. */
  matter: v.nullable(v.string()),
  urgent: v.boolean(), restricted: v.boolean(), held: v.boolean(),
  /** Passed on by another institution, not confirmed yet. */
  toReceive: v.boolean(),
  /** The applicant supplied what was asked for; nobody has said whether it is enough. */
  supplied: v.boolean(),
  /** What presses most: an instant for what detained people asked elsewhere, else a day. */
  due: v.nullable(v.strictObject({ what: v.picklist(['forward', 'review', 'supplement', 'assignment']), by: v.string() })),
};

/** What waits for staff, the most pressing first. */
export const queueAnswer = v.strictObject({ items: v.array(v.strictObject(queueLine)), counts: v.strictObject(v.entriesFromList(queueViews, v.number())), page: v.number(), more: v.boolean() });

/** One case, as far as the caller may see it. */
export const caseAnswer = v.strictObject({
  ...queueLine,
  tenant: v.string(), region: v.string(), answers: anyRecord, openSteps: v.array(v.picklist(Object.keys(transitions) as [StepName, ...StepName[]])),
  history: v.array(v.strictObject({ id: uuid, action: v.string(), at: instant, actor: v.string(), tenant: v.string(), from: v.picklist(caseStates), to: v.picklist(caseStates), details: anyRecord })),
  replies: v.array(reply),
  supplement: v.nullable(v.strictObject({ at: instant, note: v.nullable(v.string()), answers: v.array(v.string()), files: v.array(uuid) })),
  files: v.array(namedFile),
});

/** Where a case stands after a step. */
export const stepTaken = v.strictObject({ caseState: v.picklist(caseStates), version: v.number() });

/** Who did what and when, the newest first: names of fields, never their values. */
export const auditPage = v.strictObject({
  entries: v.array(v.strictObject({ seq: v.number(), at: v.string(), actor: v.string(), name: v.nullable(v.string()), action: v.string(), subject: v.string(), fields: v.array(v.string()), previous: v.string(), hash: v.string() })),
  more: v.boolean(),
});

/** Whether the chain is whole. */
export const auditVerdict = v.union([v.strictObject({ intact: v.literal(true), entries: v.number(), hash: v.string() }), v.strictObject({ intact: v.literal(false), seq: v.number(), wrong: v.string() })]);

/** Who is signed in, what they may do, and the proof to send with what changes something. */
export const staffSession = v.strictObject({
  account: v.strictObject({ id: uuid, name: v.string(), tenant: v.string(), level: v.picklist(Object.keys(levels) as [Level, ...Level[]]), region: v.string(), place: v.string() }),
  permissions: v.array(v.picklist(permissions)),
  proof: v.string(),
});
