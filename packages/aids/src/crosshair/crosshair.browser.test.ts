import { emulate } from '@mangdao/elements/testing';
import { signal } from '@preact/signals-core';
import { afterEach, expect, test } from 'vitest';
import { openHost, pageFor, type HostPage } from '../testing/host-page.js';
import { activate } from './activate.js';

let host: HostPage;
let controller: AbortController;
afterEach(() => {
  controller.abort();
  host.close();
});

const page = `<!doctype html><body style="margin:0"><p id="a">甲</p><button style="position:absolute;left:200px;top:300px;line-height:20px">乙</button>
  <iframe style="position:absolute;left:100px;top:400px;border:5px solid" srcdoc="<p>丙"></iframe>`;

async function cross(width = 4) {
  host = await openHost(page);
  controller = new AbortController();
  const settings = signal({ colour: '#d50000', width });
  await activate(pageFor(host, 'crosshair'), settings, controller.signal);
  const [across, down] = host.stage.firstElementChild!.children as unknown as [HTMLElement, HTMLElement];
  /** Where the middles of the two lines meet. */
  const at = (): [number, number] => {
    const { left, right } = down.getBoundingClientRect();
    const { top, bottom } = across.getBoundingClientRect();
    return [(left + right) / 2, (top + bottom) / 2];
  };
  return { settings, across, down, at };
}

function point(target: Element, x: number, y: number, init: PointerEventInit = {}, type = 'pointermove'): void {
  const { PointerEvent } = target.ownerDocument.defaultView as Window & typeof globalThis;
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, ...init }));
}

function find<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K];
function find(selector: string): HTMLElement;
function find(selector: string): HTMLElement {
  return host.document.querySelector<HTMLElement>(selector)!;
}

test('the lines cross in the middle until somebody points, and reach from edge to edge', async () => {
  const { across, down, at } = await cross();
  expect(at()).toEqual([500, 350]);
  expect(across.getBoundingClientRect().width).toBe(1000);
  expect(down.getBoundingClientRect().height).toBe(700);
});

test('they follow the pointer and a finger', async () => {
  const { at } = await cross();
  point(find('#a'), 30, 40);
  expect(at()).toEqual([30, 40]);
  point(find('#a'), 50, 60, { pointerType: 'touch' }, 'pointerdown');
  expect(at()).toEqual([50, 60]);
});

test('they follow the keyboard focus', async () => {
  const { at } = await cross();
  const button = find('button');
  button.focus();
  const { left, top, height } = button.getBoundingClientRect();
  expect(at()).toEqual([left, top + Math.min(height / 2, 20)]);
});

test('in a frame the offset of the frame is added', async () => {
  const { at } = await cross();
  point(find('iframe').contentDocument!.querySelector('p')!, 10, 20);
  expect(at()).toEqual([115, 425]);
});

test('colour and width change at once, around the same place', async () => {
  const { settings, across, down, at } = await cross();
  point(find('#a'), 30, 40);
  settings.value = { colour: '#0000ff', width: 12 };
  expect(at()).toEqual([30, 40]);
  expect([across.getBoundingClientRect().height, down.getBoundingClientRect().width]).toEqual([12, 12]);
  for (const line of [across, down]) expect(host.window.getComputedStyle(line).backgroundColor).toBe('rgb(0, 0, 255)');
});

test('clicks go through them', async () => {
  const { at } = await cross(12);
  const { left, top } = find('button').getBoundingClientRect();
  point(find('button'), left + 5, top + 5);
  expect(at()).toEqual([left + 5, top + 5]);
  expect(host.document.elementFromPoint(left + 5, top + 5)).toBe(find('button'));
});

test.each(['none', 'active'])('on any ground one of the two edges stands out, forced colours %s', async (forced) => {
  await emulate({ 'forced-colors': forced });
  const { across, down } = await cross();
  for (const line of [across, down]) {
    const { boxShadow, backgroundColor } = host.window.getComputedStyle(line);
    expect(boxShadow).toMatch(/rgb\(255, 255, 255\).*rgb\(0, 0, 0\)/);
    expect(backgroundColor).toBe('rgb(213, 0, 0)');
  }
});
