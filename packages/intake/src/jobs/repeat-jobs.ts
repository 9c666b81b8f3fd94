import type { Intake, Jobs } from '../intake.js';

const minute = 60_000;
/** How often each job runs, in milliseconds. */
const periods: Readonly<Record<keyof Jobs, number>> = { dispatchOutbox: 2_000, tellOverdue: minute, forgetExpired: 15 * minute, reencrypt: 60 * minute, rereadDirectory: 10_000 };

/** Runs the jobs again and again, each after its last run ended; returns what stops them and waits for those under way. */
export function repeatJobs({ jobs, service }: Intake): () => Promise<void> {
  const timers = new Map<string, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  const run = async (job: keyof Jobs): Promise<void> => {
    const started = performance.now();
    const note = { time: service.now().toISOString(), event: 'job', job } as const;
    try {
      const count = await jobs[job]();
      if (count > 0) service.log({ ...note, count, milliseconds: Math.round(performance.now() - started) });
    } catch (error) {
      service.log({ ...note, error: (error as Error).name });
    }
  };
  const schedule = (job: keyof Jobs, wait: number): void => {
    if (stopped) return;
    timers.set(job, setTimeout(() => {
      const running = run(job).finally(() => {
        underWay.delete(running);
        schedule(job, periods[job]);
      });
      underWay.add(running);
    }, wait));
  };
  for (const job of Object.keys(periods) as (keyof Jobs)[]) schedule(job, 100);
  return async () => {
    stopped = true;
    for (const timer of timers.values()) clearTimeout(timer);
    await Promise.all(underWay);
  };
}
