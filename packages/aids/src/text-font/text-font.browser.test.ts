import { signal, type Signal } from '@preact/signals-core';
import { defaults, type ValuesOf } from '@mangdao/contract';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fixtures } from '../testing/fixtures.js';
import { drawn, openHost, pageFor, type HostPage } from '../testing/host-page.js';
import { activate } from './activate.js';
import { familyStack, type Script } from './family-stack.js';
import { settings as schema } from './settings.js';

type Values = ValuesOf<typeof schema>;

let host: HostPage;
let controller: AbortController;
let notices: (string | null)[];
afterEach(() => {
  controller.abort();
  host.close();
});

async function set(html: string, change: Partial<Values> = {}): Promise<Signal<Values>> {
  host = await openHost(html);
  await host.document.fonts.ready;
  controller = new AbortController();
  const settings = signal<Values>({ ...defaults(schema), ...change });
  const page = pageFor(host, 'text-font');
  ({ notices } = page);
  await activate(page, settings, controller.signal);
  return settings;
}

const find = (selector: string): HTMLElement => host.document.querySelector<HTMLElement>(selector)!;
const style = (of: Element | string, pseudo?: string): CSSStyleDeclaration => {
  const element = typeof of === 'string' ? find(of) : of;
  return element.ownerDocument.defaultView!.getComputedStyle(element, pseudo);
};
const family = (of: Element | string, pseudo?: string): string => style(of, pseudo).fontFamily.replaceAll('"', '').replaceAll(', ', ',');
const weight = (of: Element | string, pseudo?: string): number => Number(style(of, pseudo).fontWeight);
const width = (of: Element | string): number => (typeof of === 'string' ? find(of) : of).getBoundingClientRect().width;
const stack = (name: Values['family'], script: Script = 'latin'): string => familyStack(name, script, 'hans').replaceAll('"', '');

/** Every element with text of its own. */
const texts = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].filter(
    (element) => !/^(script|style|title)$/.test(element.localName) && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim()),
  );

