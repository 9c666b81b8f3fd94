import { randomUUID } from 'node:crypto';
import { isUnreachable } from '../../database/is-unreachable.js';
import { transact } from '../../database/transact.js';
import { withdrawSubmission } from '../../submissions/change-submission.js';
import { supplySubmission } from '../../submissions/supplement.js';
import { engines } from '../../testing/engines.js';
import type { Colleague } from '../accounts/account.js';
import { staffIntake } from '../testing/staff-intake.js';
import type { StaffIntake } from '../testing/staff-intake.js';
import { takeStep } from './take-step.js';

const rounds = 12;

describe.each(engines)('at once, on $name', (engine) => {
  let intake: StaffIntake;
  let colleague: Colleague;
  beforeAll(async () => {
    intake = await staffIntake({}, engine);
    colleague = await intake.service.database.selectFrom('accounts').select(['id', 'tenant', 'level', 'region']).where('login', '=', 'county').executeTakeFirstOrThrow();
  }, 120_000);
  afterAll(() => intake.close());

  const now = async (id: string) => intake.service.database.selectFrom('submissions').innerJoin('cases', 'cases.submission_id', 'submissions.id').select(['submissions.state as submission', 'cases.state as case', 'cases.tenant']).where('id', '=', id).executeTakeFirstOrThrow();

  it.each([
    ['grant', 'antu', { note: '符合条件' }], ['refuse', 'antu', { note: '不在范围' }], ['transfer', 'other', { tenant: 'other', note: '管辖' }],
  ] as const)('whoever withdraws is not overtaken by %s', async (action, after, details) => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await intake.sent();
      const [withdrawal, step] = await Promise.all([withdrawSubmission(intake.service, id, 'applicant'), takeStep(intake.service, colleague, id, { action, version: 1, details })]);
      expect(withdrawal).toBe('withdrawn');
      // A step that was taken came first: then the chain of whoever has it by then says so.
      const deeds = (await intake.service.database.selectFrom('audit').select('action').where('subject', '=', id).where('tenant', '=', step.taken ? after : 'antu').orderBy('seq').execute()).map((deed) => deed.action);
      const last = deeds.filter((deed) => deed.endsWith(`.${action}`) || deed.endsWith('.withdrawn'));
      expect(last).toEqual(step.taken ? [`application.${action}`, 'application.withdrawn'] : ['application.withdrawn']);
    }
  });

  it('one that was withdrawn is assigned to nobody, and neither waits for the other', async () => {
    const { id } = await intake.sent();
    await takeStep(intake.service, colleague, id, { action: 'grant', version: 1, details: { note: '符合条件' } });
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const withdrawal = transact(intake.service.database, async (transaction) => {
      await transaction.selectFrom('submissions').select('id').where('id', '=', id).forUpdate().execute();
      begin();
      // Long enough for the step to look at the submission while this is under way.
      await new Promise((resolve) => setTimeout(resolve, 200));
      // The step, which waits, must not hold the case: this would wait for it.
      await transaction.selectFrom('cases').select('state').where('submission_id', '=', id).forUpdate().noWait().execute();
      await transaction.updateTable('submissions').set({ state: 'withdrawn' }).where('id', '=', id).execute();
    });
    await begun;
    const [step] = await Promise.all([takeStep(intake.service, colleague, id, { action: 'assign', version: 2, details: { person: '样例律师' } }), withdrawal]);
    expect(step).toEqual({ taken: false, why: 'closed' });
    expect(await now(id)).toMatchObject({ submission: 'withdrawn', case: 'granted' });
  });

  it('an answer to a notice and a step never wait for each other', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await intake.sent();
      await takeStep(intake.service, colleague, id, { action: 'supplement', version: 1, details: { note: '请补身份证。', day: intake.ahead(5) } });
      const results = await Promise.allSettled([
        supplySubmission(intake.service, id, randomUUID(), { note: '补好了', answers: { phone: '13800000000' } }),
        takeStep(intake.service, colleague, id, { action: 'supplement-received', version: 2, details: {} }),
      ]);
      const [supplied, step] = results;
      expect(step).toMatchObject({ status: 'fulfilled', value: { taken: true } });
      if (supplied.status === 'rejected') expect(supplied.reason).toMatchObject({ code: 'not-asked' });
    }
  });
});

describe('a transaction that gave way', () => {
  const gaveWay = (code: string) => Object.assign(new Error('x'), { code });
  const database = (failures: readonly Error[]) => {
    const left = [...failures];
    const calls = { made: 0 };
    const execute = (work: () => Promise<unknown>) => {
      calls.made += 1;
      const failure = left.shift();
      return failure === undefined ? work() : Promise.reject(failure);
    };
    return { calls, database: { transaction: () => ({ execute }) } as never };
  };

  it('is done again a few times, and then may be sent again', async () => {
    const twice = database([gaveWay('40P01'), gaveWay('40001')]);
    expect(await transact(twice.database, () => Promise.resolve('done'))).toBe('done');
    expect(twice.calls.made).toBe(3);
    const always = database(Array.from({ length: 9 }, () => gaveWay('40P01')));
    const error: unknown = await transact(always.database, () => Promise.resolve()).catch((reason: unknown) => reason);
    expect(always.calls.made).toBe(4);
    expect(isUnreachable(error)).toBe(true);
  });

  it('is not done again for another reason', async () => {
    const once = database([gaveWay('23505')]);
    await expect(transact(once.database, () => Promise.resolve())).rejects.toThrow();
    expect(once.calls.made).toBe(1);
    expect(isUnreachable(gaveWay('23505'))).toBe(false);
  });
});
