import { defaults } from '@mangdao/contract';
import { PNG } from 'pngjs';
import { palette, type Palette } from '../../packages/aids/src/colour-theme/palette.js';
import { ownPalette } from '../../packages/aids/src/colour-theme/own-palette.js';
import { settings as schema } from '../../packages/aids/src/colour-theme/settings.js';
import { set } from './support/aids.js';
import { expect, ready, test } from './support/site.js';

// A page that shows a first frame of itself while the rest is still on its way, as slow servers make it happen.
const page = (tag: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>慢</title>${tag}
<style>html { background: #eef4ff } body { color: #333; margin: 0 } .band { background: #c00; color: #fff; padding: 40px }</style></head>
<body><div class="band">横幅</div><p>正文，第一帧里就有。</p><img src="/slow.png" alt="" width="10" height="10"></body></html>`;

/** Share of pixels that are as light as the page's own ground or as red as its band. */
function ownColours(frame: Buffer): number {
  const { data } = PNG.sync.read(frame);
  let own = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if ((red > 225 && red < 250 && green > 235 && blue > 250) || (red > 150 && green < 60 && blue < 60)) own++;
  }
  return own / (data.length / 4);
}

test.use({ viewport: { width: 800, height: 600 } });

for (const [theme, motion] of [
  ...schema.theme.values.map((value) => [value, 'no-preference'] as const),
  ['yellow-on-black', 'reduce'] as const,
])
  test(`no frame is painted in the page's own colours on a reload: ${theme}, motion: ${motion}`, async ({ page: tab, site, context }) => {
    await tab.emulateMedia({ reducedMotion: motion });
    const address = site.page('/slow', { html: page('<script src="/mangdao/mangdao.js"></script>') });
    await tab.goto(address);
    await ready(tab);
    const chosen = { ...defaults(schema), theme, ...(theme === 'custom' && { text: '#fff4d6', background: '#2b1d00' }) };
    await set(tab, 'colour-theme', chosen);
    // The mirror follows the style a little later than the choice.
    await tab.waitForFunction(() => (localStorage.getItem('mangdao') ?? '').includes('--mangdao-ink'));

    // Every frame that the browser paints from here on.
    const session = await context.newCDPSession(tab);
    const frames: Buffer[] = [];
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(Buffer.from(data, 'base64'));
      void session.send('Page.screencastFrameAck', { sessionId });
    });
    // The chunks come late: whatever is in the first frames was put there by the loader alone.
    site.delay(/mangdao-core|aid-colour/, 800);
    site.delay(/slow\.png/, 300);
    await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await tab.reload();
    await ready(tab);
    await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
    await session.send('Page.stopScreencast');

    expect(frames.length).toBeGreaterThan(1);
    expect(frames.some((frame) => isInTheme(frame, chosen.theme === 'custom' ? ownPalette(chosen) : palette(chosen.theme)))).toBe(true);
    // The page's ground is not white: a white frame between two documents is the browser's own.
    for (const [index, frame] of frames.entries())
      expect(ownColours(frame), `frame ${index} of ${frames.length}`).toBeLessThan(0.02);
  });

test('the capture would see a flash: without the tag in the head it does', async ({ page: tab, site, context }) => {
  await tab.goto(site.page('/slow', { html: page('') }));
  const session = await context.newCDPSession(tab);
  const frames: Buffer[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'));
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await tab.reload();
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  await session.send('Page.stopScreencast');
  expect(frames.some((frame) => ownColours(frame) > 0.3)).toBe(true);
});

/** True where most of a frame is in a theme's background colour, and something in its text colour. */
function isInTheme(frame: Buffer, { ink, ground }: Palette): boolean {
  const { data } = PNG.sync.read(frame);
  const count = (hex: string): number => {
    const colour = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    let found = 0;
    for (let at = 0; at < data.length; at += 4) if (colour.every((channel, index) => Math.abs(channel - data[at + index]!) < 40)) found++;
    return found;
  };
  return count(ground) > data.length / 8 && count(ink) > 10;
}
