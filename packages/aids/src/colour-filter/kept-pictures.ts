import type { Batch, Page } from '@mangdao/contract';
import { isWithin, keptPicture } from './kept-picture.js';

/** Keeps pictures right while the page is inverted; the claim on each names its rule. Returns how to put that in and out of force. */
export function keepPictures(page: Page, signal: AbortSignal): (inForce: boolean) => void {
  const sheet = page.sheet(signal);
  const names = new Map<string, string>();
  const kept = new Set<Element>();
  let on = false;

  const rule = (declarations: string, name: string): string =>
    `@media screen and (forced-colors:none){[mangdao-kept="${name}"]{${declarations}}}`;
  const nameOf = (declarations: string): string => {
    let name = names.get(declarations);
    if (name === undefined) {
      names.set(declarations, (name = String(names.size)));
      if (on) sheet.add(rule(declarations, name));
    }
    return name;
  };

  /** Elements come with those they are drawn in before them. */
  const claim = (elements: Iterable<Element>): void => {
    const looks = new Map<Element, string>();
    page.original(() => {
      for (const element of elements) {
        let declarations = keptPicture(element);
        // What is in a picture that is kept is kept with it.
        if (declarations && isWithin(element, kept)) declarations = '';
        looks.set(element, declarations);
        if (!declarations) kept.delete(element);
        else if (!kept.has(element)) {
          kept.add(element);
          for (const inner of element.querySelectorAll('[mangdao-kept]')) {
            kept.delete(inner);
            looks.set(inner, '');
          }
        }
      }
    });
    for (const [element, declarations] of looks)
      page.claim(element, 'mangdao-kept', declarations ? nameOf(declarations) : null, signal);
  };

  const visit = ({ added, changed, restyled }: Batch): void => {
    const elements = new Set<Element>(added);
    for (const element of kept) if (!element.isConnected) kept.delete(element);
    const again = (element: Element): void => {
      elements.add(element);
      for (const below of element.querySelectorAll('*')) elements.add(below);
    };
    for (const element of changed) {
      elements.add(element);
      // Text that came has the box around it no longer be a picture.
      for (const box of kept) if (box.contains(element)) again(box);
    }
    for (const element of restyled) again(element);
    if (elements.size > 0) claim(elements);
  };

  let watching = false;
  return (inForce) => {
    if (inForce && !watching) {
      watching = true;
      page.watch(visit, signal);
      // How large a picture is, is known when it has come.
      page.listen('load', ({ target }) => kept.has(target as Element) && claim([target as Element]), signal, { capture: true });
    }
    on = inForce;
    let css = '';
    if (on) for (const [declarations, name] of names) css += rule(declarations, name);
    sheet.replace(css);
  };
}
