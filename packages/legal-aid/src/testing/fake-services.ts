import { signal } from '@preact/signals-core';
import type { Desk, Institution, Status } from '../desk/desk.js';
import type { Device } from '../device/device.js';
import type { Draft } from '../device/draft.js';
import type { DraftSession } from '../device/draft-session.js';
import type { Sending } from '../sending/sending.js';
import type { Submission } from '../sending/submission.js';
import type { Upload } from '../sending/uploads/uploads.js';
import type { Services } from '../services.js';

/** Services that keep everything in memory, and say what they were asked. */
export interface FakeServices extends Services {
  /** What was queued, newest last. */
  readonly queued: { readonly draft: Draft; readonly tenant: string; readonly answers: Draft['answers']; readonly urgent: boolean }[];
  readonly asked: { readonly what: string; readonly given: unknown }[];
  readonly drafts: Map<string, Draft>;
  /** Copies that other devices can go on with. */
  readonly atIntake: Map<string, Draft>;
  /** Whether the line is up; what waits is sent when it comes back. */
  setOnline(online: boolean): void;
}

/** The code that leads to the copy made last. */
export const sampleCode = 'K7QM-4TXE';

/** An institution that does not exist. */
export const sampleInstitution: Institution = {
  id: 'sample-county',
  name: '示例县法律援助中心',
  region: '140525',
  sample: true,
  nearness: 'county',
  takesApplications: true,
  address: '示例县人民路1号，司法局一楼',
  phones: ['12348', '0356-1234567'],
  textPhone: '13800000000',
  hours: '周一至周五 9:00–17:00',
  access: ['手语翻译', '轮椅坡道', '大字材料'],
};

