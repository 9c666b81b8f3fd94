import { randomUUID } from 'node:crypto';
import { staffIntake } from './testing/staff-intake.js';
import type { StaffIntake } from './testing/staff-intake.js';

let intake: StaffIntake;
beforeAll(async () => {
  intake = await staffIntake();
}, 120_000);
afterAll(() => intake.close());

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
