import type { Reading } from './reading.js';

const few = 3;
const many = 12;
const longest = 60;
const largest = 6;

const entry = /^(li|a|button|td|th|tr|span|div|b|i|em|strong)$/;
/** How pages name the one that is chosen, in one of its classes. */
const named = /^((is|tab|nav|menu)[-_])?(active|selected|current|checked|chosen|picked|on|cur)$/;

/** True where an element holds so many as a list of entries does. */
export const isFew = ({ children }: Element): boolean => children.length >= few && children.length <= many;

/** An entry is small: whatever more there is in an element, it is a part of the page. */
const isEntry = (element: Element): boolean => entry.test(element.localName) && !element.getElementsByTagName('*')[largest];

/** True for what may be one of several like entries, or the first thing in one. */
export function isListed(element: Element): boolean {
  const parent = element.parentElement;
  if (!parent || !isEntry(element)) return false;
  return isFew(parent) || (parent.firstElementChild === element && parent.parentElement !== null && isFew(parent.parentElement));
}

/** True for a short entry that the page itself calls chosen. */
export function isNamedChosen(element: Element): boolean {
  if (!isEntry(element) || ![...element.classList].some((name) => named.test(name))) return false;
  const { length } = (element.textContent ?? '').trim();
  return length > 0 && length <= longest;
}

/** What a visitor tells one entry from another by. */
function signature(element: Element, reading: Reading): string {
  let text = '';
  for (const one of [element, element.firstElementChild])
    if (one) {
      const { backgroundColor, backgroundImage, color, borderBottomColor, borderBottomWidth } = reading.style(one);
      text += `${one.localName}|${backgroundColor}|${backgroundImage}|${color}|${borderBottomWidth === '0px' ? '' : borderBottomColor}|`;
    }
  return text;
}

/** `known`: the elements looked at together; the others are in the theme's colours.
 *
 * The one of several like entries (tabs, pages, a menu's items) that the page draws in other colours than all the rest. */
export function standingOut(parent: Element, reading: Reading, known: ReadonlyMap<Element, unknown>): Element | null {
  if (!isFew(parent)) return null;
  const { children } = parent;
  const { localName } = children[0]!;
  const others = new Map<string, Element[]>();
  for (const child of children) {
    if (child.localName !== localName || !known.has(child) || !isEntry(child) || (child.textContent ?? '').length > longest) return null;
    const key = signature(child, reading);
    const alike = others.get(key);
    if (alike) alike.push(child);
    else if (others.size === 2) return null;
    else others.set(key, [child]);
  }
  const [one, rest] = [...others.values()].sort((a, b) => a.length - b.length);
  return rest && one!.length === 1 && rest.length >= few - 1 ? one![0]! : null;
}
