import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftKind } from '../device/draft.js';
import { memoryVault } from '../device/memory-vault.js';
import type { Claim } from '../device/tabs.js';
import { backOff } from './back-off.js';
import { amended, lease } from './queue-rules.js';
import { queueVault } from './queue-vault.js';
import { nextSending, parsedQueued, shown, type Queued } from './queued.js';
import { sendNext } from './send-next.js';
import { FakeIntake, fates } from './testing/fake-intake.js';

const begin = 1_780_000_000_000;
const fresh = (id: string, answers: Queued['envelope'] extends infer _ ? Record<string, number | boolean> : never, more: Partial<Queued> = {}): Queued => ({
  id, draft: id, kind: 'application', urgent: false, queuedAt: begin, envelope: { tenant: 'antu', answers }, attempts: 0, uncertain: false, nextTry: 0, leasedUntil: 0, version: 1, ...more,
});

/** Tabs of one browser over one vault and one intake, on a clock that is turned by hand. */
function world(locks: boolean) {
  let clock = begin;
  const now = (): number => clock;
  const vault = memoryVault();
  const queue = queueVault(vault);
  const intake = new FakeIntake(now);
  let holder: object | undefined;
  const claim = async (steal: boolean): Promise<Claim | undefined> => {
    if (!locks) return { exclusive: false, lost: new AbortController().signal, release: () => undefined };
    if (holder !== undefined && !steal) return undefined;
    const mine = (holder = {});
    return { exclusive: true, lost: new AbortController().signal, release: () => void (holder === mine && (holder = undefined)) };
  };
  const sender = { queue, client: intake.client, now, random: () => 0.5, claim, changed: () => undefined };
  /** One step; a page that is killed during it never comes back, and its lock is free. */
  const step = async (): Promise<number | undefined> => {
    const killed = intake.fates[0]?.startsWith('killed');
    const sending = sendNext(sender);
    if (!killed) return sending;
    const fatesBefore = intake.fates.length;
    const done = await Promise.race([sending, new Promise<'killed'>((resolve) => setTimeout(() => resolve('killed'), 1))]);
    if (done !== 'killed') return done;
    expect(intake.fates.length).toBeLessThan(fatesBefore);
    holder = undefined;
    return 0;
  };
  return { queue, intake, sender, step, now, pass: (milliseconds: number) => (clock += milliseconds) };
}

const answers = fc.record({ a: fc.integer({ min: 0, max: 3 }) });
const id = fc.constantFrom('one', 'two', 'three');
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('queue' as const), id, answers, bad: fc.boolean(), urgent: fc.boolean(), kind: fc.constantFrom<DraftKind>('application', 'consultation', 'referral') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('amend' as const), id, answers }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('step' as const), fate: fc.constantFrom(...fates), pass: fc.integer({ min: 0, max: 60_000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('two tabs' as const), fates: fc.array(fc.constantFrom(...fates.filter((fate) => !fate.startsWith('killed'))), { maxLength: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('amend while sending' as const), id, answers, fate: fc.constantFrom('well' as const, 'lost after' as const, 'lost before' as const) }) },
);

test.each([true, false])('never twice, never lost: whatever the line and the tabs do (locks: %s)', async (locks) => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 30 }), async (actions) => {
      const { queue, intake, sender, step, now, pass } = world(locks);
      /** What the visitor was told would be sent. */
      const wanted = new Map<string, object>();
      /** What came after the time to change by oneself. */
      const lateAmend = new Set<string>();
      const amend = async (of: string, to: Record<string, number>): Promise<void> => {
        let taken = false;
        await queue.update(of, (current) => {
          const next = current && amended(current, to, now());
          taken = next !== undefined;
          return next;
        });
        if (taken) wanted.set(of, to);
        else if (wanted.has(of)) lateAmend.add(of);
      };
      const honest = async (): Promise<void> => {
        for (const { queued } of await queue.load()) {
          const { standing } = shown(queued, now(), false);
          if (standing.is === 'sent') expect(standing.receipt).toEqual(intake.taken.get(queued.id)?.receipt);
          else expect(queued.envelope).toBeDefined();
        }
      };

      for (const one of actions) {
        if (one.do === 'queue' && !wanted.has(one.id)) {
          const content = { ...one.answers, ...(one.bad && { bad: true }) };
          await queue.update(one.id, () => fresh(one.id, content, { urgent: one.urgent, kind: one.kind, queuedAt: now() }));
          wanted.set(one.id, content);
        } else if (one.do === 'amend') await amend(one.id, one.answers);
        else if (one.do === 'step') {
          pass(one.pass);
          intake.fates = [one.fate];
          await step();
        } else if (one.do === 'two tabs') {
          intake.fates = [...one.fates];
          await Promise.all([sendNext(sender), sendNext(sender)]);
        } else if (one.do === 'amend while sending') {
          intake.fates = [one.fate];
          await Promise.all([sendNext(sender), amend(one.id, one.answers)]);
        }
        await honest();
      }

      intake.fates = [];
      for (let steps = 0; ; steps += 1) {
        const pause = await step();
        // Whoever was refused by something on the way presses “send” again.
        const blocked = (await queue.load()).filter(({ queued }) => [queued.problem, queued.changeProblem].some((problem) => problem?.code === 'http-403'));
        for (const { queued } of blocked) await amend(queued.id, wanted.get(queued.id) as Record<string, number>);
        if (pause === undefined && blocked.length === 0) break;
        pass(pause ?? 0);
        expect(steps).toBeLessThan(200);
      }
      await honest();
      expect([...intake.taken.keys()].every((taken) => wanted.has(taken))).toBe(true);
      expect(intake.created).toBe(intake.taken.size);
      for (const [of, content] of wanted) {
        const queued = (await queue.find(of))!;
        const { standing } = shown(queued, now(), false);
        if ('bad' in content) {
          expect(standing).toMatchObject({ is: 'refused', problem: { code: 'bad-request' } });
          expect(intake.taken.has(of)).toBe(false);
          continue;
        }
        expect(standing).toMatchObject({ is: 'sent', changing: false });
        expect(queued.envelope).toBeUndefined();
        if (queued.changeProblem === undefined && !lateAmend.has(of)) expect(intake.taken.get(of)!.answers).toEqual(content);
        else if (queued.changeProblem !== undefined) expect(['too-late', 'http-403']).toContain(queued.changeProblem.code);
      }
    }),
    { numRuns: 1500 },
  );
}, 120_000);

