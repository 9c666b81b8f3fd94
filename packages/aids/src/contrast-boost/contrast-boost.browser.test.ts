import { signal, type Signal } from '@preact/signals-core';
import { defaults, type ValuesOf } from '@mangdao/contract';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contrast, mixed } from '../colours/contrast.js';
import { parsedColour, white, type Rgba } from '../colours/rgba.js';
import { fixtures } from '../testing/fixtures.js';
import { drawn, openHost, pageFor, type HostPage } from '../testing/host-page.js';
import { activate } from './activate.js';
import { settings as schema } from './settings.js';

type Values = ValuesOf<typeof schema>;

let host: HostPage;
let controller: AbortController;
afterEach(() => {
  controller.abort();
  host.close();
});

async function boost(html: string, ratio: Values['ratio'] = '7'): Promise<Signal<Values>> {
  host = await openHost(html);
  controller = new AbortController();
  const settings = signal<Values>({ ...defaults(schema), ratio });
  await activate(pageFor(host, 'contrast-boost'), settings, controller.signal);
  // The first text that falls short asks for it.
  await import('./surroundings.js');
  return settings;
}

const find = (selector: string): HTMLElement => host.document.querySelector<HTMLElement>(selector)!;
const style = (element: Element | string, pseudo?: string): CSSStyleDeclaration => {
  const found = typeof element === 'string' ? find(element) : element;
  return found.ownerDocument.defaultView!.getComputedStyle(found, pseudo);
};
const claim = (selector: string): string | null => find(selector).getAttribute('mangdao-boost');

/** What solid colours make of the ground behind an element. */
function ground(element: Element): Rgba {
  const parent = element.parentElement ?? ((element.getRootNode() as Partial<ShadowRoot>).host ?? null);
  const behind = parent ? ground(parent) : white;
  const colour = parsedColour(style(element).backgroundColor)!;
  return mixed(colour, behind, colour[3]);
}
function ratioOf(selector: string, pseudo?: string): number {
  const colour = parsedColour(style(selector, pseudo).webkitTextFillColor)!;
  const behind = ground(find(selector));
  return contrast(mixed(colour, behind, colour[3]), behind);
}

/** A picture of one colour, or of two side by side. */
function picture(left: string, right = left): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><path fill="${left}" d="M0 0h100v100H0z"/><path fill="${right}" d="M100 0h100v100H100z"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
const settled = async (): Promise<void> => {
  await import('./pictures.js');
  await drawn();
  await new Promise((resolve) => setTimeout(resolve, 150));
  await drawn();
};

describe.each(['7', '4.5'] as const)('%s to 1', (ratio) => {
  test('texts that fall short reach it; what passes is not touched', async () => {
    await boost(
      `<body style="background:#fff"><p id="faint" style="color:#999">字</p><p id="red" style="color:#e33">字</p><p style="color:#333">字</p><p id="good" style="color:#333">字</p>
      <div style="background:#123"><p id="dim" style="color:#567">字</p></div><p id="thin" style="color:rgba(0,0,0,.4)">字</p>
      <p id="wide" style="color:oklch(0.75 0.1 200)">字</p><input value="字" style="color:#aaa"></body>`,
      ratio,
    );
    for (const selector of ['#faint', '#red', '#dim', '#thin', '#wide', 'input'])
      expect(ratioOf(selector), selector).toBeGreaterThanOrEqual(Number(ratio));
    expect(ratioOf('#faint')).toBeLessThan(Number(ratio) + 0.2);
    expect(claim('#good')).toBeNull();
    const [r, g, b] = parsedColour(style('#red').color)!;
    expect(r).toBeGreaterThan(2 * Math.max(g, b));
  });
});

test('what inherits from a moved text, and passes by itself, keeps its colour', async () => {
  await boost('<body><p style="color:#888;background:#fff">字 <b style="background:#000">字</b> <i>字</i></p>');
  expect(ratioOf('b')).toBeGreaterThanOrEqual(7);
  expect(ratioOf('i')).toBeGreaterThanOrEqual(7);
  expect(ratioOf('p')).toBeGreaterThanOrEqual(7);
});

test('links that move keep another colour once visited, as far as the page gives them one', async () => {
  await boost('<!doctype html><style>a { color: #39f } a:visited { color: #c6c }</style><body><a href="#nowhere">链</a>');
  expect(ratioOf('a')).toBeGreaterThanOrEqual(7);
  const visited = /v([\da-f]{6})/.exec(claim('a')!)![1]!.match(/../g)!.map((channel) => parseInt(channel, 16) / 255);
  expect(contrast([visited[0]!, visited[1]!, visited[2]!, 1], white)).toBeGreaterThanOrEqual(7);
  expect(visited[0]).toBeGreaterThan(visited[1]!);
});