/** Services for tests and stories; `elsewhere`: another tab writes the draft; `review`: where what was sent stands with staff. */
export function fakeServices({ online = true, refuse = false, elsewhere = false, review }: { readonly online?: boolean; readonly refuse?: boolean; readonly elsewhere?: boolean; readonly review?: NonNullable<Status['review']> } = {}): FakeServices {
  let up = online;
  const submissions = signal<readonly Submission[]>([]);
  const uploads = signal<readonly Upload[]>([]);
  const queued: FakeServices['queued'] = [];
  const asked: FakeServices['asked'] = [];
  const drafts = new Map<string, Draft>();
  const atIntake = new Map<string, Draft>();

  const put = (submission: Submission): void => {
    submissions.value = [...submissions.value.filter(({ id }) => id !== submission.id), submission];
  };
  const settle = (submission: Submission): void => {
    if (!up) put({ ...submission, standing: { is: 'waiting', hindrance: 'network', nextTry: 0 } });
    else if (refuse) put({ ...submission, standing: { is: 'refused', problem: { status: 422, code: 'bad-request', title: '有内容缺少或格式不对。', todo: '请改好后重发。', errors: [] } } });
    else {
      const now = new Date('2026-11-23T02:00:00Z').getTime();
      put({
        ...submission,
        standing: {
          is: 'sent',
          changing: false,
          receipt: { id: submission.id, kind: submission.kind, receipt: '1234 5678 9014', secret: 'K7QM 4TXE', submittedAt: new Date(now).toISOString(), changeableUntil: new Date(Date.now() + 900_000).toISOString() },
        },
      });
    }
  };

  const session = (draft: Draft): DraftSession => {
    const now = signal(draft);
    const saving = signal<'unsaved' | 'saved'>('unsaved');
    const part = signal<'writer' | 'reader'>(elsewhere ? 'reader' : 'writer');
    return {
      draft: now,
      saving,
      part,
      change(change) {
        if (part.value === 'reader') return false;
        now.value = { ...now.value, ...change };
        drafts.set(draft.id, now.value);
        saving.value = 'saved';
        return true;
      },
      flush: () => Promise.resolve(),
      takeOver: () => Promise.resolve(void (part.value = 'writer')),
      close: () => Promise.resolve(),
    };
  };
  const device = {
    keeping: 'device',
    drafts: {
      list: () => Promise.resolve([...drafts.values()]),
      open: (draft: Draft) => Promise.resolve(session(draft)),
      remove: (id: string) => Promise.resolve(void drafts.delete(id)),
    },
    wipe: () => Promise.resolve(drafts.clear()),
  } as unknown as Device;

  const sending: Sending = {
    outbox: {
      submissions,
      queue(draft, { tenant, answers }, urgent) {
        queued.push({ draft, tenant, answers, urgent });
        drafts.delete(draft.id);
        settle({ id: draft.id, draft: draft.id, kind: draft.kind, urgent, queuedAt: Date.now(), attempts: 1, onlyInMemory: false, standing: { is: 'sending' } });
        return Promise.resolve();
      },
      amend(id, answers) {
        asked.push({ what: 'amend', given: answers });
        const before = submissions.value.find((one) => one.id === id);
        if (before) put({ ...before });
        return Promise.resolve('taken');
      },
      tryNow() {
        submissions.value.filter(({ standing }) => standing.is === 'waiting').forEach(settle);
        return Promise.resolve();
      },
      dismiss(id) {
        submissions.value = submissions.value.filter((one) => one.id !== id);
        return Promise.resolve();
      },
    },
    uploads: {
      uploads,
      add(owner, file) {
        if (file.size === 0) return Promise.resolve({ refused: 'empty' });
        if (!/pdf|jpeg|png/.test(file.type)) return Promise.resolve({ refused: 'wrong-type' });
        const upload: Upload = { id: crypto.randomUUID(), owner, name: file.name, type: file.type, size: file.size, sent: file.size, sha256: '', standing: { is: 'done' }, serverId: crypto.randomUUID(), onlyInMemory: false };
        uploads.value = [...uploads.value, upload];
        return Promise.resolve({ upload, photoFaults: [] });
      },
      pause: () => undefined,
      resume: () => undefined,
      remove(id) {
        uploads.value = uploads.value.filter((one) => one.id !== id);
        return Promise.resolve();
      },
    },
    serverDrafts: {
      save(draft) {
        if (!up) return Promise.resolve({ offline: true });
        const server = { id: draft.server?.id ?? crypto.randomUUID(), token: 'token', etag: '"1"' };
        atIntake.set(server.id, { ...draft, id: server.id, uploads: [], server });
        return Promise.resolve({ ok: server });
      },
      fetch: ({ id }) => Promise.resolve(up ? { ok: atIntake.get(id)! } : { offline: true }),
      resumeCode: () => Promise.resolve(up ? { ok: { code: sampleCode, expiresAt: '2026-11-23T02:30:00Z' } } : { offline: true }),
      extend: () => Promise.resolve(up ? { ok: { expiresAt: '2026-11-23T03:00:00Z' } } : { offline: true }),
      resume(code) {
        const found = code === sampleCode ? [...atIntake.values()].at(-1) : undefined;
        return Promise.resolve(up ? (found ? { ok: found } : { problem: { status: 404, code: 'not-found', title: '', errors: [] } }) : { offline: true });
      },
      remove: ({ id }) => Promise.resolve(up ? (atIntake.delete(id), { ok: null }) : { offline: true }),
    },
  };

  const answered = <T>(what: string, given: unknown, ok: T): Promise<{ readonly ok: T } | { readonly offline: true }> => {
    asked.push({ what, given });
    return Promise.resolve(up ? { ok } : { offline: true });
  };
  const status: Status = {
    files: [],
    id: '00000000-0000-4000-8000-000000000000', kind: 'application', state: 'received', version: 1, submittedAt: '2026-11-23T02:00:00Z',
    changeableUntil: '2026-11-23T02:15:00Z', forwardDueAt: null, ...(review && { review }), answers: [{ at: '2026-11-24T02:00:00Z', text: '您的材料已经收到，正在审查。' }],
  };
  const desk: Desk = {
    institutions: (region) => answered('institutions', region, [sampleInstitution]),
    tenant: (id) => answered('tenant', id, { id: 'sample-county', name: sampleInstitution.name, formToken: 'token' }),
    status: (proof) => answered('status', proof, status),
    supply: (id, _proof, note) => answered('supply', note, '2026-11-25T02:00:00Z'),
    copy: (id) => answered('copy', id, '您提交的全部内容'),
    withdraw: (id) => answered('withdraw', id, 'withdrawn'),
    handOver: (wish) => answered('handOver', wish, { code: '482 913', codeExpiresAt: '2026-11-30T02:00:00Z' }),
    survey: (given) => answered('survey', given, null),
  };
  return {
    mayBeKept: () => Promise.resolve(drafts.size > 0),
    device: () => Promise.resolve(device),
    sending: () => Promise.resolve(sending),
    desk,
    queued,
    asked,
    drafts,
    atIntake,
    setOnline(online) {
      up = online;
      if (online) void sending.outbox.tryNow();
    },
  };
}
