import { randomUUID } from 'node:crypto';
import { staffIntake } from './testing/staff-intake.js';
import type { StaffIntake } from './testing/staff-intake.js';

let intake: StaffIntake;
beforeAll(async () => {
  intake = await staffIntake();
}, 120_000);
afterAll(() => intake.close());

describe('a code that somebody says at the counter', () => {
  const opened = async (body: object, headers: Record<string, string> = {}) => {
    const { body: { code } } = await intake.send('POST', '/v1/handoffs', { tenant: 'antu', channel: 'counter', contact: { name: '王女士' }, ...body }, { 'idempotency-key': randomUUID(), ...headers });
    await intake.county.open('/staff/handoffs');
    return intake.county.submit('/staff/handoffs/codes', { code: String(code).toLowerCase() });
  };
  it('shows what was filled in, sent or not', async () => {
    const draft = (await intake.send('POST', '/v1/drafts', { tenant: 'antu', content: { answers: { facts: '草稿里说过的事' } } })).body;
    expect((await opened({ draft: draft.id }, { authorization: `Bearer ${draft.token}` })).text).toContain('草稿里说过的事');
    const { id, receipt, secret } = await intake.sent({ facts: '提交过的事' });
    const { text } = await opened({ submission: { receipt, secret } });
    expect(text).toContain('提交过的事');
    expect(text).toContain(`/staff/submissions/${id}`);
    expect((await opened({})).text).toContain('王女士');
  });
  it('opens nothing when it is wrong, or in another institution, or for a township', async () => {
    const { body: { code } } = await intake.send('POST', '/v1/handoffs', { tenant: 'antu', channel: 'counter', contact: {} }, { 'idempotency-key': randomUUID() });
    for (const browser of [intake.county, intake.neighbour]) await browser.open('/staff/handoffs');
    expect((await intake.county.submit('/staff/handoffs/codes', { code: 'AAAA-AAAA' })).status).toBe(422);
    expect((await intake.neighbour.submit('/staff/handoffs/codes', { code: String(code) })).status).toBe(422);
    await intake.township.open('/staff');
    expect((await intake.township.submit('/staff/handoffs/codes', { code: String(code) })).status).toBe(403);
  });
});

describe('people who wait to be contacted', () => {
  it('are shown with what keeps them safe, in words and first', async () => {
    const id = randomUUID();
    const contact = { name: '王女士', to: '13800000000', leaveMessage: false, maySay: '说是快递', keepFrom: '丈夫', accessNeeds: ['text', 'sign-language'] };
    await intake.send('POST', '/v1/handoffs', { tenant: 'antu', channel: 'phone', contact }, { 'idempotency-key': id });
    const { text } = await intake.county.open('/staff/handoffs');
    for (const shown of ['不能让谁知道', '丈夫', '说是快递', '不要留言', '用文字交流、手语翻译']) expect(text).toContain(shown);
    expect(text).not.toMatch(/keepFrom|maySay|leaveMessage|accessNeeds|sign-language/);
    expect(text.indexOf('丈夫')).toBeLessThan(text.indexOf('13800000000'));
    const readings = await intake.service.database.selectFrom('audit').select('actor').where('action', '=', 'handoff.read').where('subject', '=', id).execute();
    expect(readings).toHaveLength(1);
  });
});
