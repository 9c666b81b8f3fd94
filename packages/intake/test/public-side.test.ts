import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { auditVerdict } from '../src/audit/audit-verdict.js';
import { sha256Metadata } from './sha256-metadata.js';
import { engines } from '../src/testing/engines.js';
import { publicIntake, tenant } from './public-intake.js';
import type { PublicIntake } from './public-intake.js';

describe.each(engines)('the public side on $name', (engine) => {
  let intake: PublicIntake;
  let site: string;
  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'mangdao-site-'));
    await writeFile(join(site, 'index.html'), '<!doctype html><mangdao-legal-aid></mangdao-legal-aid>');
    await writeFile(join(site, '.env'), 'SECRET=1');
    await writeFile(join(site, '..', 'beside.txt'), 'not for show');
    intake = await publicIntake({ site }, engine);
  }, 120_000);
  afterAll(() => intake.close());

  const all = async (table: string): Promise<string> => (await sql<{ line: string }>`select ${sql.table(table)}::text as line from ${sql.table(table)}`.execute(intake.service.database)).rows.map(({ line }) => line).join('\n');
  const count = async (table: string): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(intake.service.database)).rows[0]!.n;
  const staff = { 'x-staff': tenant };

  describe('before anything is begun', () => {
    it('tells a form about the institution, its places, lines and limits', async () => {
      const config = await intake.client('get', '/v1/tenants/{id}/config', { path: { id: tenant } });
      expect(config).toMatchObject({ ok: true, data: {
        id: tenant, regions: ['140500'], languages: ['zh-Hans', 'zh-Hant', 'en'], handoffs: ['phone', 'sms', 'wechat', 'counter'],
        institution: { name: '晋城市法律援助中心（样例）', sample: true }, hardshipLines: [{ region: '1405', sample: true }],
        limits: { bodyBytes: 262_144, draftDays: 7, changeableMinutes: 15, fileTypes: ['application/pdf', 'image/jpeg', 'image/png'] },
      } });
      expect(await intake.client('get', '/v1/tenants/{id}/config', { path: { id: 'other' } })).toMatchObject({ data: { institution: null, regions: [], hardshipLines: [], handoffs: ['counter'] } });
      expect(await intake.client('get', '/v1/tenants/{id}/config', { path: { id: 'nobody' } })).toMatchObject({ ok: false, status: 404 });
    });

    it('advises, says where to apply by 法律援助法 第三十八条, never refuses and stores nothing', async () => {
      const before = await Promise.all(['drafts', 'submissions', 'audit', 'outbox', 'tokens'].map(count));
      const advised = await intake.client('post', '/v1/prechecks', { body: { answers: { need: 'apply', matter: 'wages', stage: 'none', eventPlace: '140502' } } });
      expect(advised).toMatchObject({ ok: true, data: { place: { region: '140502', ground: 'event-place' }, institutions: [{ id: tenant, nearness: 'city', takesApplications: true }] } });
      expect(advised.ok && advised.data.advice.length).toBeGreaterThan(0);
      expect(advised.ok && advised.data.advice.every(({ rule }) => /^R\d/.test(rule))).toBe(true);
      for (const answers of [{}, { need: 'complaint' }, { matter: 17, stage: [], eventPlace: { region: 'x' }, birthDate: 'never' }]) {
        expect(await intake.client('post', '/v1/prechecks', { body: { answers } })).toMatchObject({ ok: true });
      }
      expect(await Promise.all(['drafts', 'submissions', 'audit', 'outbox', 'tokens'].map(count))).toEqual(before);
    });
  });

  describe('the directory', () => {
    it.each([
      ['140502', ['sample-jincheng'], 'city'],
      ['140500', ['sample-jincheng'], 'city'],
      ['140000', ['sample-jincheng'], 'within'],
      ['110101', [], undefined],
    ])('finds the nearest for %s', async (region, ids, nearness) => {
      const found = await intake.client('get', '/v1/institutions', { query: { region } });
      if (!found.ok) throw new Error(found.problem?.code);
      expect(found.data.institutions.map(({ id }) => id)).toEqual(ids);
      expect(found.data.institutions[0]?.nearness).toBe(nearness);
      expect(found.data.hotline).toBe('12348');
      expect(found.data.path.length).toBeGreaterThan(0);
    });

    it.each([['html', /<!doctype html>[^]*晋城市法律援助中心（样例）/], ['large', /22pt/], ['txt', /12348/], ['brf', /^[\x20-\x5f\r\n\f]+$/], ['vcf', /^BEGIN:VCARD\r\n/]] as const)('gives a card as %s', async (form, pattern) => {
      const card = await intake.client('get', '/v1/institutions/{id}/card', { path: { id: tenant }, query: { form } });
      expect(card.ok && card.data).toMatch(pattern);
    });

    it('refuses a region or form that is none', async () => {
      expect((await intake.send('GET', "/v1/institutions?region=14'--")).body).toMatchObject({ code: 'bad-request', errors: [{ path: 'region' }] });
      expect((await intake.send('GET', `/v1/institutions/${tenant}/card?form=exe`)).status).toBe(422);
      expect((await intake.send('GET', '/v1/institutions/__proto__/card')).status).toBe(404);
    });
  });

  describe('the receipt as a document', () => {
    it.each([['html', /王小明/], ['large', /22pt/], ['txt', /王小明/], ['brf', /^[\x20-\x5f\r\n\f]+$/], ['vcf', /BEGIN:VCARD/]] as const)('comes as %s, by body and by headers', async (form, pattern) => {
      const { id, ...proof } = await intake.applied({ name: '王小明', materials: [{ name: '劳动合同', copies: 2 }] });
      const byBody = await intake.client('post', '/v1/applications/{id}/receipt', { path: { id }, body: { ...proof, form } });
      const byHeader = await intake.client('get', '/v1/applications/{id}/receipt', { path: { id }, query: { form }, headers: { 'Mangdao-Receipt': proof.receipt, 'Mangdao-Secret': proof.secret } });
      expect(byBody.ok && byBody.data).toMatch(pattern);
      expect(byHeader.ok && byHeader.data).toBe(byBody.ok && byBody.data);
      if (form === 'txt') expect(byBody.ok && byBody.data).toMatch(/劳动合同：2/);
      expect(byBody.ok && byBody.data).not.toContain(proof.secret);
    });

    it('has a policy that allows its own sheet by its hash, and nothing else', async () => {
      const { id, ...proof } = await intake.applied();
      const answer = await intake.app.request(`/v1/applications/${id}/receipt`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(proof) });
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; /);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    });

    it('is not to be had with a secret in the address, nor with that of another', async () => {
      const mine = await intake.applied();
      const theirs = await intake.applied();
      expect((await intake.send('GET', `/v1/applications/${mine.id}/receipt?receipt=${mine.receipt}&secret=${mine.secret}`)).status).toBe(422);
      expect(await intake.client('post', '/v1/applications/{id}/receipt', { path: { id: theirs.id }, body: { receipt: mine.receipt, secret: mine.secret } })).toMatchObject({ status: 404, problem: { code: 'no-match' } });
    });
  });

  describe('late proofs', () => {
    it('are taken after sending, told to staff once, and stand in the status and on the receipt', async () => {
      const { id, ...proof } = await intake.applied();
      intake.pass(1000);
      const given = await intake.client('post', '/v1/applications/{id}/attachments', { path: { id }, body: proof });
      if (!given.ok) throw new Error(given.problem?.code);
      const { token } = given.data;
      const bytes = Buffer.from('%PDF-1.4 late');
      const begun = await intake.client('post', '/v1/uploads', { token, headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': String(bytes.length) } });
      const upload = begun.ok ? begun.headers.get('location')!.split('/').at(-1)! : '';
      const sent = await intake.client('patch', '/v1/uploads/{id}', { path: { id: upload }, token, headers: { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Upload-Checksum': sha256Metadata(bytes) }, body: bytes });
      expect(sent).toMatchObject({ ok: true, status: 204 });
      await intake.client('head', '/v1/uploads/{id}', { path: { id: upload }, token, headers: { 'Tus-Resumable': '1.0.0' } });
      expect(await intake.client('post', '/v1/status-queries', { body: proof })).toMatchObject({ data: { files: [{ id: upload, complete: true, received: bytes.length }] } });
      expect((await all('outbox')).split('\n').filter((line) => line.includes('application.file') && line.includes(id))).toHaveLength(1);
      const receipt = await intake.client('post', '/v1/applications/{id}/receipt', { path: { id }, body: { ...proof, form: 'txt' } });
      expect(receipt.ok && receipt.data).toMatch(/提交后补交的文件：1/);
    });
  });

  describe('hand-offs', () => {
    const wish = (channel: 'phone' | 'sms' | 'wechat' | 'counter', more: object = {}) => ({ tenant, channel, contact: { name: '李华', to: '13800000000', leaveMessage: false, maySay: '社区回访', keepFrom: '家人' }, ...more });
    const handOff = (body: ReturnType<typeof wish>, key: string = randomUUID(), token?: string) => intake.client('post', '/v1/handoffs', { headers: { 'Idempotency-Key': key }, body, token });

    it.each(['phone', 'sms', 'wechat', 'counter'] as const)('goes to %s once, with the same code at every sending', async (channel) => {
      const key = randomUUID();
      const first = await handOff(wish(channel), key);
      const again = await handOff(wish(channel), key);
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(first.ok && first.data.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(again.ok && again.data).toEqual(first.ok && first.data);
      expect(await handOff(wish(channel, { contact: { to: '1' } }), key)).toMatchObject({ status: 422, problem: { code: 'other-payload' } });
      await intake.jobs.dispatchOutbox();
      const files = await readdir(join(intake.folder, 'handoffs'));
      expect(files.filter((name) => name.startsWith(key))).toEqual([`${key}.json`]);
      expect(JSON.parse(await readFile(join(intake.folder, 'handoffs', `${key}.json`), 'utf8'))).toMatchObject({ id: key, channel, code: first.ok && first.data.code, contact: { keepFrom: '家人' } });
    });

    it('opens what was told in a draft for staff of the institution, and follows it when it is sent', async () => {
      const begun = await intake.client('post', '/v1/drafts', { body: { tenant, content: { answers: { name: '王小明' } } } });
      if (!begun.ok) throw new Error(begun.problem?.code);
      const { id, token } = begun.data;
      expect(await handOff(wish('counter', { draft: id }))).toMatchObject({ status: 401 });
      const handed = await handOff(wish('counter', { draft: id }), randomUUID(), token);
      const code = handed.ok ? handed.data.code.toLowerCase().replace('-', ' ') : '';
      expect(await intake.send('POST', '/v1/staff/handoff-codes', { code })).toMatchObject({ status: 401 });
      expect(await intake.send('POST', '/v1/staff/handoff-codes', { code }, { 'x-staff': 'other' })).toMatchObject({ status: 404, body: { code: 'code-expired' } });
      expect(await intake.send('POST', '/v1/staff/handoff-codes', { code }, staff)).toMatchObject({ status: 200, body: { handoff: { contact: { name: '李华' } }, draft: { id, content: { answers: { name: '王小明' } } } } });
      await intake.client('put', '/v1/applications/{id}', { path: { id }, token, body: { tenant, answers: { name: '王小明', more: true } } });
      expect(await intake.send('POST', '/v1/staff/handoff-codes', { code }, staff)).toMatchObject({ body: { submission: { id, answers: { more: true } } } });
      expect(await all('audit')).toContain('handoff.open');
      for (const word of ['李华', '13800000000', '社区回访']) expect((await all('handoffs')) + (await all('handoff_codes')) + (await all('audit'))).not.toContain(word);
      intake.pass(7 * 86_400_000);
      expect((await intake.send('POST', '/v1/staff/handoff-codes', { code }, staff)).status).toBe(404);
    });

    it('stops staff who try codes', async () => {
      let status = 0;
      for (let guess = 0; guess < 31; guess += 1) ({ status } = await intake.send('POST', '/v1/staff/handoff-codes', { code: `AAAA-${1000 + guess}` }, { 'x-staff': 'other' }));
      expect(status).toBe(429);
    });

    it('counts tries at a receipt together with those of status queries', async () => {
      const { receipt } = await intake.applied();
      const statuses: number[] = [];
      for (let guess = 0; guess < 6; guess += 1) {
        statuses.push((await handOff(wish('phone', { submission: { receipt, secret: 'AAAA-AAAA-AAAA' } }))).status);
        statuses.push((await intake.client('post', '/v1/status-queries', { body: { receipt, secret: 'AAAA-AAAA-AAAA' } })).status);
      }
      expect(statuses.slice(0, 10)).toEqual(Array(10).fill(404));
      expect(statuses.slice(10)).toEqual([429, 429]);
    });
  });

  describe('surveys', () => {
    const needs = { tenant, about: 'needs', region: '1405', answers: { disabilityKinds: ['vision'], accessNeeds: ['braille'], obstacles: ['far'] } } as const;
    const answer = (body: object, key: string = randomUUID()) => intake.send('POST', '/v1/surveys', body, { 'idempotency-key': key });

    it('are taken once, and leave no key, no time and no trace elsewhere', async () => {
      const before = [await count('audit'), await count('outbox')];
      const key = randomUUID();
      expect([(await answer(needs, key)).status, (await answer(needs, key)).status]).toEqual([201, 200]);
      expect((await answer({ tenant, about: 'satisfaction', answers: { overall: 5, ownWay: true } })).status).toBe(201);
      expect([await count('audit'), await count('outbox')]).toEqual(before);
      expect(await count('surveys')).toBe(2);
      const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns where table_name = 'surveys' order by ordinal_position`.execute(intake.service.database);
      expect(rows.map(({ name }) => name)).toEqual(['hash', 'tenant', 'about', 'region', 'month', 'answers']);
      expect(await all('surveys')).toMatch(/,2026-03,/);
      expect(await all('surveys')).not.toContain(key);
    });

    it('are refused under the id of anything with a name, and with free words', async () => {
      const { id } = await intake.applied();
      expect((await answer(needs, id)).body).toMatchObject({ code: 'bad-request', errors: [{ path: 'Idempotency-Key' }] });
      for (const answers of [{ comment: '我叫王小明' }, { accessNeeds: ['王小明'] }, { disabilityKinds: 'vision' }]) expect((await answer({ ...needs, answers })).status).toBe(422);
      for (const region of ['140502', '14050']) expect((await answer({ ...needs, region })).status).toBe(422);
    });
  });

  describe('foreign sites', () => {
    const preflight = (origin: string, path = '/v1/applications/x', method = 'PUT') => intake.app.request(path, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': 'idempotency-key' } });

    it('may call when they are named, without cookies', async () => {
      const answer = await preflight('https://portal.example.cn');
      expect(answer.status).toBe(204);
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://portal.example.cn');
      expect(answer.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      const read = await intake.app.request(`/v1/tenants/${tenant}/config`, { headers: { origin: 'https://portal.example.cn' } });
      expect(read.headers.get('access-control-expose-headers')).toContain('ETag');
      expect(read.headers.get('vary')).toMatch(/origin/i);
      const refusal = await intake.app.request('/v1/drafts', { method: 'POST', headers: { origin: 'https://portal.example.cn' } });
      expect([refusal.status, refusal.headers.get('access-control-allow-origin')]).toEqual([415, 'https://portal.example.cn']);
    });

    it.each(['https://portal.example.cn.evil.example', 'http://portal.example.cn', 'null'])('may not when they are %s', async (origin) => {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    });

    it('may never call what is for staff, and the upload protocol keeps its own OPTIONS', async () => {
      expect((await preflight('https://portal.example.cn', '/v1/staff/handoff-codes', 'POST')).headers.get('access-control-allow-origin')).toBeNull();
      const own = await intake.app.request('/v1/uploads', { method: 'OPTIONS' });
      expect(own.headers.get('tus-extension')).toContain('creation');
    });
  });

  describe('the page of its own', () => {
    it('is served with a strict policy, and nothing beside its folder is', async () => {
      const page = await intake.app.request('/');
      expect(await page.text()).toContain('<mangdao-legal-aid>');
      expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; .*frame-ancestors 'none'/);
      expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
      await intake.send('GET', `/v1/tenants/${tenant}/config`);
      expect(intake.log.at(-1)).toMatchObject({ route: '/v1/tenants/:id/config', status: 200 });
      for (const path of ['/.env', '/%2eenv', '/../beside.txt', '/..%2fbeside.txt', '/%2e%2e/beside.txt', '/..%5cbeside.txt', '/%', '/%00', '/index.html%00.txt', '//etc/passwd', '/nothing']) {
        const answer = await intake.app.request(new Request(`http://intake.test${path}`));
        expect([path, answer.status]).toEqual([path, 404]);
        expect(await answer.text()).not.toMatch(/SECRET|not for show|root:/);
      }
    });

    it('never sets a cookie', async () => {
      for (const path of ['/', '/openapi.json', `/v1/tenants/${tenant}/config`, '/healthz', '/nothing']) expect((await intake.app.request(path)).headers.get('set-cookie')).toBeNull();
    });
  });

  it('keeps the audit chain of all this whole', async () => expect(await auditVerdict(intake.service.database, tenant)).toMatchObject({ intact: true }));
});
