import { isOnPage, type Activate } from '@mangdao/contract';
import { ownsText } from '../typography/owns-text.js';
import { sizeName, textSize, type TextSize } from '../typography/text-size.js';
import { growParts } from './grow-parts.js';
import { scaleRule } from './scale-rule.js';
import type { settings as schema } from './settings.js';
import { stepping } from './stepping.js';

/** Every text grows by the factor, once: each element that shows text is claimed with the page's own size of it. */
export const activate: Activate<typeof schema> = async (page, settings, signal) => {
  const fit = await page.fit(signal);
  const sheet = page.sheet(signal);
  const ruled = new Set<string>();

  const parts = growParts(page, sheet, (owners) => fit.grown(owners), signal);

  const grow = (elements: Iterable<Element>): void => {
    const owners: Element[] = [];
    for (const element of elements) {
      if (ownsText(element)) owners.push(element);
      else page.claim(element, 'mangdao-size', null, signal);
    }
    if (owners.length === 0) return;
    const sizes = new Map<Element, TextSize>();
    page.original(() => {
      for (const element of owners) sizes.set(element, textSize(element));
    }, owners);
    const grown: Element[] = [];
    for (const [element, size] of sizes) {
      const name = sizeName(size);
      if (element.getAttribute('mangdao-size') !== name) grown.push(element);
      if (!ruled.has(name)) {
        ruled.add(name);
        sheet.add(scaleRule(size));
      }
      page.claim(element, 'mangdao-size', name, signal);
    }
    if (grown.length > 0) fit.grown(grown);
  };

  page.watchNearFirst(({ added, changed, restyled }) => {
    const elements = new Set<Element>(added);
    for (const element of changed) elements.add(element);
    for (const element of restyled) {
      elements.add(element);
      // A class on an ancestor may give all below it another size.
      for (const below of element.querySelectorAll('[mangdao-size],[mangdao-before],[mangdao-after],[mangdao-placeholder]')) elements.add(below);
    }
    grow(elements);
    parts.look(elements);
  }, signal);

  // After the first measuring, so that the page is styled anew only once.
  let largest = 0;
  const settle = (scale: number): void => {
    sheet.property('--mangdao-scale', String(scale));
    if (largest > 0) fit.changed(scale < largest);
    largest = scale;
  };
  const step = stepping(page, settle, signal);
  page.follow(settings, ({ scale }) => {
    if (largest === 0) return settle(scale);
    // What was repaired on the way may be too much for where the slider comes to rest.
    largest = Math.max(largest, scale);
    step(scale);
  }, signal);

  // Media queries and viewport units give the page's own texts another size.
  const resized = (): void => {
    const elements = new Set<Element>();
    for (const name of ['mangdao-size', 'mangdao-before', 'mangdao-after', 'mangdao-placeholder'] as const)
      for (const element of page.claimed(name)) if (isOnPage(element)) elements.add(element);
    grow(elements);
    parts.look(elements);
  };
  page.window.addEventListener('resize', resized, { signal, passive: true });
};
