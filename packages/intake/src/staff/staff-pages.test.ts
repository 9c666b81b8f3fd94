import { randomUUID } from 'node:crypto';
import type { Answers } from '@mangdao/application';
import { sql } from 'kysely';
import { auditVerdict } from '../audit/audit-verdict.js';
import { submit } from '../submissions/submit.js';
import { testIntake } from '../testing/test-intake.js';
import type { TestIntake } from '../testing/test-intake.js';
import { createAccount } from './accounts/account.js';
import { passwordHash, passwordMatches } from './accounts/password.js';
import { longest } from './accounts/session.js';
import { seedDemo, demoAccounts } from './seed-demo.js';
import { StaffBrowser } from './testing/staff-browser.js';

// One service for the whole file: the embedded database takes seconds to start. Every test makes its own submissions.
let intake: TestIntake;
const signedIn = new Map<string, StaffBrowser>();
const people = {
  ...Object.fromEntries(demoAccounts.map(({ login, password }) => [login, password])),
  'other-county': '别的机构的密码很长', 'other-town': '别的乡镇的密码很长',
} as Record<string, string>;

beforeAll(async () => {
  intake = await testIntake({ staffPages: { sample: true, register: { name: '样例名册', look: async ({ holder }) => (holder === '样例一' ? 'confirmed' : 'not-found') } } });
  await seedDemo(intake.service);
  await createAccount(intake.service.database, { login: 'other-county', name: '别县', tenant: 'other', level: 'county', region: '110101', place: '别县', password: people['other-county']! }, 'system', intake.service.now());
  await createAccount(intake.service.database, { login: 'other-town', name: '别镇', tenant: 'antu', level: 'township', region: '222426999', place: '别镇', password: people['other-town']! }, 'system', intake.service.now());
}, 180_000);
afterAll(() => intake.close(), 60_000);

async function as(login: string): Promise<StaffBrowser> {
  const known = signedIn.get(login) ?? new StaffBrowser(intake);
  signedIn.set(login, known);
  if ((await known.open('/staff/account')).status !== 200) expect((await known.signIn(login, people[login]!)).status).toBe(303);
  return known;
}

const residence = (region: string) => ({ region, detail: '' });
async function application(answers: Answers = {}): Promise<string> {
  const id = randomUUID();
  await submit(intake.service, 'application', id, { tenant: 'antu', answers: { name: '被测者甲', matter: 'wages', facts: '机密的经过', idNumber: '秘密的证号', residence: residence('222426101201'), ...answers } }, async () => undefined);
  return id;
}
const stateOf = async (id: string) => intake.service.database.selectFrom('cases').selectAll().where('submission_id', '=', id).executeTakeFirstOrThrow();
const step = async (browser: StaffBrowser, id: string, action: string, fields: Record<string, string> = {}) =>
  browser.submit(`/staff/submissions/${id}/steps`, { action, version: String((await stateOf(id)).version), ...fields });

describe('passwords', () => {
  it('match themselves in either form of a sign, and nothing else', async () => {
    const stored = await passwordHash('caf\u00e9 长密码');
    expect(stored).toMatch(/^scrypt\$15\$8\$3\$/);
    expect(await passwordMatches('cafe\u0301 长密码', stored)).toBe(true);
    expect(await passwordMatches('cafe 长密码', stored)).toBe(false);
    expect(await passwordMatches('', null)).toBe(false);
  });
});

