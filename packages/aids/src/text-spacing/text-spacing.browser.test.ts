import { signal } from '@preact/signals-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { activate as activateSize } from '../text-size/activate.js';
import { fixtures } from '../testing/fixtures.js';
import { drawn, openHost, pageFor, type HostPage } from '../testing/host-page.js';
import { activate } from './activate.js';

type Spacing = Readonly<Record<'line' | 'letter' | 'word' | 'paragraph', number>>;

/** The values of WCAG 2.2, criterion 1.4.12. */
const criterion: Spacing = { line: 1.5, letter: 0.12, word: 0.16, paragraph: 2 };
const most: Spacing = { line: 2.5, letter: 0.3, word: 0.5, paragraph: 3 };
const nothing: Spacing = { line: 1, letter: 0, word: 0, paragraph: 0 };

let host: HostPage;
let controller: AbortController;
afterEach(() => {
  controller.abort();
  host.close();
});

async function open(html: string): Promise<void> {
  host = await openHost(html);
  controller = new AbortController();
}

async function space(html: string, values: Spacing = criterion) {
  await open(html);
  const settings = signal(values);
  await activate(pageFor(host, 'text-spacing'), settings, controller.signal);
  return settings;
}

const styleOf = (selector: string | Element): CSSStyleDeclaration => {
  const element = typeof selector === 'string' ? host.document.querySelector(selector)! : selector;
  return element.ownerDocument.defaultView!.getComputedStyle(element);
};
const px = (length: string): number => parseFloat(length) || 0;

/** Every element of the page, of its shadow roots and of its frames that has text of its own. */
function* owners(root: ParentNode = host.document.body): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* owners(element.shadowRoot);
    const inner = (element as HTMLIFrameElement).contentDocument?.body;
    if (inner) yield* owners(inner);
    if (/^(script|style)$/.test(element.localName)) continue;
    if ([...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim())) yield element;
  }
}

test.each(['plain', 'quirks', 'shadow', 'frames', 'styled', 'signs'])('every text of "%s" gets the space that it has to bear', async (name) => {
  const settings = await space(fixtures[name]!);
  for (const values of [criterion, most]) {
    settings.value = values;
    let count = 0;
    for (const element of owners()) {
      const { fontSize, lineHeight, letterSpacing, wordSpacing } = styleOf(element);
      const em = px(fontSize);
      const what = element.outerHTML.slice(0, 80);
      expect(px(lineHeight), what).toBeGreaterThanOrEqual(values.line * em - 0.01);
      expect(px(letterSpacing), what).toBeCloseTo(values.letter * em, 1);
      expect(px(wordSpacing), what).toBeCloseTo(values.word * em, 1);
      count++;
    }
    expect(count).toBeGreaterThan(1);
  }
});

test('controls get it too', async () => {
  await space('<!doctype html><input value="a"><textarea>a</textarea><button>a</button><select><option>a</select>');
  for (const name of ['input', 'textarea', 'button', 'select', 'option']) {
    const { fontSize, letterSpacing, wordSpacing } = styleOf(name);
    expect(px(letterSpacing), name).toBeCloseTo(0.12 * px(fontSize), 1);
    expect(px(wordSpacing), name).toBeCloseTo(0.16 * px(fontSize), 1);
  }
});

describe('lines', () => {
  test.each([
    ['3', 48],
    ['2', 32],
    ['30px', 30],
    ['180%', 28.8],
    ['1.2', 24],
    ['10px', 24],
    ['normal', 24],
  ])('set to %s by the page, are %fpx high at 16px', async (line, height) => {
    await space(`<!doctype html><p style="font-size:16px;line-height:${line}">words`);
    expect(px(styleOf('p').lineHeight)).toBeCloseTo(height, 1);
  });

  test('are as high as the largest of their texts needs it', async () => {
    await space('<!doctype html><p style="font:16px/1.2 sans-serif">words <span style="font-size:40px">large</span>');
    expect(px(styleOf('span').lineHeight)).toBeGreaterThanOrEqual(60);
    expect(host.document.querySelector('p')!.getBoundingClientRect().height).toBeGreaterThanOrEqual(60);
  });

  test('follow a change of the page’s own size', async () => {
    await space('<!doctype html><style>.other { font-size: 30px; line-height: 3 }</style><p>words');
    host.document.querySelector('p')!.className = 'other';
    await vi.waitFor(() => expect(px(styleOf('p').lineHeight)).toBe(90));
  });
});

