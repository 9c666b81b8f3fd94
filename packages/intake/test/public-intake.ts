import { randomUUID } from 'node:crypto';
import { sampleHardshipLines } from '@mangdao/application';
import { intakeClient } from '@mangdao/intake-client';
import type { IntakeClient } from '@mangdao/intake-client';
import { readDirectory, sampleDirectory } from '../src/directory/read-directory.js';
import type { IntakeOptions } from '../src/options.js';
import { applicationRules } from '../src/rules/application-rules.js';
import { embedded } from '../src/testing/engines.js';
import type { Engine } from '../src/testing/engines.js';
import { testIntake } from '../src/testing/test-intake.js';
import type { TestIntake } from '../src/testing/test-intake.js';

/** An intake with the sample directory, and the client that talks to it. */
export interface PublicIntake extends TestIntake {
  readonly client: IntakeClient;
  /** Sends an application; its id, receipt and secret. */
  applied(answers?: Readonly<Record<string, unknown>>): Promise<{ id: string; receipt: string; secret: string }>;
}

export const tenant = 'sample-jincheng';

/** Makes one, embedded unless an engine is given. */
export async function publicIntake(options: Partial<IntakeOptions> = {}, engine: Engine = embedded): Promise<PublicIntake> {
  const intake = await testIntake({
    tenants: [{ id: tenant, name: '晋城市法律援助中心（样例）' }, { id: 'other', name: '样例法律援助中心', handoffs: ['counter'] }],
    directory: await readDirectory(sampleDirectory),
    hardshipLines: sampleHardshipLines,
    origins: ['https://portal.example.cn'],
    statusAddress: 'https://aid.example.cn/',
    ...applicationRules(() => new Date('2026-03-02T08:00:00Z')),
    faults: () => [],
    ...options,
  }, engine);
  const client = intakeClient({ base: 'http://intake.test', fetch: async (url, init) => intake.app.request(url, init) });
  return {
    ...intake,
    client,
    async applied(answers = { name: '王小明' }) {
      const id = randomUUID();
      const sent = await client('put', '/v1/applications/{id}', { path: { id }, body: { tenant, answers } });
      if (!sent.ok) throw new Error(sent.problem?.code);
      return { id, receipt: sent.data.receipt, secret: sent.data.secret };
    },
  };
}
