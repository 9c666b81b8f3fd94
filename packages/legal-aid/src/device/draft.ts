import type { Answers } from '@mangdao/application';

const kinds = ['application', 'consultation', 'referral'] as const;
const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** What a draft will be sent as. */
export type DraftKind = (typeof kinds)[number];

/** A draft's copy at the intake, for going on from another device. */
export interface ServerDraft {
  readonly id: string;
  /** Bearer token; whoever has it has the draft. */
  readonly token: string;
  /** The ETag of the copy this device last saw. */
  readonly etag: string;
}

/** Answers that were not sent yet. */
export interface Draft {
  /** A UUID, drawn when the draft begins. */
  readonly id: string;
  readonly kind: DraftKind;
  readonly tenant: string;
  readonly answers: Answers;
  /** Key of the question that was shown last. */
  readonly place?: string;
  readonly locale: (typeof locales)[number];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly changedAt: number;
  /** Ids of uploads that belong to it. */
  readonly uploads: readonly string[];
  readonly server?: ServerDraft;
}

/** A draft of a visitor who just begins. */
export const newDraft = (id: string, kind: DraftKind, tenant: string, locale: Draft['locale'], now: number): Draft =>
  ({ id, kind, tenant, answers: {}, locale, startedAt: now, changedAt: now, uploads: [] });

/**
 * The id a draft is sent under, which makes its sending happen once.
 *
 * A draft that other devices may go on with is sent by all of them under the intake's id of it.
 */
export const submissionId = ({ id, server }: Draft): string => server?.id ?? id;

/** A draft out of other hands or another version; `undefined` when it cannot be gone on with. */
export function parsedDraft(value: unknown): Draft | undefined {
  const { id, kind, tenant, answers, place, locale, startedAt, changedAt, uploads, server } = record(value);
  if (typeof id !== 'string' || typeof tenant !== 'string' || typeof answers !== 'object' || answers === null || Array.isArray(answers)) return undefined;
  const copy = parsedServerDraft(server);
  return {
    id,
    tenant,
    answers: answers as Answers,
    kind: kinds.find((one) => one === kind) ?? 'application',
    locale: locales.find((one) => one === locale) ?? 'zh-Hans',
    startedAt: Number(startedAt) || 0,
    changedAt: Number(changedAt) || 0,
    uploads: Array.isArray(uploads) ? uploads.filter((one) => typeof one === 'string') : [],
    ...(typeof place === 'string' && { place }),
    ...(copy && { server: copy }),
  };
}

function parsedServerDraft(value: unknown): ServerDraft | undefined {
  const { id, token, etag } = record(value);
  return typeof id === 'string' && typeof token === 'string' && typeof etag === 'string' ? { id, token, etag } : undefined;
}

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
