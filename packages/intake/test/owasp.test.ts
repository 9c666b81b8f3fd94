import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { latestPayload } from '../src/submissions/latest-payload.js';
import { publicIntake, tenant } from './public-intake.js';
import type { PublicIntake } from './public-intake.js';

/** What is tried on the public side, by the names of the OWASP API Security Top 10 (2023). */
let intake: PublicIntake;
beforeAll(async () => {
  intake = await publicIntake();
}, 120_000);
afterAll(() => intake.close());

const tus = { 'Tus-Resumable': '1.0.0' } as const;
const begun = async (): Promise<{ id: string; token: string }> => {
  const draft = await intake.client('post', '/v1/drafts', { body: { tenant, content: { name: '王小明' } } });
  if (!draft.ok) throw new Error(draft.problem?.code);
  return draft.data;
};
const uploaded = async (token: string): Promise<string> => {
  const upload = await intake.client('post', '/v1/uploads', { token, headers: { ...tus, 'Upload-Length': '9' } });
  return upload.ok ? upload.headers.get('location')!.split('/').at(-1)! : '';
};

describe('API1: broken object level authorisation', () => {
  it('gives no draft and no file to the holder of another token, whether or not there is one', async () => {
    const [mine, theirs] = [await begun(), await begun()];
    const file = await uploaded(theirs.token);
    for (const [id, upload] of [[theirs.id, file], [randomUUID(), randomUUID()]] as const) {
      const path = { path: { id }, token: mine.token };
      const answers = [
        await intake.client('get', '/v1/drafts/{id}', path),
        await intake.client('put', '/v1/drafts/{id}', { ...path, headers: { 'If-Match': '"1"' }, body: { content: {} } }),
        await intake.client('delete', '/v1/drafts/{id}', path),
        await intake.client('post', '/v1/drafts/{id}/resume-codes', path),
        await intake.client('post', '/v1/drafts/{id}/resume-codes/extensions', { ...path, body: { code: 'AAAA-AAAA' } }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
      const files = [
        await intake.client('head', '/v1/uploads/{id}', { path: { id: upload }, token: mine.token, headers: tus }),
        await intake.client('patch', '/v1/uploads/{id}', { path: { id: upload }, token: mine.token, headers: { ...tus, 'Upload-Offset': '0' }, body: Buffer.from('%PDF-1.4\n') }),
        await intake.client('delete', '/v1/uploads/{id}', { path: { id: upload }, token: mine.token, headers: tus }),
      ];
      expect(files.map(({ status }) => status)).toEqual([404, 404, 404]);
    }
    expect(await intake.client('get', '/v1/drafts/{id}', { path: { id: theirs.id }, token: theirs.token })).toMatchObject({ ok: true, data: { content: { name: '王小明' } } });
    expect(await intake.client('head', '/v1/uploads/{id}', { path: { id: file }, token: theirs.token, headers: tus })).toMatchObject({ ok: true });
  });

  it("does not let anybody send another's draft, nor learn a receipt by its id", async () => {
    const theirs = await begun();
    const body = { tenant, answers: { name: '李四' } };
    expect(await intake.client('put', '/v1/applications/{id}', { path: { id: theirs.id }, body })).toMatchObject({ status: 401 });
    expect(await intake.client('put', '/v1/applications/{id}', { path: { id: theirs.id }, body, token: (await begun()).token })).toMatchObject({ status: 401 });
    const sent = await intake.applied();
    expect(await intake.client('put', '/v1/applications/{id}', { path: { id: sent.id }, body })).toMatchObject({ status: 422, problem: { code: 'other-payload' } });
    for (const path of ['/v1/consultations', '/v1/referrals'] as const) expect(await intake.client('post', path, { headers: { 'Idempotency-Key': sent.id }, body: { tenant, answers: { name: '王小明' } } })).toMatchObject({ status: 422, problem: { code: 'other-payload' } });
  });

  it('opens nothing of a submission to the holder of another receipt', async () => {
    const [mine, theirs] = [await intake.applied(), await intake.applied()];
    const path = { path: { id: theirs.id } };
    const proof = { receipt: mine.receipt, secret: mine.secret };
    const answers = [
      await intake.client('post', '/v1/applications/{id}/receipt', { ...path, body: proof }),
      await intake.client('get', '/v1/applications/{id}/receipt', { ...path, headers: { 'Mangdao-Receipt': mine.receipt, 'Mangdao-Secret': mine.secret } }),
      await intake.client('post', '/v1/applications/{id}/withdrawals', { ...path, body: proof }),
      await intake.client('post', '/v1/applications/{id}/changes', { ...path, body: { ...proof, version: 1, answers: {} } }),
      await intake.client('post', '/v1/applications/{id}/attachments', { ...path, body: proof }),
      await intake.client('post', '/v1/applications/{id}/supplements', { ...path, headers: { 'Idempotency-Key': randomUUID() }, body: { ...proof, note: '别人的' } }),
      await intake.client('post', '/v1/applications/{id}/copies', { ...path, body: proof }),
      await intake.client('post', '/v1/applications/{id}/files/{file}', { path: { id: theirs.id, file: randomUUID() }, body: proof }),
      await intake.client('post', '/v1/status-queries', { body: { receipt: theirs.receipt, secret: mine.secret } }),
      await intake.client('post', '/v1/handoffs', { headers: { 'Idempotency-Key': randomUUID() }, body: { tenant, channel: 'phone', contact: {}, submission: { receipt: theirs.receipt, secret: mine.secret } } }),
    ];
    expect(answers.map((answer) => [answer.status, answer.ok ? '' : answer.problem?.code])).toEqual(Array(10).fill([404, 'no-match']));
  });

  it("does not tell a hand-off's code to whoever knows its id only", async () => {
    const key = randomUUID();
    const handOff = (contact: object) => intake.client('post', '/v1/handoffs', { headers: { 'Idempotency-Key': key }, body: { tenant, channel: 'phone', contact } });
    expect(await handOff({ to: '13800000000' })).toMatchObject({ status: 201 });
    expect(await handOff({})).toMatchObject({ status: 422, problem: { code: 'other-payload' } });
  });
});

it('names no file of another in what is sent, and refuses nothing for it', async () => {
  const [mine, theirs] = [await begun(), await begun()];
  const [own, other] = [await uploaded(mine.token), await uploaded(theirs.token)];
  const body = { tenant, answers: { name: '王小明' }, attachments: [own, other, randomUUID()] };
  for (const status of [201, 200]) expect(await intake.client('put', '/v1/applications/{id}', { path: { id: mine.id }, token: mine.token, body })).toMatchObject({ status });
  const row = await intake.service.database.selectFrom('submissions').selectAll().where('id', '=', mine.id).executeTakeFirstOrThrow();
  expect((await latestPayload(intake.service, intake.service.database, row)).attachments).toEqual([own]);
});

describe('API2: broken authentication', () => {
  it('accepts only a whole, living token, and says the same of every other', async () => {
    const { id, token } = await begun();
    const authorizations = ['', 'Bearer', `Bearer ${token.slice(1)}`, `Bearer ${token}x`, `Bearer ${token.toLowerCase()}`, `Basic ${token}`, `Bearer ${'A'.repeat(43)}`, `Bearer ${token}, Bearer ${token}`, "Bearer ' or '1'='1"];
    for (const authorization of authorizations) expect([authorization, (await intake.send('GET', `/v1/drafts/${id}`, undefined, { authorization })).status]).toEqual([authorization, 401]);
    expect((await intake.send('GET', `/v1/drafts/${id}?token=${token}`)).status).toBe(401);
  });

  it('stops who guesses secrets and codes, and never the holder', async () => {
    const { receipt, secret } = await intake.applied();
    for (let guess = 0; guess < 10; guess += 1) await intake.client('post', '/v1/status-queries', { body: { receipt, secret: `AAAA-AAAA-${1000 + guess}` } });
    expect(await intake.client('post', '/v1/status-queries', { body: { receipt, secret: 'AAAA-AAAA-2000' } })).toMatchObject({ status: 429, again: true });
    expect(await intake.client('post', '/v1/status-queries', { body: { receipt, secret } })).toMatchObject({ ok: true });
    let last = 0;
    for (let guess = 0; guess < 61; guess += 1) ({ status: last } = await intake.client('post', '/v1/resume', { body: { code: `AAAA-${1000 + guess}` } }));
    expect(last).toBe(429);
  });

  it('counts wrong tries only: whoever holds a receipt may ask and withdraw', async () => {
    const { id, receipt, secret } = await intake.applied();
    for (let time = 0; time < 15; time += 1) expect(await intake.client('post', '/v1/status-queries', { body: { receipt, secret } })).toMatchObject({ ok: true });
    expect(await intake.client('post', '/v1/applications/{id}/withdrawals', { path: { id }, body: { receipt, secret } })).toMatchObject({ ok: true });
  });

  it('lets no page elsewhere act with the cookies of staff', async () => {
    const { id, receipt, secret } = await intake.applied();
    intake.pass(3_600_000);
    await intake.client('post', '/v1/applications/{id}/withdrawals', { path: { id }, body: { receipt, secret } });
    const withdraw = async (headers: Record<string, string>): Promise<unknown> => {
      const { body } = await intake.send('POST', `/v1/staff/submissions/${id}/withdrawals`, undefined, { 'x-staff': tenant, ...headers });
      return (body as { code?: string; state?: string }).code ?? (body as { state?: string }).state;
    };
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) expect(await withdraw(headers)).toBe('unauthorised');
    expect(await withdraw({ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })).toBe('withdrawn');
  });
});

describe('API3: broken object property level authorisation', () => {
  it('takes no property that is not its to set', async () => {
    for (const more of [{ state: 'withdrawn' }, { quarantine: [] }, { id: randomUUID() }, { __proto__: null, submittedAt: '2020-01-01T00:00:00Z' }]) {
      expect((await intake.send('PUT', `/v1/applications/${randomUUID()}`, { tenant, answers: {}, ...more })).status).toBe(422);
    }
    const { status } = await intake.send('PUT', `/v1/applications/${randomUUID()}`, `{"tenant":"${tenant}","answers":{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}}`);
    expect(status).toBe(201);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });
});

describe('API4: unrestricted resource consumption', () => {
  it('refuses what is too large, too deep or too many', async () => {
    const put = (body: string) => intake.send('PUT', `/v1/applications/${randomUUID()}`, body);
    expect((await put(JSON.stringify({ tenant, answers: { a: 'x'.repeat(256 * 1024) } }))).status).toBe(413);
    expect((await put(`{"tenant":"${tenant}","answers":${'{"a":'.repeat(60)}1${'}'.repeat(60)}}`)).status).toBe(400);
    const { token } = await begun();
    const begin = (length: string) => intake.client('post', '/v1/uploads', { token, headers: { ...tus, 'Upload-Length': length } });
    expect(await begin(String(101 * 1024 * 1024))).toMatchObject({ status: 413 });
    expect(await begin('99999999999999')).toMatchObject({ status: 422 });
    const file = await uploaded(token);
    const part = await intake.client('patch', '/v1/uploads/{id}', { path: { id: file }, token, headers: { ...tus, 'Upload-Offset': '0' }, body: Buffer.alloc(1024 * 1024 + 1) });
    expect(part).toMatchObject({ status: 413 });
    for (let count = 0; count < 49; count += 1) await begin('1');
    expect(await begin('1')).toMatchObject({ status: 413 });
  });

  it('stops an address that asks without end', async () => {
    const limited = await publicIntake({ address: () => '203.0.113.7' });
    let status = 200;
    for (let count = 0; count < 1201 && status === 200; count += 1) ({ status } = await limited.client('get', '/v1/institutions', { query: { region: '140500' } }));
    expect(status).toBe(429);
    await limited.close();
  }, 120_000);
});

describe('API5: broken function level authorisation', () => {
  it('keeps what staff do from applicants, with any token', async () => {
    const { token } = await begun();
    const { id } = await intake.applied();
    for (const path of ['answers', 'changes', 'withdrawals', 'forwardings']) {
      for (const authorization of ['', `Bearer ${token}`]) expect((await intake.send('POST', `/v1/staff/submissions/${id}/${path}`, {}, { authorization })).status).toBe(401);
    }
    expect((await intake.send('POST', '/v1/staff/handoff-codes', { code: 'AAAA-AAAA' }, { authorization: `Bearer ${token}` })).status).toBe(401);
    expect((await intake.send('POST', `/v1/staff/applications/${id}/transitions`, {}, { authorization: `Bearer ${token}` })).status).toBe(401);
    for (const path of ['session', 'applications', `applications/${id}`, `applications/${id}/audit`, 'audit']) expect((await intake.send('GET', `/v1/staff/${path}`, undefined, { authorization: `Bearer ${token}` })).status).toBe(401);
  });

  it('does nothing by a method that an address does not have, nor by one that is called otherwise', async () => {
    const { id, token } = await begun();
    for (const method of ['POST', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND']) {
      if (method !== 'TRACE' && method !== 'CONNECT') expect((await intake.send(method, `/v1/drafts/${id}`, undefined, { authorization: `Bearer ${token}` })).status).toBe(404);
    }
    const overridden = await intake.send('GET', `/v1/drafts/${id}`, undefined, { authorization: `Bearer ${token}`, 'x-http-method-override': 'DELETE' });
    expect(overridden).toMatchObject({ status: 200, body: { id } });
  });
});

describe('API7 and API8: requests made by the server, and its configuration', () => {
  it('follows no address that came from outside', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    await intake.client('post', '/v1/handoffs', { headers: { 'Idempotency-Key': randomUUID() }, body: { tenant, channel: 'wechat', contact: { to: 'http://169.254.169.254/latest/meta-data' } } });
    await intake.jobs.dispatchOutbox();
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it('sends its headers with every answer, refusals too', async () => {
    for (const path of ['/healthz', '/v1/nothing', '/v1/tenants/x/config', '/openapi.json']) {
      const { headers } = await intake.send('GET', path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('strict-transport-security')).toContain('max-age');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });
});

describe('injection', () => {
  const statements = ["'; drop table submissions; --", "' or 1=1 --", '1; select pg_sleep(5)', '$1', '\\', '%', '_', "\u02bc; drop table submissions; --"];
  it.each(statements)('takes %s for a word like others', async (word) => {
    const { receipt } = await intake.applied({ name: word, [word]: word });
    const started = performance.now();
    const answers = [
      await intake.send('GET', `/v1/institutions?region=${encodeURIComponent(word)}`),
      await intake.send('GET', `/v1/tenants/${encodeURIComponent(word)}/config`),
      await intake.send('GET', `/v1/institutions/${encodeURIComponent(word)}/card`),
      await intake.send('POST', '/v1/status-queries', { receipt, secret: word }),
      await intake.send('POST', '/v1/status-queries', { receipt: word, secret: word }),
      await intake.send('POST', '/v1/drafts', { tenant: word, content: {} }),
      await intake.send('GET', `/v1/drafts/${encodeURIComponent(word)}`),
    ];
    expect(answers.every(({ status }) => status >= 400 && status < 500)).toBe(true);
    expect(performance.now() - started).toBeLessThan(4_500);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from submissions`.execute(intake.service.database);
    expect(rows[0]!.n).toBeGreaterThan(0);
  });

  it('escapes what a person wrote in every form of a receipt', async () => {
    const { id, ...proof } = await intake.applied({ name: '<img src=x onerror=alert(1)>\r\nEND:VCARD', materials: [{ name: '</dl><script>alert(1)</script>', copies: 1 }] });
    for (const form of ['html', 'large'] as const) {
      const page = await intake.client('post', '/v1/applications/{id}/receipt', { path: { id }, body: { ...proof, form } });
      expect(page.ok && page.data).not.toMatch(/<img|<script/);
      expect(page.ok && page.data).toContain('&lt;script&gt;');
    }
    const card = await intake.client('post', '/v1/applications/{id}/receipt', { path: { id }, body: { ...proof, form: 'vcf' } });
    expect(card.ok && card.data.match(/END:VCARD/g)).toHaveLength(1);
  });

  it('keeps names of files out of paths', async () => {
    const { token } = await begun();
    const name = Buffer.from('../../../../tmp/evil').toString('base64');
    const upload = await intake.client('post', '/v1/uploads', { token, headers: { ...tus, 'Upload-Length': '9', 'Upload-Metadata': `filename ${name}` } });
    expect(upload.ok && upload.headers.get('location')).toMatch(/^\/v1\/uploads\/[0-9a-f-]{36}$/);
    expect((await intake.send('GET', '/v1/uploads/..%2f..%2fetc%2fpasswd', undefined, { ...tus, authorization: `Bearer ${token}` })).status).toBe(404);
  });
});

it('is spoken to over a real line with what no browser sends', async () => {
  const server = serve({ fetch: intake.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const raw = (method: string, path: string, headers: Record<string, string> = {}) => new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sending = httpRequest({ port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (piece) => (text += String(piece)));
      response.on('end', () => resolve({ status: response.statusCode!, text }));
    });
    sending.on('error', reject);
    sending.end();
  });
  for (const [method, path, headers] of [['TRACE', '/healthz', {}], ['GET', '//evil.example/v1/drafts', {}], ['GET', '/v1/%c0%ae%c0%ae/etc', {}], ['GET', '/v1/tenants/%', {}], ['GET', 'http://evil.example/v1/nothing', {}], ['GET', '/v1/nothing', { host: 'evil.example' }], ['GET', '/v1/nothing', { host: 'a b' }]] as const) {
    const { status, text } = await raw(method, path, headers);
    expect([method, path, status >= 400 && status < 500]).toEqual([method, path, true]);
    expect(text).not.toMatch(/evil|node_modules|\bat .+:\d+:\d+/);
  }
  await new Promise((resolve) => server.close(resolve));
});
