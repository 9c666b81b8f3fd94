import { build } from 'esbuild';
import { brotliCompressSync } from 'node:zlib';
import { intakeClient } from './intake-client.js';

const id = '3f0c7a52-6b1e-4d7a-9f43-0a51f3b4c001';
const answering = (response: () => Response | Promise<Response>) => {
  const seen: { url: string; init: RequestInit }[] = [];
  const client = intakeClient({ base: 'https://aid.example', timeout: 50, fetch: async (url, init) => {
    seen.push({ url: url as string, init: init! });
    return response();
  } });
  return { client, seen };
};

describe('intakeClient', () => {
  it('fills the path, the query, the headers and the body', async () => {
    const { client, seen } = answering(() => Response.json({ id, expiresAt: '' }));
    const saved = await client('put', '/v1/drafts/{id}', { path: { id: 'a/../b' }, headers: { 'If-Match': '"1"' }, body: { content: { a: 1 } }, token: 't' });
    expect(saved).toMatchObject({ ok: true, status: 200, data: { id } });
    expect(seen[0]!.url).toBe('https://aid.example/v1/drafts/a%2F..%2Fb');
    expect(seen[0]!.init).toMatchObject({ method: 'PUT', body: '{"content":{"a":1}}', credentials: 'omit', headers: { 'If-Match': '"1"', authorization: 'Bearer t', 'content-type': 'application/json' } });
    await client('get', '/v1/institutions', { query: { region: '140500' } });
    expect(seen[1]!.url).toBe('https://aid.example/v1/institutions?region=140500');
    expect(seen[1]!.init.body).toBeUndefined();
  });

  it('sends a cookie along for staff, to the own origin only', async () => {
    const seen: RequestInit[] = [];
    const client = intakeClient({ base: '', asStaff: true, fetch: async (_url, init) => {
      seen.push(init!);
      return Response.json({});
    } });
    await client('post', '/v1/staff/applications/{id}/transitions', { path: { id }, headers: { 'Mangdao-Proof': 'p' }, body: { action: 'grant', version: 1, note: '符合条件' } });
    expect(seen[0]).toMatchObject({ method: 'POST', credentials: 'same-origin', headers: { 'Mangdao-Proof': 'p' } });
  });

  it('tells what may be sent again from what must be put right', async () => {
    const problem = (status: number, code: string, headers = {}) => answering(() => Response.json({ status, code }, { status, headers })).client('post', '/v1/status-queries', { body: { receipt: '1', secret: '2' } });
    expect(await problem(429, 'too-many', { 'retry-after': '7' })).toMatchObject({ ok: false, again: true, retryAfter: 7, problem: { code: 'too-many' } });
    expect(await problem(409, 'in-flight')).toMatchObject({ again: true });
    expect(await problem(409, 'too-late')).toMatchObject({ again: false });
    expect(await problem(422, 'bad-request')).toMatchObject({ again: false, problem: { code: 'bad-request' } });
    expect(await problem(503, 'not-ready')).toMatchObject({ again: true });
  });

  it('never rejects: no line, a broken answer, no answer in time, giving up', async () => {
    const offline = { ok: false, status: 0, again: true };
    expect(await answering(() => Promise.reject(new TypeError('no line'))).client('get', '/healthz')).toEqual(offline);
    expect(await answering(() => new Response('{', { headers: { 'content-type': 'application/json' } })).client('get', '/healthz')).toEqual(offline);
    const never: typeof fetch = (_, init) => new Promise((_resolve, reject) => init!.signal!.addEventListener('abort', () => reject(new Error('aborted'))));
    expect(await intakeClient({ base: '', timeout: 5, fetch: never })('get', '/healthz')).toEqual(offline);
    const stopping = new AbortController();
    const stopped = intakeClient({ base: '', fetch: never })('get', '/healthz', { signal: stopping.signal });
    stopping.abort();
    expect(await stopped).toEqual({ ok: false, status: 0, again: false });
    const json = { 'content-type': 'application/json' };
    expect(await answering(() => new Response('', { status: 404, headers: json })).client('head', '/v1/uploads/{id}', { path: { id }, headers: { 'Tus-Resumable': '1.0.0' } })).toEqual({ ok: false, status: 404, again: false });
    expect(await answering(() => new Response('{', { status: 413, headers: json })).client('get', '/healthz')).toEqual({ ok: false, status: 413, again: false });
    expect(await answering(() => new Response('<h1>', { status: 502 })).client('get', '/healthz')).toEqual({ ok: false, status: 502, again: true });
  });

  it('gives texts as they are', async () => {
    const { client } = answering(() => new Response('回执', { headers: { 'content-type': 'text/plain' } }));
    expect(await client('post', '/v1/applications/{id}/receipt', { path: { id }, body: { receipt: '1', secret: '2', form: 'txt' } })).toMatchObject({ ok: true, data: '回执' });
  });

  it('weighs at most 1 KB brotli, without eval', async () => {
    const { outputFiles } = await build({ entryPoints: [new URL('./index.ts', import.meta.url).pathname], bundle: true, minify: true, format: 'esm', write: false });
    const [{ contents, text }] = outputFiles as [(typeof outputFiles)[number]];
    expect(brotliCompressSync(contents).length).toBeLessThan(1024);
    expect(text).not.toMatch(/eval|Function\(/);
  });
});

// Checked by the compiler: what is wanted must be there, what does not exist must not.
export const typed = (client: ReturnType<typeof intakeClient>) => [
  // @ts-expect-error no such path
  () => client('get', '/v1/nothing'),
  // @ts-expect-error the body is missing
  () => client('post', '/v1/drafts'),
  // @ts-expect-error If-Match is missing
  () => client('put', '/v1/drafts/{id}', { path: { id }, body: { content: {} } }),
  // @ts-expect-error no such form
  () => client('post', '/v1/applications/{id}/receipt', { path: { id }, body: { receipt: '', secret: '', form: 'pdf' } }),
  async () => {
    const answer = await client('post', '/v1/drafts', { body: { tenant: 'a', content: {} } });
    const token: string = answer.ok ? answer.data.token : '';
    return token;
  },
];
