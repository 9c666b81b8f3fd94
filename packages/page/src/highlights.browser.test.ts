import { beforeEach, expect, test } from 'vitest';
import { openHost, type Host } from './testing/open-host.js';

const name = 'mangdao-sentence';

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});

const page = '<body style="margin:0"><p>甲甲</p><iframe srcdoc="<p>乙乙"></iframe>';

function rangeOf(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}

const framed = ({ find }: Host): Window & typeof globalThis =>
  find('iframe').contentWindow as Window & typeof globalThis;

const marked = (window: Window & typeof globalThis): string =>
  [...(window.CSS.highlights.get(name) ?? [])].map(String).join('|');

test('ranges are marked in the registries of their own documents, and the DOM stays as it was', async () => {
  const host = await openHost(page);
  const before = host.document.body.outerHTML;
  const inner = framed(host);
  host.page.highlight(name, [rangeOf(host.find('p')), rangeOf(inner.document.querySelector('p')!)], controller.signal);
  expect([marked(host.window), marked(inner)]).toEqual(['甲甲', '乙乙']);
  expect(host.document.body.outerHTML).toBe(before);
  controller.abort();
  expect([...host.window.CSS.highlights.keys(), ...inner.CSS.highlights.keys()]).toEqual([]);
});

test('the next ranges take the place of the former, in every document', async () => {
  const host = await openHost(page);
  const inner = framed(host);
  host.page.highlight(name, [rangeOf(host.find('p'))], controller.signal);
  host.page.highlight(name, [rangeOf(inner.document.querySelector('p')!)], controller.signal);
  expect([marked(host.window), marked(inner)]).toEqual(['', '乙乙']);
  host.page.highlight(name, [], controller.signal);
  expect([marked(host.window), marked(inner)]).toEqual(['', '']);
});

test('a frame that is gone is no trouble', async () => {
  const host = await openHost(page);
  host.page.highlight(name, [rangeOf(framed(host).document.querySelector('p')!)], controller.signal);
  host.find('iframe').remove();
  host.page.highlight(name, [rangeOf(host.find('p'))], controller.signal);
  expect(marked(host.window)).toBe('甲甲');
  controller.abort();
  expect(marked(host.window)).toBe('');
});

test('a host’s own highlights are left alone', async () => {
  const host = await openHost(page);
  const theirs = new host.window.Highlight(rangeOf(host.find('p')));
  host.window.CSS.highlights.set('search', theirs);
  host.page.highlight(name, [rangeOf(host.find('p'))], controller.signal);
  controller.abort();
  expect([...host.window.CSS.highlights.keys()]).toEqual(['search']);
});

test('without custom highlights, frames are drawn around the text, frame offsets added in', async () => {
  const host = await openHost(page);
  for (const window of [host.window, framed(host)]) Reflect.deleteProperty(window, 'Highlight');
  const inner = framed(host).document.querySelector('p')!;
  host.page.highlight(name, [rangeOf(host.find('p')), rangeOf(inner)], controller.signal);
  const boxes = [...host.stage.firstElementChild!.children].map((box) => box.getBoundingClientRect());
  const frame = host.find('iframe').getBoundingClientRect();
  const text = rangeOf(inner).getBoundingClientRect();
  expect(boxes).toHaveLength(2);
  expect(boxes[1]!.left).toBeCloseTo(frame.left + 2 + text.left, 0);
  expect(boxes[1]!.top).toBeCloseTo(frame.top + 2 + text.top, 0);
  host.page.highlight(name, [], controller.signal);
  expect(host.stage.firstElementChild!.children).toHaveLength(0);
  controller.abort();
  expect(host.stage.childElementCount).toBe(0);
});
