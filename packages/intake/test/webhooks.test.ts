import { verifiedWebhook } from '../src/outbox/verified-webhook.js';
import { dispatchOutbox } from '../src/outbox/dispatch-outbox.js';
import { engines } from '../src/testing/engines.js';
import { publicIntake, tenant } from './public-intake.js';
import type { PublicIntake } from './public-intake.js';

const webhook = { url: 'https://system.example.cn/events', secret: 'a secret of the two' };

describe.each(engines)('the outbox on $name', (engine) => {
  let intake: PublicIntake;
  beforeAll(async () => {
    intake = await publicIntake({ webhook }, engine);
  }, 120_000);
  afterAll(() => intake.close());

  interface Call {
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly body: string;
  }

  const receiver = (...answers: (number | Error)[]) => {
    const calls: Call[] = [];
    const send = (async (url: string, init: RequestInit) => {
      calls.push({ url, headers: init.headers as Record<string, string>, body: init.body as string });
      const answer = answers.shift() ?? 204;
      if (answer instanceof Error) throw answer;
      return new Response(null, { status: answer });
    }) as typeof fetch;
    return { calls, send };
  };

  describe('webhooks', () => {
    it('are signed, hold ids only, and are sent again under the same id until they arrive', async () => {
      const { id } = await intake.applied({ name: '王小明' });
      const { calls, send } = receiver(503, new TypeError('no line'), 204);
      expect(await dispatchOutbox(intake.service, send)).toBe(0);
      expect(await dispatchOutbox(intake.service, send)).toBe(0);
      expect(calls).toHaveLength(1);
      intake.pass(5_000);
      expect(await dispatchOutbox(intake.service, send)).toBe(0);
      intake.pass(10_000);
      expect(await dispatchOutbox(intake.service, send)).toBe(1);
      intake.pass(3_600_000);
      expect(await dispatchOutbox(intake.service, send)).toBe(0);
      expect(calls).toHaveLength(3);
      const ids = calls.map(({ headers, body }) => [headers['mangdao-event-id'], (JSON.parse(body) as { id: string }).id]);
      expect(new Set(ids.flat()).size).toBe(1);
      expect(JSON.parse(calls[0]!.body)).toEqual({ id: ids[0]![0], type: 'application.received', tenant, subject: id, at: expect.any(String) });
      expect(calls.map(({ body }) => body).join()).not.toContain('王小明');
      for (const { headers, body } of calls) {
        const at = new Date(Number(headers['mangdao-timestamp']) * 1000);
        expect(verifiedWebhook(webhook.secret, headers, body, at)).toEqual(JSON.parse(body));
      }
    });

    it('are refused by a receiver when anything of them was changed, or when they are old', async () => {
      await intake.applied();
      const { calls, send } = receiver();
      await dispatchOutbox(intake.service, send);
      const { headers, body } = calls[0]!;
      const at = new Date(Number(headers['mangdao-timestamp']) * 1000);
      expect(verifiedWebhook(webhook.secret, headers, body, at)).toBeDefined();
      expect(verifiedWebhook(webhook.secret, Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])), body, at)).toBeDefined();
      expect(verifiedWebhook('another', headers, body, at)).toBeUndefined();
      expect(verifiedWebhook(webhook.secret, headers, body.replace('received', 'withdrawn'), at)).toBeUndefined();
      for (const name of ['mangdao-event-id', 'mangdao-timestamp', 'mangdao-signature']) {
        expect(verifiedWebhook(webhook.secret, { ...headers, [name]: '1' }, body, at)).toBeUndefined();
        expect(verifiedWebhook(webhook.secret, Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name)), body, at)).toBeUndefined();
      }
      expect(verifiedWebhook(webhook.secret, headers, body, new Date(at.getTime() + 301_000))).toBeUndefined();
      expect(verifiedWebhook(webhook.secret, headers, body, new Date(at.getTime() - 301_000))).toBeUndefined();
    });
  });
});
