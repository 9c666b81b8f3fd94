import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { auditPage, caseAnswer, queueAnswer, staffSession } from '../../openapi/answers.js';
import { createAccount } from '../accounts/account.js';
import { StaffBrowser } from '../testing/staff-browser.js';
import { staffIntake } from '../testing/staff-intake.js';
import type { StaffIntake } from '../testing/staff-intake.js';
import { engines } from '../../testing/engines.js';

describe.each(engines)('cases for programs of staff, on $name', (engine) => {
  let intake: StaffIntake;
  beforeAll(async () => {
    intake = await staffIntake({}, engine);
  }, 120_000);
  afterAll(() => intake.close());

  const path = '/v1/staff/applications';
  const cookieOf = (browser: StaffBrowser): string => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const get = (browser: StaffBrowser, address: string) => intake.send('GET', address, undefined, { cookie: cookieOf(browser) });
  const proofOf = async (browser: StaffBrowser): Promise<string> => (await get(browser, '/v1/staff/session')).body.proof as string;
  const post = async (browser: StaffBrowser, address: string, body?: unknown, headers: Record<string, string> = {}) =>
    intake.send('POST', address, body, { cookie: cookieOf(browser), 'mangdao-proof': await proofOf(browser), origin: 'http://localhost', 'sec-fetch-site': 'same-origin', ...headers });
  const step = async (browser: StaffBrowser, id: string, action: string, details: object = {}) => {
    const { version } = (await get(browser, `${path}/${id}`)).body as { version: number };
    return post(browser, `${path}/${id}/transitions`, { action, version, ...details });
  };

  describe('the session of the pages', () => {
    it('says who is signed in, what they may do, and its proof', async () => {
      const { status, body } = await get(intake.township, '/v1/staff/session');
      expect(status).toBe(200);
      expect(v.is(staffSession, body)).toBe(true);
      expect(body).toMatchObject({ account: { level: 'township', region: '222426101' }, permissions: ['answer', 'files', 'whole', 'certificate', 'dossier', 'visit'] });
      expect((await get(new StaffBrowser(intake), '/v1/staff/session')).status).toBe(401);
    });

    it('changes nothing without the proof, from another origin, or by the proof of another', async () => {
      const { id } = await intake.sent();
      const answer = (headers: Record<string, string>) => post(intake.county, `/v1/staff/submissions/${id}/answers`, { text: '答复' }, headers);
      for (const headers of [{ 'mangdao-proof': '' }, { 'mangdao-proof': await proofOf(intake.township) }, { origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site' }]) expect([headers, (await answer(headers)).status]).toEqual([headers, 401]);
      expect((await answer({})).status).toBe(201);
      expect((await get(intake.county, '/v1/staff/session')).headers.get('access-control-allow-origin')).toBeNull();
    });

    it('opens nothing before a password of one’s own was set', async () => {
      await createAccount(intake.service.database, { login: 'fresh-one', name: '新人', tenant: 'antu', level: 'village', region: '222426101201', place: '样例村', password: '初始的密码要换掉吧', temporary: true }, 'system', intake.service.now());
      const fresh = new StaffBrowser(intake);
      expect((await fresh.signIn('fresh-one', '初始的密码要换掉吧')).location).toBe('/staff/account');
      for (const address of [path, '/v1/staff/session']) expect((await get(fresh, address)).status).toBe(401);
    });
  });

  describe('the queue', () => {
    it('is that of the page: what somebody may see, the most pressing first', async () => {
      const [restricted, plain] = [await intake.sent({ matter: 'abuse', name: '受伤的人' }), await intake.sent({ name: '平常的人', deadlineDate: intake.ahead(2) })];
      const { status, body } = await get(intake.county, path);
      expect(status).toBe(200);
      expect(v.safeParse(queueAnswer, body).issues).toBeUndefined();
      const ids = (body as { items: { id: string }[] }).items.map((item) => item.id);
      expect(ids.indexOf(plain.id)).toBeLessThan(ids.indexOf(restricted.id));
      expect((body as { items: { id: string }[] }).items.find(({ id }) => id === plain.id)).toMatchObject({ name: '平常的人', matter: 'wages', urgent: true, caseState: 'review', version: 1, due: { what: 'review', by: intake.ahead(7) } });
      const township = (await get(intake.township, path)).body as { items: { id: string }[] };
      expect(township.items.map((item) => item.id)).toContain(plain.id);
      expect(JSON.stringify(township)).not.toContain(restricted.id);
      expect((await get(intake.neighbour, path)).body).toMatchObject({ items: [], counts: { all: 0 }, more: false });
      expect((await get(intake.county, `${path}?view=urgent&kind=consultation`)).body).toMatchObject({ items: [] });
      for (const query of ['view=other', 'page=0', 'page=1e9', 'kind=x', 'page=2&more=1']) expect([query, (await get(intake.county, `${path}?${query}`)).status]).toEqual([query, 422]);
    });

    it('asks a program of several institutions for which one, and gives none of another', async () => {
      const answers = async (query: string) => (await intake.send('GET', `${path}${query}`, undefined, { 'x-staff': 'other' })).status;
      expect([await answers(''), await answers('?tenant=other'), await answers('?tenant=antu')]).toEqual([200, 200, 404]);
    });
  });

  describe('a case', () => {
    it('is shown as far as the level may see it, and the reading is in its audit', async () => {
      const { id } = await intake.sent({ facts: '机密的经过', phone: '13800000000' });
      const seen = await get(intake.county, `${path}/${id}`);
      expect(v.safeParse(caseAnswer, seen.body).issues).toBeUndefined();
      expect(seen.body).toMatchObject({ answers: { facts: '机密的经过' }, openSteps: ['supplement', 'grant', 'grant-first', 'refuse', 'transfer', 'delegate', 'package'] });
      expect((await get(intake.township, `${path}/${id}`)).body).toMatchObject({ answers: { facts: '机密的经过' }, openSteps: [] });
      const audit = await get(intake.county, `${path}/${id}/audit`);
      expect(v.safeParse(auditPage, audit.body).issues).toBeUndefined();
      expect((audit.body as { entries: { action: string; name: string }[] }).entries.map(({ action, name }) => [action, name])).toEqual([['application.read', '镇乙'], ['application.read', '县甲'], ['application.submit', '申请人']]);
    });

    it('takes every step by the rules of the pages', async () => {
      const sent = await intake.sent();
      expect(await step(intake.county, sent.id, 'supplement', { note: '身份证' })).toMatchObject({ status: 422, body: { code: 'bad-request', errors: [{ path: 'day' }] } });
      expect(await step(intake.county, sent.id, 'supplement', { note: '身份证', day: intake.ahead(5) })).toMatchObject({ status: 200, body: { caseState: 'supplement', version: 2 } });
      expect(await post(intake.county, `${path}/${sent.id}/transitions`, { action: 'grant', version: 1, note: '晚了一步' })).toMatchObject({ status: 412, body: { code: 'version-conflict' } });
      expect(await step(intake.county, sent.id, 'lapse', { note: '没有补' })).toMatchObject({ status: 409, body: { code: 'step-closed' } });
      expect(await step(intake.county, sent.id, 'grant', { note: '符合条件' })).toMatchObject({ body: { caseState: 'granted' } });
      expect(await step(intake.county, sent.id, 'assign', { person: '样例律师' })).toMatchObject({ body: { caseState: 'assigned' } });
      expect(await step(intake.county, sent.id, 'package', { items: ['consultation', 'large-print'] })).toMatchObject({ status: 200 });
      expect((await intake.status(sent)).review).toMatchObject({ state: 'assigned', person: '样例律师' });
      expect((await intake.county.open(`/staff/submissions/${sent.id}`)).text).toContain('样例律师');
    });

    it('goes to another institution, and is then theirs alone', async () => {
      const { id } = await intake.sent();
      expect((await step(intake.county, id, 'transfer', { tenant: 'other', note: '管辖' })).status).toBe(200);
      expect((await get(intake.county, `${path}/${id}`)).status).toBe(404);
      expect(await step(intake.neighbour, id, 'receive')).toMatchObject({ status: 200 });
      expect(((await get(intake.neighbour, `${path}/${id}`)).body as { history: { action: string }[] }).history.map(({ action }) => action)).toEqual(['transfer', 'receive']);
    });
  });

  describe('whoever may not', () => {
    it('finds nothing by any id of another: case, step, answer, change, withdrawal, forwarding, audit', async () => {
      const [theirs, restricted] = [await intake.sent(), await intake.sent({ matter: 'abuse' })];
      const bodies: readonly (readonly [string, unknown])[] = [['transitions', { action: 'grant', version: 1, note: '越权' }]];
      const acts: readonly (readonly [string, unknown])[] = [['answers', { text: '越权' }], ['changes', { version: 1, answers: { name: '越权' } }], ['withdrawals', undefined], ['forwardings', undefined]];
      for (const [browser, id] of [[intake.neighbour, theirs.id], [intake.township, restricted.id], [intake.county, randomUUID()], [intake.county, 'x']] as const) {
        for (const part of ['', '/audit']) expect((await get(browser, `${path}/${id}${part}`)).status).toBe(404);
        for (const [part, body] of bodies) expect((await post(browser, `${path}/${id}/${part}`, body)).status).toBe(404);
        for (const [part, body] of acts) expect((await post(browser, `/v1/staff/submissions/${id}/${part}`, body)).status).toBe(404);
      }
      expect((await intake.status(theirs)).review.state).toBe('review');
      expect((await intake.status(theirs)).answers).toEqual([]);
    });

    it('is told so by level: only the county decides and reads the audit', async () => {
      const { id } = await intake.sent();
      const refused = [
        await post(intake.township, `${path}/${id}/transitions`, { action: 'grant', version: 1, note: '越级' }),
        await get(intake.township, `${path}/${id}/audit`),
        await get(intake.township, '/v1/staff/audit'),
        await post(intake.township, '/v1/staff/audit/verifications'),
        await post(intake.township, `/v1/staff/submissions/${id}/withdrawals`),
        await post(intake.township, '/v1/staff/handoff-codes', { code: 'AAAA-AAAA' }),
        await get(intake.township, '/v1/staff/surveys?tenant=antu&about=needs&quarter=2025Q4'),
      ];
      expect(refused.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(Array(7).fill([403, 'not-allowed']));
      expect((await post(intake.township, `/v1/staff/submissions/${id}/answers`, { text: '请带材料来。' })).status).toBe(201);
    });
  });

  it('gives the audit of the own institution page by page, and says that it is whole', async () => {
    for (let count = 0; count < 50; count += 1) await intake.sent();
    const first = (await get(intake.county, '/v1/staff/audit')).body as { entries: { seq: number }[]; more: boolean };
    expect([first.entries.length, first.more]).toEqual([50, true]);
    const next = (await get(intake.county, `/v1/staff/audit?before=${first.entries.at(-1)!.seq}`)).body as { entries: { seq: number }[] };
    expect(next.entries[0]!.seq).toBe(first.entries.at(-1)!.seq - 1);
    expect((await post(intake.county, '/v1/staff/audit/verifications')).body).toMatchObject({ intact: true });
    expect((await get(intake.county, '/v1/staff/audit?tenant=other')).status).toBe(404);
  });
});
