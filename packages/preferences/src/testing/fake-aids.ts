import type { Activate, AnyAid, Page, SettingValues } from '@mangdao/contract';

/** One start of a fake aid, as the test sees it. */
export interface Start {
  readonly signal: AbortSignal;
  /** Settings it was handed, first and last. */
  readonly settings: () => SettingValues;
  readonly page: Page;
}

/** An aid that does nothing but keep a record, and may be made to fail. */
export interface FakeAid extends AnyAid {
  readonly starts: Start[];
  /** What its effect does when it is started; may throw or take its time. */
  effect: (start: Start) => void | Promise<void>;
  /** How its effect is fetched; may reject or take its time. */
  fetch: () => Promise<void>;
}

/** A fake aid of this id. */
export function fakeAid(id: string, conflicts: readonly string[] = []): FakeAid {
  const starts: Start[] = [];
  const aid: FakeAid = {
    id,
    group: 'text',
    conflicts,
    settings: {
      scale: { kind: 'range', min: 1, max: 3, step: 0.5, default: 1.5 },
      bold: { kind: 'toggle', default: false },
    },
    starts,
    effect: () => undefined,
    fetch: () => Promise.resolve(),
    async load() {
      await aid.fetch();
      const activate: Activate = (page, settings, signal) => {
        const start: Start = { page, signal, settings: () => settings.peek() };
        starts.push(start);
        return aid.effect(start);
      };
      return { activate };
    },
  };
  return aid;
}

/** A promise that the test settles. */
export function deferred(): { promise: Promise<void>; resolve(): void; reject(error: Error): void } {
  let resolve!: () => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
