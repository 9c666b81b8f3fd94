import { isOnPage, type Activate } from '@mangdao/contract';
import { ownsText } from '../typography/owns-text.js';
import { sizeName, textSize, type TextSize } from '../typography/text-size.js';
import type { settings as schema } from './settings.js';
import { lineRule, spacingCss, spacingProperties } from './spacing-css.js';

/** Scripts whose letters are joined. */
const joined = /\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Devanagari}|\p{Script=Bengali}/u;

/** True where the element's own text, not that of what is in it, has joined letters. */
function isJoined(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && joined.test((node as Text).data)) return true;
  return false;
}

/** Every text is claimed with the page's own size of it, so that its lines never become lower than they were. */
export const activate: Activate<typeof schema> = async (page, settings, signal) => {
  const fit = await page.fit(signal);
  const sheet = page.sheet(signal);
  const lines = page.sheet(signal);
  const ruled = new Set<string>();

  const space = (elements: Iterable<Element>): void => {
    const owners: Element[] = [];
    for (const element of elements) {
      page.claim(element, 'mangdao-paragraph', element.localName === 'p' ? '' : null, signal);
      if (ownsText(element)) owners.push(element);
      else page.claim(element, 'mangdao-space', null, signal);
    }
    const sizes = new Map<Element, TextSize>();
    page.original(() => {
      for (const element of owners) sizes.set(element, textSize(element));
    }, owners);
    const changed: Element[] = [];
    for (const [element, size] of sizes) {
      const name = sizeName(size);
      if (element.getAttribute('mangdao-space') !== name) changed.push(element);
      if (!ruled.has(name)) {
        ruled.add(name);
        lines.add(lineRule(size));
      }
      page.claim(element, 'mangdao-space', name, signal);
      page.claim(element, 'mangdao-joined', isJoined(element) ? '' : null, signal);
    }
    if (changed.length > 0) fit.grown(changed);
  };

  page.watchNearFirst(({ added, changed, restyled }) => {
    const elements = new Set<Element>(added);
    for (const element of changed) elements.add(element);
    for (const element of restyled) {
      elements.add(element);
      for (const below of element.querySelectorAll('[mangdao-space]')) elements.add(below);
    }
    space(elements);
  }, signal);

  let before: Readonly<Record<string, number>> = {};
  page.follow(
    settings,
    (values) => {
      for (const [name, value] of Object.entries(spacingProperties(values))) sheet.property(name as `--mangdao-${string}`, value);
      sheet.replace(spacingCss(values));
      const smaller = Object.entries(values).some(([name, value]) => value < (before[name] ?? 0));
      if (Object.keys(before).length > 0) fit.changed(smaller);
      before = values;
    },
    signal,
  );

  // Media queries and viewport units give the page's own texts another size.
  page.window.addEventListener('resize', () => space([...page.claimed('mangdao-space')].filter(isOnPage)), { signal, passive: true });
};
