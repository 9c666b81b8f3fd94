import { beforeEach, expect, test } from 'vitest';
import { computed, drawn, loading, openHost, type Host } from './testing/open-host.js';

const blue = 'rgb(0, 0, 255)';
const red = 'rgb(255, 0, 0)';

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});

const colour = (element: Element): string => computed(element, 'color');

/** A page with text in a shadow root, in a shadow root in that, in a frame and in a frame in that. */
async function openRoots(): Promise<Host & { texts: Element[] }> {
  const host = await openHost(
    `<body><p>a</p><div id="host"></div><iframe srcdoc="<p>c</p><iframe srcdoc='<p>d</p>'></iframe>"></iframe>`,
  );
  const shadow = host.find('#host').attachShadow({ mode: 'open' });
  const outer = host.document.createElement('p');
  const inner = host.document.createElement('p');
  outer.attachShadow({ mode: 'open' }).append(inner);
  shadow.append(outer);
  const frame = host.find('iframe').contentDocument!;
  const deep = frame.querySelector('iframe')!.contentDocument!;
  const texts = [host.find('p'), outer, inner, frame.querySelector('p')!, deep.querySelector('p')!];
  return { ...host, texts };
}

test('a sheet is in force in every open root and frame, and nowhere after the abort', async () => {
  const { page, texts } = await openRoots();
  const before = texts.map(colour);
  const sheet = page.sheet(controller.signal);
  sheet.replace('p { color: rgb(0, 0, 255) !important }');
  expect(texts.map(colour)).toEqual(texts.map(() => blue));
  controller.abort();
  expect(texts.map(colour)).toEqual(before);
});

test('it beats the page’s own !important, and the attribute style without it', async () => {
  const { page, find } = await openHost('<style>p { color: red !important }</style><p style="color: red">a');
  page.sheet(controller.signal).replace('p { color: blue !important }');
  expect(colour(find('p'))).toBe(blue);
});

test('a property is set in every document and inherited into shadow roots, whatever the text becomes', async () => {
  const { page, texts } = await openRoots();
  const sheet = page.sheet(controller.signal);
  sheet.property('--mangdao-colour', 'rgb(0, 0, 255)');
  sheet.replace('p { color: var(--mangdao-colour) }');
  expect(texts.map(colour)).toEqual(texts.map(() => blue));
  sheet.property('--mangdao-colour', 'rgb(255, 0, 0)');
  expect(texts.map(colour)).toEqual(texts.map(() => red));
  sheet.replace('p { color: var(--mangdao-colour); font-weight: 700 }');
  expect(texts.map(colour)).toEqual(texts.map(() => red));
});

test('rules are added behind the others and go with the text', async () => {
  const { page, texts } = await openRoots();
  const sheet = page.sheet(controller.signal);
  sheet.replace('p { color: red }');
  sheet.add('p { color: blue }');
  expect(texts.map(colour)).toEqual(texts.map(() => blue));
  sheet.replace('p { color: red }');
  expect(texts.map(colour)).toEqual(texts.map(() => red));
});

test('outside of the layer a rule counts by its selector', async () => {
  const { page, find } = await openHost('<style>p#a { color: red !important }</style><p id="a">a<p>b');
  const sheet = page.sheet(controller.signal, { unlayered: true });
  sheet.add('p { color: blue !important }');
  expect(colour(find('#a'))).toBe(red);
  expect(colour(find('p + p'))).toBe(blue);
  sheet.add('p:not(#b#b) { color: blue !important }');
  expect(colour(find('#a'))).toBe(blue);
  controller.abort();
  expect(colour(find('#a'))).toBe(red);
});

test('read as the original, the page is as its owner made it, in shadow roots and frames too; afterwards all is in force again', async () => {
  const { page, texts } = await openRoots();
  const before = texts.map(colour);
  page.sheet(controller.signal).replace('p { color: red !important }');
  page.sheet(controller.signal).add('p { color: blue !important }');
  expect(texts.map(colour)).toEqual(texts.map(() => blue));
  expect(page.original(() => texts.map(colour))).toEqual(before);
  expect(texts.map(colour)).toEqual(texts.map(() => blue));
});

