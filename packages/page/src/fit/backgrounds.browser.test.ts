import { expect, onTestFinished, test } from 'vitest';
import { growHost } from '../testing/grow-host.js';
import { computed } from '../testing/open-host.js';

const svg = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="navy"/></svg>`;
const data = (width: number, height: number): string => `data:image/svg+xml,${encodeURIComponent(svg(width, height))}`;

/** A picture of this page's own, with an address. */
function own(width: number, height: number): string {
  const url = URL.createObjectURL(new Blob([svg(width, height)], { type: 'image/svg+xml' }));
  onTestFinished(() => URL.revokeObjectURL(url));
  return url;
}

const text = 'Legal aid is free of charge for people who cannot afford a lawyer.';
const box = (picture: string, style = 'no-repeat'): Promise<string> =>
  growHost(`<body style="font:16px/24px sans-serif"><div id="box" style="width:300px;height:60px;background:url('${picture}') ${style}"><p>${text}</p></div>`).then(
    ({ find }) => computed(find('#box'), 'background-size'),
  );

test('a picture that was drawn for its box is stretched with it', async () => expect(await box(data(300, 60))).toBe('100% 100%'));

test('so is one of the page’s own site', async () => expect(await box(own(300, 60))).toBe('100% 100%'));

test('a picture that repeats sideways grows in height alone', async () => expect(await box(data(2, 60), 'repeat-x')).toBe('auto 100%'));

test.each([
  ['an icon', data(20, 20), 'no-repeat'],
  ['a set of icons', data(600, 400), 'no-repeat'],
  ['a picture that the page scales itself', data(300, 60), 'no-repeat 0 0 / 50px 20px'],
  ['a picture that is shifted', data(300, 60), 'no-repeat 0 -30px'],
  ['a pattern', data(300, 60), 'repeat'],
  ['a picture of another site', 'https://elsewhere.invalid/a.png', 'no-repeat'],
])('%s stays as it is', async (_, picture, style) => expect(await box(picture, style)).not.toMatch(/100%/));

test('a picture behind a box that did not grow stays as it is', async () => {
  const { find } = await growHost(
    `<body style="font:16px/24px sans-serif"><div id="box" style="width:300px;height:200px;background:url('${data(300, 200)}') no-repeat"><p>${text}</p></div>`,
  );
  expect(computed(find('#box'), 'background-size')).toBe('auto');
});
