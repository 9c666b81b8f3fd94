import { beforeEach, describe, expect, test } from 'vitest';
import { computed, drawn, loading, openHost } from './testing/open-host.js';

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});

const page = '<body><div id="box"><p id="a">a</p><p id="b">b</p></div>';

test('claims stand until the signal aborts, and what the host had is as it was', async () => {
  const host = await openHost(page);
  const before = host.document.body.outerHTML;
  host.page.claim(host.find('#a'), 'mangdao-look', 'text', controller.signal);
  host.page.claim(host.find('#b'), 'mangdao-size', '', controller.signal);
  expect(host.find('#a').getAttribute('mangdao-look')).toBe('text');
  controller.abort();
  expect(host.document.body.outerHTML).toBe(before);
});

test('a claim can be changed and taken back; what nobody claimed cannot', async () => {
  const { page: services, find } = await openHost('<p mangdao-look="theirs">a');
  services.claim(find('p'), 'mangdao-look', null, controller.signal);
  expect(find('p').getAttribute('mangdao-look')).toBe('theirs');
  services.claim(find('p'), 'mangdao-look', 'one', controller.signal);
  services.claim(find('p'), 'mangdao-look', 'two', controller.signal);
  expect(find('p').getAttribute('mangdao-look')).toBe('two');
  services.claim(find('p'), 'mangdao-look', null, controller.signal);
  expect(find('p').hasAttribute('mangdao-look')).toBe(false);
});

test('aids stop in any order without touching each other’s claims', async () => {
  const { page: services, find } = await openHost(page);
  const other = new AbortController();
  services.claim(find('#a'), 'mangdao-look', 'text', controller.signal);
  services.claim(find('#a'), 'mangdao-size', '16', other.signal);
  controller.abort();
  expect(find('#a').outerHTML).toBe('<p id="a" mangdao-size="16">a</p>');
  other.abort();
  expect(find('#a').outerHTML).toBe('<p id="a">a</p>');
});

test('an attribute of the host’s namespace cannot be claimed', async () => {
  const { page: services, find } = await openHost(page);
  expect(() => services.claim(find('#a'), 'role' as 'mangdao-x', 'none', controller.signal)).toThrow('not "role"');
});

test('after the abort nothing is claimed any more', async () => {
  const { page: services, find } = await openHost(page);
  controller.abort();
  expect(() => services.claim(find('#a'), 'mangdao-look', 'text', controller.signal)).toThrow();
  expect(find('#a').attributes).toHaveLength(1);
});

describe('what a host script does to claimed elements', () => {
  test('a copy is none of ours: by the next frame it has no marks', async () => {
    const { page: services, find, document } = await openHost(page);
    services.claim(find('#a'), 'mangdao-look', 'text', controller.signal);
    const copy = find('#box').cloneNode(true) as Element;
    document.body.append(copy);
    expect(copy.querySelector('#a')!.hasAttribute('mangdao-look')).toBe(true);
    await drawn();
    expect(copy.querySelector('#a')!.hasAttribute('mangdao-look')).toBe(false);
    expect(find('#a').getAttribute('mangdao-look')).toBe('text');
  });

  test('a copy made and put in just before the abort is cleaned too', async () => {
    const { page: services, find, document } = await openHost(page);
    services.claim(find('#a'), 'mangdao-look', 'text', controller.signal);
    document.body.append(find('#box').cloneNode(true));
    controller.abort();
    expect(document.body.innerHTML).not.toContain('mangdao-');
  });

  test('a tree that is taken out is given back clean', async () => {
    const { page: services, find } = await openHost(page);
    const box = find('#box');
    services.claim(box, 'mangdao-look', 'ground', controller.signal);
    services.claim(find('#a'), 'mangdao-look', 'text', controller.signal);
    box.remove();
    await drawn();
    expect(box.outerHTML).toBe('<div id="box"><p id="a">a</p><p id="b">b</p></div>');
  });

  test('a shadow root whose host is taken out is given back clean', async () => {
    const host = await openHost('<div id="host"></div>');
    const inside = host.document.createElement('p');
    const root = host.find('#host').attachShadow({ mode: 'open' });
    root.append(inside);
    host.page.watch(() => undefined, controller.signal);
    host.page.claim(inside, 'mangdao-test', '1', controller.signal);
    expect([...host.page.claimed('mangdao-test')]).toEqual([inside]);
    host.find('#host').remove();
    await drawn();
    expect(root.innerHTML).toBe('<p></p>');
    expect([...host.page.claimed('mangdao-test')]).toEqual([]);
  });

  test('a tree that is only moved keeps its claims', async () => {
    const { page: services, find, document } = await openHost(`${page}<section></section>`);
    services.claim(find('#a'), 'mangdao-look', 'text', controller.signal);
    document.querySelector('section')!.append(find('#box'));
    await drawn();
    expect(find('#a').getAttribute('mangdao-look')).toBe('text');
    controller.abort();
    expect(document.body.innerHTML).not.toContain('mangdao-');
  });

  test('claims in shadow roots and frames are released too', async () => {
    const { page: services, find } = await openHost('<body><div></div><iframe srcdoc="<p>a"></iframe>');
    const shadow = find('div').attachShadow({ mode: 'open' });
    shadow.append(find('div').ownerDocument.createElement('b'));
    const frame = find('iframe').contentDocument!;
    const claimed = [shadow.firstElementChild!, frame.querySelector('p')!];
    for (const element of claimed) services.claim(element, 'mangdao-look', 'text', controller.signal);
    controller.abort();
    for (const element of claimed) expect(element.attributes).toHaveLength(0);
  });

  test('a frame that is navigated away leaves nothing to trip over', async () => {
    const { page: services, find, failures } = await openHost('<body><iframe srcdoc="<p>a"></iframe>');
    const frame = find('iframe');
    services.claim(frame.contentDocument!.querySelector('p')!, 'mangdao-look', 'text', controller.signal);
    await loading(frame, () => (frame.srcdoc = '<p>b'));
    controller.abort();
    expect(failures).toEqual([]);
  });
});

