import type { Answers } from '@mangdao/application';
import type { IntakeClient } from '@mangdao/intake-client';
import type { Outcome } from '../queue-rules.js';

/** What becomes of one request on its way. */
export const fates = ['well', 'well', 'lost before', 'lost after', 'down before', 'down after', 'busy', 'in flight', 'sign-in page', 'foreign answer', 'blocked after', 'killed before', 'killed after'] as const;
export type Fate = (typeof fates)[number];

interface Taken {
  envelope: string;
  answers: Answers;
  version: number;
  readonly receipt: { id: string; kind: string; receipt: string; secret: string; submittedAt: string; changeableUntil: string };
}

/** What is sent, of either call. */
interface Body {
  readonly answers: Answers;
  readonly receipt: string;
  readonly secret: string;
  readonly version: number;
}

/** An intake with the semantics of the real one, on a line with the fates given; when they run out all is well. */
export class FakeIntake {
  readonly taken = new Map<string, Taken>();
  created = 0;
  fates: Fate[] = [];
  constructor(readonly now: () => number) {}

  /** Never answers where the page was killed. */
  readonly client = (async (method: string, path: string, options: { path?: { id: string }; headers?: Record<string, string>; body: never }): Promise<Outcome> => {
    const fate = this.fates.shift() ?? 'well';
    const at = fate.split(' ').at(-1);
    if (fate === 'busy') return { ok: false, status: 429, again: true, retryAfter: 7, problem: { status: 429, code: 'too-many', title: '' } };
    if (fate === 'in flight') return { ok: false, status: 409, again: true, retryAfter: 1, problem: { status: 409, code: 'in-flight', title: '' } };
    if (fate === 'sign-in page') return { ok: true, data: '<h1>Welcome to our wireless network</h1>' };
    if (fate === 'foreign answer') return { ok: true, data: { id: 'else', kind: 'application', receipt: '9', secret: '9', submittedAt: 'now', changeableUntil: 'now' } };
    const answer = at === 'before' ? undefined : this.answer(method, path, options.path?.id ?? options.headers?.['Idempotency-Key'] ?? '', options.body);
    if (fate.startsWith('killed')) return new Promise<never>(() => undefined);
    if (fate.startsWith('lost')) return { ok: false, status: 0, again: true };
    if (fate.startsWith('blocked')) return { ok: false, status: 403, again: false };
    if (fate.startsWith('down')) return { ok: false, status: 503, again: true };
    return answer!;
  }) as unknown as IntakeClient;

  private answer(method: string, path: string, id: string, body: Body): Outcome {
    const found = this.taken.get(id);
    const refused = (status: number, code: string): Outcome => ({ ok: false, status, again: false, problem: { status, code, title: code } });
    if (path.endsWith('/changes')) {
      if (found?.receipt.receipt !== body.receipt || found?.receipt.secret !== body.secret) return refused(404, 'no-match');
      if (found.version === body.version + 1 && JSON.stringify(found.answers) === JSON.stringify(body.answers)) return { ok: true, data: { version: found.version } };
      if (this.now() > Date.parse(found.receipt.changeableUntil)) return refused(409, 'too-late');
      if (found.version !== body.version) return refused(412, 'version-conflict');
      Object.assign(found, { version: body.version + 1, answers: body.answers });
      return { ok: true, data: { version: found.version } };
    }
    const envelope = JSON.stringify(body);
    if (found !== undefined) return found.envelope === envelope ? { ok: true, data: found.receipt } : refused(422, 'other-payload');
    if (body.answers.bad === true) return refused(422, 'bad-request');
    this.created += 1;
    const kind = method === 'put' ? 'application' : path.slice('/v1/'.length, -1);
    const number = String(this.created).padStart(12, '0');
    const receipt = { id, kind, receipt: number, secret: `secret of ${number}`, submittedAt: new Date(this.now()).toISOString(), changeableUntil: new Date(this.now() + 900_000).toISOString() };
    this.taken.set(id, { envelope, answers: body.answers, version: 1, receipt });
    return { ok: true, data: receipt };
  }
}
