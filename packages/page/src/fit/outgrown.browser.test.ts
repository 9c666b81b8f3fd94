import { expect, test } from 'vitest';
import { growHost, type GrownHost } from '../testing/grow-host.js';

const grown = (html: string, factor?: number): Promise<GrownHost> =>
  growHost(`<style>input, select, button, textarea { font: 16px sans-serif; box-sizing: border-box; margin: 0 }</style><body>${html}`, factor);

const fits = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean =>
  scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1;

test('a button for sending has room for its words', async () => {
  const { find } = await grown('<input type="submit" id="a" value="Send application" style="width:140px;height:28px">');
  expect(fits(find('#a'))).toBe(true);
  expect(find('#a').clientHeight).toBeGreaterThan(36);
});

test('a button element has room for its words', async () => {
  const { find } = await grown('<button id="a" style="width:140px;height:28px;white-space:nowrap">Send application</button><p id="next">next');
  expect(fits(find('#a'))).toBe(true);
  expect(find('#next').getBoundingClientRect().top).toBeGreaterThanOrEqual(find('#a').getBoundingClientRect().bottom);
});

test('a select is as wide as the option chosen needs it', async () => {
  const { find } = await grown('<select id="a" style="width:150px;height:28px"><option>Labour dispute</option></select>');
  const { document } = await grown('<select style="font-size:32px"><option>Labour dispute</option></select>', 1);
  expect(find('#a').getBoundingClientRect().width).toBeGreaterThanOrEqual(document.querySelector('select')!.getBoundingClientRect().width - 12);
  expect(find('#a').clientHeight).toBeGreaterThan(36);
});

test('a field is as high as its line, and as wide as it was', async () => {
  const { find } = await grown('<input id="a" value="Zhang San" style="width:200px;height:26px"><input id="b" style="width:200px;height:90px">');
  expect(find('#a').clientHeight).toBeGreaterThan(36);
  expect(find('#a').getBoundingClientRect().width).toBe(200);
  expect(find('#b').getBoundingClientRect().height).toBe(90);
});

test('a text area scrolls what it holds', async () => {
  const { find } = await grown('<textarea id="a" style="width:200px;height:60px">one\ntwo\nthree\nfour</textarea>');
  expect(find('#a').getBoundingClientRect().height).toBe(60);
});

test('boxes to tick and sliders are not touched', async () => {
  const { document } = await grown(
    '<input type="checkbox"><input type="radio"><input type="range"><input type="color"><input type="hidden" value="x">',
    3,
  );
  expect([...document.querySelectorAll('[mangdao-least],[mangdao-fit]')].map(({ outerHTML }) => outerHTML)).toEqual([]);
});

test('a box of fixed height opens, and so do those around it; a box that hides on purpose does not', async () => {
  const { find } = await growHost(
    `<body style="font:16px/24px sans-serif"><div id="outer" style="height:60px"><div id="inner" style="height:50px;width:200px">Legal aid is free of charge</div></div>
     <div id="folded" style="height:0;overflow:hidden"><p>folded away</p></div><p id="next">next`,
  );
  for (const id of ['#inner', '#outer'])
    expect(find('#next').getBoundingClientRect().top, id).toBeGreaterThanOrEqual(find(id).getBoundingClientRect().bottom);
  expect(find('#inner').scrollHeight).toBeLessThanOrEqual(find('#inner').clientHeight + 1);
  expect(find('#folded').clientHeight).toBe(0);
});
