import type { Failure, IntakeClient } from '@mangdao/intake-client';
import { parsedDraft, type Draft, type ServerDraft } from '../device/draft.js';
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
  /**
   * Puts the draft at the intake, or its newer answers; the session keeps what comes back as `server`.
   *
   * `version-conflict` when another device changed it since: fetch it then.
   */
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

/** Drafts at the intake; `permit` is told the token that lets a draft's files go. */
export function serverDrafts(client: IntakeClient, permit: (draft: string, token: string) => Promise<void>): ServerDrafts {
  const fetch = async ({ id, token }: Pick<ServerDraft, 'id' | 'token'>): Promise<Tried<Draft>> => {
    const answer = await client('get', '/v1/drafts/{id}', { path: { id }, token });
    if (!answer.ok) return failed(answer);
    const { tenant, content } = answer.data;
    // Files stay where they were chosen.
    const draft = parsedDraft({ ...content, id, tenant, uploads: [], server: { id, token, etag: answer.headers.get('etag') ?? '' } });
    return draft ? { ok: draft } : { problem: { status: 200, code: 'unreadable', title: '', errors: [] } };
  };

  return {
    fetch,
    async save(draft) {
      const { server, uploads: _, id: _id, ...content } = draft;
      if (server === undefined) {
        const made = await client('post', '/v1/drafts', { body: { tenant: draft.tenant, content } });
        if (!made.ok) return failed(made);
        const { id, token } = made.data;
        await permit(draft.id, token);
        return { ok: { id, token, etag: made.headers.get('etag') ?? '"1"' } };
      }
      const saved = await client('put', '/v1/drafts/{id}', { path: { id: server.id }, headers: { 'If-Match': server.etag }, body: { content }, token: server.token });
      return saved.ok ? { ok: { ...server, etag: saved.headers.get('etag') ?? '' } } : failed(saved);
    },
    async resumeCode({ id, token }) {
      const answer = await client('post', '/v1/drafts/{id}/resume-codes', { path: { id }, token });
      return answer.ok ? { ok: answer.data } : failed(answer);
    },
    async extend({ id, token }, code) {
      const answer = await client('post', '/v1/drafts/{id}/resume-codes/extensions', { path: { id }, body: { code }, token });
      return answer.ok ? { ok: answer.data } : failed(answer);
    },
    async resume(code) {
      const answer = await client('post', '/v1/resume', { body: { code } });
      if (!answer.ok) return failed(answer);
      await permit(answer.data.id, answer.data.token);
      return fetch(answer.data);
    },
    async remove({ id, token }) {
      const answer = await client('delete', '/v1/drafts/{id}', { path: { id }, token });
      return answer.ok ? { ok: null } : failed(answer);
    },
  };
}

function failed({ status, problem }: Failure): Exclude<Tried<never>, { readonly ok: never }> {
  if (status === 0) return { offline: true };
  return { problem: { code: `http-${status}`, title: '', ...problem, status, errors: problem?.errors ?? [] } };
}