describe('letters', () => {
  test.each([
    ['Arabic', 'نص عربي'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ'],
    ['Hindi', 'हिन्दी'],
    ['Syriac', 'ܣܘܪܝܝܐ'],
  ])('that are joined, as in %s, stay joined; their words and lines are spaced', async (_, text) => {
    await space(`<!doctype html><p style="letter-spacing:1px">${text}`, most);
    const { fontSize, letterSpacing, wordSpacing, lineHeight } = styleOf('p');
    expect(letterSpacing).toBe('1px');
    expect(px(wordSpacing)).toBe(0.5 * px(fontSize));
    expect(px(lineHeight)).toBe(2.5 * px(fontSize));
  });

  test('joined ones inside a Latin text stay joined', async () => {
    await space('<!doctype html><p>Latin <b>عربي</b></p><p id="latin">Latin');
    expect(px(styleOf('b').letterSpacing)).toBe(0);
    expect(px(styleOf('#latin').letterSpacing)).toBeGreaterThan(0);
  });

  test('text that becomes Arabic gets its own spacing back, and loses it when it is Latin again', async () => {
    await space('<!doctype html><p>Latin');
    const p = host.document.querySelector('p')!;
    p.textContent = 'عربي';
    await drawn();
    expect(px(styleOf(p).letterSpacing)).toBe(0);
    p.textContent = 'Latin';
    await drawn();
    expect(px(styleOf(p).letterSpacing)).toBeGreaterThan(0);
  });

  test('at 0 the page keeps its own spacing', async () => {
    const settings = await space('<!doctype html><p style="letter-spacing:3px;word-spacing:5px;line-height:20px;margin:7px">words<p>more', most);
    settings.value = nothing;
    const { letterSpacing, wordSpacing, lineHeight, marginBottom } = styleOf('p');
    expect({ letterSpacing, wordSpacing, lineHeight, marginBottom }).toEqual({
      letterSpacing: '3px',
      wordSpacing: '5px',
      lineHeight: '20px',
      marginBottom: '7px',
    });
  });
});

describe('paragraphs', () => {
  test('stand apart from what follows, whatever their size; the last one adds nothing below it', async () => {
    await space('<!doctype html><style>p { margin: 0 }</style><div><p id="a">words</p><p id="b" style="font-size:30px">words</p><p id="c">words</p></div>');
    const rect = (id: string): DOMRect => host.document.getElementById(id)!.getBoundingClientRect();
    expect(rect('b').top - rect('a').bottom).toBeCloseTo(32, 0);
    expect(rect('c').top - rect('b').bottom).toBeCloseTo(60, 0);
    expect(px(styleOf('#c').marginBottom)).toBe(0);
  });

  test('one whose text lies in elements of its own, and one that comes later, too', async () => {
    await space('<!doctype html><div><p><span>words</span></p><p>more</p></div>');
    expect(px(styleOf('p').marginBottom)).toBe(32);
    const late = host.document.createElement('p');
    late.append('late');
    host.document.querySelector('div')!.prepend(late);
    await drawn();
    expect(px(styleOf(late).marginBottom)).toBe(32);
  });
});

describe('together with larger text', () => {
  const page = '<!doctype html><style>p { margin: 0 0 10px; line-height: 1.3 } .close { line-height: 1 } .tall { line-height: 3 }</style><div><p>words <b style="font-size:20px">large</b></p><p class="close">words</p><p class="tall">words</p><p>last</p></div>';
  const look = (): string[] =>
    [...owners()].map((element) => {
      const { fontSize, lineHeight, letterSpacing, wordSpacing, marginBottom } = styleOf(element);
      return [fontSize, lineHeight, letterSpacing, wordSpacing, marginBottom].join(' ');
    });
  const size = (signalOf = controller.signal) => activateSize(pageFor(host, 'text-size'), signal({ scale: 2 }), signalOf);
  const spacing = (signalOf = controller.signal) => activate(pageFor(host, 'text-spacing'), signal(criterion), signalOf);

  test('it is the same in either order, and every text gets both', async () => {
    await open(page);
    await size();
    await spacing();
    const one = look();
    controller.abort();
    host.close();
    await open(page);
    await spacing();
    await size();
    expect(look()).toEqual(one);
    expect(styleOf('p').fontSize).toBe('32px');
    for (const element of owners()) {
      const { fontSize, lineHeight, letterSpacing } = styleOf(element);
      expect(px(lineHeight)).toBeGreaterThanOrEqual(1.5 * px(fontSize));
      expect(px(letterSpacing)).toBeCloseTo(0.12 * px(fontSize), 1);
    }
    expect(px(styleOf('p').marginBottom)).toBe(64);
  });

  test.each(['size', 'spacing'])('when the %s is switched off again, the other is as it is alone', async (first) => {
    await open(page);
    await (first === 'size' ? spacing() : size());
    const alone = look();
    const other = new AbortController();
    await (first === 'size' ? size : spacing)(other.signal);
    expect(look()).not.toEqual(alone);
    other.abort();
    await drawn();
    expect(look()).toEqual(alone);
  });
});

test('a box that hides what is below grows for the space', async () => {
  await space('<!doctype html><div id="box" style="width:300px;height:44px;overflow:hidden;font:16px/22px sans-serif"><p style="margin:0">Legal aid is free of charge for all who are in need</p></div>', most);
  await vi.waitFor(() => {
    const bottom = host.document.querySelector('p')!.getBoundingClientRect().bottom;
    expect(host.document.querySelector('#box')!.getBoundingClientRect().bottom).toBeGreaterThanOrEqual(bottom - 10);
    expect(bottom).toBeGreaterThan(80);
  });
});
