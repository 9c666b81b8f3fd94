import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { serveIntake } from './serve-intake.js';
import type { Served } from './serve-intake.js';
import { postgres } from './testing/engines.js';
import { testIntake } from './testing/test-intake.js';
import type { TestIntake } from './testing/test-intake.js';

let intake: TestIntake;
let served: Served;
let sockets: Socket[];
beforeEach(async () => {
  sockets = [];
  intake = await testIntake({}, postgres);
  served = await serveIntake(intake, { port: 0, host: '127.0.0.1', headersTimeout: 500, requestTimeout: 3_000, checkingInterval: 50, stopTimeout: 5_000 });
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await served.stop();
  await intake.close();
});

const body = JSON.stringify({ tenant: 'antu', answers: { name: '张三' } });
const head = (length: number | 'chunked', path = `/v1/applications/${randomUUID()}`): string =>
  `PUT ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`}\r\n\r\n`;

/** A connection that was sent this; `answer` is all that came back when it was closed. */
function said(text: string): { readonly socket: Socket; readonly answer: Promise<string> } {
  const socket = connect(served.port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  let heard = '';
  socket.on('data', (bytes: Buffer) => (heard += bytes.toString()));
  socket.write(text);
  return { socket, answer: once(socket, 'close').then(() => heard) };
}

const status = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${served.port}${path}`)).status;

describe('serveIntake', () => {
  it('says that it lives, and that it can serve', async () => {
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
    await intake.service.database.destroy();
    intake.service.database.destroy = () => Promise.resolve();
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
  });

  it('does not wait for ever for a head or a body, and serves others meanwhile', async () => {
    const slowHead = said('PUT /v1/applications/');
    const slowBody = said(`${head(1000)}{`);
    expect(await status('/healthz')).toBe(200);
    expect(await slowHead.answer).toMatch(/^HTTP\/1\.1 408/);
    expect(await slowBody.answer).toMatch(/^HTTP\/1\.1 408/);
  });

  it('refuses a body that is too large, announced or not, and a head that is', async () => {
    const announced = said(head(10_000_000));
    await after(200);
    announced.socket.end();
    expect(await announced.answer).toMatch(/^HTTP\/1\.1 413/);
    const chunk = `${(100_000).toString(16)}\r\n${'x'.repeat(100_000)}\r\n`;
    const creeping = said(head('chunked') + chunk.repeat(4));
    await after(300);
    creeping.socket.end();
    expect(await creeping.answer).toMatch(/^HTTP\/1\.1 413/);
    const long = said(`GET /healthz HTTP/1.1\r\nhost: x\r\nx-long: ${'y'.repeat(40_000)}\r\n\r\n`);
    expect(await long.answer).toMatch(/^HTTP\/1\.1 431/);
  });

  it('lets no address take all of it with bodies that never end', async () => {
    const hanging = Array.from({ length: 64 }, () => said(`${head(1000)}{`));
    await after(300);
    const more = await fetch(`http://127.0.0.1:${served.port}/v1/applications/${randomUUID()}`, { method: 'PUT', body, headers: { 'content-type': 'application/json' } });
    expect([more.status, more.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await status('/readyz')).toBe(200);
    for (const { answer } of hanging) expect(await answer).toMatch(/^HTTP\/1\.1 408/);
    expect(await status('/v1/tenants/antu/config')).toBe(200);
  });

  it('finishes what is under way when it is told to stop, and takes nothing new', async () => {
    const idle = said('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
    const underWay = said(head(Buffer.byteLength(body)) + body.slice(0, 10));
    await after(200);
    const stopped = served.stop();
    expect(await idle.answer).toMatch(/^HTTP\/1\.1 200/);
    await expect(status('/healthz')).rejects.toThrow();
    underWay.socket.write(body.slice(10));
    expect(await underWay.answer).toMatch(/^HTTP\/1\.1 201[\s\S]*"receipt"/);
    await stopped;
  });
});

describe('rates', () => {
  const passes = async (times: number, one: () => Promise<{ status: number }>): Promise<number> => {
    for (let at = 0; at < times; at += 1) if ((await one()).status === 429) return at;
    return times;
  };

  it('are counted per draft, per application and, loosely, per address', async () => {
    const { body: draft } = await intake.send('POST', '/v1/drafts', { tenant: 'antu', content: {} });
    const { body: other } = await intake.send('POST', '/v1/drafts', { tenant: 'antu', content: {} });
    const read = ({ id, token }: { id: string; token: string }) => () => intake.send('GET', `/v1/drafts/${id}`, undefined, { authorization: `Bearer ${token}` });
    expect(await passes(300, read(draft))).toBe(240);
    expect((await read(other)()).status).toBe(200);
    const id = randomUUID();
    expect(await passes(100, () => intake.send('PUT', `/v1/applications/${id}`, body))).toBe(60);
    intake.pass(60_000);
    expect((await intake.send('PUT', `/v1/applications/${id}`, body)).status).toBe(200);
    intake.pass(60_000);
    expect(await passes(1300, () => intake.send('GET', '/v1/tenants/antu/config'))).toBe(1200);
    const stopped = await intake.send('GET', '/v1/tenants/antu/config');
    intake.pass(1000 * Number(stopped.headers.get('retry-after')));
    expect((await intake.send('GET', '/v1/tenants/antu/config')).status).toBe(200);
  });
});
