// What every aid promises, tried on every aid: it starts, changes and stops in any order; it reaches open shadow roots,
// same-origin frames and what is added later; and when it is off, the host's document is byte for byte what it was.
import { signal } from '@preact/signals-core';
import type { Activate, AnyAid, Setting, SettingValue, SettingValues } from '@mangdao/contract';
import { defaults } from '@mangdao/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { aids } from './generated/registry.js';
import { fixtures } from './testing/fixtures.js';
import { drawn, framesLoaded, openHost, pageFor, type HostPage } from './testing/host-page.js';

interface Run {
  change(values: SettingValues): void;
  stop(): void;
}

async function start(aid: AnyAid, host: HostPage, values: SettingValues = defaults(aid.settings)): Promise<Run> {
  const { activate } = (await aid.load()) as unknown as { activate: Activate };
  const settings = signal(values);
  const controller = new AbortController();
  await activate(pageFor(host, aid.id), settings, controller.signal);
  return {
    change: (next) => {
      settings.value = next;
    },
    stop: () => controller.abort(),
  };
}

/** Any value that the setting takes. */
function anyValue(setting: Setting): fc.Arbitrary<SettingValue> {
  switch (setting.kind) {
    case 'toggle':
      return fc.boolean();
    case 'range':
      return fc.double({ min: setting.min, max: setting.max, noNaN: true });
    case 'choice':
      return fc.constantFrom(...setting.values);
    case 'colour':
      return fc.integer({ min: 0, max: 0xffffff }).map((colour) => `#${colour.toString(16).padStart(6, '0')}`);
    case 'pick':
      return fc.constant(setting.default);
  }
}

const anyValues = (aid: AnyAid): fc.Arbitrary<SettingValues> => {
  const model: Record<string, fc.Arbitrary<SettingValue>> = {};
  for (const [name, setting] of Object.entries(aid.settings)) model[name] = anyValue(setting);
  return fc.record(model);
};

let host: HostPage;
afterEach(() => host.close());

/** What the host's own scripts might do meanwhile; the second copy of the page goes through the same. */
const hostActions: Readonly<Record<string, (document: Document) => void>> = {
  append(document) {
    const p = document.createElement('p');
    p.append('后来的字 late');
    document.body.append(p);
  },
  clone(document) {
    const copy = document.body.firstElementChild?.cloneNode(true);
    if (copy) document.body.append(copy);
  },
  remove: (document) => document.body.lastElementChild?.remove(),
  move: (document) => document.body.prepend(document.body.lastElementChild ?? ''),
  restyle: (document) => document.body.classList.toggle('other'),
  retext(document) {
    const p = document.querySelector('p');
    if (p) p.textContent = '换了的字';
  },
};

/** Our marks do not belong to the copies that a host makes of its own nodes. */
const unmarked = (html: string): string => html.replace(/ mangdao-[a-z]+="[^"]*"/g, '');

describe.each(aids.map((aid) => [aid.id, aid] as const))('%s', (_, aid) => {
  test.each(Object.keys(fixtures))('leaves no trace on the page "%s"', async (name) => {
    host = await openHost(fixtures[name]!);
    const before = host.html();
    const run = await start(aid, host);
    await drawn();
    run.stop();
    expect(host.html()).toBe(before);
    expect(host.traces()).toEqual([]);
    await drawn();
    expect(host.html()).toBe(before);
  });

  test('can be stopped before it has started', async () => {
    host = await openHost(fixtures['plain']!);
    const before = host.html();
    const { activate } = (await aid.load()) as unknown as { activate: Activate };
    const controller = new AbortController();
    const starting = Promise.resolve(
      activate(pageFor(host, aid.id), signal(defaults(aid.settings)), controller.signal),
    ).catch((error: unknown) => expect(controller.signal.aborted, String(error)).toBe(true));
    controller.abort();
    await starting;
    await drawn();
    expect(host.html()).toBe(before);
    expect(host.traces()).toEqual([]);
  });

  test('changes no role, name, tabindex or focus of the host', async () => {
    host = await openHost(fixtures['plain']!);
    const field = host.document.querySelector('input')!;
    field.focus();
    const semantics = (): string =>
      [...host.document.body.querySelectorAll('*')]
        .map((element) =>
          [...element.attributes]
            .filter(({ name }) => /^(role|aria-.*|tabindex|alt|title|lang|id|for|href)$/.test(name))
            .map(({ name, value }) => `${name}=${value}`)
            .join(),
        )
        .join('|');
    const before = semantics();
    const run = await start(aid, host);
    await drawn();
    expect(semantics()).toBe(before);
    expect(host.document.activeElement).toBe(field);
    run.stop();
    expect(host.document.activeElement).toBe(field);
  });
});

test('any aids, in any order, on a page that changes meanwhile, leave nothing', async () => {
  const command = fc.oneof(
    ...aids.map((aid) =>
      fc.oneof(
        anyValues(aid).map((values) => ({ aid, values, act: '' })),
        fc.constant({ aid, values: null, act: '' }),
      ),
    ),
    fc.constantFrom(...Object.keys(hostActions)).map((act) => ({ aid: null, values: null, act })),
    fc.constant({ aid: null, values: null, act: 'frame' }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(fixtures)),
      fc.array(command, { minLength: 3, maxLength: 14 }),
      async (name, commands) => {
        host = await openHost(fixtures[name]!);
        const untouched = await openHost(fixtures[name]!);
        try {
          const runs = new Map<string, Run>();
          for (const { aid, values, act } of commands) {
            if (act === 'frame') await drawn();
            else if (act) for (const { document } of [host, untouched]) hostActions[act]!(document);
            else if (aid && values) {
              const run = runs.get(aid.id);
              if (run) run.change(values);
              else runs.set(aid.id, await start(aid, host, values));
            } else if (aid) {
              runs.get(aid.id)?.stop();
              runs.delete(aid.id);
            }
          }
          // A frame that was moved loads anew, each in its own time.
          for (const { document } of [host, untouched]) await framesLoaded(document);
          for (const run of runs.values()) run.stop();
          expect(host.html()).toBe(untouched.html());
          expect(host.traces()).toEqual([]);
        } finally {
          host.close();
          untouched.close();
        }
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);

test('a serialised copy differs by our marks alone while aids are on', async () => {
  host = await openHost(fixtures['plain']!);
  const before = host.html();
  const runs = await Promise.all(aids.map((aid) => start(aid, host)));
  await drawn();
  expect(unmarked(host.html())).toBe(before);
  for (const run of runs) run.stop();
});
