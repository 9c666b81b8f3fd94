import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { questions } from '@mangdao/application';
import { engines } from '../src/testing/engines.js';
import { serviceEnvironment, serviceProcess } from './process/service-process.js';
import { serviceProgram } from './process/service-program.js';
import { wholeApplication } from './whole-application.js';

let program: string;
beforeAll(async () => {
  program = await serviceProgram();
});
afterAll(() => rm(dirname(program), { recursive: true, force: true }));

/** What every word that is sent begins with: it stands nowhere else, and a multiple of three keeps it whole in base64. */
const stem = 'zqxwvkjhgybp';
const word = (name: string): string => `${stem}词${name}`;
const spellings = [stem, Buffer.from(stem).toString('base64'), Buffer.from(stem).toString('hex')];

/** Files below these folders that hold a word, with the word. */
async function findings(folders: readonly string[], sought: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name));
      for (const one of sought) if (bytes.includes(one)) found.push(`${one} in ${entry.name}`);
    }
  return found;
}

it.each(engines)('what a person wrote is readable neither in the log nor in any file of the database on $name', async (engine) => {
  const lent = await engine.lend();
  const folder = lent.options.folder === undefined ? await mkdtemp(join(tmpdir(), 'mangdao-words-')) : dirname(lent.options.folder);
  const service = serviceProcess(program, serviceEnvironment(folder, lent.options, ['antu']));
  await service.start();
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${service.port}${path}`, {
      method, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Record<string, string> };
  };
  // Words wherever nobody asks, and what an application must have.
  const whole = (story: string) => ({ ...wholeApplication({ name: '王小明', phone: '13800000000', story }), urgent: false, deadlineDate: null, leaveMessage: 'no' });
  const answers = { ...Object.fromEntries(questions.map(({ key }) => key).map((name) => [name, word(name)])), ...whole(word('story')) };
  const id = randomUUID();
  const sent = await send('PUT', `/v1/applications/${id}`, { tenant: 'antu', answers, website: word('website') });
  expect(sent.status).toBe(201);
  const proof = { receipt: sent.body.receipt!, secret: sent.body.secret! };
  const secrets = [proof.secret];
  expect((await send('POST', `/v1/applications/${id}/changes`, { ...proof, version: 1, answers: whole(word('change')) })).status).toBe(200);
  expect((await send('POST', '/v1/status-queries', proof)).status).toBe(200);
  expect((await send('POST', '/v1/handoffs', { tenant: 'antu', channel: 'counter', contact: { name: word('contact'), note: word('note') } }, { 'idempotency-key': randomUUID() })).status).toBe(201);
  const draft = await send('POST', '/v1/drafts', { tenant: 'antu', content: { answers: { name: word('draft') } } });
  secrets.push(draft.body.token!);
  const bearer = { authorization: `Bearer ${draft.body.token}`, 'tus-resumable': '1.0.0' };
  const { body: code } = await send('POST', `/v1/drafts/${draft.body.id}/resume-codes`, undefined, bearer);
  secrets.push(code.code!);
  const content = Buffer.from(`%PDF-1.7 ${word('file')}`);
  const upload = await send('POST', '/v1/uploads', undefined, { ...bearer, 'upload-length': String(content.length), 'upload-metadata': `filename ${Buffer.from(word('filename')).toString('base64')}` });
  const patched = await fetch(`http://127.0.0.1:${service.port}${upload.headers.get('location')}`, { method: 'PATCH', body: content, headers: { ...bearer, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } });
  expect(patched.status).toBe(204);
  // And what is refused: a quoting parser or an echoed path would show it.
  const query = encodeURIComponent(word('query'));
  expect((await send('PUT', `/v1/applications/${randomUUID()}?q=${query}`, `{"${word('broken')}`)).status).toBe(400);
  expect((await send('PUT', `/v1/applications/${randomUUID()}`, { tenant: word('tenant'), answers: {}, [word('key')]: word('extra') })).status).toBe(422);
  expect((await send('GET', `/${encodeURIComponent(word('path'))}?q=${query}`, undefined, { authorization: `Bearer ${encodeURIComponent(word('bearer'))}`, 'user-agent': encodeURIComponent(word('agent')) })).status).toBe(404);
  expect(await service.stop()).toBe(0);

  const log = service.lines.join('\n');
  expect(log).toContain('/v1/applications/:id');
  const sought = [...spellings, ...secrets];
  expect(sought.filter((one) => log.includes(one))).toEqual([]);
  // What is handed off lies in a folder of its own, readable, for whoever calls back.
  const { options: { url } } = lent;
  const places = [join(folder, 'uploads'), lent.options.folder ?? new URL(url!).searchParams.get('host')!];
  expect(await findings(places, ['application.received'])).not.toEqual([]);
  expect(await findings(places, sought)).toEqual([]);
  await lent.remove();
  await rm(folder, { recursive: true, force: true });
}, 120_000);
