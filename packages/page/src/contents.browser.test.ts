import { expect, test } from 'vitest';
import { openHost, type Host } from './testing/open-host.js';

const pixel = 'src="data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="';

const texts = (host: Host, start?: Node): string[] =>
  [...host.page.contents(start)].map((node) => ('alt' in node ? `[${node.alt}]` : node.data.trim()));

test('texts come in reading order, pictures by their text alternative', async () => {
  const host = await openHost(`<body><h1>一</h1><p>二<b>三</b>四 <img ${pixel} alt="五"><img ${pixel} alt=""><img ${pixel}></p><ul><li>六</li></ul>`);
  expect(texts(host)).toEqual(['一', '二', '三', '四', '[五]', '六']);
});

test.each([
  ['hidden', '<p hidden>x</p>'],
  ['display none', '<p style="display:none">x</p>'],
  ['invisible', '<p style="visibility:hidden">x</p>'],
  ['transparent', '<p style="opacity:0">x</p>'],
  ['aria-hidden', '<p aria-hidden="true">x<b>y</b></p>'],
  ['a script', '<script>x</script>'],
  ['a style', '<style>x</style>'],
  ['a template', '<template>x</template>'],
  ['a field', '<textarea>x</textarea><select><option>x</select><input value="x">'],
  ['our own', '<mangdao-other>x</mangdao-other>'],
])('%s is left out', async (_, html) => {
  const host = await openHost(`<body><p>前</p>${html}<p>后</p>`);
  expect(texts(host)).toEqual(['前', '后']);
});

test('ruby is read without its annotation', async () => {
  expect(texts(await openHost('<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>'))).toEqual(['汉']);
});

test('what shows within an invisible or boxless element is read', async () => {
  const host = await openHost(
    '<body><div style="visibility:hidden">x<b style="visibility:visible">一</b></div><div style="display:contents"><p>二</p></div>',
  );
  expect(texts(host)).toEqual(['一', '二']);
});

test('text of an element without a box is read, unless it is invisible', async () => {
  const host = await openHost(
    `<body><div style="display:contents">一</div><div style="display:contents;visibility:hidden">x</div>
    <div style="opacity:0"><b style="display:contents">y</b></div><div id="card"></div>`,
  );
  host.find('#card').attachShadow({ mode: 'open' }).append('二');
  expect(texts(host)).toEqual(['一', '二']);
  host.find('#card').style.visibility = 'hidden';
  expect(texts(host)).toEqual(['一']);
});

test('a shadow tree is read as it is drawn: slotted content where its slot is, defaults where nothing is slotted', async () => {
  const host = await openHost(`<body>前<div id="card"><b slot="head">头</b>身<i slot="none">不显示</i></div>后`);
  host.find('#card').attachShadow({ mode: 'open' }).innerHTML =
    '<p>上</p><slot></slot><slot name="head"></slot><slot name="foot">默认</slot><p>下</p>';
  expect(texts(host)).toEqual(['前', '上', '身', '头', '默认', '下', '后']);
  expect(texts(host, host.find('b'))).toEqual(['头', '默认', '下', '后']);
  expect(texts(host, host.find('#card').shadowRoot!.lastElementChild!)).toEqual(['下', '后']);
});

test('frames are read where they stand, and left at their end', async () => {
  const host = await openHost(
    `<body>前<iframe srcdoc="内<iframe srcdoc='<p>里</p>'></iframe>中"></iframe><p id="after">后</p>`,
  );
  expect(texts(host)).toEqual(['前', '内', '里', '中', '后']);
  const inner = host.find('iframe').contentDocument!.querySelector('iframe')!;
  expect(texts(host, inner.contentDocument!.querySelector('p')!)).toEqual(['里', '中', '后']);
});

test('from the middle it goes on to the end of the page', async () => {
  const host = await openHost('<body><section><p>一</p><p id="here">二<b>三</b></p></section><p>四</p>');
  expect(texts(host, host.find('#here'))).toEqual(['二', '三', '四']);
  expect(texts(host, host.find('b').firstChild!)).toEqual(['三', '四']);
});
