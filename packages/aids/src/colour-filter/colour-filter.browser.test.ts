// What is drawn is looked at in test/e2e/colour-filter.spec.ts; here, what is done to the page.
import { signal, type Signal } from '@preact/signals-core';
import { defaults } from '@mangdao/contract';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fixtures } from '../testing/fixtures.js';
import { drawn, openHost, pageFor, type HostPage } from '../testing/host-page.js';
import { activate } from './activate.js';
import type { Values } from './filter-chain.js';
import { settings as schema } from './settings.js';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
const picture = `<img alt="" width="90" height="90" src="${pixel}">`;

let host: HostPage;
let controller: AbortController;
afterEach(() => {
  controller.abort();
  host.close();
});

async function filter(html: string, change: Partial<Values> = {}): Promise<Signal<Values>> {
  host = await openHost(html);
  controller = new AbortController();
  const settings = signal<Values>({ ...defaults(schema), ...change });
  await activate(pageFor(host, 'colour-filter'), settings, controller.signal);
  return settings;
}

const overlay = (): HTMLElement => host.stage.firstElementChild as HTMLElement;
const find = (selector: string): HTMLElement => host.document.querySelector<HTMLElement>(selector)!;
const filterOf = (element: Element): string => element.ownerDocument.defaultView!.getComputedStyle(element).filter;

test('one overlay filters, hidden from assistive technology and from the pointer', async () => {
  const settings = await filter(fixtures['plain']!);
  expect(host.stage.childElementCount).toBe(1);
  expect(overlay().style.backdropFilter).toBe('grayscale(1)');
  expect([overlay().getAttribute('aria-hidden'), overlay().getAttribute('role'), overlay().style.pointerEvents]).toEqual(['true', null, 'none']);
  expect(overlay().childElementCount).toBe(0);
  settings.value = { ...settings.value, filter: 'protanopia', brightness: 80 };
  expect(overlay().style.backdropFilter).toBe('brightness(0.8) url("#mangdao-vision")');
  expect(overlay().querySelectorAll('filter').length).toBe(1);
  settings.value = { ...settings.value, filter: 'invert', brightness: 100 };
  expect(overlay().style.backdropFilter).toBe('invert(1)');
  expect(overlay().childElementCount).toBe(0);
});

test('the page is not touched but for its root, unless it is inverted', async () => {
  await filter(fixtures['plain']!);
  expect([...host.document.querySelectorAll('*')].filter((element) => element.outerHTML.match(/^<[^>]* mangdao-/)).map(({ localName }) => localName)).toEqual(['html']);
});

