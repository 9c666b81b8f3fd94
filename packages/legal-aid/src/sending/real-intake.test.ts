import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { testIntake, type TestIntake } from '../../../intake/src/testing/test-intake.js';
import type { Device } from '../device/device.js';
import { newDraft, type Draft } from '../device/draft.js';
import { draftStore } from '../device/draft-store.js';
import { memoryVault } from '../device/memory-vault.js';
import { randomUuid } from '../device/random-uuid.js';
import { noTabs } from '../device/tabs.js';
import { openSending } from './open-sending.js';

let intake: TestIntake;
beforeAll(async () => {
  intake = await testIntake();
}, 60_000);
afterAll(() => intake.close());

/** A page with what sends, on a line that can be cut; `lose` drops so many answers of a method. */
async function openPage() {
  const page = Object.assign(new EventTarget(), { navigator: { onLine: true } });
  const vault = memoryVault();
  const device: Device = { keeping: 'memory', vault, tabs: noTabs, drafts: draftStore(vault, noTabs, page), wipe: () => vault.wipe() };
  const requests: string[] = [];
  const losses: string[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    if (!page.navigator.onLine) throw new TypeError('no line');
    requests.push(`${init.method} ${new URL(url).pathname}`);
    const response = await intake.app.request(url, init);
    const loss = losses.indexOf(init.method!);
    if (loss < 0) return response;
    losses.splice(loss, 1);
    throw new TypeError('the answer was lost');
  }) as typeof globalThis.fetch;
  const sending = await openSending({ device, intake: 'http://intake', language: () => 'zh-Hans', page: page as unknown as Window, fetch });
  onTestFinished(() => device.wipe());
  const line = (up: boolean): void => {
    page.navigator.onLine = up;
    page.dispatchEvent(new Event(up ? 'online' : 'offline'));
  };
  return { ...sending, device, requests, losses, line, standing: (id: string) => sending.outbox.submissions.value.find((one) => one.id === id)?.standing };
}

const draft = (): Draft => newDraft(randomUuid(), 'application', 'antu', 'zh-Hans', Date.now());
const envelope = (name = '王小明') => ({ tenant: 'antu', answers: { name } });
const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: 20_000, interval: 20 });

