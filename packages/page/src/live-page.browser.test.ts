import type { Batch } from '@mangdao/contract';
import { signal } from '@preact/signals-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { drawn, loading, openHost, type Host } from './testing/open-host.js';

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});

const name = (element: Element): string => element.id || element.localName;

/** Batches as names of elements, from after the first look on. */
function watched(host: Host): { first: string[]; later: Record<keyof Batch, string[]>[] } {
  const batches: Record<keyof Batch, string[]>[] = [];
  host.page.watch(({ added, changed, restyled }) => {
    batches.push({ added: added.map(name), changed: changed.map(name), restyled: restyled.map(name) });
  }, controller.signal);
  return { first: batches.shift()!.added, later: batches };
}

const batch = (part: Partial<Record<keyof Batch, string[]>>) => ({ added: [], changed: [], restyled: [], ...part });

test('the first look is at once and at everything but our own', async () => {
  const host = await openHost('<head><title>t</title></head><body><p id="a"><b>a</b></p>');
  const { first, later } = watched(host);
  expect(first).toEqual(['html', 'head', 'title', 'body', 'a', 'b']);
  await drawn();
  expect(later).toEqual([]);
});

test('it reaches open shadow roots and frames', async () => {
  const host = await openHost(`<body><div id="host"></div><iframe srcdoc="<i id='framed'></i>"></iframe>`);
  const inside = host.document.createElement('p');
  inside.id = 'inside';
  host.find('#host').attachShadow({ mode: 'open' }).append(inside);
  const { first } = watched(host);
  expect(first).toEqual(expect.arrayContaining(['host', 'inside', 'framed']));
});

test('what is added, changed and restyled within a frame comes in one batch', async () => {
  const host = await openHost('<body><p id="a">a</p><p id="b">b</p><p id="c">c</p>');
  const { later } = watched(host);
  const added = host.document.createElement('div');
  added.id = 'new';
  added.append(host.document.createElement('em'));
  host.document.body.append(added);
  added.className = 'restyled before it was seen';
  host.find('#a').append('more');
  host.find('#b').textContent = 'other';
  host.find('#c').className = 'x';
  host.find('#c').title = 'y';
  expect(later).toEqual([]);
  await drawn();
  expect(later).toEqual([batch({ added: ['new', 'em'], changed: ['body', 'a', 'b'], restyled: ['c'] })]);
});

test('an inline style that only moves an element is no news; one that changes its look is', async () => {
  const host = await openHost('<body><p id="a" style="left: 0">a</p>');
  const { later } = watched(host);
  const { style } = host.find('#a');
  for (const left of ['1px', '2px', '3px']) {
    style.left = left;
    style.transform = `translate(${left})`;
    await drawn();
  }
  expect(later).toEqual([]);
  style.fontSize = '20px';
  await drawn();
  expect(later).toEqual([batch({ restyled: ['a'] })]);
});

test('an element that is restyled in every frame is told a few times a second', async () => {
  const host = await openHost('<body><p id="a">a</p>');
  const { later } = watched(host);
  const started = performance.now();
  for (let i = 0; performance.now() - started < 900; i++) {
    host.find('#a').className = `frame-${i}`;
    await new Promise((resolve) => host.window.requestAnimationFrame(resolve));
  }
  expect(later.length).toBeGreaterThan(1);
  expect(later.length).toBeLessThan(8);
  // The last state is told too, in its own time.
  const told = later.length;
  host.find('#a').className = 'last';
  await vi.waitFor(() => expect(later.length).toBeGreaterThan(told));
});

test('text written into a text node changes its parent', async () => {
  const host = await openHost('<p id="a">a');
  const { later } = watched(host);
  (host.find('#a').firstChild as Text).data = 'b';
  await drawn();
  expect(later).toEqual([batch({ changed: ['a'] })]);
});

test('what comes and goes within a frame is not told', async () => {
  const host = await openHost('<body><p id="a">a');
  const { later } = watched(host);
  const passing = host.document.createElement('u');
  host.find('#a').append(passing);
  await Promise.resolve();
  passing.remove();
  await drawn();
  expect(later).toEqual([batch({ changed: ['a'] })]);
});

test('our own elements and our own marks are no news', async () => {
  const host = await openHost('<body><p id="a">a');
  const { later } = watched(host);
  host.page.claim(host.find('#a'), 'mangdao-look', 'text', controller.signal);
  host.find('mangdao-stage').setAttribute('open', '');
  host.page.overlay(controller.signal);
  await drawn();
  expect(later).toEqual([]);
});

test('an element upgraded later is told with what is in its shadow root', async () => {
  const host = await openHost('<body><late-card></late-card>');
  const { later } = watched(host);
  const { window } = host;
  window.customElements.define(
    'late-card',
    class extends window.HTMLElement {
      constructor() {
        super();
        const inside = host.document.createElement('p');
        inside.id = 'inside';
        this.attachShadow({ mode: 'open' }).append(inside);
      }
    },
  );
  await vi.waitFor(() => expect(later.flatMap(({ added }) => added)).toEqual(['inside']));
  window.document.querySelector('late-card')!.shadowRoot!.append(host.document.createElement('hr'));
  await vi.waitFor(() => expect(later.flatMap(({ added }) => added)).toEqual(['inside', 'hr']));
});