test('a read of the original that throws leaves every sheet in force', async () => {
  const { page, texts } = await openRoots();
  page.sheet(controller.signal).replace('p { color: blue !important }');
  const fails = (): never => {
    throw new Error('read failed');
  };
  expect(() => page.original(fails)).toThrow('read failed');
  expect(() => page.original(fails, texts)).toThrow('read failed');
  expect(texts.map(colour)).toEqual(texts.map(() => blue));
});

test('a read of the original within another is one too, and does not end it', async () => {
  const { page, find } = await openHost('<p style="color: red">a');
  page.sheet(controller.signal).replace('p { color: blue !important }');
  const read = page.original(() => [page.original(() => colour(find('p'))), colour(find('p'))]);
  expect(read).toEqual([red, red]);
  expect(colour(find('p'))).toBe(blue);
});

test('before anything was asked of the page, the original is the page', async () => {
  const { page, find } = await openHost('<p style="color: red">a');
  expect(page.original(() => colour(find('p')))).toBe(red);
  expect(page.original(() => colour(find('p')), [find('p')])).toBe(red);
});

test('a root or frame that comes later has it by the next frame, added rules too', async () => {
  const { page, document } = await openHost('<body>');
  const sheet = page.sheet(controller.signal);
  sheet.replace('p { color: red }');
  sheet.add('p { color: blue }');
  const box = document.createElement('div');
  const text = document.createElement('p');
  box.attachShadow({ mode: 'open' }).append(text);
  const frame = document.createElement('iframe');
  await loading(frame, () => {
    frame.srcdoc = '<p>late';
    document.body.append(box, frame);
  });
  await drawn();
  expect(colour(text)).toBe(blue);
  expect(colour(frame.contentDocument!.querySelector('p')!)).toBe(blue);
  await loading(frame, () => (frame.srcdoc = '<p>another'));
  await drawn();
  expect(colour(frame.contentDocument!.querySelector('p')!)).toBe(blue);
});

test('a removed frame is let go: changes go on, and coming back it has the sheet again', async () => {
  const { page, find, document } = await openHost('<body><p>a</p><iframe srcdoc="<p>b"></iframe>');
  const sheet = page.sheet(controller.signal);
  sheet.replace('p { color: red }');
  const frame = find('iframe');
  frame.remove();
  await drawn();
  sheet.replace('p { color: blue }');
  sheet.add('b { color: blue }');
  sheet.property('--mangdao-a', '1');
  await loading(frame, () => document.body.append(frame));
  await drawn();
  expect(colour(frame.contentDocument!.querySelector('p')!)).toBe(blue);
});

test('a host that sets its own list of adopted sheets loses ours for a frame, and never its own', async () => {
  const { page, find, window, document } = await openHost('<p>a');
  const theirs = new window.CSSStyleSheet();
  theirs.replaceSync('p { font-weight: 700 }');
  const sheet = page.sheet(controller.signal);
  sheet.replace('p { color: blue }');
  document.adoptedStyleSheets = [theirs];
  document.body.append('something happens');
  await drawn();
  expect(colour(find('p'))).toBe(blue);
  expect(document.adoptedStyleSheets[0]).toBe(theirs);
  controller.abort();
  expect(document.adoptedStyleSheets).toEqual([theirs]);
});

test('only first-paint sheets are reported, together, and taken back', async () => {
  const { page, firstPaints } = await openHost('<p>a');
  const other = new AbortController();
  page.sheet(controller.signal).replace('p { color: red }');
  expect(firstPaints).toEqual([]);
  const first = page.sheet(controller.signal, { firstPaint: true });
  first.property('--mangdao-ink', '#ff0');
  first.replace('p{color:var(--mangdao-ink)}');
  page.sheet(other.signal, { firstPaint: true }).replace('b{color:red}');
  const both = firstPaints.at(-1)!;
  expect(both.replace(/\s/g, '')).toMatch(/--mangdao-ink:#ff0.*p\{color:var\(--mangdao-ink\)\}.*b\{color:red\}/);
  expect(new CSSStyleSheet().replaceSync(both)).toBeUndefined();
  controller.abort();
  expect(firstPaints.at(-1)).not.toContain('--mangdao-ink');
  expect(firstPaints.at(-1)).toContain('b{color:red}');
  other.abort();
  expect(firstPaints.at(-1)).toBe('');
});
