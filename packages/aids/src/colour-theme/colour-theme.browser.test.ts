import { signal, type Signal } from '@preact/signals-core';
import { defaults, type ValuesOf } from '@mangdao/contract';
import Color from 'color';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fixtures } from '../testing/fixtures.js';
import { drawn, openHost, pageFor, type HostPage } from '../testing/host-page.js';
import { activate } from './activate.js';
import { ownPalette } from './own-palette.js';
import { palette } from './palette.js';
import { settings as schema } from './settings.js';

type Values = ValuesOf<typeof schema>;

const yellow = 'rgb(255, 255, 0)';
const black = 'rgb(0, 0, 0)';
const border = 'rgb(179, 179, 0)';
const disabled = 'rgb(166, 166, 0)';
const cyan = 'rgb(127, 255, 255)';
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

let host: HostPage;
let controller: AbortController;
afterEach(() => {
  controller.abort();
  host.close();
});

async function colour(html: string, change: Partial<Values> = {}): Promise<Signal<Values>> {
  host = await openHost(html);
  controller = new AbortController();
  const settings = signal<Values>({ ...defaults(schema), ...change });
  await activate(pageFor(host, 'colour-theme'), settings, controller.signal);
  return settings;
}

function find<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K];
function find(selector: string): HTMLElement;
function find(selector: string): HTMLElement {
  return host.document.querySelector<HTMLElement>(selector)!;
}
const style = (element: Element | string, pseudo?: string): CSSStyleDeclaration => {
  const found = typeof element === 'string' ? find(element) : element;
  return found.ownerDocument.defaultView!.getComputedStyle(found, pseudo);
};

