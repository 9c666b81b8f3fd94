import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { coloursAt } from './support/colours-at.js';
import { expect, ready, tag, test } from './support/site.js';

test.use({ viewport: { width: 800, height: 600 }, locale: 'en' });

/** A picture in one colour. */
const plain = (width: number, height: number, colour: readonly [number, number, number]): Buffer => {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([...colour, 255], at);
  return PNG.sync.write(png);
};
const box = (x: number, y: number, more: string): string => `position:absolute;left:${x}px;top:${y}px;width:100px;height:60px;${more}`;

const black = '0,0,0';
const white = '255,255,255';
const red = '255,0,0';
const cyan = '0,255,255';

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Colours</title>${tag}<style>
  body { margin: 0; height: 2000px } dialog, [popover] { margin: 0; border: 0; padding: 0; outline: 0; inset: auto; width: 100px; height: 60px; background: #f00 }
  dialog { left: 120px; top: 360px } [popover] { left: 240px; top: 360px } ::backdrop { background: none }
</style></head><body>
  <div style="${box(0, 0, 'background:#f00')}"></div>
  <iframe style="${box(120, 0, 'border:0')}" srcdoc="<body style='background:#f00'>"></iframe>
  <iframe style="${box(240, 0, 'border:0')}" src="FOREIGN"></iframe>
  <div id="host" style="${box(360, 0, '')}"></div>
  <div style="${box(480, 0, 'position:fixed;background:#f00')}"></div>
  <div style="position:absolute;left:600px;top:0;height:1500px"><div style="position:sticky;top:0;width:100px;height:60px;background:#f00"></div></div>
  <img alt="" style="${box(0, 120, '')}" src="/red.png">
  <canvas id="canvas" width="100" height="60" style="${box(120, 120, '')}"></canvas>
  <div id="ground" style="${box(240, 120, 'background:url(/red.png)')}"></div>
  <div id="slide" style="${box(360, 120, 'background:url(/blue.png)')}"><img alt="" width="60" height="60" src="/red.png"></div>
  <svg style="${box(480, 120, '')}"><image href="/red.png" width="100" height="60" preserveAspectRatio="none"/></svg>
  <div id="words" style="${box(600, 120, 'background:url(/red.png)')}">words</div>
  <video id="video" poster="/red.png" style="${box(0, 240, 'object-fit:fill')}"></video>
  <img alt="" id="sign" style="${box(120, 240, 'width:20px;height:20px')}" src="/red.png">
  <img alt="" id="own" style="${box(240, 240, 'filter:invert(1)')}" src="/red.png">
  <a id="logo" href="#" style="${box(360, 240, 'text-indent:-999px;overflow:hidden;background:url(/red.png)')}">logo</a>
  <button id="button" style="${box(480, 240, '')}">press</button>
  <dialog id="dialog"></dialog><div id="popover" popover="manual"></div>
  <script>
    document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<div style="width:100px;height:60px;background:#f00"></div>'
      + '<div popover="manual" style="all:revert;position:fixed;inset:auto;left:360px;top:360px;width:100px;height:60px;margin:0;border:0;padding:0;background:#f00">';
    const context = document.getElementById('canvas').getContext('2d'); context.fillStyle = '#f00'; context.fillRect(0, 0, 100, 60);
  </script></body></html>`;

const painted = {
  ground: [300, 500],
  box: [50, 30],
  frame: [170, 30],
  foreign: [290, 30],
  shadow: [410, 30],
  fixed: [530, 30],
  sticky: [650, 30],
} as const;

const pictures = {
  img: [50, 150],
  canvas: [170, 150],
  background: [290, 150],
  nested: [390, 150],
  slide: [450, 150],
  svg: [530, 150],
  poster: [50, 270],
  own: [290, 270],
  logo: [410, 270],
} as const;

const topLayer = { dialog: [170, 390], popover: [290, 390], inner: [410, 390] } as const;

const all = <Name extends string>(places: Record<Name, unknown>, colour: string): Record<Name, string> =>
  Object.fromEntries(Object.keys(places).map((name) => [name, colour])) as Record<Name, string>;

interface Site {
  page(path: string, page: { html?: string; body?: Buffer }): string;
  foreignUrl(path: string): string;
}

async function open(page: Page, site: Site): Promise<void> {
  site.page('/red.png', { body: plain(100, 60, [255, 0, 0]) });
  site.page('/blue.png', { body: plain(100, 60, [0, 0, 255]) });
  site.page('/foreign', { html: "<body style='background:#f00'>" });
  await page.goto(site.page('/', { html: html.replace('FOREIGN', site.foreignUrl('/foreign')) }));
  await ready(page);
}

const set = (page: Page, settings: Record<string, string | number>): Promise<void> =>
  page.evaluate((values) => window.mangdao!.set('colour-filter', values), settings);
const openTop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.querySelector('dialog')!.showModal();
    document.getElementById('popover')!.showPopover();
    document.getElementById('host')!.shadowRoot!.querySelector<HTMLElement>('[popover]')!.showPopover();
  });

test('all that is drawn is filtered once: the ground, frames of any origin, shadow roots, fixed and sticky boxes', async ({ page, site }) => {
  await open(page, site);
  expect(await coloursAt(page, painted)).toEqual({ ...all(painted, red), ground: white });
  await set(page, { filter: 'invert' });
  expect(await coloursAt(page, painted)).toEqual({ ...all(painted, cyan), ground: black });
  await set(page, { filter: 'grayscale' });
  expect(await coloursAt(page, painted)).toEqual({ ...all(painted, '54,54,54'), ground: white });
  await set(page, { filter: 'grayscale', brightness: 50 });
  expect((await coloursAt(page, painted)).ground).toBe('128,128,128');
  await page.evaluate(() => window.mangdao!.off('colour-filter'));
  expect(await coloursAt(page, painted)).toEqual({ ...all(painted, red), ground: white });
});

test('fixed and sticky boxes keep their place while the page scrolls', async ({ page, site }) => {
  await open(page, site);
  await set(page, { filter: 'invert' });
  await page.evaluate(() => scrollTo(0, 300));
  const after = await coloursAt(page, painted);
  expect([after.fixed, after.sticky, after.box, after.ground]).toEqual([cyan, cyan, black, black]);
});

test('in an inversion pictures are right, once, and their places do not change', async ({ page, site }) => {
  await open(page, site);
  const rights = { ...all(pictures, red), slide: '0,0,255', own: cyan };
  expect(await coloursAt(page, pictures)).toEqual(rights);
  await set(page, { filter: 'invert' });
  expect(await coloursAt(page, pictures)).toEqual(rights);
  expect(await coloursAt(page, { sign: [130, 250], words: [690, 170] })).toEqual({ sign: cyan, words: cyan });
  await page.evaluate(() => {
    const late = document.createElement('img');
    late.src = '/red.png';
    late.style.cssText = 'position:absolute;left:600px;top:240px;width:100px;height:60px';
    document.body.append(late);
    document.getElementById('ground')!.append('words');
    document.querySelector('#slide')!.append('words');
  });
  await expect.poll(() => coloursAt(page, { late: [650, 270], background: [330, 170], slide: [450, 130], nested: [390, 150] })).toEqual({
    late: red,
    background: cyan,
    slide: '255,255,0',
    nested: red,
  });
  await set(page, { filter: 'grayscale' });
  expect((await coloursAt(page, { img: pictures.img })).img).toBe('54,54,54');
});

for (const before of [true, false])
  test(`modal dialogs and popovers opened ${before ? 'before' : 'after'} it are filtered too`, async ({ page, site }) => {
    await open(page, site);
    if (before) await openTop(page);
    await set(page, { filter: 'invert' });
    if (!before) await openTop(page);
    expect(await coloursAt(page, topLayer)).toEqual(all(topLayer, cyan));
    await page.evaluate(() => document.querySelector('dialog')!.close());
    expect((await coloursAt(page, topLayer)).dialog).toBe(black);
  });

test('the toolbar and its panel are filtered with the rest, and work', async ({ page, site }) => {
  await open(page, site);
  const looks = async () => PNG.sync.read(await page.screenshot());
  await page.evaluate(() => window.mangdao!.open());
  const panel = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  const [before, { x, y, width }] = [await looks(), (await panel.boundingBox())!];
  await page.evaluate(() => window.mangdao!.close());
  await set(page, { filter: 'invert' });
  await page.evaluate(() => window.mangdao!.open());
  await expect(panel).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  const after = await looks();
  const at = ({ data }: PNG): number[] => [...data.subarray(4 * ((Math.round(y) + 8) * 800 + Math.round(x + width / 2))).subarray(0, 3)];
  expect(at(after)).toEqual(at(before).map((value) => 255 - value));
  const other = page.getByRole('switch', { name: 'Crosshair' });
  await other.click();
  await expect(other).toBeChecked();
});

test('pointer, selection, focus and what assistive technology is told are as they were', async ({ page, site, context }) => {
  await open(page, site);
  const session = await context.newCDPSession(page);
  await session.send('Accessibility.enable');
  const tree = async () =>
    (await session.send('Accessibility.getFullAXTree')).nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, properties }) => [role?.value, name?.value, properties?.map((one) => [one.name, one.value.value])].join());
  await page.locator('#button').focus();
  const told = await tree();
  await set(page, { filter: 'protanopia' });
  expect(await page.evaluate(() => document.elementFromPoint(500, 260)?.id)).toBe('button');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('button');
  expect(await tree()).toEqual(told);
  await page.evaluate(() => document.getElementById('button')!.addEventListener('click', () => (document.title = 'pressed')));
  await page.mouse.click(500, 260);
  await expect(page).toHaveTitle('pressed');
  await page.mouse.dblclick(615, 130);
  expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe('words');
});

test('colour-vision filters follow every change of their settings', async ({ page, site }) => {
  await open(page, site);
  const { box: place } = painted;
  const after = async (settings: Record<string, string | number>): Promise<string> => {
    await set(page, settings);
    return (await coloursAt(page, { place })).place;
  };
  // Published: 0.152286, 0.114503 and less than nothing, of linear light.
  expect(await after({ filter: 'protanopia', purpose: 'simulate', strength: 100 })).toBe('109,95,0');
  expect(await after({ strength: 10 })).toBe('245,28,0');
  expect(await after({ filter: 'deuteranopia', strength: 100 })).toBe('163,144,0');
  expect(await after({ purpose: 'compensate' })).not.toBe('163,144,0');
  expect((await coloursAt(page, { ground: painted.ground })).ground).toBe(white);
  expect(await after({ filter: 'grayscale' })).toBe('54,54,54');
});

test('on paper and under colours of the system the page is as it is', async ({ page, site }) => {
  await open(page, site);
  await set(page, { filter: 'invert' });
  await page.emulateMedia({ media: 'print' });
  expect(await coloursAt(page, { box: painted.box, ...pictures })).toMatchObject({ box: red, img: red, own: cyan });
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  expect(await coloursAt(page, { img: pictures.img, canvas: pictures.canvas })).toEqual({ img: red, canvas: red });
  await page.emulateMedia({ forcedColors: 'none' });
  expect((await coloursAt(page, { box: painted.box })).box).toBe(cyan);
});

for (const late of ['the aid', 'the page'])
  test(`no frame of a reload flashes in the inverse of what the visitor chose, with ${late} late`, async ({ page, site, context }) => {
    const address = site.page('/slow', {
      html: `<!doctype html><html lang="en"><head><title>Slow</title>${tag}<style>html{background:#eef4ff}</style></head><body><p>Text</p><img src="/late.png" alt=""><script src="/late.js"></script></body></html>`,
    });
    site.page('/late.png', { body: plain(10, 10, [255, 0, 0]) });
    site.page('/late.js', { html: '' });
    await page.goto(address);
    await ready(page);
    await set(page, { filter: 'invert' });
    await page.waitForFunction(() => (localStorage.getItem('mangdao') ?? '').includes('backdrop-filter'));
    const session = await context.newCDPSession(page);
    const frames: Buffer[] = [];
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(Buffer.from(data, 'base64'));
      void session.send('Page.screencastFrameAck', { sessionId });
    });
    site.delay(late === 'the aid' ? /mangdao-core|aid-colour/ : /late\.js/, late === 'the aid' ? 500 : 1500);
    site.delay(/late\.png/, 300);
    await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await page.reload();
    await ready(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
    await session.send('Page.stopScreencast');
    const grounds = frames.map((frame) => {
      const { data, width } = PNG.sync.read(frame);
      return [...data.subarray(4 * (400 * width + 300), 4 * (400 * width + 300) + 3)].join();
    });
    expect(grounds).toContain('17,11,0');
    // White without the page's tint is the browser's own, between two documents.
    expect(grounds.filter((ground) => ground === '238,244,255')).toEqual([]);
  });
