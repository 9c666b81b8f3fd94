import { effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { AidError, type AidReport, type AnyAid, type Page, type SettingValues } from '@mangdao/contract';
import type { Preferences } from './preferences.js';

/** What an aid is handed for its run: its view of the page; the services behind it come with the first aid. */
export type PageForAid = (
  id: string,
  user: { notice(key: string | null): void; failed(error: unknown): void },
) => Promise<Page>;

/** Starts the aids that the preferences ask for, keeps their settings in step, and aborts them. */
export interface Conductor {
  readonly reports: ReadonlySignal<Readonly<Record<string, AidReport>>>;
  /** Resolves when an aid that was asked for has taken effect; rejects with what stopped it. */
  settled(id: string): Promise<void>;
  /** Starts again what failed. */
  retry(id: string): void;
  /** Aborts everything and stops following the preferences. */
  stop(): void;
}

interface Run {
  readonly controller: AbortController;
  readonly settings: Signal<SettingValues>;
  started: Promise<void>;
  /** What stopped it, where something did. */
  failure?: Error;
}

type Activate = (page: Page, settings: ReadonlySignal<SettingValues>, signal: AbortSignal) => void | Promise<void>;

/** Conducts `aids` as `preferences` change; an aid that throws is aborted and reported, the others run on. */
export function createConductor(
  aids: readonly AnyAid[],
  preferences: ReadonlySignal<Preferences>,
  pageFor: PageForAid,
  failed: (id: string, error: unknown) => void,
): Conductor {
  const runs = new Map<string, Run>();
  /** What was fetched once; to import it again would cost a frame. */
  const effects = new Map<AnyAid, Awaited<ReturnType<AnyAid['load']>>>();
  const reports = signal<Readonly<Record<string, AidReport>>>({});

  const report = (id: string, next: AidReport | null): void => {
    const { [id]: before, ...others } = reports.peek();
    if (before?.status === next?.status && before?.notice === next?.notice) return;
    reports.value = next ? { ...others, [id]: next } : others;
  };

  const fail = (id: string, run: Run, error: unknown): void => {
    if (run.controller.signal.aborted) return;
    run.failure = error instanceof Error ? error : new Error(String(error));
    run.controller.abort();
    report(id, { status: 'failed', notice: noticeFor(error) });
    failed(id, error);
  };

  const activate = async (aid: AnyAid, run: Run): Promise<void> => {
    const { signal: over } = run.controller;
    try {
      const page = pageFor(aid.id, {
        notice: (notice) => {
          if (!over.aborted) report(aid.id, { status: reports.peek()[aid.id]?.status ?? 'on', notice });
        },
        failed: (error) => fail(aid.id, run, error),
      });
      const [services, effect] = await Promise.all([page, effects.get(aid) ?? aid.load()]).catch((cause: unknown) => {
        throw new LoadError(aid.id, cause);
      });
      effects.set(aid, effect);
      if (over.aborted) return;
      await (effect.activate as Activate)(services, run.settings, over);
      // One of its callbacks may have failed while it started.
      if (run.failure) throw run.failure;
      if (!over.aborted) report(aid.id, { status: 'on', notice: reports.peek()[aid.id]?.notice ?? null });
    } catch (error) {
      if (over.aborted && !run.failure) return;
      fail(aid.id, run, error);
      throw error;
    }
  };

  const start = (aid: AnyAid, settings: SettingValues): void => {
    const run: Run = { controller: new AbortController(), settings: signal(settings), started: Promise.resolve() };
    runs.set(aid.id, run);
    report(aid.id, { status: 'loading', notice: null });
    run.started = activate(aid, run);
    // Whoever waits by `settled` hears of it too; without anybody waiting it is no unhandled rejection.
    run.started.catch(() => undefined);
  };

  const end = (id: string): void => {
    runs.get(id)?.controller.abort();
    runs.delete(id);
    report(id, null);
  };

  const stop = effect(() => {
    const { aids: wanted } = preferences.value;
    // What aids read while they start and stop is not what decides about starting and stopping.
    untracked(() => {
      for (const id of [...runs.keys()]) if (!wanted[id]) end(id);
      for (const aid of aids) {
        const settings = wanted[aid.id];
        if (!settings) continue;
        const run = runs.get(aid.id);
        if (!run) start(aid, settings);
        else if (!sameSettings(run.settings.peek(), settings)) run.settings.value = settings;
      }
    });
  });

  return {
    reports,
    settled: (id) => runs.get(id)?.started ?? Promise.resolve(),
    retry(id) {
      const aid = aids.find((other) => other.id === id);
      const settings = preferences.peek().aids[id];
      if (!aid || !settings || reports.peek()[id]?.status !== 'failed') return;
      end(id);
      start(aid, settings);
    },
    stop() {
      stop();
      for (const id of [...runs.keys()]) end(id);
    },
  };
}

/** Thrown where the effect of an aid could not be fetched. */
export class LoadError extends Error {
  override get name(): string {
    return 'LoadError';
  }

  constructor(aid: string, cause: unknown) {
    super(`The part of the toolbar that does "${aid}" could not be loaded. Check the connection and try again.`, {
      cause,
    });
  }
}

function noticeFor(error: unknown): string {
  if (error instanceof AidError) return error.reason;
  return error instanceof LoadError ? 'load' : 'error';
}

function sameSettings(a: SettingValues, b: SettingValues): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