describe('sign-in', () => {
  it('says the same of a wrong password and of nobody', async () => {
    const browser = new StaffBrowser(intake);
    const [wrong, nobody] = [await browser.signIn('cun', '错的密码'), await browser.signIn('nobody-here', '错的密码')];
    expect([wrong.status, nobody.status]).toEqual([422, 422]);
    expect(wrong.text.replaceAll('cun', '')).toBe(nobody.text.replaceAll('nobody-here', ''));
  });
  it('stops a guesser of one login, known or not, and lets others in', async () => {
    const browser = new StaffBrowser(intake);
    const statuses = [];
    for (let attempt = 0; attempt < 10; attempt += 1) statuses.push((await browser.submit('/staff/sign-in', { login: 'guessed', password: 'x' })).status);
    expect(statuses.slice(0, 8)).toEqual(Array(8).fill(422));
    expect(statuses.slice(8)).toEqual([429, 429]);
    expect((await (await as('xian')).open('/staff')).status).toBe(200);
  });
  it('sets a cookie that only this host, no script and no other site can use', async () => {
    const browser = new StaffBrowser(intake, 'https://intake.example');
    const page = await browser.submit('/staff/sign-in', { login: 'xiang', password: people.xiang! });
    const cookie = page.headers.getSetCookie().find((line) => line.includes('mangdao-staff'))!;
    expect(cookie).toMatch(/^__Host-mangdao-staff=[\w-]{43};/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag);
    expect(cookie).not.toMatch(/domain/i);
  });
  it('gives a new token at every sign-in: one planted before is worth nothing', async () => {
    const browser = new StaffBrowser(intake);
    const planted = 'A'.repeat(43);
    browser.cookies.set('mangdao-staff', planted);
    await browser.signIn('cun', people.cun!);
    const first = browser.cookies.get('mangdao-staff')!;
    expect(first).not.toBe(planted);
    await browser.signIn('cun', people.cun!);
    expect(browser.cookies.get('mangdao-staff')).not.toBe(first);
    const thief = new StaffBrowser(intake);
    for (const token of [planted, first]) {
      thief.cookies.set('mangdao-staff', token);
      expect((await thief.open('/staff')).location).toBe('/staff/sign-in');
    }
  });
  it('ends by sign-out, by rest and by the hour', async () => {
    const browser = new StaffBrowser(intake);
    await browser.signIn('xiang', people.xiang!);
    intake.pass(29 * 60_000);
    expect((await browser.open('/staff')).status).toBe(200);
    intake.pass(31 * 60_000);
    expect((await browser.open('/staff')).status).toBe(303);
    await browser.signIn('xiang', people.xiang!);
    for (let passed = 0; passed < longest; passed += 20 * 60_000) {
      intake.pass(20 * 60_000);
      await browser.open('/staff');
    }
    expect((await browser.open('/staff')).status).toBe(303);
    await browser.signIn('xiang', people.xiang!);
    const token = browser.cookies.get('mangdao-staff')!;
    await browser.submit('/staff/sign-out');
    browser.cookies.set('mangdao-staff', token);
    expect((await browser.open('/staff')).status).toBe(303);
  });
  it('asks for a password of one’s own first, then ends all other sessions', async () => {
    const { database } = intake.service;
    await createAccount(database, { login: 'new-one', name: '新人', tenant: 'antu', level: 'village', region: '222426101202', place: '新村', password: '初始的密码要换掉', temporary: true }, 'system', intake.service.now());
    const [here, there] = [new StaffBrowser(intake), new StaffBrowser(intake)];
    await there.signIn('new-one', '初始的密码要换掉');
    expect((await here.signIn('new-one', '初始的密码要换掉')).location).toBe('/staff/account');
    expect((await here.open('/staff')).location).toBe('/staff/account');
    expect((await here.submit('/staff/account', { current: '初始的密码要换掉', password: '短', again: '短' })).status).toBe(422);
    expect((await here.submit('/staff/account', { current: '初始的密码要换掉', password: '自己的密码很长很好记', again: '自己的密码很长很好记' })).status).toBe(303);
    expect((await here.open('/staff')).status).toBe(200);
    expect((await there.open('/staff')).location).toBe('/staff/sign-in');
  });
});