test('texts that style puts in, placeholders and texts of drawings too', async () => {
  await boost(`<!doctype html><style>.icon::before { content: "\\e001"; color: #bbb } .badge::after { content: "9"; color: #fff; background: #f66 } input::placeholder { color: #ccc }</style>
    <body><i class="icon"></i><b class="badge">字</b><input placeholder="姓名"><svg width="99" height="30"><rect width="99" height="30" fill="#036"/><text x="9" y="20" fill="#069">字</text></svg>`);
  expect(ratioOf('.icon', '::before')).toBeGreaterThanOrEqual(7);
  expect(contrast(parsedColour(style('.badge', '::after').color)!, parsedColour('rgb(255, 102, 102)')!)).toBeGreaterThanOrEqual(7);
  expect(ratioOf('input', '::placeholder')).toBeGreaterThanOrEqual(7);
  expect(contrast(parsedColour(style('text').fill)!, parsedColour('rgb(0, 51, 102)')!)).toBeGreaterThanOrEqual(7);
});

test('where no text colour will do, the ground moves in its hue, for all texts on it', async () => {
  await boost('<body><nav style="background:#2a73b8;color:#fff">字 <a href="#" style="color:#ff8">链</a></nav>');
  expect(ratioOf('nav')).toBeGreaterThanOrEqual(7);
  expect(ratioOf('a')).toBeGreaterThanOrEqual(7);
  expect(style('nav').color).toBe('rgb(255, 255, 255)');
  const [r, g, b] = parsedColour(style('nav').backgroundColor)!;
  expect(b).toBeGreaterThan(g);
  expect(g).toBeGreaterThan(r);
});

test('gradients count from end to end, and move where they have to', async () => {
  await boost(`<body><div id="pale" style="background:linear-gradient(#fff,#ddd);color:#888">字</div>
    <div id="blue" style="background:linear-gradient(90deg,#3b82f6,#2563eb);color:#fff">字</div>
    <h1 style="background:linear-gradient(90deg,#fa0,#fc0);-webkit-background-clip:text;-webkit-text-fill-color:transparent">字</h1>`);
  expect(contrast(parsedColour(style('#pale').color)!, parsedColour('rgb(221, 221, 221)')!)).toBeGreaterThanOrEqual(7);
  const stops = style('#blue').backgroundImage.match(/rgb\([^)]*\)/g)!;
  expect(stops).toHaveLength(2);
  for (const stop of stops) expect(contrast(white, parsedColour(stop)!)).toBeGreaterThanOrEqual(7);
  expect(contrast(parsedColour(style('h1').webkitTextFillColor)!, white)).toBeGreaterThanOrEqual(7);
});

test('dimmed text is counted as it is seen', async () => {
  await boost('<body><div style="opacity:.7"><p id="a" style="color:#444">字</p></div><div id="far" style="opacity:.4"><p>字</p></div>');
  const seen = mixed(parsedColour(style('#a').color)!, white, Number(style('div').opacity));
  expect(contrast(seen, white)).toBeGreaterThanOrEqual(7);
  expect(style('#far').opacity).toBe('1');
});

describe('pictures', () => {
  test('are read where the text is', async () => {
    await boost(`<body><div style="width:200px;height:100px;background:url('${picture('#fff', '#000')}')"><p id="left" style="width:80px;margin:0;color:#999">字</p>
      <p id="right" style="width:80px;margin:0 0 0 110px;color:#555">字</p></div>`);
    await settled();
    expect(contrast(parsedColour(style('#left').color)!, white)).toBeGreaterThanOrEqual(7);
    expect(contrast(parsedColour(style('#right').color)!, [0, 0, 0, 1])).toBeGreaterThanOrEqual(7);
    expect(style('div').backgroundImage).toContain('url(');
  });

  test('with dark and light behind one text get a plate there', async () => {
    await boost(`<body><div style="width:200px;height:300px;background:url('${picture('#fff', '#000')}')"><p style="color:#fff">字字字字字字字字字字字字字</p></div>`);
    await settled();
    const plate = parsedColour(style('p').backgroundColor)!;
    expect(plate[3]).toBeLessThan(1);
    for (const behind of [white, [0, 0, 0, 1] as Rgba]) expect(contrast(parsedColour(style('p').color)!, mixed(plate, behind, plate[3]))).toBeGreaterThanOrEqual(7);
  });

  test('that a text is laid over count, though it is not in them', async () => {
    await boost(`<body><figure style="position:relative;margin:0;width:200px"><img width="200" height="100" src="${picture('#124')}"><figcaption style="position:absolute;top:40px;left:20px;color:#345">字</figcaption></figure>`);
    await settled();
    expect(contrast(parsedColour(style('figcaption').color)!, parsedColour('rgb(17, 34, 68)')!)).toBeGreaterThanOrEqual(7);
  });

  test('of an address that is none may be anything', async () => {
    await boost('<body><p style="background:url(http://[);color:#333">字</p><img src="http://" alt="">');
    await settled();
    expect(claim('p')).not.toBeNull();
  });

  test('that did not come show nothing', async () => {
    await boost('<body><p style="background:#fff url(data:image/png,nothing);color:#333">字</p>');
    await settled();
    expect(claim('p')).toBeNull();
  });
});

