// Every kind of text that a page may show grows by the factor, once.
import { signal } from '@preact/signals-core';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { drawn, openHost, pageFor, type HostPage } from '../testing/host-page.js';
import { signFont } from '../testing/sign-font.js';
import { activate } from './activate.js';

let host: HostPage;
let controller: AbortController;
afterEach(() => {
  controller.abort();
  host.close();
});

const sizeOf = (selector: string, part?: string): number => {
  const element = host.document.querySelector(selector)!;
  return parseFloat(host.window.getComputedStyle(element, part).fontSize);
};

/** The size of the texts, before and at other factors. Quirks mode where the HTML says so. */
async function open(html: string) {
  host = await openHost(html.startsWith('<!') || html.startsWith('<html') ? html : `<!doctype html>${html}`);
  // A frame has its width only once it is drawn.
  await drawn();
  controller = new AbortController();
  const settings = signal({ scale: 2 });
  return {
    start: () => activate(pageFor(host, 'text-size'), settings, controller.signal),
    scale: (scale: number) => (settings.value = { scale }),
  };
}

const soon = { timeout: 2000, interval: 20 };

/** Says that the text grows by 2, by 3 and by 1.3, and is as it was when the aid stops. */
async function grows(html: string, selector: string, part?: string): Promise<void> {
  const { start, scale } = await open(html);
  const before = sizeOf(selector, part);
  expect(before).toBeGreaterThan(0);
  await start();
  for (const factor of [2, 3, 1.3]) {
    scale(factor);
    await vi.waitFor(() => expect(sizeOf(selector, part) / before, `×${factor} of ${before}px`).toBeCloseTo(factor, 2), soon);
  }
  controller.abort();
  expect(sizeOf(selector, part)).toBe(before);
}

const nested = (size: string): string =>
  `<style>html { font-size: 62.5% } body { font-size: 16px } .size { font-size: ${size} }</style><body>words <div class="size">words <p class="size">words <b class="size">words</b></p></div>`;

describe('sizes, three times within each other', () => {
  test.each(['1.2rem', '0.9em', '110%', '1.5vw', 'calc(10px + 0.5vw)', 'clamp(12px, 2vw, 1.5rem)', 'larger', 'smaller', 'large', '13px', '2ex', '1.2lh', 'max(1em, 12px)'])(
    '%s',
    (size) => grows(nested(size), 'b'),
  );

  test('in containers', () =>
    grows('<div style="container-type:inline-size;width:400px">words <p style="font-size:5cqw">words <b style="font-size:4cqw">words</b></p></div>', 'b'));

  test('on a page that is zoomed by its own style', () => grows('<body style="zoom:1.5"><p style="font-size:14px">words</p>', 'p'));

  test('below a box without any size, as it is set to close gaps', () =>
    grows('<div style="font-size:0">  <p style="font-size:14px">words</p></div>', 'p'));

  test('even where the page insists', () => grows('<style>p { font-size: 15px !important }</style><p style="font-size:12px">words</p>', 'p'));
});

describe('kinds of text', () => {
  test.each([1, 2, 3, 4, 5, 6, 7])('<font size="%i">', (size) =>
    grows(`<html><body><table><tr><td><font size="2">words <font size="${size}" id="a">words</font></font></table>`, '#a'),
  );

  test.each(['h1', 'small', 'big', 'sub', 'sup', 'code', 'pre', 'kbd', 'th', 'caption', 'legend', 'summary', 'dt', 'blockquote', 'address', 'label', 'ruby', 'rt', 'q', 'marquee'])(
    '<%s>',
    (name) => {
      const own = `<${name} id="a">words</${name}>`;
      const html = /th|caption/.test(name) ? `<table><tr>${own}</tr></table>` : name === 'rt' ? `<ruby>字${own}</ruby>` : own;
      return grows(name === 'caption' ? `<table>${own}<tr><td>a</table>` : html, '#a');
    },
  );

  test('a list’s numbers', () => grows('<ol><li>words</li></ol>', 'li', '::marker'));
  test('a list’s numbers where each item’s words lie in a box', () => grows('<ol><li><p style="font-size:20px">words</p></li></ol>', 'li', '::marker'));
  test('words in a drawing', () => grows('<svg viewBox="0 0 100 20"><text font-size="10" y="15">words</text></svg>', 'text'));
  test('words in a part of a drawing', () =>
    grows('<svg viewBox="0 0 100 20" style="font-size:10px"><text y="15">a <tspan font-size="1.5em">words</tspan></text></svg>', 'tspan'));
  test('words of a page in a drawing', () =>
    grows('<svg viewBox="0 0 100 20"><foreignObject width="100" height="20"><div style="font-size:8px">words</div></foreignObject></svg>', 'div'));
  test('a formula', () => grows('<math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn id="a">2</mn></mfrac></math>', '#a'));
  test('words that an element without a box shows', () =>
    grows('<div style="display:contents;font-size:14px">words <b style="font-size:0.8em">words</b></div>', 'b'));
});