describe('an inversion', () => {
  test('keeps pictures in shadow roots and frames, and lets go of them', async () => {
    const settings = await filter(
      `<!doctype html><body><div></div><iframe srcdoc='${picture}'></iframe>
      <script>document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '${picture}'</script>`,
      { filter: 'invert' },
    );
    const inside = find('div').shadowRoot!.querySelector('img')!;
    const framed = (find('iframe') as HTMLIFrameElement).contentDocument!.querySelector('img')!;
    expect([filterOf(inside), filterOf(framed)]).toEqual(['invert(1)', 'invert(1)']);
    settings.value = { ...settings.value, filter: 'grayscale' };
    expect([filterOf(inside), filterOf(framed)]).toEqual(['none', 'none']);
    settings.value = { ...settings.value, filter: 'invert' };
    expect(filterOf(inside)).toBe('invert(1)');
  });

  test('puts see-through pictures on the colour that they were drawn for, unless they lie over others', async () => {
    await filter(
      `<!doctype html><body><div style="background: rgb(0, 51, 102)">${picture}</div><p style="position: relative"><i style="position: absolute">${picture}</i></p>`,
      { filter: 'invert' },
    );
    const ground = (selector: string): string => host.window.getComputedStyle(find(selector)).backgroundColor;
    expect(ground('div img')).toBe('rgb(0, 51, 102)');
    expect(ground('i img')).toBe('rgba(0, 0, 0, 0)');
  });

  test('leaves boxes alone in which something would move', async () => {
    const box = (id: string, style: string, inside: string): string =>
      `<div id="${id}" style="width: 90px; height: 90px; background: url(${pixel}); ${style}">${inside}</div>`;
    await filter(
      `<!doctype html><body>${box('empty', '', '')}${box('static', '', '<b style="position:absolute"></b>')}
      ${box('relative', 'position:relative', '<b style="position:absolute"></b>')}${box('fixed', 'position:relative', '<b style="position:fixed"></b>')}
      ${box('field', '', '<input>')}`,
      { filter: 'invert' },
    );
    const kept = [...host.document.querySelectorAll('[mangdao-kept]')].map(({ id }) => id);
    expect(kept).toEqual(['empty', 'relative']);
  });

  test('keeps what loads later in the place of a sign, and what comes in a shadow root that is restyled', async () => {
    await filter(`<!doctype html><style>.late { --image: url(${pixel}) }</style><body><img id="lazy" alt="" src="${pixel}"><div></div>
      <script>document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '<i style="display:block;width:90px;height:90px;background:var(--image)"></i>'</script>`, { filter: 'invert' });
    const box = find('div').shadowRoot!.querySelector('i')!;
    expect([filterOf(find('#lazy')), filterOf(box)]).toEqual(['none', 'none']);
    const loaded = new Promise((resolve) => find('#lazy').addEventListener('load', resolve, { once: true }));
    (find('#lazy') as HTMLImageElement).src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>')}`;
    find('div').className = 'late';
    await loaded;
    await drawn();
    expect(filterOf(find('#lazy'))).toBe('invert(1)');
    await vi.waitFor(() => expect(filterOf(box)).toBe('invert(1)'));
  });

  test('is over with all its claims', async () => {
    const settings = await filter(`<!doctype html><body>${picture}`, { filter: 'invert' });
    expect(find('img').hasAttribute('mangdao-kept')).toBe(true);
    settings.value = { ...settings.value, filter: 'grayscale' };
    expect(find('img').hasAttribute('mangdao-kept')).toBe(false);
  });

  test('has signs, lines and what the page lies on go with the text', async () => {
    await filter(
      `<!doctype html><body style="margin:0">
      <img id="sign" alt="" width="32" height="32" src="${pixel}"><img id="line" alt="" width="300" height="4" src="${pixel}">
      <img id="photo" alt="" width="300" height="200" src="${pixel}"><canvas id="all" width="1000" height="700"></canvas>`,
      { filter: 'invert' },
    );
    expect([...host.document.querySelectorAll('[mangdao-kept]')].map(({ id }) => id)).toEqual(['photo']);
  });

  test('keeps the filters that pictures have, and does not invert twice what is nested', async () => {
    await filter(`<!doctype html><body><div style="width:99px;background:url(${pixel})">${picture}</div><img id="own" alt="" width="90" height="90" style="filter: sepia(1)" src="${pixel}">`, {
      filter: 'invert',
    });
    expect([filterOf(find('div')), filterOf(find('div img')), filterOf(find('#own'))]).toEqual(['invert(1)', 'none', 'sepia(1) invert(1)']);
    find('div').style.backgroundImage = 'none';
    await drawn();
    await drawn();
    expect([filterOf(find('div')), filterOf(find('div img'))]).toEqual(['none', 'invert(1)']);
  });
});

test('a frame that is there before the page does not have the overlay take over', async () => {
  host = await openHost('<!doctype html><body><iframe srcdoc="字"></iframe>');
  controller = new AbortController();
  const own = host.document.querySelector('mangdao-toolbar')!;
  own.remove();
  void activate(pageFor(host, 'colour-filter'), signal<Values>(defaults(schema)), controller.signal);
  const isFiltered = async (target: Document): Promise<boolean> => {
    target.dispatchEvent(new Event('DOMContentLoaded'));
    await drawn();
    return host.document.documentElement.hasAttribute('mangdao-filtered');
  };
  expect(await isFiltered((find('iframe') as HTMLIFrameElement).contentDocument!)).toBe(false);
  expect(await isFiltered(host.document)).toBe(true);
});

test('the next page is told of what its first frame can have, and this one has none of it', async () => {
  const settings = await filter(fixtures['plain']!, { filter: 'invert' });
  expect(host.firstPaint()).toContain('backdrop-filter:invert(1)');
  expect(host.traces().join()).not.toContain('::after');
  settings.value = { ...settings.value, filter: 'protanopia' };
  expect(host.firstPaint()).not.toContain('filter');
  settings.value = { ...settings.value, brightness: 50 };
  expect(host.firstPaint()).toContain('backdrop-filter:brightness(0.5)');
  expect(host.firstPaint()).not.toMatch(/url\(/);
  controller.abort();
  expect(host.firstPaint()).toBe('');
});