describe.each(schema.family.values)('%s', (name) => {
  test('every text has it, before the faces that the page gave it', async () => {
    host = await openHost(fixtures['plain']!);
    const before = new Map(texts(host.document.body).map((element) => [element.outerHTML, family(element)]));
    host.close();
    await set(fixtures['plain']!, { family: name });
    expect(texts(host.document.body).length).toBeGreaterThan(10);
    for (const element of texts(host.document.body)) {
      const own = before.get(element.outerHTML.replace(/ mangdao-[a-z]+="[^"]*"/g, ''));
      expect(family(element), element.outerHTML).toBe(`${stack(name, 'hans')},${own}`);
    }
    for (const field of ['input', 'textarea', 'select', 'button']) expect(family(field), field).toContain(stack(name, 'hans'));
  });
});

test('placeholders and the button of a file field have it, whatever the page gave them', async () => {
  await set(
    `<!doctype html><style>::placeholder, ::file-selector-button { font-family: cursive; font-weight: 300 }</style><input placeholder="姓名"><input type="file" id="file">`,
    { family: 'serif', bold: true },
  );
  expect(family('input', '::placeholder')).toContain(stack('serif'));
  expect(weight('input', '::placeholder')).toBe(700);
  expect(family('#file', '::file-selector-button')).toContain(stack('serif'));
});

test('text in open shadow roots and same-origin frames has it', async () => {
  await set(fixtures['shadow']!, { family: 'kai' });
  expect(family(find('open-card').shadowRoot!.querySelector('p')!)).toContain(stack('kai'));
  expect(family(find('open-card').shadowRoot!.querySelector('open-inner')!.shadowRoot!.host)).toContain(stack('kai'));
  host.close();
  controller.abort();
  await set(fixtures['frames']!, { family: 'kai' });
  const inner = (find('iframe') as HTMLIFrameElement).contentDocument!;
  expect(family(inner.querySelector('p')!)).toContain(stack('kai'));
  expect(family(inner.querySelector('iframe')!.contentDocument!.querySelector('b')!)).toContain(stack('kai'));
});

test('text added, changed or restyled later has it', async () => {
  await set(`<!doctype html><style>.other { font-family: fantasy }</style><body><p id="a">甲</p><div id="b"><p>乙</p></div><div id="c"></div>`, { family: 'serif' });
  const late = host.document.createElement('p');
  late.style.fontFamily = 'cursive';
  late.append('后来');
  host.document.body.append(late);
  find('#a').style.fontFamily = 'fantasy';
  find('#b').className = 'other';
  find('#c').style.fontFamily = 'cursive';
  find('#c').textContent = '有了';
  await vi.waitFor(() => {
    expect(family(late)).toBe(`${stack('serif')},cursive`);
    expect(family('#a')).toBe(`${stack('serif')},fantasy`);
    expect(family('#b p')).toBe(`${stack('serif')},fantasy`);
    expect(family('#c')).toBe(`${stack('serif')},cursive`);
  });
});

test('a style sheet that arrives late is taken for the page’s own', async () => {
  await set('<!doctype html><body><p>甲</p>', { family: 'serif' });
  const link = host.document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `data:text/css,${encodeURIComponent('p { font-family: cursive }')}`;
  host.document.head.append(link);
  await vi.waitFor(() => expect(family('p')).toBe(`${stack('serif')},cursive`));
});

test('each language has faces for its own shapes of characters', async () => {
  await set(
    `<!doctype html><html lang="zh-CN"><body><p id="hans">令</p><p id="hant" lang="zh-TW">令</p><p id="ja" lang="ja">令</p><p id="ko" lang="ko">令</p><p id="latin" lang="en">a <b lang="zh-Hant">令</b></p>`,
    { family: 'serif' },
  );
  for (const script of ['hans', 'hant', 'ja', 'ko', 'latin'] as const) expect(family(`#${script}`)).toContain(stack('serif', script));
  expect(family('b')).toContain(stack('serif', 'hant'));
});

test('another face is a change of style alone: no element is touched', async () => {
  const settings = await set(fixtures['signs']!);
  const seen = vi.fn();
  new host.window.MutationObserver(seen).observe(host.document, { subtree: true, attributes: true, childList: true });
  settings.value = { family: 'serif', bold: true };
  expect(family('#text')).toBe(`${stack('serif', 'hans')},SimSun,serif`);
  expect(weight('#text')).toBe(700);
  await drawn();
  expect(seen).not.toHaveBeenCalled();
});

test('the page’s own !important gives way, and so does an attribute style', async () => {
  await set('<!doctype html><style>p { font-family: cursive !important }</style><body><p style="font-family: fantasy">甲</p>', { family: 'serif' });
  expect(family('p')).toBe(`${stack('serif')},cursive`);
});

describe.each([false, true])('signs and code stay what they are (bold: %s)', (bold) => {
  const signs = { '.fa': 42, '.iconfont': 42, '.ligature': 42, '.free': 42 };

  test.each(['sans', 'dyslexic'] as const)('%s', async (name) => {
    await set(fixtures['signs']!, { family: name, bold });
    if (name === 'dyslexic') await vi.waitFor(() => expect([...host.document.fonts].filter(({ family: own }) => own.startsWith('Mangdao')).length).toBe(4));
    await drawn();
    for (const [selector, expected] of Object.entries(signs)) expect(width(selector), selector).toBe(expected);
    expect(weight('.fa', '::before')).toBe(400);
    expect(weight('h2', '::before')).toBe(700);
    expect(weight('a', '::after')).toBe(400);
    expect(weight('.ligature')).toBe(400);
    expect(weight('span.iconfont')).toBe(400);
    expect(family('.fa', '::before')).toBe('FontAwesome');
    for (const element of ['code', 'kbd', 'pre', 'pre b']) expect(family(element), element).toBe('monospace');
    expect(family('#mono')).toBe('Consolas,monospace');
    for (const element of ['code', '#mono']) expect(weight(element)).toBe(bold ? 700 : 400);
  });

  test('words beside them have the face', async () => {
    await set(fixtures['signs']!, { family: 'serif', bold });
    expect(family('b.iconfont')).toBe(`iconfont,${stack('serif', 'hans')},iconfont`);
    expect(family('b.iconfont span')).toBe(`iconfont,${stack('serif', 'hans')},iconfont`);
    expect(family('#mixed')).toBe(`${stack('serif', 'hans')},Free Signs,SimSun`);
    expect(family('.new', '::before')).toBe(`${stack('serif', 'hans')},Arial`);
    expect(weight('.new', '::before')).toBe(bold ? 700 : 400);
    expect(weight('#mixed')).toBe(bold ? 700 : 400);
  });
});

test('bold is at least 700 for every text, what was bold stays heavier, and off is off', async () => {
  const html = `<!doctype html><style>p { font-weight: 300 } small { font-weight: 400 }</style><body><h1>标题 <small>小</small></h1><p>细</p><div>平 <b>粗</b></div><input value="字"><button>钮</button>`;
  const settings = await set(html, { bold: true });
  for (const selector of ['p', 'small', 'input', 'button']) expect(weight(selector), selector).toBe(700);
  for (const selector of ['h1', 'b']) expect(weight(selector), selector).toBe(900);
  expect(style('h1').webkitTextStrokeWidth).not.toBe('0px');
  expect(style('small').webkitTextStrokeWidth).toBe('0px');
  settings.value = { family: 'sans', bold: false };
  expect(['p', 'small', 'h1', 'b', 'input'].map((selector) => weight(selector))).toEqual([300, 400, 700, 700, 400]);
});

describe('the letters for readers with dyslexia', () => {
  const page = `<!doctype html><body><span style="font: 20px Arial">Legal aid “quoted” 12348</span>`;
  const faces = (document: Document): string[] => [...document.fonts].map((face) => `${face.family.replaceAll('"', '')} ${face.weight} ${face.status}`).sort();
  const ours = ['Mangdao Clear 400 loaded', 'Mangdao Clear 700 loaded', 'Mangdao Clear Letters 400 loaded', 'Mangdao Clear Letters 700 loaded'];

  test('come when they are chosen and not before; text is there all the time', async () => {
    const settings = await set(page);
    const plain = width('span');
    await drawn();
    expect(faces(host.document)).toEqual([]);
    settings.value = { family: 'dyslexic', bold: false };
    expect(width('span')).toBe(plain);
    await vi.waitFor(() => expect(faces(host.document)).toEqual(ours));
    expect(width('span')).toBeGreaterThan(plain * 1.1);
    settings.value = { family: 'sans', bold: false };
    expect(width('span')).toBe(plain);
    expect(notices.filter(Boolean)).toEqual([]);
  });

  test('are in frames too, and gone from everywhere when the aid is off', async () => {
    await set(fixtures['frames']!, { family: 'dyslexic' });
    const inner = (find('iframe') as HTMLIFrameElement).contentDocument!;
    await vi.waitFor(() => expect([...faces(host.document), ...faces(inner)]).toEqual([...ours, ...ours]));
    controller.abort();
    expect([...faces(host.document), ...faces(inner)]).toEqual([]);
  });

  test('leave Chinese punctuation as wide as a character', async () => {
    const quoted = (lang: string): string => `<span lang="${lang}" style="font: 20px Arial">“</span>`;
    await set(`<!doctype html><body>${quoted('zh')}${quoted('en')}`, { family: 'dyslexic' });
    await vi.waitFor(() => expect(faces(host.document)).toEqual(ours));
    expect(width('[lang=zh]')).toBe(20);
    expect(width('[lang=en]')).toBeLessThan(15);
  });

  test('that the browser refuses are told of, and text stays in sans', async () => {
    host = await openHost(page);
    controller = new AbortController();
    const services = pageFor(host, 'text-font');
    ({ notices } = services);
    services.face = () => Promise.reject(new Error('no fonts here'));
    const settings = signal<Values>({ family: 'dyslexic', bold: false });
    await activate(services, settings, controller.signal);
    await vi.waitFor(() => expect(notices.at(-1)).toBe('no-letters'));
    expect(family('span')).toContain(stack('sans'));
    settings.value = { family: 'serif', bold: false };
    expect(notices.at(-1)).toBeNull();
  });
});

test('the first frame of the next page has the face before anything is measured', async () => {
  await set('<!doctype html><html lang="zh-CN"><body><p>甲 <code>x</code></p>', { family: 'serif', bold: true });
  const css = host.firstPaint();
  controller.abort();
  const copy = new host.window.CSSStyleSheet();
  copy.replaceSync(css);
  host.document.adoptedStyleSheets = [copy];
  expect(family('p')).toBe(stack('serif', 'hans'));
  expect(weight('p')).toBe(700);
  expect(family('code')).toBe('monospace');
});