test('a frame is told when it loads, and again after each navigation', async () => {
  const host = await openHost('<body>');
  const { later } = watched(host);
  const frame = host.document.createElement('iframe');
  const seen = () => later.flatMap(({ added }) => added);
  await loading(frame, () => {
    frame.srcdoc = '<p id="one">1';
    host.document.body.append(frame);
  });
  await vi.waitFor(() => expect(seen()).toContain('one'));
  await loading(frame, () => (frame.srcdoc = '<p id="two">2'));
  await vi.waitFor(() => expect(seen()).toContain('two'));
  frame.contentDocument!.body.append(host.document.createElement('hr'));
  await vi.waitFor(() => expect(seen()).toContain('hr'));
});

test('what lies in a document that its frame has left is not told', async () => {
  const host = await openHost('<body><iframe srcdoc="<p id=gone>"></iframe>');
  const { later } = watched(host);
  // The next frame of the page waits until the test says so.
  let flush: FrameRequestCallback | undefined;
  vi.spyOn(host.window, 'requestAnimationFrame').mockImplementation((callback) => {
    flush = callback;
    return 1;
  });
  const frame = host.document.createElement('iframe');
  await loading(frame, () => {
    frame.srcdoc = '<p id="here">';
    host.document.body.append(frame);
  });
  await new Promise((resolve) => setTimeout(resolve));
  flush!(0);
  // Of the empty document that a new frame begins with, nothing is left.
  expect(later.flatMap(({ added }) => added)).toEqual(['iframe', 'html', 'head', 'body', 'here']);

  host.find('iframe').remove();
  expect(watched(host).first).not.toContain('gone');
});

test('after the abort nothing is told, and the next aid starts afresh', async () => {
  const host = await openHost('<body><p id="a">a');
  const { later } = watched(host);
  host.document.body.append('x');
  controller.abort();
  await drawn();
  expect(later).toEqual([]);
  controller = new AbortController();
  const again = watched(host);
  expect(again.first).toContain('a');
  host.find('#a').title = 'x';
  await drawn();
  expect(again.later).toEqual([batch({ restyled: ['a'] })]);
});

test('a service asked for with an aborted signal says no', async () => {
  const { page } = await openHost('<p>a');
  controller.abort();
  expect(() => page.sheet(controller.signal)).toThrow();
  expect(() => page.watch(() => undefined, controller.signal)).toThrow();
});

test('what is in the window comes first, the rest portion by portion, all of it once', async () => {
  const { page } = await openHost(`<body>${'<p style="height: 100px; margin: 0">a</p>'.repeat(60)}`);
  const portions: number[] = [];
  const seen = new Set<Element>();
  page.watchNearFirst(
    ({ added }) => {
      portions.push(added.length);
      for (const element of added) seen.add(element);
    },
    controller.signal,
    { near: 0, portion: 20 },
  );
  // The document's own elements, and those of 600 pixels.
  expect(portions).toHaveLength(1);
  expect(portions[0]).toBeLessThan(20);
  await vi.waitFor(() => expect(seen.size).toBeGreaterThan(60));
  expect(portions[1]).toBe(20);
  expect(portions.reduce((sum, portion) => sum + portion)).toBe(seen.size);
});

test('a callback that throws fails its own aid, and the others are still called', async () => {
  const host = await openHost('<p id="a">a');
  const broken = new Error('broken');
  host.page.watch(() => {
    throw broken;
  }, controller.signal);
  const { later } = watched(host);
  host.find('#a').title = 'x';
  await drawn();
  expect(host.failures).toEqual([broken, broken]);
  expect(later).toHaveLength(1);
});

test('a signal is followed from now until the abort', async () => {
  const { page } = await openHost('');
  const source = signal(1);
  const heard: number[] = [];
  page.follow(source, (value) => heard.push(value), controller.signal);
  source.value = 2;
  controller.abort();
  source.value = 3;
  expect(heard).toEqual([1, 2]);
});

test('a notice is taken back with the aid', async () => {
  const { page, notices } = await openHost('');
  page.notice('no-voice', controller.signal);
  controller.abort();
  expect(notices).toEqual(['no-voice', null]);
});

test('events of the page and its frames are heard until the abort', async () => {
  const { page, find, window } = await openHost('<body><button>a</button><iframe srcdoc="<button>b"></iframe>');
  const heard: string[] = [];
  page.listen('click', ({ target }) => heard.push((target as Element).textContent), controller.signal);
  const buttons = [find('button'), find('iframe').contentDocument!.querySelector('button')!];
  for (const button of buttons) button.click();
  expect(heard).toEqual(['a', 'b']);
  controller.abort();
  for (const button of buttons) button.click();
  expect(heard).toEqual(['a', 'b']);
  expect(window.document.activeElement).toBe(window.document.body);
});
