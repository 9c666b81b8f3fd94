import { emulate } from '@mangdao/elements/testing';
import { signal } from '@preact/signals-core';
import { afterEach, expect, test, vi } from 'vitest';
import { openHost, pageFor, type HostPage } from '../testing/host-page.js';
import { activate } from './activate.js';

let host: HostPage;
let controller: AbortController;
afterEach(() => {
  controller.abort();
  host.close();
});

const page = `<!doctype html><body style="margin:0"><p id="a" style="margin:0;font-size:20px;line-height:30px">甲</p>
  <button style="position:absolute;top:300px;font-size:16px;line-height:20px">乙</button>
  <iframe style="position:absolute;left:100px;top:400px;border:5px solid" srcdoc="<p style='font-size:10px;line-height:16px'>丙"></iframe>`;

async function rule(height = 2) {
  host = await openHost(page);
  controller = new AbortController();
  const settings = signal({ height });
  await activate(pageFor(host, 'reading-ruler'), settings, controller.signal);
  const band = host.stage.firstElementChild!.firstElementChild!;
  const box = (): DOMRect => band.getBoundingClientRect();
  const middle = (): number => (box().top + box().bottom) / 2;
  return { settings, band, box, middle };
}

function point(target: Element, y: number, init: PointerEventInit = {}, type = 'pointermove'): void {
  const { PointerEvent } = target.ownerDocument.defaultView as Window & typeof globalThis;
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 5, clientY: y, ...init }));
}

const find = (selector: string): HTMLElement => host.document.querySelector<HTMLElement>(selector)!;

test('the band reaches across the page and is in sight before anybody points', async () => {
  const { box } = await rule();
  expect(box()).toMatchObject({ left: 0, width: 1000 });
  expect(box().top).toBeGreaterThan(0);
  expect(box().bottom).toBeLessThan(700);
});

test('it follows the pointer at the height of the lines there', async () => {
  const { box, middle, settings } = await rule(2);
  point(find('#a'), 20);
  expect([middle(), box().height]).toEqual([20, 60]);
  point(find('#a'), 90);
  expect(middle()).toBe(90);
  settings.value = { height: 4 };
  expect([middle(), box().height]).toEqual([90, 120]);
});

test('it follows a finger', async () => {
  const { middle } = await rule();
  point(find('#a'), 45, { pointerType: 'touch' }, 'pointerdown');
  expect(middle()).toBe(45);
});

test('it follows the keyboard to the line of what has the focus', async () => {
  const { box, middle } = await rule(2);
  find('button').focus();
  const { top, height } = find('button').getBoundingClientRect();
  expect(middle()).toBeCloseTo(top + Math.min(height / 2, 20));
  expect(box().height).toBe(40);
});

test('in a frame the offset of the frame is added', async () => {
  const { middle, box } = await rule(2);
  point(host.document.querySelector('iframe')!.contentDocument!.querySelector('p')!, 12);
  expect([middle(), box().height]).toEqual([417, 32]);
});

test('clicks go through it', async () => {
  const { middle, band } = await rule(6);
  const button = find('button');
  const { left, top } = button.getBoundingClientRect();
  point(button, top + 5);
  expect(middle()).toBeCloseTo(top + 5);
  expect(host.document.elementFromPoint(left + 3, top + 5)).toBe(button);
  const clicked = vi.fn();
  button.onclick = clicked;
  button.click();
  expect(clicked).toHaveBeenCalledOnce();
  expect(host.window.getComputedStyle(band).pointerEvents).toBe('none');
});

test('assistive technology does not meet it', async () => {
  const { band } = await rule();
  expect(band.closest('[aria-hidden=true]')).not.toBeNull();
  expect(band.textContent).toBe('');
});

test('light and dark edges stay where the system forces its colours', async () => {
  await emulate({ 'forced-colors': 'active' });
  const { band } = await rule();
  const { boxShadow, borderTopWidth, backgroundColor } = host.window.getComputedStyle(band);
  expect(boxShadow).toMatch(/rgb\(255, 255, 255\).*rgb\(0, 0, 0\)/);
  expect(borderTopWidth).toBe('3px');
  // The text under it can be read.
  expect(backgroundColor).toMatch(/^rgba\(.*0\.18\)$/);
});
