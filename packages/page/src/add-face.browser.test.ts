import { beforeEach, expect, test } from 'vitest';
import { drawn, loading, openHost } from './testing/open-host.js';
import { wideFont } from './testing/wide-font.js';

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});

const style = `font: 10px 'Mangdao Wide', monospace`;
const page = `<body><span style="${style}">AAA</span><div id="host"></div><iframe srcdoc="<span style=&quot;${style}&quot;>AAA</span>"></iframe>`;
const width = (element: Element | null): number => element!.getBoundingClientRect().width;
/** Three letters of two em each, at 10 pixels. */
const wide = 60;

test('a face is drawn in the page, its shadow roots and frames, and is gone after the abort', async () => {
  const { page: services, find, document } = await openHost(page);
  const shadow = find('#host').attachShadow({ mode: 'open' });
  shadow.append(find('span').cloneNode(true));
  const texts = [find('span'), shadow.querySelector('span'), find('iframe').contentDocument!.querySelector('span')];
  const before = texts.map(width);
  expect(before).not.toContain(wide);
  await services.face('Mangdao Wide', wideFont, {}, controller.signal);
  expect(texts.map(width)).toEqual([wide, wide, wide]);
  controller.abort();
  expect(texts.map(width)).toEqual(before);
  for (const one of [document, find('iframe').contentDocument!]) expect([...one.fonts]).toEqual([]);
});

test('a frame that comes later, or shows another page, has it too', async () => {
  const { page: services, document } = await openHost('<body>');
  await services.face('Mangdao Wide', wideFont, {}, controller.signal);
  const frame = document.createElement('iframe');
  const text = (): Element | null => frame.contentDocument!.querySelector('span');
  for (const html of [`<span style="${style}">AAA</span>`, `<b><span style="${style}">AAA</span></b>`]) {
    await loading(frame, () => {
      frame.srcdoc = html;
      if (!frame.isConnected) document.body.append(frame);
    });
    await drawn();
    await frame.contentDocument!.fonts.ready;
    expect(width(text())).toBe(wide);
  }
});

test('weights of one family and ranges of characters are told apart', async () => {
  const { page: services, find } = await openHost(page);
  await services.face('Mangdao Wide', wideFont, { weight: '700' }, controller.signal);
  await services.face('Mangdao Wide', wideFont, { weight: '400', unicodeRange: 'U+42' }, controller.signal);
  expect(width(find('span'))).not.toBe(wide);
  find('span').style.fontWeight = '700';
  expect(width(find('span'))).toBe(wide);
});

test('stopped before it is ready, it is never added', async () => {
  const { page: services, document } = await openHost(page);
  const adding = services.face('Mangdao Wide', wideFont, {}, controller.signal);
  controller.abort();
  await adding;
  expect([...document.fonts]).toEqual([]);
});

test('what is no font is refused, and nothing stays', async () => {
  const { page: services, document } = await openHost(page);
  await expect(services.face('Mangdao Wide', new Uint8Array(9), {}, controller.signal)).rejects.toThrow();
  expect([...document.fonts]).toEqual([]);
});

test('a policy that forbids every font does not forbid it', async () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src 'none'; style-src 'unsafe-inline'">`;
  const { page: services, find } = await openHost(`${policy}<body><span style="${style}">AAA</span>`);
  await services.face('Mangdao Wide', wideFont, {}, controller.signal);
  expect(width(find('span'))).toBe(wide);
});
