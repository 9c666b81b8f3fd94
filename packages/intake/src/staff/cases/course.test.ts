import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { terminationMigration } from '../termination-migration.js';
import { referralMigration } from '../referral-migration.js';
import { openMissingCases } from './open-missing-cases.js';
import { latestPayload } from '../../submissions/latest-payload.js';
import { changeSubmission } from '../../submissions/change-submission.js';
import { staffIntake } from '../testing/staff-intake.js';
import type { StaffIntake } from '../testing/staff-intake.js';
import { engines } from '../../testing/engines.js';

describe.each(engines)('the course of a case, on $name', (engine) => {
  const minute = 60_000;
  let intake: StaffIntake;
  beforeAll(async () => {
    intake = await staffIntake({}, engine);
  }, 120_000);
  afterAll(() => intake.close());

  const row = (id: string) => intake.service.database.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const caseOf = (id: string) => intake.service.database.selectFrom('cases').selectAll().where('submission_id', '=', id).executeTakeFirstOrThrow();
  const events = async (type: string, subject: string) => (await intake.service.database.selectFrom('outbox').select('tenant').where('type', '=', type).where('subject', '=', subject).execute()).map(({ tenant }) => tenant).sort();
  const withdraw = ({ id, receipt, secret }: { id: string; receipt: string; secret: string }) => intake.send('POST', `/v1/applications/${id}/withdrawals`, { receipt, secret });

  /** Begins a file for a submission; what comes back sends it. */
  async function fileOf({ id, receipt, secret }: { id: string; receipt: string; secret: string }): Promise<() => Promise<void>> {
    const bytes = Buffer.from('%PDF-1.7 proof');
    const bearer = async () => ({ authorization: `Bearer ${(await intake.send('POST', `/v1/applications/${id}/attachments`, { receipt, secret })).body.token as string}`, 'tus-resumable': '1.0.0' });
    const path = (await intake.send('POST', '/v1/uploads', undefined, { ...(await bearer()), 'upload-length': String(bytes.length) })).headers.get('location')!;
    return async () => {
      const { status } = await intake.app.request(path, { method: 'PATCH', headers: { ...(await bearer()), 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }, body: bytes });
      expect(status).toBe(204);
    };
  }

  describe('a wish to withdraw', () => {
    it('stands whatever colleagues do meanwhile', async () => {
      const [application, consultation, referral] = [await intake.sent(), await intake.sent({}, 'consultation'), await intake.sent({}, 'referral')];
      intake.pass(20 * minute);
      for (const one of [application, consultation, referral]) expect(await withdraw(one)).toMatchObject({ status: 202, body: { state: 'withdrawal-requested' } });
      await changeSubmission(intake.service, application.id, 'staff:x', 1, { name: '被测者', phone: '13800000000' });
      await intake.county.submit(`/staff/submissions/${consultation.id}/answers`, { text: '请带材料来。' });
      await intake.county.submit(`/staff/submissions/${referral.id}/forwardings`);
      for (const { id } of [application, consultation, referral]) expect((await row(id)).state).toBe('withdrawal-requested');
      expect((await row(referral.id)).forwarded_at).not.toBeNull();
    });
  });

  describe('the 24 hours of detained people', () => {
    it('bind those who hold somebody, not the institution an application was sent to: that has its seven days', async () => {
      const { id, receipt, secret } = await intake.sent({ detained: true });
      await intake.send('POST', `/v1/applications/${id}/changes`, { receipt, secret, version: 1, answers: { name: '被测者', detained: true, phone: '1' } });
      expect((await row(id)).forward_due_at).toBeNull();
      const page = (await intake.county.open(`/staff/submissions/${id}`)).text;
      expect(page).toContain('<span>审查 · ');
      expect(page).not.toContain('转到本机构');
      await intake.step(intake.county, id, 'refuse', { note: '不在范围' });
      await intake.passDays(2);
      await intake.jobs.tellOverdue();
      expect(await events('application.overdue', id)).toEqual([]);
      expect((await intake.county.open(`/staff/submissions/${id}`)).text).toContain('没有期限');
    });
    it('and then the seven days of the institution: a request that was passed on is reviewed, decided and told like any other', async () => {
      const sent = await intake.sent({ detained: true }, 'referral');
      const application = await intake.sent();
      expect(await caseOf(sent.id)).toMatchObject({ state: 'review', review_due: (await caseOf(application.id)).review_due });
      const page = (await intake.county.open(`/staff/submissions/${sent.id}`)).text;
      for (const shown of ['<span>审查 · ', '<span>转到本机构 · ', '24小时内到达', '办案机关、监管场所应当在二十四小时内将申请转交法律援助机构。']) expect(page).toContain(shown);
      expect((await intake.step(intake.county, sent.id, 'supplement', { note: '拘留通知书', day: intake.ahead(2) })).status).toBe(303);
      const letter = /letters\/[0-9a-f-]{36}/.exec((await intake.county.open(`/staff/submissions/${sent.id}`)).text)![0];
      expect((await intake.county.open(`/staff/submissions/${sent.id}/${letter}`)).text).toContain('补充材料/说明通知书');
      expect((await intake.step(intake.county, sent.id, 'grant', { note: '符合条件' })).status).toBe(303);
      expect((await intake.step(intake.county, sent.id, 'assign', { person: '样例律师' })).status).toBe(303);
      expect((await intake.status(sent)).review).toMatchObject({ state: 'assigned', person: '样例律师' });
      await intake.passDays(2);
      await intake.jobs.tellOverdue();
      expect(await events('referral.overdue', sent.id)).toEqual([]);
    });
    it('say of a request that came later that it did', async () => {
      const { body } = await intake.send('POST', '/v1/referrals', { tenant: 'antu', answers: { name: '晚到的人' }, filedAt: new Date(intake.service.now().getTime() - 26 * 60 * minute).toISOString() }, { 'idempotency-key': randomUUID() });
      expect((await intake.county.open(`/staff/submissions/${body.id}`)).text).toContain('超过24小时才到达');
      // Late by the hour: midnight is not waited for.
      expect((await intake.county.open('/staff?view=late')).text).toContain('晚到的人');
      await intake.county.submit(`/staff/submissions/${body.id}/forwardings`);
      expect((await intake.county.open('/staff?view=late')).text).not.toContain('晚到的人');
      expect((await intake.county.open('/staff?kind=referral')).text).toContain('晚到的人');
    });
    it('left by an earlier version without a review: they get one, once', async () => {
      const [{ id }, passed] = [await intake.sent({}, 'referral'), await intake.sent({}, 'referral')];
      const { database } = intake.service;
      for (const one of [id, passed.id]) await database.updateTable('cases').set({ state: 'open', review_due: null }).where('submission_id', '=', one).execute();
      await database.updateTable('submissions').set({ forwarded_at: intake.service.now(), settled_at: intake.service.now() }).where('id', '=', passed.id).execute();
      for (const statement of referralMigration.statements) await sql.raw(statement).execute(database);
      await openMissingCases(intake.service);
      expect(await caseOf(id)).toMatchObject({ state: 'review', review_due: expect.stringMatching(/^2026-/) });
      expect(await caseOf(passed.id)).toMatchObject({ state: 'open', review_due: null });
    });
    it('are told of when they are over, to whoever deals with it now, and not after it was passed on', async () => {
      const [late, done] = [await intake.sent({}, 'referral'), await intake.sent({}, 'referral')];
      await intake.step(intake.county, late.id, 'transfer', { tenant: 'other', note: '管辖' });
      await intake.county.submit(`/staff/submissions/${done.id}/forwardings`);
      await withdraw(done);
      await intake.passDays(2);
      await intake.jobs.tellOverdue();
      expect(await events('referral.overdue', late.id)).toEqual(['other']);
      expect(await events('referral.overdue', done.id)).toEqual([]);
    });
  });

  describe('danger now', () => {
    it('is stored nowhere, and keeps the neighbours out for good', async () => {
      const { id, receipt, secret } = await intake.sent({ safety: true });
      const stored = async () => (await latestPayload(intake.service, intake.service.database, await row(id))).answers;
      expect(await stored()).not.toHaveProperty('safety');
      await intake.send('POST', `/v1/applications/${id}/changes`, { receipt, secret, version: 1, answers: { name: '被测者', safety: false } });
      expect(await stored()).toEqual({ name: '被测者' });
      expect((await caseOf(id)).restricted).toBe(true);
      expect((await intake.township.open(`/staff/submissions/${id}`)).status).toBe(404);
      const audit = await intake.service.database.selectFrom('audit').select('fields').where('subject', '=', id).execute();
      expect(JSON.stringify(audit)).not.toContain('safety');
    });
    it('by a guardian is no neighbour’s business either', async () => {
      const { id } = await intake.sent({ conflictWithGuardian: true });
      expect((await intake.township.open(`/staff/submissions/${id}`)).status).toBe(404);
    });
    it('makes the dossier it is joined to one for the county', async () => {
      const [plain, danger] = [await intake.sent(), await intake.sent({ matter: 'abuse' })];
      await intake.county.open(`/staff/submissions/${plain.id}`);
      const { location } = await intake.county.submit(`/staff/submissions/${plain.id}/household`, { head: '被测者' });
      expect((await intake.township.open(location!)).status).toBe(200);
      await intake.county.submit(`${location}/submissions`, { receipt: danger.receipt });
      expect((await intake.township.open(location!)).status).toBe(404);
    });
  });

  describe('a dossier', () => {
    const begun = async (id: string): Promise<string> => {
      const form = (await intake.county.open(`/staff/submissions/${id}/household`)).text;
      expect(form).not.toContain('老板不给工资');
      return (await intake.county.submit(`/staff/submissions/${id}/household`, { head: '被测者', needs: '法律上的需要', plan: '周五上门' })).location!;
    };
    it('is closed to the neighbours when violence becomes known later', async () => {
      const { id, receipt, secret } = await intake.sent();
      const dossier = await begun(id);
      expect((await intake.township.open(dossier)).status).toBe(200);
      await intake.send('POST', `/v1/applications/${id}/changes`, { receipt, secret, version: 1, answers: { name: '被测者', matter: 'abuse', residence: { region: '222426101201', detail: '' } } });
      expect((await intake.township.open(dossier)).status).toBe(404);
      expect((await intake.county.open(dossier)).text).toContain('只限县级');
    });
    it('tells the village how to reach people and what is planned, not what it is about', async () => {
      const dossier = await begun((await intake.sent()).id);
      const whole = (await intake.township.open(dossier)).text;
      for (const shown of ['周五上门', '法律上的需要']) expect(whole).toContain(shown);
      const { database } = intake.service;
      await database.updateTable('accounts').set({ level: 'village', region: '222426101201' }).where('login', '=', 'township').execute();
      const { text } = await intake.township.open(dossier);
      await database.updateTable('accounts').set({ level: 'township', region: '222426101' }).where('login', '=', 'township').execute();
      expect(text).toContain('周五上门');
      expect(text).not.toContain('法律上的需要');
    });
  });

  describe('a corrected address', () => {
    const moved = { name: '被测者', residence: { region: '222426999', detail: '' } };
    const correct = ({ id, receipt, secret }: { id: string; receipt: string; secret: string }) => intake.send('POST', `/v1/applications/${id}/changes`, { receipt, secret, version: 1, answers: moved });
    it('takes the case away from the wrong township', async () => {
      const sent = await intake.sent();
      expect((await intake.township.open(`/staff/submissions/${sent.id}`)).status).toBe(200);
      await correct(sent);
      expect((await caseOf(sent.id)).region).toBe('222426999');
      expect((await intake.township.open(`/staff/submissions/${sent.id}`)).status).toBe(404);
    });
    it('does not undo where the county sent it', async () => {
      const sent = await intake.sent();
      await intake.step(intake.county, sent.id, 'delegate', { place: '222426101' });
      await correct(sent);
      expect((await caseOf(sent.id)).region).toBe('222426101');
    });
  });

  describe('what was terminated', () => {
    it.each([['granted', []], ['assigned', [['assign', { person: '样例律师' }]]]] as const)('goes on as %s when the objection was right', async (before, steps) => {
      const sent = await intake.sent();
      await intake.step(intake.county, sent.id, 'grant', { note: '符合条件' });
      for (const [action, fields] of steps) await intake.step(intake.county, sent.id, action, fields);
      await intake.step(intake.county, sent.id, 'terminate', { note: '情况变了' });
      expect(await caseOf(sent.id)).toMatchObject({ state: 'terminated', closed_at: expect.any(Date) });
      expect((await intake.status(sent)).review).toMatchObject({ state: 'terminated', reason: '情况变了' });
      expect((await intake.step(intake.county, sent.id, 'resume', { note: '异议成立' })).status).toBe(303);
      expect(await caseOf(sent.id)).toMatchObject({ state: before, closed_at: null, assign_due: before === 'granted' ? expect.stringMatching(/^2026-/) : null });
      expect((await intake.status(sent)).review).toMatchObject({ state: before, reason: '符合条件', person: before === 'assigned' ? '样例律师' : null });
    });
    it('by an earlier version can go on too', async () => {
      const { id } = await intake.sent();
      await intake.step(intake.county, id, 'grant', { note: '符合条件' });
      await intake.step(intake.county, id, 'terminate', { note: '情况变了' });
      await intake.service.database.updateTable('cases').set({ state: 'ended' }).where('submission_id', '=', id).execute();
      for (const statement of terminationMigration.statements) await sql.raw(statement).execute(intake.service.database);
      expect((await caseOf(id)).state).toBe('terminated');
    });
  });

  describe('a limit that comes nearer', () => {
    it('makes an application urgent on the day when less than seven are left, and puts it before what can wait', async () => {
      const [limited, plain] = [await intake.sent({ name: '有期限的人', deadlineDate: intake.ahead(9) }), await intake.sent({ name: '没有期限的人' })];
      const urgent = async () => (await intake.county.open('/staff?view=urgent')).text;
      expect(await urgent()).not.toContain('有期限的人');
      await intake.passDays(2);
      expect(await urgent()).not.toContain('有期限的人');
      await intake.passDays(1);
      expect(await urgent()).toContain('有期限的人');
      expect((await intake.county.open(`/staff/submissions/${limited.id}`)).text).toContain('>紧急<');
      expect((await intake.county.open(`/staff/submissions/${plain.id}`)).text).not.toContain('>紧急<');
      const queue = (await intake.county.open('/staff?kind=application')).text;
      expect(queue.indexOf('有期限的人')).toBeLessThan(queue.indexOf('没有期限的人'));
    });
  });

  describe('a supplement', () => {
    it('leaves the applicant its days before a refusal, and promises no day that is over', async () => {
      const sent = await intake.sent();
      expect((await intake.status(sent)).review.decisionDue).toMatch(/^2026-/);
      await intake.step(intake.county, sent.id, 'supplement', { note: '身份证', day: intake.ahead(20) });
      expect((await intake.step(intake.county, sent.id, 'refuse', { note: '不在范围' })).status).toBe(409);
      expect((await intake.county.open(`/staff/submissions/${sent.id}`)).text).not.toContain('决定不予援助');
      await intake.passDays(15);
      await intake.step(intake.county, sent.id, 'supplement-received');
      expect((await intake.status(sent)).review).toMatchObject({ state: 'review', decisionDue: null });
      expect((await intake.step(intake.county, sent.id, 'refuse', { note: '不在范围' })).status).toBe(303);
    });
    it('that was answered, in part or by asking for a call, is no withdrawal', async () => {
      const { id, receipt, secret } = await intake.sent();
      await intake.step(intake.county, id, 'supplement', { note: '身份证', day: intake.ahead(2) });
      await intake.send('POST', '/v1/handoffs', { tenant: 'antu', channel: 'phone', contact: { note: '证件丢了，正在补办' }, submission: { receipt, secret } }, { 'idempotency-key': randomUUID() });
      await intake.passDays(4);
      const page = await intake.step(intake.county, id, 'lapse', { note: '没有补' });
      expect(page.status).toBe(422);
      expect(page.text).toContain('请先看过，再回到审查');
      expect((await caseOf(id)).state).toBe('supplement');
    });
    it('that was answered with a file begun before the notice, and whole only after it, is none either', async () => {
      const sent = await intake.sent();
      const send = await fileOf(sent);
      await intake.step(intake.county, sent.id, 'supplement', { note: '身份证', day: intake.ahead(2) });
      await intake.passDays(1);
      await send();
      await intake.passDays(3);
      expect((await intake.step(intake.county, sent.id, 'lapse', { note: '没有补' })).text).toContain('请先看过，再回到审查');
    });
  });

  describe('a transfer', () => {
    it('is confirmed by the other institution, told to the first and to the applicant', async () => {
      const sent = await intake.sent();
      expect((await intake.status(sent)).review.institution).toEqual({ id: 'antu', name: '安图县法律援助中心' });
      await intake.step(intake.county, sent.id, 'transfer', { tenant: 'other', note: '管辖' });
      expect((await intake.neighbour.open('/staff')).text).toContain('外地转来，待接收');
      expect((await intake.status(sent)).review.institution.id).toBe('other');
      expect((await intake.step(intake.neighbour, sent.id, 'receive')).status).toBe(303);
      expect(await events('application.receive', sent.id)).toEqual(['antu', 'other']);
      expect((await intake.step(intake.neighbour, sent.id, 'receive')).status).toBe(409);
    });
    it('takes with it who is told of files that come later', async () => {
      const sent = await intake.sent();
      const send = await fileOf(sent);
      await intake.step(intake.county, sent.id, 'transfer', { tenant: 'other', note: '管辖' });
      await send();
      expect(await events('application.file', sent.id)).toEqual(['other']);
      const chains = await intake.service.database.selectFrom('audit').select('tenant').where('subject', '=', sent.id).where('action', '=', 'application.file').execute();
      expect(chains).toEqual([{ tenant: 'other' }]);
    });
    it('lends the dossier to the county that goes on with it, to be read only, and both know who read it; it begins its own', async () => {
      const [{ id }, stays] = [await intake.sent(), await intake.sent({ facts: '留在这里的另一件事' })];
      await intake.county.open(`/staff/submissions/${id}`);
      const first = (await intake.county.submit(`/staff/submissions/${id}/household`, { head: '被测者' })).location;
      await intake.county.submit(`${first}/submissions`, { receipt: stays.receipt });
      await intake.county.submit(`${first}/entries`, { kind: 'visit', day: intake.ahead(0), text: '约好周五再去' });
      await intake.county.submit(`${first}/entries`, { kind: 'reminder', day: intake.ahead(3), text: '一起去民政部门' });
      await intake.step(intake.county, id, 'transfer', { tenant: 'other', note: '管辖' });
      expect((await intake.neighbour.open(`/staff/submissions/${id}`)).text).toContain('建立家庭档案');
      const { location } = await intake.neighbour.submit(`/staff/submissions/${id}/household`, { head: '被测者' });
      expect(location).not.toBe(first);
      expect((await intake.neighbour.open(location!)).status).toBe(200);

      expect((await intake.neighbour.open(`/staff/submissions/${id}`)).text).toContain(`<a class="button second" href="${first}">看外地的家庭档案</a>`);
      const lent = await intake.neighbour.open(first!);
      expect(lent.status).toBe(200);
      for (const shown of ['只能看', '约好周五再去', '一起去民政部门']) expect(lent.text).toContain(shown);
      for (const kept of ['<form method="post" action="/staff/households', stays.id]) expect(lent.text).not.toContain(kept);
      for (const [part, fields] of [['', { head: '改名', version: '1' }], ['/entries', { kind: 'visit', day: intake.ahead(0), text: '越权' }], ['/helpers', { helper: randomUUID() }], ['/ends', { closed: 'yes' }], ['/submissions', { receipt: '' }]] as const) expect((await intake.neighbour.submit(`${first}${part}`, fields)).status).toBe(404);
      const reader = (await intake.service.database.selectFrom('accounts').select('id').where('login', '=', 'neighbour').executeTakeFirstOrThrow()).id;
      const readings = await intake.service.database.selectFrom('audit').select('tenant').where('subject', '=', first!.split('/').at(-1)!).where('action', '=', 'household.read').where('actor', '=', `staff:${reader}`).orderBy('tenant').execute();
      expect(readings.map(({ tenant }) => tenant)).toEqual(['antu', 'other']);
      expect((await intake.neighbour.open('/staff/households')).text).not.toContain(first!);

      await intake.step(intake.neighbour, id, 'refuse', { note: '不在范围' });
      expect((await intake.neighbour.open(first!)).status).toBe(404);
    });
    it('takes with it what a code opens, and who is asked to call', async () => {
      const { id, receipt, secret } = await intake.sent({ name: '转走的人' });
      const wish = (key: string, tenant = 'antu') => intake.send('POST', '/v1/handoffs', { tenant, channel: 'phone', contact: { name: '联系转走的人' }, submission: { receipt, secret } }, { 'idempotency-key': key });
      const [before, after] = [randomUUID(), randomUUID()];
      const { code } = (await wish(before)).body;
      await intake.step(intake.county, id, 'transfer', { tenant: 'other', note: '管辖' });
      expect((await intake.send('POST', '/v1/staff/handoff-codes', { code }, { 'x-staff': 'antu' })).body).not.toHaveProperty('submission');
      expect((await intake.send('POST', '/v1/staff/handoff-codes', { code }, { 'x-staff': 'antu' })).status).toBe(404);
      expect((await intake.send('POST', '/v1/staff/handoff-codes', { code }, { 'x-staff': 'other' })).body.submission.answers.name).toBe('转走的人');
      expect((await intake.county.open('/staff/handoffs')).text).not.toContain('联系转走的人');
      expect((await intake.neighbour.open('/staff/handoffs')).text).toContain('联系转走的人');
      expect((await wish(before)).status).toBe(200);
      // Whether the institution first sent to is named, or the one that status now tells.
      expect((await wish(before, 'other')).status).toBe(200);
      expect((await wish(randomUUID(), 'other')).status).toBe(201);
      const later = (await wish(after)).body;
      expect((await intake.send('POST', '/v1/staff/handoff-codes', { code: later.code }, { 'x-staff': 'other' })).body.submission.answers.name).toBe('转走的人');
      expect((await intake.county.open('/staff/handoffs')).text).not.toContain(`/staff/submissions/${id}`);
    });
  });

  it('tells the applicant who was assigned', async () => {
    const sent = await intake.sent();
    await intake.step(intake.county, sent.id, 'grant', { note: '符合条件' });
    expect((await intake.status(sent)).review.person).toBeNull();
    await intake.step(intake.county, sent.id, 'assign', { person: '样例律师' });
    expect((await intake.status(sent)).review.person).toBe('样例律师');
  });

  it('prints the statement of hardship with what was told and lines to write on, for those who have to make one', async () => {
    const family = [{ name: '被测者', relation: 'self', monthlyIncome: 900 }, { name: '母亲', relation: 'mother', monthlyIncome: 0 }];
    const { id } = await intake.sent({ householdSize: 2, family, assets: [{ type: 'home', count: 1 }], exemptGround: ['none'] });
    expect((await intake.county.open(`/staff/submissions/${id}`)).text).toContain(`/staff/submissions/${id}/hardship`);
    const { status, text } = await intake.county.open(`/staff/submissions/${id}/hardship`);
    expect(status).toBe(200);
    for (const shown of ['经济困难状况说明表', '母亲', '900', '房子', '受援人以欺骗或者其他不正当手段获得法律援助的', '按指印']) expect(text).toContain(shown);
    for (const free of [{ matter: 'abuse' }, { exemptGround: ['social-assistance'] }]) {
      const without = await intake.sent(free);
      expect((await intake.county.open(`/staff/submissions/${without.id}`)).text).not.toContain('/hardship');
    }
    expect((await intake.neighbour.open(`/staff/submissions/${id}/hardship`)).status).toBe(404);
  });
});
