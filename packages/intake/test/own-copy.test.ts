import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { copy as copySchema } from '../src/openapi/answers.js';
import { quotesOf } from '@mangdao/application/quotes';
import { publicIntake, tenant } from './public-intake.js';
import type { PublicIntake } from './public-intake.js';
import { engines } from '../src/testing/engines.js';

describe.each(engines)('copies, on $name', (engine) => {
  let intake: PublicIntake;
  beforeAll(async () => {
    intake = await publicIntake({}, engine);
  }, 120_000);
  afterAll(() => intake.close());

  const tus = { 'Tus-Resumable': '1.0.0' } as const;
  const bytes = Buffer.from('%PDF-1.4 own');

  /** An application that was changed, with a file that has arrived, one under way, a reply and a wish to be called. */
  async function told() {
    const sent = await intake.applied({ name: '王小明', matter: 'wages', facts: '第一次的经过' });
    const proof = { receipt: sent.receipt, secret: sent.secret };
    const path = { id: sent.id };
    await intake.client('post', '/v1/applications/{id}/changes', { path, body: { ...proof, version: 1, answers: { name: '王小明', matter: 'wages', facts: '改过的经过' } } });
    const given = await intake.client('post', '/v1/applications/{id}/attachments', { path, body: proof });
    const token = given.ok ? given.data.token : '';
    const begin = async (name: string): Promise<string> => {
      const begun = await intake.client('post', '/v1/uploads', { token, headers: { ...tus, 'Upload-Length': String(bytes.length), 'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}` } });
      return begun.ok ? begun.headers.get('location')!.split('/').at(-1)! : '';
    };
    const [whole, partial] = [await begin('../身份证.pdf'), await begin('合同.pdf')];
    await intake.client('patch', '/v1/uploads/{id}', { path: { id: whole }, token, headers: { ...tus, 'Upload-Offset': '0' }, body: bytes });
    await intake.send('POST', `/v1/staff/submissions/${sent.id}/answers`, { text: '请带合同来。' }, { 'x-staff': tenant });
    await intake.client('post', '/v1/handoffs', { headers: { 'Idempotency-Key': randomUUID() }, body: { tenant, channel: 'phone', contact: { to: '13800000000', maySay: '社区回访' }, submission: proof } });
    return { ...sent, proof, path, whole, partial };
  }

  describe('a copy of what was sent', () => {
    it('has all of it as data: every version, files, wishes, replies', async () => {
      const { proof, path, whole, partial } = await told();
      const copied = await intake.client('post', '/v1/applications/{id}/copies', { path, body: proof });
      if (!copied.ok) throw new Error(copied.problem?.code);
      expect(v.safeParse(copySchema, copied.data).issues).toBeUndefined();
      expect(copied.data).toMatchObject({
        id: path.id, kind: 'application', state: 'changed',
        versions: [{ version: 1, answers: { facts: '第一次的经过' } }, { version: 2, answers: { facts: '改过的经过' } }],
        files: expect.arrayContaining([expect.objectContaining({ id: whole, name: '身份证.pdf', whole: true }), expect.objectContaining({ id: partial, whole: false })]),
        handoffs: [{ channel: 'phone', contact: { to: '13800000000', maySay: '社区回访' } }], replies: [{ text: '请带合同来。' }], supplement: null,
      });
      expect(JSON.stringify(copied.data)).not.toContain(proof.secret);
    });

    it.each([['zh-Hans', '您提交的全部内容', '请说说事情的经过'], ['zh-Hant', '您提交的全部內容', ''], ['en', 'All that you sent', '']] as const)('is a document in %s, with the article that gives the right to it', async (locale, title, label) => {
      const { proof, path } = await told();
      const text = async (form: 'txt' | 'html' | 'large' | 'brf') => {
        const answer = await intake.app.request(`/v1/applications/${path.id}/copies`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...proof, form, locale }) });
        expect([form, answer.status, answer.headers.get('cache-control')]).toEqual([form, 200, 'no-store']);
        return answer.text();
      };
      const plain = (await text('txt')).replace(/\n\s*/g, '');
      for (const shown of [title, '王小明', '改过的经过', '第一次的经过', '身份证.pdf', '请带合同来。', label]) expect(plain).toContain(shown);
      const law = quotesOf([{ source: '个人信息保护法', articles: ['第四十五条'] }])[0]!.text!;
      expect(law.split('\n')).toHaveLength(3);
      for (const line of law.split('\n')) expect(plain).toContain(line);
      expect(await text('html')).toContain(`<html lang="${locale}">`);
      expect(await text('large')).toContain('22pt');
      expect(await text('brf')).toMatch(/^[\x20-\x5f\r\n\f]+$/);
    });

    it('gives back the bytes of a file that has arrived, to be saved and never shown', async () => {
      const { proof, path, whole, partial } = await told();
      const file = (id: string, body: object = proof) => intake.app.request(`/v1/applications/${path.id}/files/${id}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      const answer = await file(whole);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
      expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['application/pdf', `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('身份证.pdf')}`]);
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
      const other = await told();
      for (const id of [partial, other.whole, randomUUID(), 'x']) expect((await file(id)).status).toBe(404);
      for (const body of [other.proof, { ...proof, secret: 'AAAA-AAAA-AAAA' }]) expect((await file(whole, body)).status).toBe(404);
      expect(await intake.client('post', '/v1/applications/{id}/copies', { path, body: other.proof })).toMatchObject({ status: 404, problem: { code: 'no-match' } });
    });

    it('is in the audit, and not to be had without end', async () => {
      const { proof, path, whole } = await told();
      const copied = () => intake.client('post', '/v1/applications/{id}/copies', { path, body: proof });
      await copied();
      await intake.client('post', '/v1/applications/{id}/files/{file}', { path: { ...path, file: whole }, body: proof });
      const deeds = await intake.service.database.selectFrom('audit').select(['actor', 'action', 'fields']).where('subject', 'in', [path.id, whole]).where('action', 'like', '%.copy').orderBy('seq').execute();
      expect(deeds).toEqual([{ actor: 'applicant', action: 'application.copy', fields: '[]' }, { actor: 'applicant', action: 'file.copy', fields: '[]' }]);
      for (let time = 1; time < 20; time += 1) expect((await copied()).ok).toBe(true);
      expect(await copied()).toMatchObject({ status: 429, again: true });
      intake.pass(180_000);
      expect((await copied()).ok).toBe(true);
    });
  });
});
