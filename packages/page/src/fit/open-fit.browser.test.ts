// Text stays whole through whatever happens to the page, and nothing is left when it need not any more.
import { expect, test, vi } from 'vitest';
import { styleOf } from '../flat-tree.js';
import { growHost, growText, type GrownHost } from '../testing/grow-host.js';
import { drawn, loading, openHost } from '../testing/open-host.js';
import { apart, cutOff, lineCount } from '../testing/text-state.js';

const base = '<style>* { margin: 0; padding: 0 } body { font: 16px/24px sans-serif; margin: 10px }</style><body>';
const sentence = 'Legal aid is free of charge for people who cannot afford a lawyer.';
const tight = 'width:300px;height:48px;overflow:hidden';
const box = `<div id="box" style="${tight}"><p id="text">${sentence}</p></div>`;
const marks = (document: Document): number => document.querySelectorAll('[mangdao-fit],[mangdao-least]').length;

function element(document: Document, id: string, style: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement('div');
  made.id = id;
  made.style.cssText = style;
  made.append(...content);
  return made;
}

/** The element shows all its text, at twice the size. */
async function expectWhole(host: GrownHost, element: Element, message?: string): Promise<void> {
  await drawn();
  await host.settled();
  expect(styleOf(element).fontSize, message).toBe('32px');
  expect(cutOff(element), message).toBe(0);
}

const soon = { timeout: 4000, interval: 40 };

test('what is added later is kept whole too', async () => {
  const host = await growHost(`${base}<p>${sentence}</p>`);
  const { document } = host;
  document.body.append(element(document, 'late', tight, element(document, 'inner', '', sentence)));
  await expectWhole(host, host.find('#inner'));
});

test('text that is written into a full box later is kept whole', async () => {
  const host = await growHost(`${base}<div id="box" style="${tight}"><p id="text">Short.</p></div>`);
  host.find('#text').textContent = sentence;
  await expectWhole(host, host.find('#text'));
});

test('what another class makes narrower is looked at again', async () => {
  const host = await growHost(
    `<style>.narrow #text { width: 200px; height: 24px; overflow: hidden; white-space: nowrap }</style>${base}<div id="box"><p id="text">Legal aid is free</p></div>`,
  );
  host.find('#box').className = 'narrow';
  await expectWhole(host, host.find('#text'));
  expect(host.find('#text').getBoundingClientRect().width).toBeLessThan(400);
});

test('a menu that opens at the focus is whole', async () => {
  const style = `<style>#menu ul { display: none; position: absolute; width: 150px } #menu:focus-within ul { display: block }
    #menu li { overflow: hidden; white-space: nowrap; list-style: none }</style>`;
  const host = await growHost(
    `${style}${base}<div id="menu"><a href="#a" id="link">Offices</a><ul><li id="one">Legal aid centre</li><li id="two">Notary public</li></ul></div>`,
  );
  const { find } = host;
  host.window.focus();
  find('#link').focus();
  await expectWhole(host, find('#one'));
  await expectWhole(host, find('#two'));
  expect(apart(find('#one'), find('#two'))).toBe(true);
});

test('what folds open shows all of its text', async () => {
  const host = await growHost(
    `${base}<details><summary>More</summary><div style="${tight}"><p id="text">${sentence}</p></div></details>`,
  );
  host.find('details').open = true;
  await expectWhole(host, host.find('#text'));
});

test('what the page moves elsewhere stays whole, and what it takes out keeps no marks', async () => {
  const host = await growHost(`${base}<section id="there"></section>
    <div id="box" style="width:240px"><p id="text" style="overflow:hidden;white-space:nowrap">Legal aid is free of charge</p></div>`);
  const { find } = host;
  expect(cutOff(find('#text'))).toBe(0);
  find('#there').append(find('#box'));
  await expectWhole(host, find('#text'));
  const out = find('#box');
  out.remove();
  await drawn();
  expect(out.outerHTML).not.toContain('mangdao');
  find('#there').append(out);
  await expectWhole(host, find('#text'));
});

test('another width of the window is measured anew: what fits then is as the page has it', async () => {
  const host = await growHost(`${base}<p id="text" style="width:95%;white-space:nowrap;overflow:hidden">Legal aid is free of charge for all</p>`);
  const { find, window, document } = host;
  expect([lineCount(find('#text')), marks(document)]).toEqual([1, 0]);
  (window.frameElement as HTMLElement).style.width = '320px';
  await vi.waitFor(() => expect(cutOff(find('#text'))).toBe(0), soon);
  expect(lineCount(find('#text'))).toBeGreaterThan(1);
  (window.frameElement as HTMLElement).style.width = '800px';
  await vi.waitFor(() => expect([lineCount(find('#text')), marks(document)]).toEqual([1, 0]), soon);
});

