import type { Draft, ServerDraft } from '../device/draft.js';
import type { Problem } from './submission.js';

/** What came of a request that may fail: the line may be down, or the intake may refuse. */
export type Tried<T> = { readonly ok: T } | { readonly problem: Problem } | { readonly offline: true };

/** A code that brings a draft to another device: typed there, once. */
export interface ResumeCode {
  readonly code: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** Drafts kept by the intake, only when the visitor asks to go on elsewhere. */
export interface ServerDrafts {
  /** Puts the draft at the intake, or its newer answers; `version-conflict` when another device changed it since. */
  save(draft: Draft): Promise<Tried<ServerDraft>>;
  /** The draft as the intake has it now. */
  fetch(server: ServerDraft): Promise<Tried<Draft>>;
  resumeCode(server: ServerDraft): Promise<Tried<ResumeCode>>;
  /** Keeps a shown code valid for longer (WCAG 2.2.1). */
  extend(server: ServerDraft, code: string): Promise<Tried<{ readonly expiresAt: string }>>;
  /** Brings a draft here by its code. */
  resume(code: string): Promise<Tried<Draft>>;
  remove(server: ServerDraft): Promise<Tried<null>>;
}
