import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { auditVerdict } from '../src/audit/audit-verdict.js';
import { openDatabase } from '../src/database/open-database.js';
import { engines } from '../src/testing/engines.js';
import { faultyProxy } from './chaos/faulty-proxy.js';
import { putApplication, sendUntilReceipt } from './chaos/put-application.js';
import { receiver } from './chaos/receiver.js';
import { seededRandom } from './chaos/seeded-random.js';
import { serviceEnvironment, serviceProcess } from './process/service-process.js';
import type { ServiceProcess } from './process/service-process.js';
import { serviceProgram } from './process/service-program.js';
import { wholeApplication } from './whole-application.js';

const seed = Number(process.env.MANGDAO_CHAOS_SEED ?? Date.now() % 1_000_000);
const submissions = Number(process.env.MANGDAO_CHAOS_SUBMISSIONS ?? 2_000);
const clients = 50;
const kills = 8;
const tenants = ['antu', 'dunhua', 'helong'];
const secret = 'chaos';

let program: string;
beforeAll(async () => {
  program = await serviceProgram();
});
afterAll(() => rm(dirname(program), { recursive: true, force: true }));

it.concurrent.each(engines)(`loses nothing and takes nothing twice on $name (MANGDAO_CHAOS_SEED=${seed})`, async (engine) => {
  const random = seededRandom(seed);
  const lent = await engine.lend();
  const folder = lent.options.folder === undefined ? await mkdtemp(join(tmpdir(), 'mangdao-chaos-')) : dirname(lent.options.folder);
  const system = await receiver(secret, seededRandom(seed + 1));
  const service = serviceProcess(program, {
    ...serviceEnvironment(folder, lent.options, tenants),
    MANGDAO_ADDRESS_HEADER: 'x-client',
    MANGDAO_WEBHOOK_URL: system.url,
    MANGDAO_WEBHOOK_SECRET: secret,
  });
  await service.start();
  const proxy = await faultyProxy(service, seededRandom(seed + 2), 0.35);

  const bodies = new Map(Array.from({ length: submissions }, (_, at) => {
    const number = String(at).padStart(4, '0');
    const name = `王${number.replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit)))}`;
    const answers = wholeApplication({ name, phone: `1380000${number}`, story: '欠薪'.repeat(random.below(200)) });
    return [random.uuid(), JSON.stringify({ tenant: random.one(tenants), answers })];
  }));
  /** Every receipt that a client ever saw, and how often one was said to be new. */
  const shown = new Map<string, Set<string>>();
  const created = new Map<string, number>();
  const show = (id: string, { status, text }: { status: number; text: string }): void => {
    shown.set(id, (shown.get(id) ?? new Set()).add(text));
    if (status === 201) created.set(id, (created.get(id) ?? 0) + 1);
  };

  const waiting = [...bodies];
  const client = async (number: number): Promise<void> => {
    const own = seededRandom(seed * 100 + number);
    const wait = (attempt: number): number => {
      if (service.failure !== undefined) throw service.failure;
      // As the widget does, but in shorter steps: doubled, with a random part, to a second and a half.
      return Math.min(20 * 2 ** attempt, 800) * (0.5 + own.number());
    };
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [id, body] = next;
      const told = { wait, shown: (answer: { status: number; text: string }) => show(id, answer) };
      const send = async (): Promise<void> => sendUntilReceipt(proxy.port, id, body, `client-${number}`, told);
      // Now and then somebody presses twice, or comes back later.
      await Promise.all(own.happens(0.1) ? [send(), send()] : [send()]);
      if (own.happens(0.05)) await send();
    }
  };
  const killer = async (): Promise<void> => {
    for (let count = 1; count <= kills; count += 1) {
      const due = Math.floor((submissions * 0.9 * count) / (kills + 1)) + random.below(20);
      while (shown.size < due && service.failure === undefined) await after(5);
      await after(random.below(30));
      if (count % 4 === 0 && lent.options.url !== undefined) await breakConnections(lent.options.url);
      else await restart(service, random.below(300));
    }
  };
  await Promise.all([killer(), ...Array.from({ length: clients }, (_, number) => client(number))]);
  await proxy.close();

  const lost: string[] = [];
  const ids = [...bodies.keys()];
  await Promise.all(Array.from({ length: 8 }, async (_, number) => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
      const again = await putApplication(service.port!, id, bodies.get(id)!, `again-${number}-${ids.length % 50}`);
      if (again.status !== 200 || shown.get(id)?.size !== 1 || !shown.get(id)!.has(again.text)) lost.push(`${id}: ${again.status} ${again.text}; shown ${[...shown.get(id) ?? []].join()}`);
    }
  }));
  expect(lost).toEqual([]);
  expect([...created.values()].filter((times) => times > 1)).toEqual([]);

  const patience = Date.now() + 120_000;
  while (system.events.size < submissions && Date.now() < patience) await after(100);
  expect(await service.stop()).toBe(0);
  expect(system.complaints).toEqual([]);

  const database = await openDatabase(lent.options);
  const rows = await database.selectFrom('submissions').select(['id', 'receipt']).execute();
  const kept = new Map(rows.map(({ id, receipt }) => [id, receipt.replace(/\d{4}(?=\d)/g, '$& ')]));
  expect(rows).toHaveLength(submissions);
  for (const [id, receipts] of shown) expect(JSON.parse([...receipts][0]!)).toMatchObject({ id, receipt: kept.get(id) });
  expect(await database.selectFrom('revisions').selectAll().execute()).toHaveLength(submissions);
  const events = await database.selectFrom('outbox').select(['id', 'subject']).execute();
  expect(new Map(events.map(({ id, subject }) => [id, subject]))).toEqual(system.events);
  expect(new Set(events.map(({ subject }) => subject)).size).toBe(submissions);
  const verdicts = await Promise.all(tenants.map((tenant) => auditVerdict(database, tenant)));
  expect(verdicts.map(({ intact }) => intact)).toEqual([true, true, true]);
  expect(verdicts.reduce((sum, verdict) => sum + (verdict.intact ? verdict.entries : 0), 0)).toBe(submissions);
  const { rows: unsent } = await sql<{ n: number }>`select count(*)::int as n from outbox where delivered_at is null`.execute(database);
  expect(unsent[0]?.n).toBeLessThanOrEqual(20);
  await database.destroy();

  const log = service.lines.join('\n');
  // Each line is a JSON entry: no stack, no crash, and no request that failed for a reason of the service's own.
  expect(service.lines.filter((line) => !line.startsWith('{') || line.includes('"status":500'))).toEqual([]);
  expect(/王\d|1380000|欠薪/.test(log)).toBe(false);
  process.stdout.write(`${engine.name}: ${submissions} applications, ${system.deliveries()} deliveries, faults ${JSON.stringify(proxy.counts)}\n`);
  await system.close();
  await lent.remove();
  if (lent.options.folder === undefined) await rm(folder, { recursive: true, force: true });
}, 600_000);

async function restart(service: ServiceProcess, pause: number): Promise<void> {
  await service.kill();
  await after(pause);
  await service.start();
}

/** As when the database server is restarted, or a firewall forgets. */
async function breakConnections(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  await client.end();
}