describe('controls', () => {
  test.each(['text', 'search', 'number', 'date', 'submit', 'button', 'reset', 'file', 'password', 'email'])('<input type="%s">', (type) =>
    grows(`<input type="${type}">`, 'input'),
  );
  test.each([
    ['select', '<select><option>words</select>'],
    ['option', '<select size="3"><option style="font-size:12px">words</select>'],
    ['optgroup', '<select size="3"><optgroup label="words"><option>words</select>'],
    ['button', '<button>words</button>'],
    ['button b', '<button style="font-size:14px"><b style="font-size:0.9em">words</b></button>'],
    ['textarea', '<textarea>words</textarea>'],
    ['fieldset legend', '<fieldset><legend>words</legend></fieldset>'],
  ])('%s', (selector, html) => grows(html, selector));
  test('what a field asks for', () => grows('<input placeholder="words">', 'input', '::placeholder'));
  test('what a field asks for in a size of its own', () =>
    grows('<style>::placeholder { font-size: 11px }</style><input placeholder="words">', 'input', '::placeholder'));
  test('what a field asks for in a share of its size', () =>
    grows('<style>::placeholder { font-size: 0.8em }</style><textarea placeholder="words"></textarea>', 'textarea', '::placeholder'));
  test('the button of a field for files', () => grows('<input type="file" style="font-size:14px">', 'input', '::file-selector-button'));
});

describe('text that style puts there', () => {
  const sizes = ['12px', '0.8em', '1.5rem', '150%', 'inherit'];
  for (const part of ['::before', '::after']) {
    test.each(sizes)(`${part}, %s, on an element with text`, (size) =>
      grows(`<style>p${part} { content: "new "; font-size: ${size} }</style><p style="font-size:14px">words</p>`, 'p', part),
    );
    test.each(sizes)(`${part}, %s, on an element without text`, (size) =>
      grows(`<style>i${part} { content: "new "; font-size: ${size} }</style><p style="font-size:14px">words <i></i></p>`, 'i', part),
    );
  }
  test.each(['attr(title)', 'counter(a) ". "', '"★" / "star"', '"\\201c"', '"1"'])('%s', (content) =>
    grows(`<style>p::before { content: ${content}; font-size: 12px }</style><p title="words">words</p>`, 'p', '::before'),
  );

  test.each(['16px', '1.2em'])('a sign of a face of signs, %s, grows with its text and stays that sign', async (size) => {
    await grows(
      `<style>@font-face { font-family: Signs; src: url("${signFont}") } i::before { content: "\\e001"; font: normal ${size} Signs }</style><p style="font-size:14px">words <i></i></p>`,
      'i',
      '::before',
    );
    const { fontFamily, content } = host.window.getComputedStyle(host.document.querySelector('i')!, '::before');
    expect([fontFamily, content]).toEqual(['Signs', '"\ue001"']);
  });

  test('what only ends floats is let alone', async () => {
    const { start } = await open('<style>.row::after { content: "."; display: block; clear: both; height: 0; visibility: hidden } .row::before { content: ""; display: table }</style><div class="row"><p>words</p></div>');
    await start();
    await drawn();
    await drawn();
    expect(host.document.querySelectorAll('[mangdao-before],[mangdao-after]')).toHaveLength(0);
  });
});

describe('sizes that the page changes', () => {
  test.each([
    ['a class on an ancestor', '<style>.other p { font-size: 20px }</style><div><p>words</p></div>', () => host.document.querySelector('div')!.classList.add('other')],
    ['an attribute on the root', '<style>[data-large] p { font-size: 20px }</style><p>words</p>', () => host.document.documentElement.setAttribute('data-large', '')],
    ['an inline size', '<p>words</p>', () => (host.document.querySelector('p')!.style.fontSize = '20px')],
    ['the size of the root', '<p style="font-size:1rem">words</p>', () => (host.document.documentElement.style.fontSize = '20px')],
    ['an element around it', '<style>section { font-size: 20px }</style><p>words</p>', () => {
      const section = host.document.createElement('section');
      section.append(host.document.querySelector('p')!);
      host.document.body.append(section);
    }],
  ])('%s', async (_, html, change) => {
    const { start } = await open(html);
    await start();
    change();
    await vi.waitFor(() => expect(sizeOf('p')).toBe(40), soon);
  });

  test('text that style puts there changes its size with a class', async () => {
    const { start } = await open('<style>p::before { content: "new"; font-size: 10px } .other::before { font-size: 20px }</style><p>words</p>');
    await start();
    await vi.waitFor(() => expect(sizeOf('p', '::before')).toBe(20), soon);
    host.document.querySelector('p')!.className = 'other';
    await vi.waitFor(() => expect(sizeOf('p', '::before')).toBe(40), soon);
  });

  test('a media query on the width, in either direction', async () => {
    const { start } = await open('<style>p { font-size: 20px } p::before { content: "new"; font-size: 10px } @media (max-width: 600px) { p { font-size: 14px } }</style><p>words</p>');
    await start();
    const frame = host.window.frameElement as HTMLElement;
    for (const [width, size] of [[500, 28], [1000, 40]] as const) {
      frame.style.width = `${width}px`;
      await vi.waitFor(() => expect(sizeOf('p'), `${width}px`).toBe(size), soon);
    }
  });

  test('sizes that follow the width of the window', async () => {
    const { start } = await open('<p style="font-size:2vw">words</p>');
    await start();
    expect(sizeOf('p')).toBe(40);
    (host.window.frameElement as HTMLElement).style.width = '800px';
    await vi.waitFor(() => expect(sizeOf('p')).toBe(32), soon);
  });
});

describe('other media', () => {
  /** Has the browser answer as that medium or preference until the test is over. */
  async function emulate(media: object): Promise<void> {
    const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
    await session.send('Emulation.setEmulatedMedia', media);
    onTestFinished(async () => void (await session.send('Emulation.setEmulatedMedia', { media: '', features: [] })));
  }

  test('on paper, text is as much larger as on the screen', async () => {
    const { start } = await open('<p>words</p>');
    await start();
    await emulate({ media: 'print' });
    expect(host.window.matchMedia('print').matches).toBe(true);
    expect(sizeOf('p')).toBe(32);
  });
});
