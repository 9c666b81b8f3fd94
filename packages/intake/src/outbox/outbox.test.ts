import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engines } from '../testing/engines.js';
import { testIntake } from '../testing/test-intake.js';
import type { TestIntake } from '../testing/test-intake.js';
import { dispatchOutbox, webhookSignature } from './dispatch-outbox.js';

const secret = 'shared';

describe.each(engines)('the outbox on $name', (engine) => {
  let intake: TestIntake;
  beforeEach(async () => {
    intake = await testIntake({ webhook: { url: 'http://system.example/', secret } }, engine);
  });
  afterEach(() => intake.close());

  const submitted = async (times: number): Promise<void> => {
    for (let at = 0; at < times; at += 1) await intake.send('PUT', `/v1/applications/${randomUUID()}`, { tenant: 'antu', answers: { name: '张三' } });
  };
  /** A receiver that answers as told, and notes ids. */
  const system = (status: () => number) => {
    const ids: string[] = [];
    const send = (async (_url: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      const id = headers.get('mangdao-event-id')!;
      expect(headers.get('mangdao-signature')).toBe(`v1=${webhookSignature(secret, headers.get('mangdao-timestamp')!, id, init.body as string)}`);
      expect(init.body).not.toContain('张三');
      ids.push(id);
      return Promise.resolve(new Response(null, { status: status() }));
    }) as typeof fetch;
    return { ids, send };
  };

  it('tells everything that is due in one run, signed, each once', async () => {
    await submitted(45);
    const { ids, send } = system(() => 200);
    expect(await dispatchOutbox(intake.service, send)).toBe(45);
    expect(new Set(ids).size).toBe(45);
    expect(await dispatchOutbox(intake.service, send)).toBe(0);
  });

  it('tries again with the same id, later and later, until it arrives', async () => {
    await submitted(1);
    let up = false;
    const { ids, send } = system(() => (up ? 204 : 500));
    for (const wait of [3_000, 5_000, 10_000]) {
      expect(await dispatchOutbox(intake.service, send)).toBe(0);
      expect(await dispatchOutbox(intake.service, send)).toBe(0);
      intake.pass(wait);
    }
    up = true;
    expect(await dispatchOutbox(intake.service, send)).toBe(1);
    expect(ids).toEqual(Array.from({ length: 4 }, () => ids[0]));
  });

  it('lets two dispatchers share the work, and sends again what one took with it', async () => {
    await submitted(30);
    const { ids, send } = system(() => 200);
    const arrived = await Promise.all([dispatchOutbox(intake.service, send), dispatchOutbox(intake.service, send)]);
    expect(arrived[0] + arrived[1]).toBe(30);
    expect(new Set(ids).size).toBe(30);
    await submitted(1);
    // As one that was killed after it leased.
    await new Promise<void>((leased) => void dispatchOutbox(intake.service, (() => {
      leased();
      return new Promise(() => undefined);
    })));
    expect(await dispatchOutbox(intake.service, send)).toBe(0);
    intake.pass(15_001);
    expect(await dispatchOutbox(intake.service, send)).toBe(1);
  });

  it('hands a wish to be called to a file, once for its key, and refuses another wish under it', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const wish = { tenant: 'antu', channel: 'phone', contact: { to: '13800000000' } };
    expect((await intake.send('POST', '/v1/handoffs', wish, key)).status).toBe(201);
    expect((await intake.send('POST', '/v1/handoffs', wish, key)).status).toBe(200);
    expect(await intake.send('POST', '/v1/handoffs', { ...wish, contact: { to: '13900000000' } }, key)).toMatchObject({ status: 422, body: { code: 'other-payload' } });
    expect(await intake.jobs.dispatchOutbox()).toBe(1);
    const folder = join(intake.folder, 'handoffs');
    const files = await readdir(folder);
    expect(files).toEqual([`${key['idempotency-key']}.json`]);
    expect(JSON.parse(await readFile(join(folder, files[0]!), 'utf8'))).toMatchObject({ channel: 'phone', contact: { to: '13800000000' } });
  });
});