describe('the real intake', () => {
  test('gives the same receipt when its answer was lost', async () => {
    const { outbox, losses, requests, standing } = await openPage();
    const one = draft();
    losses.push('PUT');
    await outbox.queue(one, envelope(), false);
    await until(() => standing(one.id)?.is === 'waiting' && (standing(one.id) as { hindrance?: string }).hindrance === 'network');
    await outbox.tryNow();
    await until(() => standing(one.id)?.is === 'sent');
    expect(requests.filter((request) => request.startsWith('PUT'))).toHaveLength(2);
    expect(standing(one.id)).toMatchObject({ receipt: { id: one.id, receipt: expect.stringMatching(/^\d{4} \d{4} \d{4}$/) } });
  });

  test('takes what was changed after a lost answer as a change, not as a second application', async () => {
    const { outbox, losses, standing } = await openPage();
    const one = draft();
    losses.push('PUT');
    await outbox.queue(one, envelope(), false);
    await until(() => (standing(one.id) as { hindrance?: string } | undefined)?.hindrance === 'network');
    expect(await outbox.amend(one.id, { name: '王大明' })).toBe('taken');
    await until(() => standing(one.id)?.is === 'sent' && !(standing(one.id) as { changing: boolean }).changing);
    const { receipt, secret } = (standing(one.id) as { receipt: { receipt: string; secret: string } }).receipt;
    expect((await intake.send('POST', '/v1/status-queries', { receipt, secret })).body).toMatchObject({ id: one.id, version: 2, state: 'changed' });
  });

  test('waits without a line, and sends once when it is back', async () => {
    const { outbox, line, requests, standing } = await openPage();
    line(false);
    const one = draft();
    await outbox.queue(one, envelope(), false);
    await until(() => standing(one.id)?.is === 'waiting');
    expect(requests).toEqual([]);
    line(true);
    await until(() => standing(one.id)?.is === 'sent');
    expect(requests).toEqual([`PUT /v1/applications/${one.id}`]);
  });

  test('has its faults shown; put right, the same id is sent', async () => {
    const { outbox, standing } = await openPage();
    const one = draft();
    await outbox.queue(one, { tenant: 'antu', answers: { story: 'x' } }, true);
    await until(() => standing(one.id)?.is === 'refused');
    expect(standing(one.id)).toMatchObject({ problem: { code: 'bad-request', errors: [{ path: 'answers.name', message: 'required' }] } });
    await outbox.amend(one.id, { name: '王小明' });
    await until(() => standing(one.id)?.is === 'sent');
  });

  test('answers questions and referrals under their ids too', async () => {
    const { outbox, standing } = await openPage();
    for (const kind of ['consultation', 'referral'] as const) {
      const one = { ...draft(), kind };
      await outbox.queue(one, envelope(), false);
      await until(() => standing(one.id)?.is === 'sent');
      expect(standing(one.id)).toMatchObject({ receipt: { id: one.id, kind } });
    }
  });

  test('gets the files after the application, in parts, whole, though the line breaks', async () => {
    const { outbox, uploads, device, losses, requests, line } = await openPage();
    const one = draft();
    const bytes = new Uint8Array(700_000).map((_, at) => at * 31);
    bytes.set(new TextEncoder().encode('%PDF-1.7'));
    const added = await uploads.add(one.id, new File([bytes], '工资单.pdf', { type: 'application/pdf' }));
    if ('refused' in added) throw new Error(added.refused);
    const file = () => uploads.uploads.value.find(({ id }) => id === added.upload.id)!;
    expect(file()).toMatchObject({ name: '工资单.pdf', size: 700_000, sent: 0, sha256: createHash('sha256').update(bytes).digest('hex'), standing: { is: 'waiting', why: 'sending' }, onlyInMemory: true });
    expect(requests).toEqual([]);
    losses.push('PATCH', 'PATCH');
    await outbox.queue(one, envelope(), false);
    await until(() => (file().standing as { why?: string }).why === 'network');
    line(false);
    line(true);
    await until(() => file().standing.is === 'done' || file().sent > 0);
    uploads.pause(file().id);
    await until(() => file().standing.is === 'paused' || file().standing.is === 'done');
    const sent = file().sent;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(file().sent).toBe(sent);
    uploads.resume(file().id);
    await until(() => file().standing.is === 'done');
    expect(requests.filter((request) => request === 'POST /v1/uploads')).toHaveLength(1);
    const taken = await intake.service.database.selectFrom('uploads').select(['owner_id', 'sha256']).where('owner_id', '=', one.id).execute();
    expect(taken).toEqual([{ owner_id: one.id, sha256: file().sha256 }]);
    // What the intake has is not kept here any more.
    expect(await device.vault.all(`upload:${file().id}`)).toEqual([]);
  });

  test('what it does not take as a file is said by its code', async () => {
    const { uploads } = await openPage();
    expect(await uploads.add('o', new File([], 'a.pdf'))).toEqual({ refused: 'empty' });
    expect(await uploads.add('o', new File([new Uint8Array(20)], 'a.docx'))).toEqual({ refused: 'wrong-type' });
  });

  test('brings a draft to another device, where it is sent under the same id', async () => {
    const here = await openPage();
    const there = await openPage();
    const one = { ...draft(), answers: { name: '王小明' }, place: 'q7' };
    const saved = await here.serverDrafts.save(one);
    if (!('ok' in saved)) throw new Error('not saved');
    const code = await here.serverDrafts.resumeCode(saved.ok);
    if (!('ok' in code)) throw new Error('no code');
    expect(await here.serverDrafts.extend(saved.ok, code.ok.code)).toHaveProperty('ok.expiresAt');
    const resumed = await there.serverDrafts.resume(code.ok.code);
    if (!('ok' in resumed)) throw new Error('not resumed');
    expect(resumed.ok).toMatchObject({ id: saved.ok.id, answers: one.answers, place: 'q7', tenant: 'antu' });
    expect(await there.serverDrafts.resume(code.ok.code)).toMatchObject({ problem: { code: 'code-expired' } });
    expect(await there.serverDrafts.save({ ...resumed.ok, answers: { name: '王大明' } })).toHaveProperty('ok');
    expect(await here.serverDrafts.save({ ...one, server: saved.ok })).toMatchObject({ problem: { code: 'version-conflict' } });

    await there.outbox.queue(resumed.ok, envelope(), false);
    await until(() => there.standing(saved.ok.id)?.is === 'sent');
    // The first device has other answers: they are not a second application.
    await here.outbox.queue({ ...one, server: saved.ok }, envelope('另一个'), false);
    await until(() => here.standing(saved.ok.id)?.is === 'refused');
    expect(here.standing(saved.ok.id)).toMatchObject({ problem: { code: 'other-payload' } });
  });

  test('without a line a draft for elsewhere is not kept there, and that is said', async () => {
    const { serverDrafts, line } = await openPage();
    line(false);
    expect(await serverDrafts.save(draft())).toEqual({ offline: true });
  });
});

test('what was queued and its files are gone after a wipe', async () => {
  const { outbox, uploads, device, line } = await openPage();
  line(false);
  const one = draft();
  await uploads.add(one.id, new File(['%PDF-1.7'], 'a.pdf'));
  await outbox.queue(one, envelope(), false);
  await device.wipe();
  await until(() => outbox.submissions.value.length === 0);
  expect(uploads.uploads.value).toEqual([]);
  await expect(outbox.queue(one, envelope(), false)).rejects.toThrow('');
});