describe('forms', () => {
  it('are taken from this origin with the proof of this session only', async () => {
    const browser = await as('xian');
    const id = await application();
    const path = `/staff/submissions/${id}/answers`;
    const refused = [
      await browser.submit(path, { text: '答复' }, { origin: 'https://evil.example' }),
      await browser.submit(path, { text: '答复' }, { origin: 'null' }),
      await browser.submit(path, { text: '答复' }, { 'sec-fetch-site': 'cross-site' }),
      await browser.submit(path, { text: '答复', proof: '' }),
      await browser.submit(path, { text: '答复', proof: (await as('xiang')).proof }),
      await browser.send('POST', path, new URLSearchParams({ text: '答复', proof: browser.proof })),
    ];
    expect(refused.map(({ status }) => status)).toEqual(Array(6).fill(403));
    expect((await browser.send('POST', path, undefined, { origin: browser.origin, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await browser.submit(path, { text: '答复' })).status).toBe(303);
    expect((await browser.open(`/staff/submissions/${id}`)).text).toContain('答复');
  });
  it('show markup as text, in answers and in what staff write', async () => {
    const browser = await as('xian');
    const attack = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`;
    const id = await application({ name: attack, facts: attack, [attack]: attack, matter: attack, residence: attack, family: attack, opponent: [attack] });
    await step(browser, id, 'supplement', { note: attack, day: '2026-03-20' });
    await browser.submit(`/staff/submissions/${id}/answers`, { text: attack });
    for (const path of [`/staff/submissions/${id}`, '/staff?view=all', `/staff/submissions/${id}/form`, `/staff/submissions/${id}/household`]) {
      const page = await browser.open(path);
      expect(page.status, path).toBe(200);
      expect(page.text, path).not.toMatch(/<script|<img/);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
  it('do nothing else with quotes and percent signs in a search', async () => {
    const browser = await as('xian');
    for (const receipt of [`' or 1=1 --`, '%', '________', '123456789012']) expect((await browser.submit('/staff/find', { receipt })).status).toBe(404);
    for (const query of ['?kind=%27', '?view=__proto__', '?page=1e99', '?page=-1']) expect((await browser.open(`/staff${query}`)).status).toBe(200);
  });
});

describe('the course of an application', () => {
  it('goes from review over a supplement and a grant to an assignment, every step in history, audit and outbox', async () => {
    const browser = await as('xian');
    const id = await application();
    expect((await step(browser, id, 'assign', { person: '律师' })).status).toBe(409);
    const faulty = await step(browser, id, 'supplement', { note: '', day: '2020-01-01' });
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain('aria-invalid="true"');
    const day = '2026-03-30';
    expect((await step(browser, id, 'supplement', { note: '身份证', day })).status).toBe(303);
    expect((await step(browser, id, 'lapse', { note: '联系不上' })).status, 'before its day').toBe(409);
    expect((await step(browser, id, 'supplement-received')).status).toBe(303);
    expect((await step(browser, id, 'supplement', { note: '再要', day })).status, 'only once').toBe(409);
    expect((await step(browser, id, 'grant', { note: '符合条件' })).status).toBe(303);
    expect((await stateOf(id)).assign_due).toMatch(/^2026-03-/);
    expect((await step(browser, id, 'assign', { person: '样例律师' })).status).toBe(303);
    const page = await browser.open(`/staff/submissions/${id}`);
    for (const text of ['身份证', '符合条件', '样例律师', '样例甲']) expect(page.text).toContain(text);
    const events = await intake.service.database.selectFrom('outbox').select('type').where('subject', '=', id).orderBy('at').execute();
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['application.supplement', 'application.supplement-received', 'application.grant', 'application.assign']));
    const audit = await intake.service.database.selectFrom('audit').select('action').where('subject', '=', id).execute();
    expect(audit.map(({ action }) => action)).toEqual(expect.arrayContaining(['application.grant', 'application.read']));
    expect(await auditVerdict(intake.service.database, 'antu')).toMatchObject({ intact: true });
    const letter = /letters\/[0-9a-f-]{36}/.exec(page.text)![0];
    expect((await browser.open(`/staff/submissions/${id}/${letter}`)).text).toContain('补充材料/说明通知书');
  });
  it('takes one of two decisions made on the same page', async () => {
    const browser = await as('xian');
    const id = await application();
    const both = await Promise.all(['grant', 'refuse'].map((action) => browser.submit(`/staff/submissions/${id}/steps`, { action, version: '1', note: '理由' })));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    // Steps that leave the state as it is too: the second was written without having seen the first.
    const agreed = await application();
    const packages = await Promise.all(['consultation', 'drafting'].map((items) => browser.submit(`/staff/submissions/${agreed}/steps`, { action: 'package', version: '1', items })));
    expect(packages.map(({ status }) => status).sort()).toEqual([303, 409]);
  });
  it('ends an unanswered supplement only after its day', async () => {
    const browser = await as('xian');
    const id = await application();
    await step(browser, id, 'supplement', { note: '身份证', day: new Date(intake.service.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10) });
    intake.pass(4 * 86_400_000);
    expect((await step(await as('xian'), id, 'lapse', { note: '打过三次电话' })).status).toBe(303);
    expect((await stateOf(id)).state).toBe('lapsed');
  });
  it('tells the applicant what is asked and decided', async () => {
    const id = randomUUID();
    const { receipt } = await submit(intake.service, 'application', id, { tenant: 'antu', answers: { name: '被测者乙' } }, async () => undefined);
    const status = () => intake.send('POST', '/v1/status-queries', { receipt: receipt.receipt, secret: receipt.secret });
    expect((await status()).body.review).toMatchObject({ state: 'review', supplement: null });
    await step(await as('xian'), id, 'supplement', { note: '户口簿', day: new Date(intake.service.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10) });
    expect((await status()).body.review.supplement.text).toBe('户口簿');
    await step(await as('xian'), id, 'supplement-received');
    await step(await as('xian'), id, 'refuse', { note: '不在范围' });
    expect((await status()).body.review).toMatchObject({ state: 'refused', reason: '不在范围' });
  });
  it('moves to another institution with its history, and away from the first', async () => {
    const here = await as('xian');
    const id = await application();
    await step(here, id, 'package', { items: 'consultation' });
    expect((await step(here, id, 'transfer', { tenant: 'nowhere', note: '管辖' })).status).toBe(422);
    expect((await step(here, id, 'transfer', { tenant: 'other', note: '事情发生在邻县' })).status).toBe(303);
    expect((await here.open(`/staff/submissions/${id}`)).status).toBe(404);
    const there = await (await as('other-county')).open(`/staff/submissions/${id}`);
    expect(there.text).toContain('事情发生在邻县');
    expect((await intake.send('POST', `/v1/staff/submissions/${id}/answers`, { text: '旧机构' }, { 'x-staff': 'antu' })).status).toBe(404);
    expect((await intake.send('POST', `/v1/staff/submissions/${id}/answers`, { text: '新机构' }, { 'x-staff': 'other' })).status).toBe(201);
    for (const tenant of ['antu', 'other']) expect(await auditVerdict(intake.service.database, tenant)).toMatchObject({ intact: true });
  });
});

