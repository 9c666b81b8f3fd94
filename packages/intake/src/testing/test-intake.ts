import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIntake } from '../intake.js';
import type { Intake } from '../intake.js';
import type { LogEntry } from '../http/log.js';
import type { IntakeOptions } from '../options.js';
import { keyRing } from '../sealing/key-ring.js';
import { embedded } from './engines.js';
import type { Engine } from './engines.js';

/** An intake on an empty database, with a clock to turn and a log to read. */
export interface TestIntake extends Intake {
  readonly folder: string;
  readonly log: LogEntry[];
  /** Moves the clock on by so many milliseconds. */
  pass(milliseconds: number): void;
  /** Sends JSON; `status` and parsed body come back. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what comes back is what a test looks into
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<{ status: number; body: any; headers: Headers }>;
}

/** A key ring entry of one repeated byte. */
export const testKey = (id: string, byte: number): string => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;

/** Makes one, embedded unless an engine is given; `close` removes folder and database too. */
export async function testIntake(options: Partial<IntakeOptions> = {}, engine: Engine = embedded): Promise<TestIntake> {
  const lent = await engine.lend();
  const folder = await mkdtemp(join(tmpdir(), 'mangdao-intake-'));
  const log: LogEntry[] = [];
  let clock = Date.parse('2026-03-02T08:00:00Z');
  const intake = await createIntake({
    database: lent.options,
    folder,
    keys: keyRing(testKey('a', 1)),
    tenants: [{ id: 'antu', name: '安图县法律援助中心' }, { id: 'other', name: '样例法律援助中心' }],
    faults: (_kind, answers) => (answers.name === undefined ? [{ path: 'answers.name', message: 'required' }] : []),
    staff: async (request) => {
      const id = request.headers.get('x-staff');
      return id === null ? undefined : { id, tenants: [id] };
    },
    now: () => new Date(clock),
    log: (entry) => log.push(entry),
    ...options,
  });
  return {
    ...intake,
    folder,
    log,
    pass: (milliseconds) => (clock += milliseconds),
    async send(method, path, body, headers = {}) {
      const response = await intake.app.request(path, { method, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers };
    },
    async close() {
      await intake.close();
      await lent.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
