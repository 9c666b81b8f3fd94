import type { Point } from '@mangdao/contract';
import { beforeEach, expect, test } from 'vitest';
import { openHost, type Host } from './testing/open-host.js';

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});

const page = `<body style="margin:0"><p id="a" style="margin:0;font-size:20px;line-height:30px">甲</p>
  <iframe style="position:absolute;left:100px;top:200px;border:5px solid" width="300" height="200"
    srcdoc="<body style='margin:0'><button style='font-size:10px;line-height:normal'>乙</button><iframe style='position:absolute;left:10px;top:20px;border:0' srcdoc='<body style=&quot;margin:0&quot;><b>丙</b>'></iframe>"></iframe>`;

const frame = ({ find }: Host): Document => find('iframe').contentDocument!;
const innerFrame = (host: Host): Document => frame(host).querySelector('iframe')!.contentDocument!;

async function pointing(): Promise<{ host: Host; heard: Point[] }> {
  const host = await openHost(page);
  const heard: Point[] = [];
  host.page.pointer((point) => heard.push(point), controller.signal);
  return { host, heard };
}

function send(target: Element, type: string, init: PointerEventInit): void {
  const { PointerEvent } = target.ownerDocument.defaultView as Window & typeof globalThis;
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, ...init }));
}

test('the pointer is where it is, over what it is over', async () => {
  const { host, heard } = await pointing();
  send(host.find('#a'), 'pointermove', { clientX: 7, clientY: 9 });
  expect(heard).toEqual([{ x: 7, y: 9, lineHeight: 30, target: host.find('#a'), by: 'pointer' }]);
});

test('a finger says so', async () => {
  const { host, heard } = await pointing();
  send(host.find('#a'), 'pointerdown', { clientX: 7, clientY: 9, pointerType: 'touch' });
  expect(heard).toMatchObject([{ x: 7, y: 9, by: 'touch' }]);
});

test('in frames the offsets of all frames around are added, borders too', async () => {
  const { host, heard } = await pointing();
  send(frame(host).querySelector('button')!, 'pointermove', { clientX: 1, clientY: 2 });
  send(innerFrame(host).querySelector('b')!, 'pointermove', { clientX: 1, clientY: 2 });
  expect(heard.map(({ x, y }) => [x, y])).toEqual([
    [106, 207],
    [116, 227],
  ]);
  expect(heard[0]!.lineHeight).toBeCloseTo(12);
});

test('keyboard focus points at the first line of what has it', async () => {
  const { host, heard } = await pointing();
  const button = frame(host).querySelector('button')!;
  button.focus();
  const rect = button.getBoundingClientRect();
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({ x: 105, target: button, by: 'keyboard' });
  expect(heard[0]!.y).toBeCloseTo(205 + Math.min(rect.height / 2, 12));
});

test('the innermost element in an open shadow root is told', async () => {
  const { host, heard } = await pointing();
  const inside = host.document.createElement('span');
  host.find('#a').attachShadow({ mode: 'open' }).append(inside);
  send(inside, 'pointermove', { clientX: 1, clientY: 1 });
  expect(heard[0]!.target).toBe(inside);
});

test('over our own controls nobody points at the page', async () => {
  const { host, heard } = await pointing();
  send(host.stage, 'pointermove', { clientX: 1, clientY: 1 });
  expect(heard).toEqual([]);
});

test('after the abort nothing is heard', async () => {
  const { host, heard } = await pointing();
  controller.abort();
  send(host.find('#a'), 'pointermove', { clientX: 1, clientY: 1 });
  expect(heard).toEqual([]);
});

test('rectangles are those of the top page’s viewport', async () => {
  const host = await openHost(page);
  const { document, window } = host;
  const plain = host.find('#a').getBoundingClientRect();
  expect(host.page.rect(host.find('#a'))).toMatchObject({ x: plain.x, y: plain.y, width: plain.width });
  const inner = innerFrame(host).querySelector('b')!;
  const { x, y, height } = inner.getBoundingClientRect();
  expect(host.page.rect(inner)).toMatchObject({ x: x + 115, y: y + 225, height });
  const range = inner.ownerDocument.createRange();
  range.selectNodeContents(inner);
  expect(host.page.rect(range)).toMatchObject({ x: x + 115, y: y + 225 });
  document.body.style.height = '3000px';
  window.scrollTo(0, 50);
  expect(host.page.rect(inner).y).toBe(y + 175);
});
