import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { auditVerdict } from '../audit/audit-verdict.js';
import { keyRing } from '../sealing/key-ring.js';
import { keysInUse, requireKeys } from '../jobs/keys-in-use.js';
import { reencrypt } from '../jobs/reencrypt.js';
import { engines } from '../testing/engines.js';
import { testIntake, testKey } from '../testing/test-intake.js';
import type { TestIntake } from '../testing/test-intake.js';
import { latestPayload } from './latest-payload.js';
import { submit } from './submit.js';

describe.each(engines)('submissions on $name', (engine) => {
  let intake: TestIntake;
  beforeEach(async () => {
    intake = await testIntake({}, engine);
  });
  afterEach(() => intake.close());

  const minute = 60_000;
  const payload = { tenant: 'antu', answers: { name: '张三', identityNumber: '220000199001010011' } };
  const sent = async (id: string = randomUUID(), body: unknown = payload) => ({ id, ...(await intake.send('PUT', `/v1/applications/${id}`, body)) });
  const proofOf = ({ receipt, secret }: { receipt: string; secret: string }) => ({ receipt, secret });
  const count = async (table: string): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(intake.service.database)).rows[0]!.n;

  describe('PUT /v1/applications/{uuid}', () => {
    it('creates once; the same again, keys in any order, gets the same receipt', async () => {
      const first = await sent();
      expect(first.status).toBe(201);
      expect(first.body.receipt).toMatch(/^\d{4} \d{4} \d{4}$/);
      intake.pass(3 * 24 * 60 * minute);
      const again = await sent(first.id, { answers: { identityNumber: '220000199001010011', name: '张三' }, tenant: 'antu' });
      expect(again.status).toBe(200);
      expect(again.body).toEqual(first.body);
      expect([await count('submissions'), await count('outbox'), await count('audit')]).toEqual([1, 1, 1]);
    });

    it('refuses another payload under a used id, and the id of another kind', async () => {
      const { id } = await sent();
      expect(await sent(id, { ...payload, answers: { name: '李四' } })).toMatchObject({ status: 422, body: { code: 'other-payload' } });
      expect(await intake.send('POST', '/v1/consultations', payload, { 'idempotency-key': id })).toMatchObject({ status: 422, body: { code: 'other-payload' } });
      expect(await count('revisions')).toBe(1);
    });

    it('answers 409 while the same is being taken in, and never makes twins', async () => {
      const id = randomUUID();
      const answers = await Promise.all(Array.from({ length: 6 }, () => sent(id)));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409).length).toBeGreaterThan(0);
      expect(answers.find(({ status }) => status === 409)!.headers.get('retry-after')).toBe('1');
      expect(await count('submissions')).toBe(1);
    });

    it('leaves nothing when it is refused, and says where and what in the tongue asked for', async () => {
      const { status, body, headers } = await intake.send('PUT', `/v1/applications/${randomUUID()}`, { tenant: 'antu', answers: {} }, { 'accept-language': 'en-GB, zh;q=0.5' });
      expect(status).toBe(422);
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(body).toMatchObject({ code: 'bad-request', title: 'Something is missing or has the wrong form.', errors: [{ path: 'answers.name', message: 'required' }] });
      expect((await sent(randomUUID(), { ...payload, tenant: 'nowhere' })).body).toMatchObject({ code: 'unknown-tenant', title: '没有这个受理机构。' });
      expect([await count('submissions'), await count('outbox'), await count('audit')]).toEqual([0, 0, 0]);
    });

    it.each([
      ['no JSON', '{', 400],
      ['deep nesting', '['.repeat(5000) + ']'.repeat(5000), 400],
      ['a list', '[]', 422],
      ['unknown keys', JSON.stringify({ ...payload, more: 1 }), 422],
      ['too much', JSON.stringify({ ...payload, answers: { name: 'x'.repeat(300_000) } }), 413],
    ])('refuses %s without failing', async (_name, body, status) => {
      expect((await sent(randomUUID(), body)).status).toBe(status);
    });

    it('refuses an id that is none', async () => expect((await sent("1' or '1'='1")).status).toBe(404));

    it('keeps no personal word readable in the database, the log, the audit or the outbox', async () => {
      const { body } = await sent();
      for (const table of ['submissions', 'revisions', 'audit', 'outbox']) {
        const { rows } = await sql<{ line: string }>`select ${sql.table(table)}::text as line from ${sql.table(table)}`.execute(intake.service.database);
        for (const word of ['张三', '220000199001010011', body.secret, Buffer.from('张三').toString('hex')]) expect(rows.map(({ line }) => line).join()).not.toContain(word);
      }
      expect(intake.log.at(-1)).toMatchObject({ method: 'PUT', route: '/v1/applications/:id', status: 201 });
      expect(JSON.stringify(intake.log)).not.toMatch(/张三|2200/);
    });

    it('flags what a machine may have sent, and takes it in all the same', async () => {
      const quarantine = async (id: string) => (await intake.service.database.selectFrom('submissions').select('quarantine').where('id', '=', id).executeTakeFirstOrThrow()).quarantine;
      const { body: config } = await intake.send('GET', '/v1/tenants/antu/config');
      const quick = await sent(randomUUID(), { ...payload, formToken: config.formToken, website: 'http://x' });
      intake.pass(minute);
      const slow = await sent(randomUUID(), { ...payload, formToken: config.formToken });
      const stolen = await sent(randomUUID(), { ...payload, tenant: 'other', formToken: config.formToken });
      expect([quick.status, slow.status, stolen.status]).toEqual([201, 201, 201]);
      expect([await quarantine(quick.id), await quarantine(slow.id), await quarantine(stolen.id)]).toEqual([['honeypot', 'too-quick'], [], ['no-form-token']]);
    });

    it('draws another receipt number when one is taken', async () => {
      const numbers = ['123456789012', '123456789012', '123456789012', '999999999999'];
      const other = await testIntake({ receiptNumber: () => numbers.shift()! }, engine);
      const first = await other.send('PUT', `/v1/applications/${randomUUID()}`, payload);
      const second = await other.send('PUT', `/v1/applications/${randomUUID()}`, payload);
      expect([first.body.receipt, second.body.receipt]).toEqual(['1234 5678 9012', '9999 9999 9999']);
      await other.close();
    });
  });

  describe('POST /v1/status-queries', () => {
    it('answers to receipt and secret, however they are typed', async () => {
      const { id, body } = await sent();
      const typed = { receipt: body.receipt.replaceAll(' ', '-'), secret: ` ${body.secret.toLowerCase().replaceAll('-', '')}` };
      expect(await intake.send('POST', '/v1/status-queries', typed)).toMatchObject({ status: 200, body: { id, state: 'received', answers: [] } });
    });

    it('gives one answer whether the number or the secret is wrong, and stops guessing', async () => {
      const { body } = await sent();
      const { body: another } = await sent();
      const wrong = await intake.send('POST', '/v1/status-queries', { receipt: body.receipt, secret: another.secret });
      const unknown = await intake.send('POST', '/v1/status-queries', { receipt: '000000000000', secret: another.secret });
      expect(wrong.status).toBe(404);
      expect(unknown.body).toEqual(wrong.body);
      for (let guess = 0; guess < 9; guess += 1) await intake.send('POST', '/v1/status-queries', { receipt: body.receipt, secret: 'AAAA' });
      const stopped = await intake.send('POST', '/v1/status-queries', { receipt: body.receipt, secret: 'AAAA' });
      expect(stopped.status).toBe(429);
      // Guessing must not keep the holder from withdrawing.
      expect((await intake.send('POST', '/v1/status-queries', proofOf(body))).status).toBe(200);
      expect((await intake.send('POST', `/v1/applications/${body.id}/withdrawals`, proofOf(body))).status).toBe(200);
      intake.pass(1000 * Number(stopped.headers.get('retry-after')));
      expect((await intake.send('POST', '/v1/status-queries', { receipt: body.receipt, secret: 'AAAA' })).status).toBe(404);
    });
  });

  describe('withdrawing and changing', () => {
    it('is done at once for ten minutes and more, then asked of staff', async () => {
      const early = await sent();
      const late = await sent();
      intake.pass(10 * minute);
      expect(await intake.send('POST', `/v1/applications/${early.id}/withdrawals`, proofOf(early.body))).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
      expect(await intake.send('POST', `/v1/applications/${early.id}/withdrawals`, proofOf(early.body))).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
      intake.pass(10 * minute);
      expect(await intake.send('POST', `/v1/applications/${late.id}/withdrawals`, proofOf(late.body))).toMatchObject({ status: 202, body: { state: 'withdrawal-requested' } });
      expect(await intake.send('POST', `/v1/staff/submissions/${late.id}/withdrawals`, {}, { 'x-staff': 'antu' })).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
      expect(await auditVerdict(intake.service.database, 'antu')).toMatchObject({ intact: true, entries: 5 });
    });

    it('is done by staff only where the applicant asked', async () => {
      const { id, body } = await sent();
      const byStaff = () => intake.send('POST', `/v1/staff/submissions/${id}/withdrawals`, {}, { 'x-staff': 'antu' });
      expect(await byStaff()).toMatchObject({ status: 409, body: { code: 'step-closed' } });
      expect((await intake.send('POST', '/v1/status-queries', proofOf(body))).body.state).toBe('received');
      intake.pass(60 * minute);
      await intake.send('POST', `/v1/applications/${id}/withdrawals`, proofOf(body));
      for (const time of [1, 2]) expect([time, await byStaff()]).toMatchObject([time, { status: 200, body: { state: 'withdrawn' } }]);
    });

    it('keeps both versions, makes the same change once, and refuses one of an old version', async () => {
      const { id, body } = await sent();
      const change = { ...proofOf(body), version: 1, answers: { name: '张三', phone: '1' } };
      expect(await intake.send('POST', `/v1/applications/${id}/changes`, change)).toMatchObject({ status: 200, body: { version: 2 } });
      expect(await intake.send('POST', `/v1/applications/${id}/changes`, change)).toMatchObject({ status: 200, body: { version: 2 } });
      expect(await intake.send('POST', `/v1/applications/${id}/changes`, { ...change, answers: { name: '李四' } })).toMatchObject({ status: 412, body: { code: 'version-conflict' } });
      expect(await count('revisions')).toBe(2);
      const { fields } = await intake.service.database.selectFrom('audit').select('fields').where('action', '=', 'application.change').executeTakeFirstOrThrow();
      expect(JSON.parse(fields)).toEqual(['identityNumber', 'phone']);
      // What was first sent is still recognised.
      expect((await sent(id)).body).toEqual(body);
      intake.pass(60 * minute);
      const later = { version: 2, answers: { name: '王五' } };
      expect(await intake.send('POST', `/v1/applications/${id}/changes`, { ...proofOf(body), ...later })).toMatchObject({ status: 409, body: { code: 'too-late' } });
      expect(await intake.send('POST', `/v1/staff/submissions/${id}/changes`, later, { 'x-staff': 'antu' })).toMatchObject({ status: 200, body: { version: 3 } });
    });

    it('is not for the holder of another receipt, nor for staff of another institution', async () => {
      const mine = await sent();
      const theirs = await sent();
      for (const path of ['withdrawals', 'attachments']) expect(await intake.send('POST', `/v1/applications/${theirs.id}/${path}`, proofOf(mine.body))).toMatchObject({ status: 404, body: { code: 'no-match' } });
      expect((await intake.send('POST', `/v1/applications/${theirs.id}/changes`, { ...proofOf(mine.body), version: 1, answers: payload.answers })).status).toBe(404);
      for (const path of ['withdrawals', 'forwardings', 'answers', 'changes']) {
        expect((await intake.send('POST', `/v1/staff/submissions/${mine.id}/${path}`, {}, { 'x-staff': 'other' })).status).toBe(404);
        expect((await intake.send('POST', `/v1/staff/submissions/${mine.id}/${path}`, {})).status).toBe(401);
      }
    });
  });

  describe('consultations and referrals', () => {
    it('lets the asker read the answer, which is sealed', async () => {
      const { status, body } = await intake.send('POST', '/v1/consultations', payload, { 'idempotency-key': randomUUID() });
      expect(status).toBe(201);
      expect((await intake.send('POST', `/v1/staff/submissions/${body.id}/answers`, { text: '请带工资条来。' }, { 'x-staff': 'antu' })).status).toBe(201);
      expect(await intake.send('POST', '/v1/status-queries', proofOf(body))).toMatchObject({ body: { state: 'answered', answers: [{ text: '请带工资条来。' }] } });
      expect((await intake.send('POST', '/v1/consultations', payload)).status).toBe(422);
    });

    it('counts 24 hours from when a detained person asked, tells of the late ones once, not of those that are here nor of what was sent to the institution itself', async () => {
      const filedAt = '2026-03-01T20:00:00Z';
      const late = await intake.send('POST', '/v1/referrals', { ...payload, filedAt }, { 'idempotency-key': randomUUID() });
      const passed = await intake.send('POST', '/v1/referrals', { ...payload, filedAt }, { 'idempotency-key': randomUUID() });
      const own = await sent(randomUUID(), { ...payload, answers: { name: '张三', detained: true } });
      expect((await intake.send('POST', '/v1/status-queries', proofOf(late.body))).body.forwardDueAt).toBe('2026-03-02T20:00:00.000Z');
      expect((await intake.send('POST', '/v1/status-queries', proofOf(own.body))).body.forwardDueAt).toBeNull();
      expect(await intake.send('POST', `/v1/staff/submissions/${passed.body.id}/forwardings`, {}, { 'x-staff': 'antu' })).toMatchObject({ body: { state: 'forwarded' } });
      expect(await intake.jobs.tellOverdue()).toBe(0);
      intake.pass(12 * 60 * minute + 1);
      expect(await intake.jobs.tellOverdue()).toBe(1);
      expect(await intake.jobs.tellOverdue()).toBe(0);
      const events = await intake.service.database.selectFrom('outbox').select(['type', 'subject']).where('type', 'like', '%overdue').execute();
      expect(events).toEqual([{ type: 'referral.overdue', subject: late.body.id }]);
    });
  });

  it('goes on after the keys have turned and the old one is gone', async () => {
    const { id, body } = await sent();
    expect(await reencrypt(intake.service.database, keyRing(`${testKey('b', 2)},${testKey('a', 1)}`))).toBe(1);
    expect(await keysInUse(intake.service.database)).toEqual({ b: { submissions: 1 } });
    await expect(requireKeys(intake.service.database, keyRing(testKey('a', 1)))).rejects.toThrow('MANGDAO_KEYS lacks b (1 submissions)');
    const turned = { ...intake.service, keys: keyRing(testKey('b', 2)) };
    expect(await submit(turned, 'application', id, payload, async () => undefined)).toEqual({ created: false, receipt: body });
    const row = await turned.database.selectFrom('submissions').selectAll().executeTakeFirstOrThrow();
    expect(await latestPayload(turned, turned.database, row)).toEqual(payload);
  });
});
