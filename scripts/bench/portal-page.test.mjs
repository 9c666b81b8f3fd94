import { describe, expect, test } from 'vitest';
import { pageSizes } from './page-sizes.mjs';
import { feedLength, portalPage } from './portal-page.mjs';

const voidElements = new Set(['meta', 'input']);
const pages = Object.entries(pageSizes).map(([name, elements]) => [name, elements, portalPage({ elements })]);

describe.each(pages)('the page of %s', (_name, elements, page) => {
  const tags = [...page.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)];

  test('has about as many elements as it says', () => {
    const count = tags.filter(([, closing]) => !closing).length;
    expect(Math.abs(count / elements - 1)).toBeLessThan(0.02);
  });

  test('closes what it opens', () => {
    const open = [];
    for (const [tag, closing, name] of tags) {
      if (closing) expect(open.pop(), tag).toBe(name);
      else if (!voidElements.has(name)) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('has enough probe texts, and never so many that looking at them costs something', () => {
    const marked = page.match(/ data-probe/g).length;
    expect(marked).toBeGreaterThan(100);
    expect(marked).toBeLessThan(500);
    expect(page).not.toMatch(/data-probe[^>]*data-probe/);
  });

  test('probe texts are of many kinds, each with text of its own at first', () => {
    const kinds = new Set([...page.matchAll(/<([a-z0-9]+) data-probe[^>]*>([^<]*)/g)].map(([, name, text]) => (text.trim() ? name : `${name} without text`)));
    expect([...kinds].filter((kind) => kind.endsWith('without text'))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(8);
  });

  test('has probe texts of each kind that falls short of 7:1', () => {
    for (const kind of ['<span data-probe class="date"', '<a data-probe class="more"', '<div class="tip" data-probe']) expect(page).toContain(kind);
    expect(page.split('class="nav"')[1].split('class="path"')[0], 'white on a gradient').toContain('<a data-probe');
  });

  test('has one feed', () => {
    expect(page.split('class="feed"')).toHaveLength(2);
    expect(page.split('class="feed">')[1].split('</ul>')[0].split('<li>')).toHaveLength(feedLength + 1);
  });
});

test('is the same each time', () => expect(portalPage({ elements: 1000 })).toBe(portalPage({ elements: 1000 })));

test('a tag comes where it was asked for', () => {
  const page = portalPage({ elements: 1000, head: '<!--head-->', end: '<!--end-->' });
  expect(page).toContain('<!--head--></head>');
  expect(page).toContain('<!--end--></body>');
});
