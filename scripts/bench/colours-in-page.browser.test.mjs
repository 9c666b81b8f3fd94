import { afterEach, expect, test } from 'vitest';
import { installColours } from './colours-in-page.mjs';
import { installBench } from './in-page.mjs';
import { portalPage } from './portal-page.mjs';

let frame;
afterEach(() => frame.remove());

/** A page with the bench in it, and a function that evaluates there. */
async function pageWith(html) {
  frame = document.createElement('iframe');
  frame.style.cssText = 'width:600px;height:400px';
  frame.srcdoc = `<!doctype html><style>*{margin:0}</style>${html}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const evaluate = (code) => frame.contentWindow.eval(code);
  for (const install of [installBench, installColours]) evaluate(`(${install})()`);
  return evaluate;
}
const run = (evaluate, call, { short = false, limit = 2000 } = {}) => evaluate(`bench.runColours(() => { ${call} }, { short: ${short}, quiet: 700, limit: ${limit} })`);

test.each([
  ['grey on white', '<p data-probe style="color:#888">字</p>', false],
  ['black on white', '<p data-probe>字</p>', true],
  ['white on nothing', '<p data-probe style="color:#fff">字</p>', false],
  ['white in a dark box further out', '<body style="background:#fff"><div style="background:#036"><p><b data-probe style="color:#fff">字</b></p></div>', true],
  ['white over a gradient that is light at one end', '<p data-probe style="color:#fff;background:linear-gradient(#000,#999)">字</p>', false],
  ['white over a dark gradient on white', '<p data-probe style="color:#fff;background:#fff linear-gradient(#000,rgb(40 40 40))">字</p>', true],
  ['black over half of black', '<p data-probe style="background:rgb(0 0 0 / .5)">字</p>', false],
  ['half of black on white', '<p data-probe style="color:rgb(0 0 0 / .5)">字</p>', false],
  ['another fill', '<p data-probe style="-webkit-text-fill-color:#888">字</p>', false],
  ['a filter on the text that takes its contrast', '<p data-probe style="background:#fff;filter:contrast(.2)">字</p>', false],
  ['a filter further out that gives it back', '<div style="filter:contrast(10)"><p data-probe style="color:#555;background:#aaa">字</p></div>', true],
  ['the page turned over, on the ground of the body', '<html style="filter:invert(1)"><body style="background:#fff"><p data-probe>字</p>', true],
  ['the page turned over, on no ground at all', '<html style="filter:invert(1)"><body><p data-probe>字</p>', false],
  ['the body turned over, whose ground is that of the page', '<body style="background:#fff;filter:invert(1)"><p data-probe>字</p>', false],
  ['the body turned over, whose ground is its own', '<html style="background:#fff"><body style="background:#fff;filter:invert(1)"><p data-probe>字</p>', true],
])('enough contrast: %s', async (_name, html, enough) => {
  const evaluate = await pageWith(html);
  expect((await run(evaluate, '', { limit: 50 })).enoughBefore).toBe(Number(enough));
});

const two = '<body style="background:#fff"><p data-probe id="weak" style="color:#888">弱</p><p data-probe id="strong">强</p>';

test('shown is the first frame with the colours that stay; changes of the page are waited for', async () => {
  const evaluate = await pageWith(two);
  const { first, repaired, coloured, enoughBefore, enough, watched } = await run(
    evaluate,
    `weak.style.color = 'red'; strong.style.color = 'red';
     setTimeout(() => { weak.style.color = strong.style.color = '#00f'; }, 300);
     setTimeout(() => { document.body.setAttribute('class', 'late'); }, 900);`,
  );
  expect(first).toBeGreaterThan(290);
  expect(first).toBeLessThan(890);
  expect(repaired).toBeGreaterThan(890);
  expect({ coloured, enoughBefore, enough, watched }).toEqual({ coloured: 1, enoughBefore: 0.5, enough: 1, watched: 2 });
});

test('what stays as it was costs no time and is missing from the share', async () => {
  const evaluate = await pageWith(two);
  const { first, coloured } = await run(evaluate, `strong.style.color = '#00f'`);
  expect(first).not.toBeNull();
  expect(coloured).toBe(0.5);
});

test('of what is short only such texts are looked at', async () => {
  const evaluate = await pageWith(two);
  const { first, coloured, watched } = await run(evaluate, `strong.style.color = '#00f'; setTimeout(() => { weak.style.color = '#00f'; }, 100)`, { short: true });
  expect(first).toBeGreaterThan(95);
  expect([coloured, watched]).toEqual([1, 1]);
});

test('what never changes has no time', async () => {
  const evaluate = await pageWith(two);
  expect(await run(evaluate, '', { limit: 50 })).toMatchObject({ first: null, repaired: null, coloured: 0 });
});

test('a call that fails says why', async () => {
  const evaluate = await pageWith(two);
  await expect(run(evaluate, `throw new Error('There is no such aid.')`)).rejects.toThrow('There is no such aid.');
  await expect(run(evaluate, `return Promise.reject(new Error('Not here.'))`)).rejects.toThrow('Not here.');
});

test('back is when every text in sight is drawn as at first', async () => {
  const evaluate = await pageWith(two);
  await run(evaluate, `strong.style.color = '#00f'`);
  await expect(evaluate(`bench.colourBack(() => {}, 50)`)).rejects.toThrow();
  await evaluate(`bench.colourBack(() => { strong.removeAttribute('style'); }, 500)`);
});

test('new lines of the feed are reached when drawn in other colours', async () => {
  const evaluate = await pageWith('<ul class="feed"><li>一</li><li>二</li></ul>');
  const before = evaluate('bench.feedColours()');
  expect(evaluate(`bench.feedColoured(${JSON.stringify(before)})`)).toBe(0);
  evaluate(`document.querySelector('li').style.color = 'red'`);
  expect(evaluate(`bench.feedColoured(${JSON.stringify(before)})`)).toBe(0.5);
});

test('the made-up portal has texts with enough contrast and texts without, in sight too', async () => {
  const evaluate = await pageWith(portalPage({ elements: 1000 }));
  const { enoughBefore, watched } = await run(evaluate, '', { short: true, limit: 50 });
  expect(enoughBefore).toBeGreaterThan(0.4);
  expect(enoughBefore).toBeLessThan(0.8);
  expect(watched).toBeGreaterThan(3);
});