describe('the original of a few elements', () => {
  const nested = '<style>div { font-size: 10px } b { font-size: 2em }</style><body><div id="box"><p id="a"><b>a</b></p></div><p id="b">b</p>';
  const size = (element: Element): string => computed(element, 'font-size');

  test('claims of the elements and of all around them are out of the way, and then put back exactly', async () => {
    const { page: services, find, document } = await openHost(nested);
    services.sheet(controller.signal).replace('[mangdao-size]{font-size:50px!important}');
    for (const [selector, value] of [['#box', '1'], ['#a', '2'], ['b', '3'], ['#b', '4']] as const)
      services.claim(find(selector), 'mangdao-size', value, controller.signal);
    services.claim(find('b'), 'mangdao-look', 'a "quoted" one', controller.signal);
    const claimed = document.body.outerHTML;
    const during = services.original(() => ({ size: size(find('b')), html: find('#box').outerHTML, other: size(find('#b')) }), [find('b')]);
    expect(during).toEqual({ size: '20px', html: '<div id="box"><p id="a"><b>a</b></p></div>', other: '50px' });
    expect(document.body.outerHTML).toBe(claimed);
    expect(size(find('b'))).toBe('50px');
  });

  test('claims around a shadow root and a slot are out of the way of what is in them', async () => {
    const { page: services, find, document } = await openHost('<body><div id="host"><i>slotted</i></div>');
    const outer = document.createElement('section');
    const inner = document.createElement('p');
    inner.append('in shadow');
    outer.append(document.createElement('slot'), inner);
    find('#host').attachShadow({ mode: 'open' }).append(outer);
    services.sheet(controller.signal).replace('[mangdao-size]{font-size:50px!important}');
    services.claim(find('#host'), 'mangdao-size', '', controller.signal);
    services.claim(outer, 'mangdao-size', '', controller.signal);
    expect([inner, find('i')].map(size)).toEqual(['50px', '50px']);
    expect(services.original(() => [inner, find('i')].map(size), [inner])).toEqual(['16px', '16px']);
    expect(services.original(() => size(find('i')), [find('i')])).toBe('16px');
    expect([inner, find('i')].map(size)).toEqual(['50px', '50px']);
  });

  test('claims are put back also after a throw, and go with the abort as ever', async () => {
    const { page: services, find, document } = await openHost(page);
    const before = document.body.outerHTML;
    services.claim(find('#box'), 'mangdao-size', '', controller.signal);
    expect(() =>
      services.original(() => {
        throw new Error('read failed');
      }, [find('#a')]),
    ).toThrow('read failed');
    expect(find('#box').hasAttribute('mangdao-size')).toBe(true);
    controller.abort();
    expect(document.body.outerHTML).toBe(before);
  });

  test('it is no news for those who watch', async () => {
    const { page: services, find } = await openHost(page);
    services.claim(find('#box'), 'mangdao-size', '', controller.signal);
    let batches = 0;
    services.watch(() => batches++, controller.signal);
    services.original(() => undefined, [find('#a')]);
    await drawn();
    expect(batches).toBe(1);
  });
});
