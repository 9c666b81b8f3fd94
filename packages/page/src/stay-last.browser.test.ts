import { createPage } from './create-page.js';
import { afterEach, expect, test } from 'vitest';

let controller: AbortController;
const added: Element[] = [];
afterEach(() => {
  controller.abort();
  for (const element of added.splice(0)) element.remove();
});

const put = <T extends Element>(element: T, into: ParentNode = document.body): T => {
  into.append(element);
  added.push(element);
  return element;
};
const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** An overlay that can be hit, so that hit testing tells what lies on top. */
function openLast(): HTMLElement {
  controller = new AbortController();
  const own = put(document.createElement('mangdao-stage'), document.documentElement);
  const stage = document.createElement('div');
  own.attachShadow({ mode: 'open' }).append(stage);
  const services = createPage({ window, stage, language: () => 'en', firstPaint: () => undefined });
  const page = services.pageFor({ notice: () => undefined, words: () => Promise.reject(new Error()), failed: () => undefined });
  const box = page.overlay(controller.signal, { last: true });
  box.style.pointerEvents = 'auto';
  return box;
}
const top = (): Element | null => document.elementFromPoint(20, 20);
const isTop = (box: HTMLElement): boolean => top()?.shadowRoot?.elementFromPoint(20, 20) === box;
const popover = (into?: ParentNode): HTMLElement => {
  const element = document.createElement('div');
  element.popover = 'manual';
  element.style.cssText = 'inset:0;margin:0;width:100px;height:100px';
  return put(element, into);
};

test('an overlay that is to be last lies above popovers and dialogs that open later', async () => {
  const box = openLast();
  expect(isTop(box)).toBe(true);
  popover().showPopover();
  await drawn();
  expect(isTop(box)).toBe(true);
  const host = put(document.createElement('div'));
  const inner = popover(host.attachShadow({ mode: 'open' }));
  await drawn();
  inner.showPopover();
  await drawn();
  expect(isTop(box)).toBe(true);
  const dialog = put(document.createElement('dialog'));
  // Outside a modal dialog nothing can be hit: that it was shown again, once, tells that it is last.
  let raised = 0;
  box.addEventListener('beforetoggle', ({ newState }) => (raised += Number(newState === 'open')));
  dialog.showModal();
  await drawn();
  expect(raised).toBe(1);
  dialog.close();
  await drawn();
  expect([isTop(box), raised]).toEqual([true, 1]);
});

test('once it is gone nothing is heard any more', async () => {
  const box = openLast();
  controller.abort();
  const other = popover();
  other.showPopover();
  await drawn();
  expect(box.isConnected).toBe(false);
  expect(top()).toBe(other);
});
