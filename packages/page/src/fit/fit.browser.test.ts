// One small page for each way in which text that grew can lose its place.
import { describe, expect, test } from 'vitest';
import { growHost } from '../testing/grow-host.js';
import { computed, openHost } from '../testing/open-host.js';
import { apart, cutOff, liesOn, lineCount } from '../testing/text-state.js';

const base = '<style>* { margin: 0; padding: 0 } body { font: 16px/1.5 sans-serif; margin: 10px } li { list-style: none }</style><body>';
const words = 'Legal aid is free of charge';
const sentence = `${words} for people who cannot afford a lawyer.`;

/** The page before anything grew, to be sure that the conflict is not the page's own. */
const original = (html: string) => openHost(base + html);
const grown = (html: string, factor?: number) => growHost(base + html, factor);

describe('text that is cut off', () => {
  test('a box of fixed height that hides what is below grows with its text', async () => {
    const html = `<div id="box" style="width:300px;height:48px;overflow:hidden"><p id="text">${sentence}</p></div><p id="next">next</p>`;
    const before = await original(html);
    expect(cutOff(before.find('#text'))).toBe(0);
    const { find } = await grown(html);
    expect(cutOff(find('#text'))).toBe(0);
    expect(find('#next').getBoundingClientRect().top).toBeGreaterThanOrEqual(find('#box').getBoundingClientRect().bottom);
  });

  test('what such a box hides at its side stays hidden: the second picture of a carousel', async () => {
    const html = `<div id="box" style="width:300px;height:48px;overflow:hidden"><div style="width:600px">
      <p id="one" style="width:300px;float:left">${sentence}</p><p id="two" style="width:300px;float:left">The second of two.</p></div></div>`;
    const before = await original(html);
    expect([cutOff(before.find('#one')), cutOff(before.find('#two'))]).toEqual([0, 1]);
    const { find } = await grown(html);
    expect([cutOff(find('#one')), cutOff(find('#two'))]).toEqual([0, 1]);
    expect(find('#box').getBoundingClientRect().width).toBe(300);
  });

  test('a carousel whose slides lie on top of each other shows the one that it showed', async () => {
    const slide = 'position:absolute;inset:0;overflow:hidden';
    const html = `<div style="position:relative;width:400px;height:50px;overflow:hidden"><div id="one" style="${slide}">${sentence}</div>
      <div id="two" style="${slide};transform:translateX(100%)">The second of two.</div><div id="three" style="${slide};visibility:hidden">The third.</div></div>`;
    const before = await original(html);
    expect([cutOff(before.find('#one')), cutOff(before.find('#two'))]).toEqual([0, 1]);
    const { find } = await grown(html);
    expect([cutOff(find('#one')), cutOff(find('#two'))]).toEqual([0, 1]);
    expect(computed(find('#three'), 'visibility')).toBe('hidden');
  });

  test('a line that ends in an ellipsis only now goes on in a second line', async () => {
    const { find } = await grown(
      `<p id="text" style="width:240px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${words}</p>`,
    );
    expect(cutOff(find('#text'))).toBe(0);
    expect(lineCount(find('#text'))).toBeGreaterThan(1);
  });

  test('clamped lines that were enough are not clamped any more', async () => {
    const clamp = 'display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;width:300px';
    const { find } = await grown(`<p id="text" style="${clamp}">${sentence}</p>`);
    expect(cutOff(find('#text'))).toBe(0);
    expect(lineCount(find('#text'))).toBeGreaterThan(2);
  });

  test('a table cell that does not wrap lets its words wrap', async () => {
    const { find, document } = await grown(
      `<table style="width:780px;border-collapse:collapse"><tr><td nowrap id="a">${sentence}</td><td style="white-space:nowrap" id="b">Apply at any office</td></tr></table>`,
    );
    expect([cutOff(find('#a')), cutOff(find('#b'))]).toEqual([0, 0]);
    expect(apart(find('#a'), find('#b'))).toBe(true);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(800);
  });

  test('text that grew past the edge of the page comes back, and the page does not become wider', async () => {
    const html = `<div style="width:780px;white-space:nowrap" id="text">${sentence} ${words}</div>
      <div style="position:relative;left:500px;width:270px" id="aside">Hotline 12348, day and night</div>`;
    expect((await original(html)).document.documentElement.scrollWidth).toBe(800);
    const { find, document } = await grown(html);
    expect([cutOff(find('#text')), cutOff(find('#aside'))]).toEqual([0, 0]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(800);
  });

  test('boxes without text that stick out at the side do not let the page scroll there', async () => {
    const { document } = await grown(`<p style="font-size:20px">${words}<i style="display:block;width:30em;border-top:1px solid"></i></p>`);
    expect(document.documentElement.scrollWidth).toBeGreaterThan(800);
    expect(computed(document.documentElement, 'overflow-x')).toBe('hidden');
  });

  test('preformatted lines keep the breaks they have', async () => {
    const { find } = await grown(`<pre id="text" style="width:300px;overflow:hidden;font-size:16px">first line, quite long
second</pre>`);
    expect(cutOff(find('#text'))).toBe(0);
    expect(lineCount(find('#text'))).toBeGreaterThanOrEqual(3);
    expect(computed(find('#text'), 'white-space')).toContain('pre-wrap');
  });

  test('a box that scrolls goes on scrolling', async () => {
    const { find } = await grown(`<div id="box" style="width:300px;height:48px;overflow:auto"><p id="text">${sentence}</p></div>`);
    expect(find('#box').clientHeight).toBe(48);
    expect(find('#box').hasAttribute('mangdao-fit')).toBe(false);
  });
});

describe('text that runs over other text', () => {
  test('a title laid over the space above a text', async () => {
    const html = `<div style="position:relative;width:400px"><h2 id="title" style="position:absolute;top:0;left:0;font-size:20px">${words}</h2>
      <p id="text" style="padding-top:30px">${sentence}</p></div>`;
    const before = await original(html);
    expect(apart(before.find('#title'), before.find('#text'))).toBe(true);
    const { find } = await grown(html);
    expect(apart(find('#title'), find('#text'))).toBe(true);
  });

  test('columns that float side by side', async () => {
    const column = 'float:left;width:190px;height:48px;white-space:nowrap';
    const html = `<div style="width:390px"><p id="a" style="${column}">Legal aid centres</p><p id="b" style="${column}">Notary public offices</p></div>`;
    const { find } = await grown(html);
    expect(apart(find('#a'), find('#b'))).toBe(true);
    expect([cutOff(find('#a')), cutOff(find('#b'))]).toEqual([0, 0]);
  });

  test('a label that does not wrap, and the value beside it', async () => {
    const { find } = await grown(
      `<div style="display:flex;width:400px"><span id="label" style="flex:none;width:130px;white-space:nowrap">Date of decision</span><span id="value">The fifth of May, 2024</span></div>`,
    );
    expect(apart(find('#label'), find('#value'))).toBe(true);
  });

  test('a date drawn up into the line of its title by a negative margin', async () => {
    const html = `<div style="width:500px"><p id="title" style="height:24px">${words}, always</p><p id="date" style="margin-top:-24px;text-align:right">2024-05-01</p></div>`;
    const before = await original(html);
    expect(apart(before.find('#title'), before.find('#date'))).toBe(true);
    const { find } = await grown(html);
    expect(apart(find('#title'), find('#date'))).toBe(true);
  });

  test('lines of a list that is drawn lower than its text', async () => {
    const { find } = await grown(
      `<ul style="width:200px"><li id="a" style="height:24px">Labour disputes</li><li id="b" style="height:24px">Marriage and family</li></ul>`,
    );
    expect(apart(find('#a'), find('#b'))).toBe(true);
  });

  test('text in cells of a grid of fixed rows', async () => {
    const { find } = await grown(
      `<div style="display:grid;grid-template:24px 24px/140px 140px"><p id="a">Labour law</p><p id="b">Family law</p><p id="c">Building law</p><p id="d">Traffic</p></div>`,
    );
    for (const [one, other] of [['#a', '#b'], ['#a', '#c'], ['#b', '#d'], ['#c', '#d']] as const)
      expect(apart(find(one), find(other)), `${one} ${other}`).toBe(true);
  });

  test('what the page itself draws over each other stays so, and nothing is done about it', async () => {
    const { find } = await grown(
      `<div id="box" style="position:relative"><p id="a">Shadow</p><p id="b" style="position:absolute;top:1px;left:1px">Shadow</p></div>`,
    );
    expect(apart(find('#a'), find('#b'))).toBe(false);
    expect(find('#b').hasAttribute('mangdao-fit')).toBe(false);
  });

  test('a header that stays in place does not come to cover the first text', async () => {
    const html = `<header id="header" style="position:fixed;top:0;left:0;right:0;height:40px;background:#fff"><b style="line-height:40px">Bureau of Justice</b></header>
      <p id="first" style="margin-top:50px">${sentence}</p>`;
    const { find } = await grown(html);
    expect(find('#first').getBoundingClientRect().top).toBeGreaterThanOrEqual(find('#header').getBoundingClientRect().bottom - 1);
  });
});

describe('text that loses its ground or its column', () => {
  test('white words in a row stay on their blue bar', async () => {
    const link = (id: string, text: string): string => `<a id="${id}" style="float:left;padding:0 10px">${text}</a>`;
    const { find } = await grown(
      `<div id="bar" style="width:400px;height:24px;background:#036;color:#fff">${link('a', 'Home')}${link('b', 'Legal aid')}${link('c', 'Notaries')}${link('d', 'Lawyers')}</div><p id="next">next</p>`,
    );
    for (const id of ['#a', '#b', '#c', '#d']) expect(liesOn(find(id), find('#bar')), id).toBe(true);
    expect(find('#next').getBoundingClientRect().top).toBeGreaterThanOrEqual(find('#bar').getBoundingClientRect().bottom);
  });

  test('a column is not squeezed until letters stand one below the other', async () => {
    const html = `<div style="display:flex;width:300px"><b id="label" style="width:116px;flex:none">申请人姓名地址</b><span id="value">张三，住在浙江省杭州市</span></div>`;
    const { find } = await grown(html, 3);
    expect(7 / lineCount(find('#label'))).toBeGreaterThanOrEqual(2.5);
    expect(apart(find('#label'), find('#value'))).toBe(true);
  });

  test('neither in a table', async () => {
    const { find } = await grown(
      `<table style="width:300px;table-layout:fixed"><tr><th id="label" style="width:116px">申请人姓名地址</th><td id="value">张三，住在浙江省杭州市</td></tr></table>`,
      3,
    );
    expect(7 / lineCount(find('#label'))).toBeGreaterThanOrEqual(2.5);
  });
});

describe('what is to stay as it is', () => {
  test.each([
    ['clipped to a point', 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap'],
    ['clipped by a path', 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'],
    ['one pixel large', 'position:absolute;width:1px;height:1px;overflow:hidden'],
    ['far off to the left', 'position:absolute;left:-9999px'],
    ['indented out of its box', 'display:block;width:80px;height:30px;overflow:hidden;text-indent:-9999px'],
  ])('text for screen readers: %s', async (_, style) => {
    const { find, document } = await grown(`<p>${words}</p><span id="text" style="${style}">${sentence}</span>`);
    const before = await original(`<p>${words}</p><span id="text" style="${style}">${sentence}</span>`);
    expect(cutOff(before.find('#text'))).toBe(1);
    expect(cutOff(find('#text'))).toBe(1);
    expect(find('#text').getAttribute('mangdao-fit')).toBe(null);
    expect(document.documentElement.scrollWidth).toBe(800);
  });

  test('what the page itself had cut off', async () => {
    const style = 'width:200px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis';
    const { find } = await grown(`<p id="text" style="${style}">${sentence}</p>`);
    expect(lineCount(find('#text'))).toBe(1);
    expect(find('#text').getBoundingClientRect().width).toBe(200);
  });

  test('a page with room for everything is not touched but for its sizes', async () => {
    const { document } = await grown(`<h1>Notice</h1><p>${sentence}</p><ul><li>One</li><li>Two</li></ul><p><a href="#a">More</a></p>`, 3);
    expect(document.querySelectorAll('[mangdao-fit],[mangdao-least]')).toHaveLength(0);
  });

  test('words in a drawing, and pictures, keep their place', async () => {
    const { find } = await grown(
      `<svg id="svg" width="300" height="40"><text x="0" y="20">Chart</text><text x="100" y="20">2024</text></svg><p>${words}</p>`,
    );
    expect(find('#svg').getBoundingClientRect().width).toBe(300);
    expect(find('text').hasAttribute('mangdao-fit')).toBe(false);
  });
});