describe('who sees what', () => {
  it('keeps every id from other institutions, other regions and, by level, from what is not theirs to do', async () => {
    const { database } = intake.service;
    const id = await application();
    const abuse = await application({ matter: 'abuse' });
    const upload = await uploadOf(id);
    const handoff = randomUUID();
    await intake.send('POST', '/v1/handoffs', { tenant: 'antu', channel: 'phone', contact: { to: '10000000000' } }, { 'idempotency-key': handoff });
    const householdId = (await database.selectFrom('households').select('id').executeTakeFirstOrThrow()).id;
    const entry = (await database.selectFrom('household_entries').select('id').where('kind', '=', 'reminder').executeTakeFirstOrThrow()).id;
    const account = (await database.selectFrom('accounts').select('id').where('login', '=', 'cun').executeTakeFirstOrThrow()).id;
    await step(await as('xian'), id, 'supplement', { note: '证明', day: new Date(intake.service.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10) });
    const letter = (await database.selectFrom('case_steps').select('id').where('submission_id', '=', id).executeTakeFirstOrThrow()).id;
    const gets = [`/staff/submissions/${id}`, `/staff/submissions/${id}/form`, `/staff/submissions/${id}/household`, `/staff/submissions/${id}/letters/${letter}`, `/staff/files/${upload}`, `/staff/households/${householdId}`];
    const posts = [...['steps', 'answers', 'forwardings', 'withdrawals', 'releases', 'certificate-checks', 'household'].map((action) => `/staff/submissions/${id}/${action}`),
      `/staff/households/${householdId}`, ...['entries', `entries/${entry}/ends`, 'helpers', 'submissions', 'ends'].map((action) => `/staff/households/${householdId}/${action}`),
      `/staff/handoffs/${handoff}/ends`, `/staff/accounts/${account}/ends`, `/staff/accounts/${account}/passwords`];
    const everything = { text: '越权', note: '越权', action: 'grant', version: '2', head: '越权', password: '越权的密码很长很长', helper: account, kind: 'visit', day: '2026-03-01', receipt: '1' };

    const stranger = await as('other-county');
    for (const path of gets) expect((await stranger.open(path)).status, path).toBe(404);
    for (const path of posts) expect((await stranger.submit(path, everything)).status, path).toBe(404);
    const town = await as('other-town');
    for (const path of gets) expect((await town.open(path)).status, path).toBe(404);
    for (const path of posts) expect([403, 404], path).toContain((await town.submit(path, everything)).status);
    const village = await as('cun');
    for (const path of [...gets.slice(1, 5), '/staff/audit', '/staff/accounts', '/staff/handoffs']) expect((await village.open(path)).status, path).toBe(403);
    for (const path of posts.filter((one) => !one.includes('/entries'))) expect([403, 404], path).toContain((await village.submit(path, everything)).status);
    for (const path of [`/staff/submissions/${abuse}`, `/staff/submissions/${abuse}/household`]) for (const login of ['cun', 'xiang']) expect((await (await as(login)).open(path)).status).toBe(404);
    for (const path of [`/staff/accounts`, '/staff/audit']) expect((await (await as('xiang')).open(path)).status).toBe(403);
    expect((await stateOf(id)).state).toBe('supplement');
    // The same addresses do work for those they are for.
    for (const path of gets) expect((await (await as('xian')).open(path)).status, path).toBe(200);
    const nobody = new StaffBrowser(intake);
    for (const path of gets) expect((await nobody.open(path)).location, path).toBe('/staff/sign-in');
    for (const path of posts) expect((await nobody.submit(path, everything)).status, path).toBe(401);
  });
  it('shows a village how to reach people, not their papers', async () => {
    const id = await application();
    const page = await (await as('cun')).open(`/staff/submissions/${id}`);
    expect(page.text).toContain('被测者甲');
    for (const secret of ['机密的经过', '秘密的证号']) expect(page.text).not.toContain(secret);
  });
  it('shows a region what the county sent there, and no longer what it did not', async () => {
    const id = await application({ residence: residence('222426') });
    expect((await (await as('other-town')).open(`/staff/submissions/${id}`)).status).toBe(404);
    expect((await step(await as('xian'), id, 'delegate', { place: '222426999' })).status).toBe(303);
    expect((await (await as('other-town')).open(`/staff/submissions/${id}`)).status).toBe(200);
    expect((await step(await as('xian'), await application({ matter: 'abuse' }), 'delegate', { place: '222426999' })).status).toBe(422);
  });
});

