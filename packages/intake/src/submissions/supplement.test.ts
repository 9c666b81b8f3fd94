import { randomUUID } from 'node:crypto';
import { staffIntake } from '../staff/testing/staff-intake.js';
import type { StaffIntake } from '../staff/testing/staff-intake.js';
import type { Receipt } from './submit.js';
import { engines } from '../testing/engines.js';

describe.each(engines)('a supplement, on $name', (engine) => {
  let intake: StaffIntake;
  beforeAll(async () => {
    intake = await staffIntake({}, engine);
  }, 120_000);
  afterAll(() => intake.close());

  const proofOf = ({ receipt, secret }: Receipt) => ({ receipt, secret });
  const supply = (sent: Receipt, body: object, key: string = randomUUID()) => intake.send('POST', `/v1/applications/${sent.id}/supplements`, { ...proofOf(sent), ...body }, { 'idempotency-key': key });
  async function asked(days = 5): Promise<Receipt> {
    const sent = await intake.sent();
    await intake.step(intake.county, sent.id, 'supplement', { note: '请补身份证和经过。', day: intake.ahead(days) });
    return sent;
  }
  const file = async (sent: Receipt): Promise<string> => {
    const { body: { token } } = await intake.send('POST', `/v1/applications/${sent.id}/attachments`, proofOf(sent));
    return (await intake.send('POST', '/v1/uploads', undefined, { authorization: `Bearer ${token as string}`, 'tus-resumable': '1.0.0', 'upload-length': '9' })).headers.get('location')!.split('/').at(-1)!;
  };

  describe('what an applicant supplies', () => {
    it('arrives once however often it is sent, is told to staff, and stands first where it waits', async () => {
      const sent = await asked();
      await intake.passDays(1);
      const [later, own, key] = [await intake.sent({ name: '后来的人' }), await file(sent), randomUUID()];
      const body = { note: '身份证丢了，正在补办。', answers: { phone: '13800000000' }, attachments: [own, randomUUID()] };
      const first = await supply(sent, body, key);
      expect(first).toMatchObject({ status: 201 });
      expect(await supply(sent, body, key)).toMatchObject({ status: 200, body: first.body });
      expect(await supply(sent, { note: '另一份' }, key)).toMatchObject({ status: 422, body: { code: 'other-payload' } });
      expect(await supply(sent, { note: '再来一份' })).toMatchObject({ status: 409, body: { code: 'already-answered' } });

      expect(await intake.status(sent)).toMatchObject({ version: 2, review: { state: 'supplement', supplement: { text: '请补身份证和经过。', answeredAt: first.body.answeredAt as string } } });
      const queue = (await intake.county.open('/staff')).text;
      expect(queue).toContain('已补充，待看');
      expect(queue.indexOf(sent.id)).toBeLessThan(queue.indexOf(later.id));
      const page = (await intake.county.open(`/staff/submissions/${sent.id}`)).text;
      for (const shown of ['身份证丢了，正在补办。', '改过的回答：', '13800000000']) expect(page).toContain(shown);
      const { content } = await intake.service.database.selectFrom('supplements').select('content').where('submission_id', '=', sent.id).executeTakeFirstOrThrow();
      for (const word of ['身份证丢了', '13800000000']) expect(Buffer.from(content).includes(word)).toBe(false);
      const told = await intake.service.database.selectFrom('outbox').select('type').where('subject', '=', sent.id).where('type', 'like', '%supplemented').execute();
      expect(told).toHaveLength(1);
      const { fields } = await intake.service.database.selectFrom('audit').select('fields').where('subject', '=', sent.id).where('action', '=', 'application.supply').executeTakeFirstOrThrow();
      expect(JSON.parse(fields)).toEqual(['note', 'phone', 'attachments']);
    });

    it('is taken until the day is over in China, not after it', async () => {
      const [intime, late] = [await asked(1), await asked(1)];
      // 2026-03-… 08:00Z is four in the afternoon: seven hours and a half more are the same day, one day on.
      intake.pass((24 + 7.5) * 3_600_000);
      expect((await supply(intime, { note: '赶上了' })).status).toBe(201);
      intake.pass(3_600_000);
      expect(await supply(late, { note: '晚了' })).toMatchObject({ status: 409, body: { code: 'too-late' } });
      await intake.passDays(2);
      expect((await intake.step(intake.county, intime.id, 'lapse', { note: '没有补' })).text).toContain('请先看过，再回到审查');
      expect((await intake.step(intake.county, late.id, 'lapse', { note: '没有补' })).status).toBe(303);
    });

    it('is refused where nothing was asked for, where nothing comes, and to whoever holds another receipt', async () => {
      const [unasked, open, mine] = [await intake.sent(), await asked(), await intake.sent()];
      expect(await supply(unasked, { note: '没人问' })).toMatchObject({ status: 409, body: { code: 'not-asked' } });
      for (const body of [{}, { answers: {} }, { attachments: [] }, { note: '' }, { note: 'x', state: 'granted' }]) expect((await supply(open, body)).status).toBe(422);
      expect(await supply({ ...open, receipt: mine.receipt, secret: mine.secret }, { note: '别人的' })).toMatchObject({ status: 404, body: { code: 'no-match' } });
      expect(await supply(open, { answers: { name: undefined, phone: '1' } })).toMatchObject({ status: 201 });
      await intake.send('POST', `/v1/applications/${open.id}/withdrawals`, proofOf(open));
    });

    it('changes only what it names, and keeps neighbours out when it speaks of danger', async () => {
      const sent = await asked();
      expect((await supply(sent, { answers: { safety: true, facts: '更详细的经过' } })).status).toBe(201);
      const { body } = await intake.send('POST', `/v1/applications/${sent.id}/copies`, proofOf(sent));
      expect(body.versions.at(-1).answers).toMatchObject({ name: '被测者', matter: 'wages', facts: '更详细的经过' });
      expect(JSON.stringify(body)).not.toContain('safety');
      expect((await intake.township.open(`/staff/submissions/${sent.id}`)).status).toBe(404);
    });

    it('is not held to rules that are younger than the application, save for what it changes', async () => {
      const faults = vi.spyOn(intake.service, 'faults');
      const [files, other, wrong] = [await asked(), await asked(), await asked()];
      const brought = await file(files);
      faults.mockImplementation((_kind, { facts, phone }) => [
        ...(facts === undefined ? [{ path: 'answers.facts', message: 'required' }] : []),
        ...(phone !== undefined && phone !== '13800000000' ? [{ path: 'answers.phone', message: 'expected 11 digits' }] : []),
      ]);
      try {
        expect(await supply(files, { attachments: [brought] })).toMatchObject({ status: 201 });
        expect(await supply(other, { answers: { phone: '13800000000' } })).toMatchObject({ status: 201 });
        expect(await supply(wrong, { answers: { phone: '1' } })).toMatchObject({ status: 422, body: { errors: [{ path: 'answers.phone' }] } });
        // What the change itself brings up is asked for all the same.
        faults.mockImplementation((_kind, { opponent, phone }) => (opponent === undefined && phone !== undefined ? [{ path: 'answers.opponent', message: 'required' }] : []));
        expect(await supply(wrong, { answers: { phone: '13800000000' } })).toMatchObject({ status: 422, body: { errors: [{ path: 'answers.opponent' }] } });
      } finally {
        faults.mockRestore();
      }
    });

    it('leaves it to the institution whether it is enough', async () => {
      const sent = await asked();
      await supply(sent, { note: '补好了' });
      expect((await intake.step(intake.county, sent.id, 'supplement-received')).status).toBe(303);
      expect(await supply(sent, { note: '又补' })).toMatchObject({ status: 409, body: { code: 'already-answered' } });
      expect((await intake.status(sent)).review.state).toBe('review');
    });
  });
});
