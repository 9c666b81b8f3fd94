import { signal } from '@preact/signals-core';
import { afterEach, expect, test, vi } from 'vitest';
import { fixtures } from '../testing/fixtures.js';
import { drawn, openHost, pageFor, type HostPage } from '../testing/host-page.js';
import { activate } from './activate.js';

let host: HostPage;
let controller: AbortController;
afterEach(() => {
  controller.abort();
  host.close();
});

async function grow(html: string, scale: number) {
  host = await openHost(html);
  controller = new AbortController();
  const settings = signal({ scale });
  const size = (element: Element): number => parseFloat(element.ownerDocument.defaultView!.getComputedStyle(element).fontSize);
  const all = (): Map<Element, number> => {
    const sizes = new Map<Element, number>();
    for (const element of host.document.body.querySelectorAll('*'))
      if ([...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim())) sizes.set(element, size(element));
    return sizes;
  };
  const before = all();
  await activate(pageFor(host, 'text-size'), settings, controller.signal);
  return { settings, before, after: all, size };
}

test.each(['plain', 'quirks', 'styled'])('every text of "%s" grows by the factor, once', async (name) => {
  const { before, after, settings } = await grow(fixtures[name]!, 2);
  expect(before.size).toBeGreaterThan(3);
  for (const [element, size] of after()) expect(size, element.outerHTML).toBeCloseTo(2 * before.get(element)!, 1);
  settings.value = { scale: 3 };
  for (const [element, size] of after()) expect(size, element.outerHTML).toBeCloseTo(3 * before.get(element)!, 1);
});

test('text in open shadow roots and same-origin frames grows too', async () => {
  const { size } = await grow(fixtures['shadow']!, 2);
  const card = host.document.querySelector('open-card')!.shadowRoot!;
  expect(size(card.querySelector('p')!)).toBe(28);
  host.close();
  controller.abort();
  const framed = await grow(fixtures['frames']!, 2);
  const inner = host.document.querySelector('iframe')!.contentDocument!;
  expect(framed.size(inner.querySelector('p')!)).toBe(26);
});

test('text added, changed or restyled later grows by the factor', async () => {
  const { size } = await grow(fixtures['plain']!, 2);
  const late = host.document.createElement('div');
  late.style.fontSize = '15px';
  const nested = host.document.createElement('em');
  nested.style.fontSize = '0.8em';
  nested.append('嵌套');
  late.append('后来', nested);
  host.document.body.append(late);
  await drawn();
  expect(size(late)).toBe(30);
  expect(size(nested)).toBe(24);
  late.style.fontSize = '20px';
  await drawn();
  expect(size(late)).toBe(40);
  expect(size(nested)).toBe(32);
});

test('an element upgraded later grows too', async () => {
  const { size } = await grow(fixtures['shadow']!, 2);
  const { window } = host;
  window.customElements.define(
    'late-card',
    class extends window.HTMLElement {
      constructor() {
        super();
        const text = host.document.createElement('p');
        text.style.fontSize = '10px';
        text.append('升级后的字');
        this.attachShadow({ mode: 'open' }).append(text);
      }
    },
  );
  await drawn();
  await drawn();
  expect(size(host.document.querySelector('late-card')!.shadowRoot!.querySelector('p')!)).toBe(20);
});

test('a bar of fixed height opens up for its text', async () => {
  await grow(
    `<!doctype html><body><div id="bar" style="height:30px;font-size:16px;width:200px">一行放不下的很长很长很长很长很长的文字</div><p id="next">下一段</p>`,
    2,
  );
  await drawn();
  const bar = host.document.getElementById('bar')!;
  expect(bar.scrollHeight).toBeLessThanOrEqual(bar.clientHeight + 1);
  expect(host.document.getElementById('next')!.getBoundingClientRect().top).toBeGreaterThanOrEqual(
    bar.getBoundingClientRect().bottom,
  );
});

test('a frame that shows another page is no trouble when the window changes', async () => {
  const { size } = await grow(fixtures['frames']!, 2);
  const frame = host.document.querySelector('iframe')!;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = '<p style="font-size:10px">别的';
  await loaded;
  const errors: unknown[] = [];
  host.window.addEventListener('error', ({ error }) => errors.push(error));
  host.window.dispatchEvent(new Event('resize'));
  await drawn();
  expect(size(frame.contentDocument!.querySelector('p')!)).toBe(20);
  expect(errors).toEqual([]);
});

test('another width of the window, other sizes of the page: they are what grows', async () => {
  const { size } = await grow(
    '<!doctype html><style>p { font-size: 20px } @media (max-width: 600px) { p { font-size: 14px } }</style><body><p>字</p>',
    2,
  );
  expect(size(host.document.querySelector('p')!)).toBe(40);
  host.window.frameElement!.setAttribute('style', 'width:500px;height:700px');
  await vi.waitFor(() => expect(size(host.document.querySelector('p')!)).toBe(28));
});

test('on a long page a step of the slider is seen first where the visitor is, and everywhere once it rests', async () => {
  const { settings, size } = await grow(`<!doctype html><body>${'<p style="font-size:20px">字</p>'.repeat(1800)}`, 2);
  const texts = [...host.document.querySelectorAll('p')];
  const [first, last] = [texts[0]!, texts.at(-1)!];
  await vi.waitFor(() => expect(size(last)).toBe(40));
  settings.value = { scale: 2.5 };
  expect([size(first), size(last)]).toEqual([50, 40]);
  settings.value = { scale: 3 };
  expect([size(first), size(last)]).toEqual([60, 40]);
  await vi.waitFor(() => expect(size(last)).toBe(60));
  expect(size(first)).toBe(60);
  await vi.waitFor(() => expect(host.document.querySelector('[mangdao-step]')).toBeNull());
});

test('what lies far below in a box with text of its own is known as it was before it inherited from it', async () => {
  const { size } = await grow(
    `<!doctype html><body style="font:20px/24px sans-serif">loose${'<div style="height:60px;overflow:hidden"><br>字</div>'.repeat(900)}`,
    2,
  );
  const last = [...host.document.querySelectorAll('div')].at(-1)!;
  await vi.waitFor(() => expect(size(last)).toBe(40));
  await vi.waitFor(() => expect(last.clientHeight).toBeGreaterThanOrEqual(last.scrollHeight));
  expect(last.clientHeight).toBeGreaterThan(90);
});

test('so is what lies below the window in a box with text of its own that reaches into it', async () => {
  const { size } = await grow(
    `<!doctype html><body><div style="font:20px/24px sans-serif">loose${'<div style="height:60px;overflow:hidden"><br>字</div>'.repeat(90)}</div>${'<p>字</p>'.repeat(320)}`,
    2,
  );
  const last = [...host.document.querySelectorAll('div > div')].at(-1)!;
  await vi.waitFor(() => expect(size(last)).toBe(40));
  await vi.waitFor(() => expect(last.clientHeight).toBeGreaterThan(90));
});