describe('files', () => {
  it('are saved, never shown, under a name that leads nowhere', async () => {
    const id = await application();
    const upload = await uploadOf(id, '../../etc/passwd\u202e.html');
    const browser = await as('xian');
    const file = await browser.open(`/staff/files/${upload}`);
    expect(file.status).toBe(200);
    expect(file.text).toContain('%PDF-1.7');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="file.pdf"; filename*=UTF-8''passwd.pdf`);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    for (const path of ['/staff/files/..%2f..%2fetc%2fpasswd', '/staff/files/%00', `/staff/files/${randomUUID()}`]) expect((await browser.open(path)).status).toBe(404);
  });
});

describe('the disability register', () => {
  it('leaves the answer and when, nothing else', async () => {
    const browser = await as('xian');
    const id = await application({ name: '样例一', certNo: '某个证号' });
    await browser.open(`/staff/submissions/${id}`);
    expect((await browser.submit(`/staff/submissions/${id}/certificate-checks`)).status).toBe(303);
    const rows = await intake.service.database.selectFrom('certificate_checks').selectAll().where('submission_id', '=', id).execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]!.answer).toBe('confirmed');
    expect(JSON.stringify(rows)).not.toMatch(/某个证号|样例一/);
  });
});

describe('traces', () => {
  it('has nothing personal in logs and in the tables of staff', async () => {
    const tables = ['cases', 'case_steps', 'households', 'household_entries', 'outbox', 'audit'];
    const rows = await Promise.all(tables.map((table) => sql<object>`select * from ${sql.table(table)}`.execute(intake.service.database)));
    const text = JSON.stringify(intake.log) + rows.map((result) => result.rows.map((row) => Object.values(row).map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') + Buffer.from(value).toString() : String(value))).join(' ')).join(' ')).join(' ');
    for (const secret of ['被测者', '机密', '秘密的证号', '律师', '身份证', '演示文字', people.xian!]) expect(text).not.toContain(secret);
  });
});

describe('retention', () => {
  it('forgets a dossier three years after its end, with its visits, and sessions that are over', async () => {
    const { database } = intake.service;
    const { id } = await database.selectFrom('households').select('id').executeTakeFirstOrThrow();
    await (await as('xian')).submit(`/staff/households/${id}/ends`, { closed: 'yes' });
    const left = async () => [(await database.selectFrom('households').selectAll().execute()).length, (await database.selectFrom('household_entries').selectAll().execute()).length];
    intake.pass((3 * 365 - 1) * 86_400_000);
    await intake.jobs.forgetExpired();
    expect(await left()).toEqual([1, 2]);
    expect(await database.selectFrom('sessions').selectAll().execute()).toEqual([]);
    intake.pass(2 * 86_400_000);
    await intake.jobs.forgetExpired();
    expect(await left()).toEqual([0, 0]);
  });
});

async function uploadOf(id: string, filename = '证明.pdf'): Promise<string> {
  const { bearerToken } = await import('../sealing/secret.js');
  const { tokenHash } = await import('../http/bearer.js');
  const token = bearerToken();
  await intake.service.database.insertInto('tokens').values({ hash: tokenHash(token), owner_id: id, expires_at: new Date(intake.service.now().getTime() + 3_600_000) }).execute();
  const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  const bytes = Buffer.from('%PDF-1.7 内容');
  const made = await intake.app.request('/v1/uploads', { method: 'POST', headers: { ...headers, 'upload-length': String(bytes.length), 'upload-metadata': `filename ${Buffer.from(filename).toString('base64')}` } });
  const path = made.headers.get('location')!;
  expect((await intake.app.request(path, { method: 'PATCH', headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: bytes })).status).toBe(204);
  return path.split('/').at(-1)!;
}