test('so it is where the page has other sizes at another width', async () => {
  const host = await growHost(
    `<style>#text { font-size: 17px } @media (max-width: 500px) { #text { font-size: 16px } }</style>${base}<p id="text" style="width:95%;white-space:nowrap;overflow:hidden">Legal aid is free of charge for all</p>`,
  );
  const { find, window, document } = host;
  expect([lineCount(find('#text')), marks(document)]).toEqual([1, 0]);
  // An aid that answers to the window as well has its say about sizes at once.
  window.addEventListener('resize', () => host.grown([find('#text')]));
  (window.frameElement as HTMLElement).style.width = '320px';
  await vi.waitFor(() => expect(cutOff(find('#text'))).toBe(0), soon);
  (window.frameElement as HTMLElement).style.width = '800px';
  await vi.waitFor(() => expect([lineCount(find('#text')), marks(document)]).toEqual([1, 0]), soon);
});

test('a smaller factor takes back what is not needed any more', async () => {
  const host = await growHost(`${base}${box}<p id="nowrap" style="width:240px;overflow:hidden;white-space:nowrap">Legal aid is free of charge</p>`, 3);
  expect(marks(host.document)).toBeGreaterThan(1);
  host.scale(1);
  await vi.waitFor(() => expect(marks(host.document)).toBe(0), soon);
  expect(host.find('#box').getBoundingClientRect().height).toBe(48);
});

test('it takes it back even where the page adds something at that moment', async () => {
  const host = await growHost(`${base}${box}`, 3);
  host.scale(1);
  host.document.body.append(element(host.document, 'late', '', 'something new'));
  await host.settled();
  expect(marks(host.document)).toBe(0);
});

test('a larger factor makes more room where there was enough for the smaller one', async () => {
  const host = await growHost(`${base}${box}`, 1.2);
  for (const factor of [1.6, 2.2, 3]) {
    host.scale(factor);
    await host.settled();
    expect(cutOff(host.find('#text')), String(factor)).toBe(0);
  }
});

test('text in a shadow root and in a frame is kept whole', async () => {
  const host = await openHost(`${base}<div id="host"></div><iframe style="width:400px;height:300px" srcdoc="${`${base}${box}`.replaceAll('"', '&quot;')}"></iframe>`);
  const shadow = host.find('#host').attachShadow({ mode: 'open' });
  const inside = element(host.document, 'inside', '', sentence);
  shadow.append(element(host.document, 'outer', tight, inside));
  const grown = await growText(host, 2);
  await expectWhole(grown, inside);
  await expectWhole(grown, host.find('iframe').contentDocument!.querySelector('#text')!);
});

test('a frame that is just being loaded is no trouble', async () => {
  const host = await openHost(`${base}${box}<iframe srcdoc="<p>a"></iframe>`);
  const framed = host.find('iframe').contentDocument!;
  framed.documentElement.remove();
  const grown = await growText(host, 2);
  await expectWhole(grown, host.find('#text'));
  expect(host.failures).toEqual([]);
});

test('a frame that comes later is kept whole', async () => {
  const host = await growHost(base);
  const { document } = host;
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:400px;height:300px';
  await loading(frame, () => {
    frame.srcdoc = base + box;
    document.body.append(frame);
  });
  await expectWhole(host, frame.contentDocument!.querySelector('#text')!);
});

test('two aids share what was repaired; after both have stopped nothing is left', async () => {
  const host = await openHost(`${base}${box}<p style="width:240px;overflow:hidden;white-space:nowrap">Legal aid is free of charge</p>`);
  const before = host.document.documentElement.outerHTML;
  const grown = await growText(host, 2);
  const other = new AbortController();
  await host.page.fit(other.signal);
  await grown.settled();
  expect(marks(host.document)).toBeGreaterThan(0);
  other.abort();
  await grown.settled();
  expect(cutOff(host.find('#text'))).toBe(0);
  grown.stop();
  expect(host.document.documentElement.outerHTML).toBe(before);
  await drawn();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(host.document.documentElement.outerHTML).toBe(before);
});

test.each([0, 1, 20, 150, 400])('stopped %i ms after it began, the page is byte for byte what it was', async (wait) => {
  const host = await openHost(`${base}${box}<div style="width:400px;height:24px;background:#036;color:#fff"><a style="float:left">One of many</a><a style="float:left">Two of them</a><a style="float:left">Three of them</a></div>`);
  const before = host.document.documentElement.outerHTML;
  const grown = await growText(host, 3);
  await new Promise((resolve) => setTimeout(resolve, wait));
  grown.stop();
  expect(host.document.documentElement.outerHTML).toBe(before);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(host.document.documentElement.outerHTML).toBe(before);
  expect(host.document.adoptedStyleSheets).toEqual([]);
});
