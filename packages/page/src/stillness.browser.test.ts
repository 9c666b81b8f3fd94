import { beforeEach, expect, test, vi } from 'vitest';
import { computed, drawn, openHost } from './testing/open-host.js';

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});

const slow = '<style>.slow { transition: font-size 10s, color 10s } .slow::before { content: "x"; transition: color 10s } p { font-size: 10px }</style>';
const marked = (document: Document): string[] => [...document.querySelectorAll('[mangdao-still]')].map(({ id }) => id);

test('only elements that have a transition are marked, and the marks go with the last aid', async () => {
  const { page, document } = await openHost(`${slow}<body><p id="a" class="slow">a</p><p id="b">b</p><p id="c" style="transition: all 0s">c</p>`);
  const before = document.documentElement.outerHTML;
  const other = new AbortController();
  page.sheet(controller.signal);
  page.sheet(other.signal);
  expect(marked(document)).toEqual(['a']);
  controller.abort();
  expect(marked(document)).toEqual(['a']);
  other.abort();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('what comes or gets a transition later is marked by the next frame', async () => {
  const { page, document, find } = await openHost(`${slow}<body><p id="a">a</p>`);
  page.watch(() => undefined, controller.signal);
  const late = document.createElement('p');
  late.id = 'late';
  late.className = 'slow';
  document.body.append(late);
  find('#a').className = 'slow';
  await drawn();
  await vi.waitFor(() => expect(marked(document)).toEqual(['a', 'late']));
});

test('a change of ours takes effect at once where the page would have it glide', async () => {
  const { page, find } = await openHost(`${slow}<body><p id="a" class="slow">a</p>`);
  await drawn();
  page.sheet(controller.signal).replace('p { font-size: 40px !important }');
  expect(computed(find('#a'), 'font-size')).toBe('40px');
  await drawn();
  expect(computed(find('#a'), 'font-size')).toBe('40px');
});

test('the original is read as it comes to rest, and reading it starts nothing', async () => {
  const { page, find } = await openHost(`${slow}<body><p id="a" class="slow">a</p>`);
  await drawn();
  page.sheet(controller.signal).replace('[mangdao-size] { font-size: 40px !important }');
  page.claim(find('#a'), 'mangdao-size', '', controller.signal);
  await drawn();
  const size = (): string => computed(find('#a'), 'font-size');
  expect(page.original(size)).toBe('10px');
  expect(page.original(size, [find('#a')])).toBe('10px');
  expect(size()).toBe('40px');
  expect(find('#a').getAnimations()).toEqual([]);
  await drawn();
  expect(size()).toBe('40px');
});

test('once our changes are drawn, the page’s own transitions run again', async () => {
  const { page, find } = await openHost(`${slow}<body><p id="a" class="slow">a</p>`);
  page.sheet(controller.signal).replace('p { font-weight: 700 }');
  await drawn();
  await drawn();
  find('#a').style.color = 'rgb(255, 0, 0)';
  expect(computed(find('#a'), 'color')).not.toBe('rgb(255, 0, 0)');
  expect(find('#a').getAnimations()).toHaveLength(1);
});
