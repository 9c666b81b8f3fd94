// The aids that change texts, switched on and off at random on a page whose texts have little room and that changes
// meanwhile: in the end the page is byte for byte what it would have become without them.
import { signal, type Signal } from '@preact/signals-core';
import type { Activate, SettingValues } from '@mangdao/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aids } from './generated/registry.js';
import { drawn, openHost, pageFor, type HostPage } from './testing/host-page.js';

const page = `<!doctype html><html lang="zh-CN"><head><style>
  body { font: 14px/1.6 sans-serif; margin: 0 } .other { font-size: 1.3em } .narrow { width: 160px; white-space: nowrap; overflow: hidden }
  .bar { height: 30px; background: #036; color: #fff } .bar a { float: left; padding: 0 20px; transition: color .2s } .hidden { display: none }
  .box { height: 44px; width: 300px; overflow: hidden } .title { position: absolute; top: 0 } li::before { content: "· new"; font-size: 11px }
</style></head><body><header class="bar"><a href="#a">首页</a><a href="#b">法律援助</a><a href="#c">公证</a><a href="#d">律师</a></header>
<main><div class="box"><p>请不起律师的人，可以申请法律援助，不收任何费用，热线是12348。</p></div>
<section style="position:relative"><h2 class="title">通知 Notice</h2><p style="padding-top:30px">正文 text <b style="font-size:80%">小字</b></p></section>
<ul><li class="narrow">劳动争议 labour disputes</li><li>婚姻家庭</li></ul><details><summary>更多</summary><p class="narrow">折叠起来的字</p></details>
<form><input placeholder="姓名" style="height:20px"><select style="width:60px"><option>劳动争议</option></select><button>提交</button></form></main></body></html>`;

const chosen = ['text-size', 'text-spacing', 'text-font', 'colour-theme'].map((id) => aids.find((aid) => aid.id === id)!);

const values: Record<string, fc.Arbitrary<SettingValues>> = {
  'text-size': fc.record({ scale: fc.constantFrom(1, 1.3, 1.5, 2, 3) }),
  'text-spacing': fc.record({
    line: fc.constantFrom(1, 1.5, 2.5),
    letter: fc.constantFrom(0, 0.12, 0.3),
    word: fc.constantFrom(0, 0.16, 0.5),
    paragraph: fc.constantFrom(0, 2, 3),
  }),
  'text-font': fc.record({ family: fc.constantFrom('sans', 'serif', 'kai', 'dyslexic'), bold: fc.boolean() }),
  'colour-theme': fc.record({ theme: fc.constantFrom('yellow-on-black', 'black-on-white') }),
};

/** What the page's own scripts might do; `pick` chooses the element, the same in both copies of the page. */
const changes: Readonly<Record<string, (document: Document, pick: (selector: string) => Element | undefined) => void>> = {
  add(document, pick) {
    const p = document.createElement('p');
    p.className = 'box';
    p.append('后来的字，放在一个很小的框里，和别的一样。 Late text in a small box.');
    (pick('section, ul, main') ?? document.body).append(p);
  },
  remove: (_, pick) => pick('p, li, h2, a')?.remove(),
  retext(_, pick) {
    const element = pick('p, li, a');
    if (element) element.textContent = '换了的字，比从前长得多，长得多，长得多';
  },
  toggle: (_, pick) => pick('p, li, section, main')?.classList.toggle('other'),
  narrow: (_, pick) => pick('p, h2, a')?.classList.toggle('narrow'),
  hide: (_, pick) => pick('ul, section, form')?.classList.toggle('hidden'),
  open: (_, pick) => pick('details')?.toggleAttribute('open'),
  move(_, pick) {
    const element = pick('p, h2, form');
    if (element) pick('main, section')?.append(element.contains(pick('main, section') ?? null) ? '' : element);
  },
  clone(_, pick) {
    const element = pick('p, li, section');
    element?.after(element.cloneNode(true));
  },
};

type Command =
  | { readonly kind: 'set'; readonly aid: string; readonly values: SettingValues }
  | { readonly kind: 'off'; readonly aid: string }
  | { readonly kind: 'change'; readonly name: string; readonly seed: number }
  | { readonly kind: 'wait'; readonly time: number };

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(...chosen.map(({ id }) => values[id]!.map((set): Command => ({ kind: 'set', aid: id, values: set })))) },
  { weight: 2, arbitrary: fc.constantFrom(...chosen.map(({ id }): Command => ({ kind: 'off', aid: id }))) },
  {
    weight: 4,
    arbitrary: fc
      .record({ name: fc.constantFrom(...Object.keys(changes)), seed: fc.nat(1000) })
      .map((change): Command => ({ kind: 'change', ...change })),
  },
  { weight: 3, arbitrary: fc.constantFrom(0, 20, 150, 350).map((time): Command => ({ kind: 'wait', time })) },
);

/** Picks the same element in both copies of the page. */
const picker = (document: Document, seed: number) => (selector: string): Element | undefined => {
  const found = document.body.querySelectorAll(selector);
  return found[seed % Math.max(1, found.length)];
};

/** Carries the commands out, the changes on both copies of the page, and switches off whatever is still on. */
async function run(host: HostPage, untouched: HostPage, commands: readonly Command[]): Promise<void> {
  const on = new Map<string, { readonly settings: Signal<SettingValues>; readonly controller: AbortController }>();
  for (const one of commands) {
    switch (one.kind) {
      case 'set': {
        const running = on.get(one.aid);
        if (running) {
          running.settings.value = one.values;
          break;
        }
        const started = { settings: signal(one.values), controller: new AbortController() };
        on.set(one.aid, started);
        const { activate } = (await chosen.find(({ id }) => id === one.aid)!.load()) as unknown as { activate: Activate };
        await activate(pageFor(host, one.aid), started.settings, started.controller.signal);
        break;
      }
      case 'off':
        on.get(one.aid)?.controller.abort();
        on.delete(one.aid);
        break;
      case 'change':
        for (const { document } of [host, untouched]) changes[one.name]!(document, picker(document, one.seed));
        break;
      case 'wait':
        if (one.time > 0) await new Promise((resolve) => setTimeout(resolve, one.time));
        else await drawn();
    }
  }
  for (const { controller } of on.values()) controller.abort();
}

test('texts changed at random by aids and page alike are, with all aids off, what the page made of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 6, maxLength: 16, size: 'max' }), fc.boolean(), async (commands, late) => {
      const host = await openHost(page);
      const untouched = await openHost(page);
      try {
        await run(host, untouched, commands);
        expect(host.html()).toBe(untouched.html());
        expect(host.traces()).toEqual([]);
        if (!late) return;
        // What was under way when the last one was switched off has come to nothing.
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(host.html()).toBe(untouched.html());
        expect(host.traces()).toEqual([]);
      } finally {
        host.close();
        untouched.close();
      }
    }),
    { numRuns: 15, endOnFailure: true, interruptAfterTimeLimit: 18_000 },
  );
}, 30_000);