describe('what is tried again, and when', () => {
  test.each([
    ['lost after', 'network'],
    ['down before', 'service'],
    ['busy', 'busy'],
    ['in flight', 'busy'],
    ['sign-in page', 'network'],
  ] as const)('after “%s” it waits, and says so', async (fate, hindrance) => {
    const { queue, intake, step, now } = world(true);
    await queue.update('one', () => fresh('one', { a: 1 }));
    intake.fates = [fate];
    await step();
    const queued = (await queue.find('one'))!;
    expect(shown(queued, now(), false).standing).toMatchObject({ is: 'waiting', hindrance });
    expect(queued.nextTry).toBeGreaterThan(now());
    if (fate === 'busy') expect(queued.nextTry).toBeGreaterThanOrEqual(now() + 7000);
  });

  test('a refusal is shown and not tried again; what replaces it is sent under the same id', async () => {
    const { queue, intake, step, now } = world(true);
    await queue.update('one', () => fresh('one', { bad: true }));
    await step();
    expect(shown((await queue.find('one'))!, now(), false).standing).toMatchObject({ is: 'refused', problem: { status: 422, code: 'bad-request' } });
    expect(await step()).toBeUndefined();
    await queue.update('one', (current) => amended(current!, { a: 2 }, now()));
    await step();
    expect(intake.taken.get('one')!.answers).toEqual({ a: 2 });
  });

  test('something else sent under the id by another device is a refusal, not a second application', async () => {
    const { queue, intake, step, now } = world(true);
    await queue.update('one', () => fresh('one', { a: 1 }));
    await step();
    await queue.remove('one');
    await queue.update('one', () => fresh('one', { a: 2 }));
    await step();
    expect(shown((await queue.find('one'))!, now(), false).standing).toMatchObject({ is: 'refused', problem: { code: 'other-payload' } });
    expect(intake.created).toBe(1);
  });

  test('the urgent goes first', async () => {
    const { queue, intake, step } = world(true);
    await queue.update('a', () => fresh('a', { a: 1 }, { queuedAt: begin - 1000 }));
    await queue.update('b', () => fresh('b', { a: 1 }, { urgent: true }));
    await step();
    expect([...intake.taken.keys()]).toEqual(['b']);
  });

  test('a page killed while it sent: the next one tries at once with locks, after the lease without', async () => {
    for (const locks of [true, false]) {
      const { queue, intake, step, pass } = world(locks);
      await queue.update('one', () => fresh('one', { a: 1 }));
      intake.fates = ['killed after'];
      await step();
      await step();
      expect((await queue.find('one'))!.receipt !== undefined).toBe(locks);
      pass(lease);
      await step();
      expect((await queue.find('one'))!.receipt).toEqual(intake.taken.get('one')!.receipt);
      expect(intake.created).toBe(1);
    }
  });
});

test('pauses grow, stay within their bounds and are spread', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.boolean(), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempts, urgent, random) => {
      const pause = backOff(attempts, urgent, random);
      expect(pause).toBeGreaterThanOrEqual(1000);
      expect(pause).toBeLessThanOrEqual(urgent ? 30_000 : 300_000);
      expect(backOff(attempts + 1, urgent, random)).toBeGreaterThanOrEqual(pause);
    }),
  );
  expect(backOff(3, false, 0)).toBeLessThan(backOff(3, false, 0.9));
});

test('what lies in the vault from another version never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const queued = parsedQueued(value);
      if (queued !== undefined) nextSending(queued);
    }),
  );
  expect(parsedQueued({ id: 'a', kind: 'application', envelope: { tenant: 't', answers: {} } })).toMatchObject({ uncertain: true, version: 1 });
});
