import type { Batch, Page } from '@mangdao/contract';
import { isWithin, keptPicture } from './kept-picture.js';

/** Adds an element and all below it, through open shadow roots. */
function addWithBelow(element: Element, to: Set<Element>): void {
  to.add(element);
  for (const root of [element.shadowRoot, element])
    for (const child of root?.children ?? []) addWithBelow(child, to);
}

/** Keeps pictures right in an inverted page until the signal aborts; the claim on each names its rule. */
export function keepPictures(page: Page, signal: AbortSignal): void {
  const sheet = page.sheet(signal);
  const names = new Map<string, string>();
  const kept = new Set<Element>();

  const nameOf = (declarations: string): string => {
    let name = names.get(declarations);
    if (name === undefined) {
      names.set(declarations, (name = String(names.size)));
      sheet.add(`@media screen and (forced-colors:none){[mangdao-kept="${name}"]{${declarations}}}`);
    }
    return name;
  };

  /** Elements come with those they are drawn in before them. */
  const claim = (elements: ReadonlySet<Element>): void => {
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
          for (const inner of element.querySelectorAll('*'))
            if (kept.delete(inner)) looks.set(inner, '');
        }
      }
    }, elements);
    for (const [element, declarations] of looks)
      page.claim(element, 'mangdao-kept', declarations ? nameOf(declarations) : null, signal);
  };

  const visit = ({ added, changed, restyled }: Batch): void => {
    const elements = new Set([...added, ...changed]);
    for (const element of kept) if (!element.isConnected) kept.delete(element);
    // Text that came has the box around it no longer be a picture.
    for (const element of changed) for (const box of kept) if (box.contains(element)) addWithBelow(box, elements);
    for (const element of restyled) addWithBelow(element, elements);
    if (elements.size > 0) claim(elements);
  };
  page.watch(visit, signal);
  // How large a picture is, is known when it has come.
  page.listen('load', ({ target }) => claim(new Set([target as Element])), signal, { capture: true });
}
