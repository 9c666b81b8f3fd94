import { randomUUID } from 'node:crypto';
import type { Answers } from '@mangdao/application';
import type { Kind } from '../../database/tables.js';
import type { IntakeOptions } from '../../options.js';
import type { Receipt } from '../../submissions/submit.js';
import { submit } from '../../submissions/submit.js';
import { embedded } from '../../testing/engines.js';
import type { Engine } from '../../testing/engines.js';
import { testIntake } from '../../testing/test-intake.js';
import type { TestIntake } from '../../testing/test-intake.js';
import { createAccount } from '../accounts/account.js';
import { StaffBrowser } from './staff-browser.js';
import type { Page } from './staff-browser.js';

const day = 86_400_000;
const password = '样例的密码很长很长';

/** An intake with a county of `antu`, a township of it, and a county of `other`, all signed in. */
export interface StaffIntake extends TestIntake {
  readonly county: StaffBrowser;
  readonly township: StaffBrowser;
  readonly neighbour: StaffBrowser;
  /** Sends something to `antu`. */
  sent(answers?: Answers, kind?: Kind): Promise<Receipt>;
  /** Takes a step with what the case is now. */
  step(browser: StaffBrowser, id: string, action: string, fields?: Record<string, string>): Promise<Page>;
  /** What the holder of a receipt is told. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what comes back is what a test looks into
  status(receipt: Receipt): Promise<any>;
  /** A day `YYYY-MM-DD` so many days ahead. */
  ahead(days: number): string;
  /** Lets days pass; everybody signs in again. */
  passDays(days: number): Promise<void>;
}

const people = [
  { login: 'county', tenant: 'antu', level: 'county', region: '222426', name: '县甲', place: '样例县' },
  { login: 'township', tenant: 'antu', level: 'township', region: '222426101', name: '镇乙', place: '样例镇' },
  { login: 'neighbour', tenant: 'other', level: 'county', region: '110101', name: '邻丙', place: '邻县' },
] as const;

/** Makes one, embedded unless an engine is given. */
export async function staffIntake(options: Partial<IntakeOptions> = {}, engine: Engine = embedded): Promise<StaffIntake> {
  const intake = await testIntake({ staffPages: {}, ...options }, engine);
  const { database } = intake.service;
  for (const person of people) await createAccount(database, { ...person, password }, 'system', intake.service.now());
  const [county, township, neighbour] = people.map(() => new StaffBrowser(intake)) as [StaffBrowser, StaffBrowser, StaffBrowser];
  const signIn = async (): Promise<void> => {
    for (const [at, browser] of [county, township, neighbour].entries()) await browser.signIn(people[at]!.login, password);
  };
  await signIn();
  return {
    ...intake,
    county, township, neighbour,
    sent: async (answers = {}, kind = 'application') =>
      (await submit(intake.service, kind, randomUUID(), { tenant: 'antu', answers: { name: '被测者', matter: 'wages', residence: { region: '222426101201', detail: '' }, ...answers } }, () => Promise.resolve())).receipt,
    async step(browser, id, action, fields = {}) {
      const { version } = await database.selectFrom('cases').select('version').where('submission_id', '=', id).executeTakeFirstOrThrow();
      return browser.submit(`/staff/submissions/${id}/steps`, { action, version: String(version), ...fields });
    },
    status: async ({ receipt, secret }) => (await intake.send('POST', '/v1/status-queries', { receipt, secret })).body,
    ahead: (days) => new Date(intake.service.now().getTime() + days * day).toISOString().slice(0, 10),
    async passDays(days) {
      intake.pass(days * day);
      await signIn();
    },
  };
}