test('what lies outside of what it is drawn in stands on other ground', async () => {
  await boost('<body style="background:#f5f5f5"><div style="background:#000;position:relative;margin-top:100px;height:40px"><h1 style="position:absolute;top:-90px;margin:0;height:40px;color:#999">字</h1></div>');
  expect(contrast(parsedColour(style('h1').color)!, parsedColour('rgb(245, 245, 245)')!)).toBeGreaterThanOrEqual(7);
});

test('what cannot be used, and what only screen readers read, moves nothing', async () => {
  await boost(`<body><button disabled style="color:#aaa">字</button><div style="background:#2a73b8;position:relative">
    <span style="position:absolute;width:1px;height:1px;clip:rect(0,0,0,0);overflow:hidden;color:#111">字</span></div>`);
  expect(host.document.querySelector('[mangdao-boost]')).toBeNull();
});

test('what is pointed at or focused shows its own colours, and they are brought to the ratio', async () => {
  await boost('<!doctype html><style>button { color: #fff; background: #222 } button:focus { color: #777; background: #fff }</style><body><button>字</button>');
  expect(claim('button')).toBeNull();
  find('button').focus();
  await drawn();
  expect(style('button').backgroundColor).toBe('rgb(255, 255, 255)');
  expect(ratioOf('button')).toBeGreaterThanOrEqual(7);
  find('button').blur();
  await drawn();
  expect(claim('button')).toBeNull();
});

test('of a large part whose blank ground is pointed at, nothing but itself is measured, and of the whole page nothing', async () => {
  await boost(`<body><main>${'<p style="color:#333">字</p>'.repeat(100)}</main><ul><li>字</li></ul>`);
  const looked = vi.spyOn(host.window, 'getComputedStyle');
  const lookedAt = async (selector: string): Promise<number> => {
    looked.mockClear();
    find(selector).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await drawn();
    return new Set(looked.mock.calls.map(([element]) => element)).size;
  };
  expect([await lookedAt('html'), await lookedAt('body'), await lookedAt('main'), await lookedAt('li')]).toEqual([0, 0, 1, 2]);
});

test('the height of the window may change at no cost; its width begins anew', async () => {
  await boost('<body><p style="color:#999">字</p>');
  const looked = vi.spyOn(host.window, 'getComputedStyle');
  const lookedAfter = async (change: Partial<CSSStyleDeclaration>): Promise<boolean> => {
    looked.mockClear();
    Object.assign((host.window.frameElement as HTMLElement).style, change);
    await new Promise((resolve) => setTimeout(resolve, 400));
    return looked.mock.calls.length > 0;
  };
  expect(await lookedAfter({ height: '500px' })).toBe(false);
  expect(await lookedAfter({ width: '800px' })).toBe(true);
  expect(ratioOf('p')).toBeGreaterThanOrEqual(7);
});

test('a frame that is taken out while its picture comes makes no error', async () => {
  const errors = vi.fn();
  window.addEventListener('unhandledrejection', errors);
  await boost(`<body><iframe srcdoc="<p style='color:#999;background:url(&quot;${picture('#fff')}&quot;)'>字</p>"></iframe>`);
  find('iframe').remove();
  await settled();
  window.removeEventListener('unhandledrejection', errors);
  expect(errors).not.toHaveBeenCalled();
});

test('what comes later or changes is measured anew', async () => {
  await boost('<!doctype html><style>.on { background: #123 } .on p { color: #456 }</style><body><div><p style="">字</p></div>');
  const late = host.document.createElement('em');
  late.style.color = '#aaa';
  late.append('后来');
  host.document.body.append(late);
  await drawn();
  expect(ratioOf('em')).toBeGreaterThanOrEqual(7);
  find('div').className = 'on';
  await vi.waitFor(() => expect(ratioOf('p')).toBeGreaterThanOrEqual(7));
  find('div').className = '';
  await vi.waitFor(() => expect(claim('p')).toBeNull());
});

test('open shadow roots and frames are reached', async () => {
  await boost(fixtures['shadow']!.replace("p.style.fontSize = '14px'", "p.style.color = '#aaa'"));
  const inside = find('open-card').shadowRoot!.querySelector('p')!;
  expect(contrast(parsedColour(style(inside).color)!, white)).toBeGreaterThanOrEqual(7);
});

test('another ratio starts again, and off, the page is as it was', async () => {
  const settings = await boost('<body><p style="color:#999">字</p>', '4.5');
  const before = ratioOf('p');
  settings.value = { ratio: '7' };
  expect(ratioOf('p')).toBeGreaterThan(before);
  settings.value = { ratio: '4.5' };
  expect(ratioOf('p')).toBe(before);
  controller.abort();
  expect(style('p').color).toBe('rgb(153, 153, 153)');
  expect(host.traces()).toEqual([]);
});

test('stands back where the system forces its colours, and on paper', async () => {
  await boost('<body><p style="color:#999">字</p>');
  const rules = host.document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('');
  expect(rules).toMatch(/@media screen and \(forced-colors: ?none\)/);
});