const hex = (rgb: string): string =>
  `#${rgb.match(/\d+/g)!.slice(0, 3).map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;

/** The contrast ratio of two computed colours (WCAG 2.2). */
const ratio = (one: string, other: string): number => Color(one).contrast(Color(other));

/** The solid colour that an element's text stands on, through shadow roots. */
function groundOf(element: Element): string {
  for (let box: Element | null = element; box; box = box.parentElement ?? ((box.getRootNode() as Partial<ShadowRoot>).host ?? null)) {
    const { backgroundColor } = style(box);
    if (backgroundColor.startsWith('rgb(')) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

const everything = `<!doctype html><style>
    p { color: #777 !important; text-shadow: 1px 1px red } a { color: #aaa } h1 { color: transparent; background: linear-gradient(red, blue) }
    .card { background: #eee; border: 1px solid #ddd; box-shadow: 0 0 9px red } .card::before { content: "前"; color: #ccc }
    .dim { opacity: .5 } input::placeholder { color: #ccc; opacity: .5 } .fade { opacity: 0 }
  </style><body bgcolor="#eeeeff" style="background-image: linear-gradient(#fff, #eee)"><h1>标题</h1><p>正文 <a href="#a">链接 <b>粗</b></a> <mark>标</mark></p>
  <div class="card"><span style="color: #999; background: #fff">卡片</span></div><font color="#ffffff">老</font>
  <div class="dim">暗</div><div class="fade">隐</div><hr>
  <form><input placeholder="姓名"><select><option>甲</option></select><textarea>多行</textarea><button>提交</button><button disabled>停用</button></form>
  <svg width="80" height="20"><rect width="80" height="20" fill="#0f0"/><text x="0" y="15" fill="#ccc">图内字</text></svg>`;

describe.each(schema.theme.values)('%s', (theme) => {
  test('every text has its colours, at least 7:1', async () => {
    const own = { text: '#ffffff', background: '#003300', link: '#ffff00' };
    await colour(everything, { theme, ...own });
    const { ink, ground, link, scheme } = theme === 'custom' ? ownPalette(own) : palette(theme);
    for (const element of host.document.querySelectorAll('h1,p,span,font,.dim,input,select,textarea')) {
      expect(hex(style(element).color), element.outerHTML).toBe(ink);
      expect(hex(groundOf(element)), element.outerHTML).toBe(ground);
      expect(ratio(style(element).color, groundOf(element))).toBeGreaterThanOrEqual(7);
    }
    for (const element of host.document.querySelectorAll('a,a b')) {
      expect(hex(style(element).color)).toBe(link);
      expect(ratio(style(element).color, groundOf(element))).toBeGreaterThanOrEqual(7);
    }
    expect(style(host.document.documentElement).colorScheme).toBe(scheme);
  });
});

test('nothing behind or around text stays in another colour', async () => {
  await colour(everything);
  for (const selector of [':root', 'body', 'h1', '.card']) {
    expect(style(selector).backgroundColor, selector).toBe(black);
    expect(style(selector).backgroundImage, selector).toBe('none');
  }
  expect(style('h1').webkitTextFillColor).toBe(yellow);
  expect(style('p').textShadow).toBe('none');
  expect(style('.card').boxShadow).toBe('none');
  expect(style('.card').borderTopColor).toBe(border);
  expect(style('.card', '::before').color).toBe(yellow);
  expect(style('input', '::placeholder').color).toBe(yellow);
  expect(style('input', '::placeholder').opacity).toBe('0.999');
  expect(style('text').fill).toBe(yellow);
  expect(style('hr').borderTopColor).toBe(border);
});

test('fields and buttons have an edge, and another one while they cannot be used', async () => {
  await colour(everything);
  for (const element of host.document.querySelectorAll('input,select,textarea,button')) {
    expect(style(element).outlineStyle).toBe(element.matches(':disabled') ? 'dashed' : 'solid');
    expect(style(element).outlineColor).toBe(element.matches(':disabled') ? disabled : yellow);
  }
});

test('dimmed text is shown in full; what is hidden stays hidden', async () => {
  await colour(everything);
  expect(style('.dim').opacity).toBe('0.999');
  expect(style('.fade').opacity).toBe('0');
});

test('the focus is plain to see', async () => {
  await colour(everything);
  find('button').focus();
  expect(style('button').outlineWidth).toBe('3px');
  expect(ratio(style('button').outlineColor, black)).toBeGreaterThanOrEqual(3);
});

describe('pictures', () => {
  test('keep their colours', async () => {
    await colour(everything);
    expect(style('rect').fill).toBe('rgb(0, 255, 0)');
  });

  test('drawn in the colour of the text around them follow it', async () => {
    await colour('<body style="color:#777"><svg width="20" height="20"><path d="M0 0h9v9z" fill="currentColor"/></svg>');
    await vi.waitFor(() => expect(style('path').fill).toBe(yellow));
  });

  test('in the background of a box without text stay, and a box with text gets a plate', async () => {
    await colour(`<body><div id="hero" style="background: #036 url(${pixel}) no-repeat"><p>字</p></div><div id="both" style="background: #036 url(${pixel})">字</div>`);
    expect(style('#hero').backgroundImage).toContain('url(');
    expect(style('p').backgroundColor).toBe(black);
    expect(style('#both').backgroundImage).toBe('none');
    expect(style('#both').backgroundColor).toBe(black);
  });

  test('that stand for a text pushed out of sight stay', async () => {
    await colour(`<body><a href="#" style="display:block;text-indent:-9999px;background:url(${pixel});width:80px;height:30px">标志</a>`);
    expect(style('a').backgroundImage).toContain('url(');
  });

  test('that lie over others stay see-through', async () => {
    await colour(`<!doctype html><body style="background:#fff"><p>字</p><img id="over" width="100" height="100" style="position:absolute;left:0;top:0" src="${pixel}">
      <div style="position:fixed"><img id="in" width="100" height="100" src="${pixel}"></div><img id="beside" src="${pixel}">`);
    await vi.waitFor(() => expect(find('#beside').hasAttribute('mangdao-behind')).toBe(true));
    expect(find('#over').hasAttribute('mangdao-behind')).toBe(false);
    expect(find('#in').hasAttribute('mangdao-behind')).toBe(false);
    expect(find('#beside').getAttribute('mangdao-behind')).toBe('rgb(255, 255, 255)');
  });

  test('that may be see-through keep the colour behind them', async () => {
    await colour(
      `<body style="background:#fff"><div style="background:rgb(0, 51, 102)"><img alt="" src="${pixel}"></div><img id="on-white" alt="" src="${pixel}">
      <i style="display:block;width:20px;height:20px;background-image:url(${pixel})"></i>`,
    );
    expect(style('div').backgroundColor).toBe(black);
    await vi.waitFor(() => expect(style('div img').backgroundColor).toBe('rgb(0, 51, 102)'));
    expect(style('#on-white').backgroundColor).toBe('rgb(255, 255, 255)');
    expect(style('i').backgroundColor).toBe('rgb(255, 255, 255)');
    expect(style('i').backgroundImage).toContain('url(');
  });
});

test('open shadow roots and frames are coloured', async () => {
  await colour(fixtures['shadow']!);
  const inside = find('open-card').shadowRoot!.querySelector('p')!;
  expect([style(inside).color, groundOf(inside)]).toEqual([yellow, black]);
  controller.abort();
  host.close();
  await colour(fixtures['frames']!);
  const framed = find('iframe').contentDocument!;
  expect([style(framed.querySelector('p')!).color, style(framed.documentElement).backgroundColor]).toEqual([yellow, black]);
  const deep = framed.querySelector('iframe')!.contentDocument!;
  expect(style(deep.querySelector('b')!).color).toBe(yellow);
});

test('what comes later is coloured from its first frame, and measured by the next', async () => {
  await colour('<!doctype html><body>');
  const late = host.document.createElement('div');
  late.style.cssText = 'color: #ccc; background: #fff';
  late.append('后来');
  host.document.body.append(late);
  expect(style(late).color).toBe(yellow);
  await drawn();
  expect(style(late).backgroundColor).toBe(black);
  const picture = host.document.createElement('img');
  picture.src = pixel;
  late.append(picture);
  await drawn();
  expect(style(picture).backgroundColor).toBe('rgb(255, 255, 255)');
});

test('what is restyled later is measured again, and all in it', async () => {
  await colour('<!doctype html><style>.lit { background: #036 } .lit i { opacity: .5 }</style><body><div><i>字</i></div>');
  expect(find('div').hasAttribute('mangdao-look')).toBe(false);
  find('div').className = 'lit';
  await drawn();
  expect(find('div').getAttribute('mangdao-look')).toBe('ground');
  expect(style('i').opacity).toBe('0.999');
  find('div').className = '';
  await vi.waitFor(() => expect(find('div').hasAttribute('mangdao-look')).toBe(false));
});

test('another theme takes over at once, and off, the page is as it was', async () => {
  const settings = await colour(everything);
  const before = (selector: string): string => style(selector).color;
  settings.value = { ...settings.value, theme: 'black-on-white' };
  expect([style('p').color, style('body').backgroundColor, style('a').color]).toEqual([black, 'rgb(255, 255, 255)', 'rgb(0, 0, 179)']);
  settings.value = { ...settings.value, theme: 'custom', text: '#ff0000' };
  await vi.waitFor(() => expect(style('p').color).toBe('rgb(255, 0, 0)'));
  settings.value = { ...settings.value, text: '#00ff00' };
  await vi.waitFor(() => expect(style('p').color).toBe('rgb(0, 255, 0)'));
  controller.abort();
  expect(before('p')).toBe('rgb(119, 119, 119)');
  expect(host.firstPaint()).toBe('');
});

test('the first frame of the next page gets the whole theme, and nothing that could fetch', async () => {
  await colour(everything);
  expect(host.firstPaint()).toContain('--mangdao-ink:#ffff00');
  expect(host.firstPaint()).toContain('color-scheme:dark');
  expect(host.firstPaint()).not.toMatch(/url\(|@import|image-set|src\(/i);
});

test('links stand out from text in every part of them', async () => {
  await colour(everything);
  expect([style('a').color, style('a b').color]).toEqual([cyan, cyan]);
  expect(style('p').webkitTextFillColor).toBe(yellow);
});
