import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetExpired } from '../jobs/forget-expired.js';
import { engines } from '../testing/engines.js';
import { testIntake } from '../testing/test-intake.js';
import type { TestIntake } from '../testing/test-intake.js';
import { rowKey } from '../sealing/key-ring.js';
import { finishUpload, uploadBytes } from './finish-upload.js';
import { uploadPlace, writePart } from './upload-parts.js';

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5_000)]);
/** A JPEG with Exif that names a place, a picture, and something behind its end. */
const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 22]), Buffer.from('Exif\0\0GPS 42.5 128.9')]);
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8]), exif, Buffer.from([0xff, 0xda, 0, 4, 1, 1]), Buffer.alloc(3_000, 7), Buffer.from([0xff, 0xd9]), Buffer.from('GPS')]);

describe.each(engines)('uploads on $name', (engine) => {
  let intake: TestIntake;
  let draft: { id: string; token: string };
  beforeEach(async () => {
    intake = await testIntake({}, engine);
    draft = (await intake.send('POST', '/v1/drafts', { tenant: 'antu', content: {} })).body;
  });
  afterEach(() => intake.close());

  const call = (method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array) =>
    intake.app.request(path, { method, headers: { authorization: `Bearer ${draft.token}`, 'tus-resumable': '1.0.0', ...headers }, ...(body !== undefined && { body: Buffer.from(body) }) });
  const begun = async (length: number): Promise<string> => (await call('POST', '/v1/uploads', { 'upload-length': String(length) })).headers.get('location')!;
  const part = (path: string, at: number, bytes: Uint8Array, headers: Record<string, string> = {}) =>
    call('PATCH', path, { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(at), ...headers }, bytes);
  const kept = async (path: string): Promise<Buffer> => {
    const row = await intake.service.database.selectFrom('uploads').selectAll().where('id', '=', path.split('/').at(-1)!).executeTakeFirstOrThrow();
    const pieces: Uint8Array[] = [];
    for await (const piece of uploadBytes(intake.service, row)) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  it('go on where they broke off, and keep the bytes and their SHA-256', async () => {
    const path = await begun(pdf.length);
    expect((await part(path, 0, pdf.subarray(0, 2_000))).headers.get('upload-offset')).toBe('2000');
    expect((await part(path, 0, pdf.subarray(0, 2_000))).status).toBe(409);
    expect((await call('HEAD', path)).headers.get('upload-offset')).toBe('2000');
    const both = await Promise.all([part(path, 2_000, pdf.subarray(2_000)), part(path, 2_000, pdf.subarray(2_000))]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await kept(path)).equals(pdf)).toBe(true);
    const { sha256 } = await intake.service.database.selectFrom('uploads').select('sha256').executeTakeFirstOrThrow();
    expect(sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
  });

  it('check a part by its checksum, and take no more than was announced', async () => {
    const path = await begun(pdf.length);
    const sum = createHash('sha256').update(pdf).digest('base64');
    expect((await part(path, 0, Buffer.concat([pdf.subarray(0, -1), Buffer.from('x')]), { 'upload-checksum': `sha256 ${sum}` })).status).toBe(460);
    expect((await part(path, 0, Buffer.concat([pdf, pdf]))).status).toBe(413);
    expect((await part(path, 0, pdf, { 'upload-checksum': `sha256 ${sum}` })).status).toBe(204);
  });

  it('take Exif out of a photograph, and what lies behind its end', async () => {
    const path = await begun(jpeg.length);
    expect((await part(path, 0, jpeg.subarray(0, 15))).status).toBe(204);
    expect((await part(path, 15, jpeg.subarray(15))).status).toBe(204);
    const clean = await kept(path);
    expect(clean.includes('GPS')).toBe(false);
    expect(clean.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    expect(clean.length).toBe(jpeg.length - exif.length - 3);
  });

  it('take Exif and texts out of a PNG, and leave what an earlier version kept as it came', async () => {
    const chunk = (type: string, data: string): Buffer => Buffer.concat([Buffer.from([0, 0, 0, data.length]), Buffer.from(`${type}${data}sum `)]);
    const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const png = Buffer.concat([start, chunk('IHDR', 'size'), chunk('eXIf', 'GPS'), chunk('iTXt', 'GPS'), chunk('IDAT', 'picture'), chunk('IEND', ''), Buffer.from('GPS')]);
    const path = await begun(png.length);
    expect((await part(path, 0, png)).status).toBe(204);
    expect(await kept(path)).toEqual(Buffer.concat([start, chunk('IHDR', 'size'), chunk('IDAT', 'picture'), chunk('IEND', '')]));
    const broken = await begun(png.length - 20);
    expect((await part(broken, 0, png.subarray(0, -20))).status).toBe(415);
    // As it was finished before: its bytes stand under another name.
    const { database, folder, keys } = intake.service;
    const old = (await begun(png.length)).split('/').at(-1)!;
    const row = await database.updateTable('uploads').set({ received: png.length, parts: JSON.stringify([png.length]), media_type: 'image/png', sha256: 'x' }).where('id', '=', old).returningAll().executeTakeFirstOrThrow();
    await writePart(folder, old, rowKey(keys, uploadPlace(old), row), 'raw', 0, png);
    expect(await kept(`/v1/uploads/${old}`)).toEqual(png);
  });

  it('are ended once, however many ask at the same time', async () => {
    const path = await begun(jpeg.length);
    await part(path, 0, jpeg.subarray(0, 15));
    const { service } = intake;
    const id = path.split('/').at(-1)!;
    const row = () => service.database.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    // As a service that was killed when the last part had come, and not been looked at.
    await writePart(service.folder, id, rowKey(service.keys, uploadPlace(id), await row()), 'raw', 15, jpeg.subarray(15));
    await service.database.updateTable('uploads').set({ received: jpeg.length, parts: JSON.stringify([15, jpeg.length - 15]) }).where('id', '=', id).execute();
    const whole = await row();
    await Promise.all(Array.from({ length: 8 }, async (_, at) => {
      await new Promise((resolve) => setTimeout(resolve, at));
      await finishUpload(service, whole);
    }));
    await finishUpload(service, whole);
    expect((await kept(path)).length).toBe(jpeg.length - exif.length - 3);
  });

  it('refuse other types, sizes beyond the limits, and parts that are too large', async () => {
    expect((await part(await begun(10), 0, Buffer.from('MZ12345678'))).status).toBe(415);
    expect((await call('POST', '/v1/uploads', { 'upload-length': String(100 * 1024 * 1024 + 1) })).status).toBe(413);
    for (let at = 0; at < 2; at += 1) expect((await call('POST', '/v1/uploads', { 'upload-length': String(100 * 1024 * 1024) })).status).toBe(201);
    expect((await call('POST', '/v1/uploads', { 'upload-length': String(100 * 1024 * 1024) })).status).toBe(413);
    expect((await part(await begun(2 * 1024 * 1024), 0, Buffer.alloc(1024 * 1024 + 1))).status).toBe(413);
  });

  it('are nobody else’s', async () => {
    const path = await begun(10);
    draft = (await intake.send('POST', '/v1/drafts', { tenant: 'antu', content: {} })).body;
    for (const method of ['HEAD', 'DELETE']) expect((await call(method, path)).status).toBe(404);
    expect((await part(path, 0, pdf.subarray(0, 10))).status).toBe(404);
    draft = { id: draft.id, token: 'x'.repeat(43) };
    expect((await call('HEAD', path)).status).toBe(401);
  });

  it('stay with what was sent, and go with a draft that was not', async () => {
    const path = await begun(pdf.length);
    await part(path, 0, pdf);
    const folder = join(intake.folder, 'uploads');
    const abandoned = (await intake.send('POST', '/v1/drafts', { tenant: 'antu', content: {} })).body as typeof draft;
    const sent = draft;
    draft = abandoned;
    await part(await begun(pdf.length), 0, pdf);
    expect(await readdir(folder)).toHaveLength(2);
    const bearer = { authorization: `Bearer ${sent.token}` };
    expect((await intake.send('PUT', `/v1/applications/${sent.id}`, { tenant: 'antu', answers: { name: '张三' } })).status).toBe(401);
    expect((await intake.send('PUT', `/v1/applications/${sent.id}`, { tenant: 'antu', answers: { name: '张三' } }, bearer)).status).toBe(201);
    intake.pass(8 * 24 * 3_600_000);
    await forgetExpired(intake.service);
    expect(await readdir(folder)).toHaveLength(1);
    expect((await kept(path)).equals(pdf)).toBe(true);
  });

  it('are removed by their sender before sending only', async () => {
    const [unwanted, sent] = [await begun(pdf.length), await begun(pdf.length)];
    for (const path of [unwanted, sent]) await part(path, 0, pdf);
    expect((await call('DELETE', unwanted)).status).toBe(204);
    await intake.send('PUT', `/v1/applications/${draft.id}`, { tenant: 'antu', answers: { name: '张三' } }, { authorization: `Bearer ${draft.token}` });
    const refused = await call('DELETE', sent);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([409, 'already-sent']);
    expect((await kept(sent)).equals(pdf)).toBe(true);
  });

  it('have an id that is no path', async () => {
    for (const id of ['..%2F..%2Fetc', '%00', randomUUID()]) expect((await call('HEAD', `/v1/uploads/${id}`)).status).toBe(404);
  });
});
