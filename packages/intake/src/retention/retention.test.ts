import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { auditVerdict } from '../audit/audit-verdict.js';
import { environmentOptions } from '../environment-options.js';
import { testKey } from '../testing/test-intake.js';
import { staffIntake } from '../staff/testing/staff-intake.js';
import type { StaffIntake } from '../staff/testing/staff-intake.js';
import { parsedRetention, usualRetention } from './retention.js';
import { engines } from '../testing/engines.js';

describe.each(engines)('retention, on $name', (engine) => {
  let intake: StaffIntake;
  beforeAll(async () => {
    intake = await staffIntake({ retention: parsedRetention('{"applications":100,"consultations":60,"dossiers":30,"handoffs":40}') }, engine);
  }, 120_000);
  afterAll(() => intake.close());

  const exists = async (id: string): Promise<boolean> => (await intake.service.database.selectFrom('submissions').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
  const isFile = (path: string): Promise<boolean> => access(path).then(() => true, () => false);
  const actions = async (subject: string) => (await intake.service.database.selectFrom('audit').select('action').where('subject', '=', subject).execute()).map(({ action }) => action);

  it('is the usual one for all that a deployment does not set, and refuses what would delete at once', () => {
    expect(parsedRetention('{"withdrawn":30}')).toEqual({ ...usualRetention, withdrawn: 30 });
    for (const text of ['{"withdrawn":0}', '{"aplications":90}', 'x']) expect(() => parsedRetention(text)).toThrow();
    const environment = { MANGDAO_KEYS: testKey('a', 1), MANGDAO_TENANTS: '[{"id":"a","name":"a"}]' };
    expect(environmentOptions({ ...environment, MANGDAO_RETENTION: '{"applications":365}' }).retention?.applications).toBe(365);
    expect(() => environmentOptions({ ...environment, MANGDAO_RETENTION: '{"applications":1}' })).toThrow('MANGDAO_RETENTION: applications must be 30 days at least');
  });

  it('forgets each kind after its own days and leaves what somebody waits for', async () => {
    const [waiting, closed, asked, answered] = [await intake.sent(), await intake.sent(), await intake.sent({}, 'consultation'), await intake.sent({}, 'consultation')];
    await intake.step(intake.county, closed.id, 'refuse', { note: '不在范围' });
    await intake.county.submit(`/staff/submissions/${answered.id}/answers`, { text: '请来窗口。' });
    const withdrawn = await intake.sent();
    await intake.send('POST', `/v1/applications/${withdrawn.id}/withdrawals`, { receipt: withdrawn.receipt, secret: withdrawn.secret });
    const { body: { token } } = await intake.send('POST', `/v1/applications/${closed.id}/attachments`, { receipt: closed.receipt, secret: closed.secret });
    const { headers } = await intake.send('POST', '/v1/uploads', undefined, { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0', 'upload-length': '9' });
    expect(headers.get('location')).not.toBeNull();
    const left = async () => [waiting, asked, answered, withdrawn, closed].reduce<Promise<boolean[]>>(async (all, { id }) => [...(await all), await exists(id)], Promise.resolve([]));
    for (const [passed, expected] of [[59, [true, true, true, true, true]], [2, [true, true, false, true, true]], [30, [true, true, false, false, true]], [10, [true, true, false, false, false]]] as const) {
      await intake.passDays(passed);
      await intake.jobs.forgetExpired();
      expect(await left()).toEqual(expected);
    }
    const { database } = intake.service;
    for (const table of ['revisions', 'cases', 'case_steps'] as const) expect(await database.selectFrom(table).select('submission_id').where('submission_id', '=', closed.id).execute()).toEqual([]);
    expect(await database.selectFrom('uploads').select('id').where('owner_id', '=', closed.id).execute()).toEqual([]);
    expect(await actions(closed.id)).toContain('application.forget');
    expect((await database.selectFrom('outbox').select('type').where('subject', '=', closed.id).execute()).map(({ type }) => type)).toContain('application.forgotten');
    expect(await auditVerdict(database, 'antu')).toMatchObject({ intact: true });
    expect((await intake.status(closed)).code).toBe('no-match');
  });

  it('forgets a withdrawn application with the number to call, before the wish itself has grown old', async () => {
    const { id, receipt, secret } = await intake.sent();
    const wish = randomUUID();
    await intake.send('POST', '/v1/handoffs', { tenant: 'antu', channel: 'phone', contact: { to: '13800000000' }, submission: { receipt, secret } }, { 'idempotency-key': wish });
    await intake.jobs.dispatchOutbox();
    const file = join(intake.folder, 'handoffs', `${wish}.json`);
    expect(await isFile(file)).toBe(true);
    await intake.send('POST', `/v1/applications/${id}/withdrawals`, { receipt, secret });
    await intake.passDays(91);
    await intake.jobs.forgetExpired();
    expect(await exists(id)).toBe(false);
    expect(await intake.service.database.selectFrom('handoffs').select('id').where('id', '=', wish).execute()).toEqual([]);
    expect(await isFile(file)).toBe(false);
    expect(await actions(wish)).toContain('handoff.forget');
  });

  it('keeps what a dossier holds until the dossier goes', async () => {
    const { id } = await intake.sent();
    await intake.county.open(`/staff/submissions/${id}`);
    const { location } = await intake.county.submit(`/staff/submissions/${id}/household`, { head: '被测者' });
    await intake.step(intake.county, id, 'refuse', { note: '不在范围' });
    await intake.passDays(200);
    await intake.jobs.forgetExpired();
    expect(await exists(id)).toBe(true);
    await intake.county.submit(`${location}/ends`, { closed: 'yes' });
    await intake.passDays(31);
    await intake.jobs.forgetExpired();
    await intake.jobs.forgetExpired();
    expect(await exists(id)).toBe(false);
    expect(await actions(location!.split('/').at(-1)!)).toContain('household.forget');
  });

  it('keeps a detained person’s request while it is reviewed, however long ago it arrived, and forgets it after its end', async () => {
    const { id } = await intake.sent({}, 'referral');
    await intake.county.open('/staff/account');
    await intake.county.submit(`/staff/submissions/${id}/forwardings`);
    await intake.passDays(1200);
    await intake.jobs.forgetExpired();
    expect(await exists(id)).toBe(true);
    await intake.step(intake.county, id, 'refuse', { note: '不在范围' });
    await intake.passDays(1200);
    await intake.jobs.forgetExpired();
    expect(await exists(id)).toBe(false);
  });

  it('forgets a wish to be contacted with its file, after it was met, or long after', async () => {
    const wish = async () => {
      const id = randomUUID();
      await intake.send('POST', '/v1/handoffs', { tenant: 'antu', channel: 'phone', contact: { to: '13800000000' } }, { 'idempotency-key': id });
      return id;
    };
    const [met, unmet] = [await wish(), await wish()];
    await intake.jobs.dispatchOutbox();
    const file = (id: string) => join(intake.folder, 'handoffs', `${id}.json`);
    expect([await isFile(file(met)), await isFile(file(unmet))]).toEqual([true, true]);
    await intake.county.open('/staff/account');
    expect((await intake.county.submit(`/staff/handoffs/${met}/ends`)).status).toBe(303);
    const left = async () => (await intake.service.database.selectFrom('handoffs').select('id').where('id', 'in', [met, unmet]).execute()).map(({ id }) => id);
    await intake.passDays(41);
    await intake.jobs.forgetExpired();
    expect(await left()).toEqual([unmet]);
    expect([await isFile(file(met)), await isFile(file(unmet))]).toEqual([false, true]);
    await intake.passDays(330);
    await intake.jobs.forgetExpired();
    expect(await left()).toEqual([]);
    expect(await actions(met)).toContain('handoff.forget');
  });
});
