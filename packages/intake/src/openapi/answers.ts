import * as v from 'valibot';
import { institution } from '../directory/institution.js';
import { anyRecord } from '../http/any-record.js';
import { problems } from '../http/problems.js';
import type { ProblemCode } from '../http/problems.js';
import { handoffChannels } from '../outbox/handoff-adapter.js';

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

/** How a submission stands. */
export const status = v.strictObject({
  id: uuid,
  kind: v.picklist(['application', 'consultation', 'referral']),
  state,
  version: v.number(),
  submittedAt: instant,
  changeableUntil: instant,
  forwardDueAt: v.nullable(instant),
  /** Of the review by staff, where the service has their pages: its state, the day to decide by, what is to be supplied and by when, reasons, who deals with it. */
  review: v.optional(v.strictObject({ state: v.string(), decisionDue: v.nullable(v.string()), supplement: v.nullable(v.strictObject({ text: v.string(), due: v.string() })), reason: v.nullable(v.string()), institution: v.strictObject({ id: v.string(), name: v.string() }), person: v.nullable(v.string()) })),
  answers: v.array(v.strictObject({ at: instant, text: v.string() })),
  files: v.array(v.strictObject({ id: uuid, length: v.number(), received: v.number(), complete: v.boolean() })),
});

export const stateAnswer = v.strictObject({ state });
export const versionAnswer = v.strictObject({ version: v.number() });
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
