import { ownsText } from '../typography/owns-text.js';
import { familyKind, type FamilyKind } from './family-kind.js';
import { heavyFrom, parts } from './font-css.js';

/** A word of a claim; a stack of faces stands for the word that names its rule. */
export type Word = string | { readonly prefix: string; readonly stack: string };

/** How the page itself sets a text. */
interface Setting {
  readonly stack: string;
  readonly weight: number;
  readonly kind: FamilyKind;
}

/** Most of what is on a page without text; others are looked at for nothing. */
const textless = /^(br|hr|img|script|style|link|meta|noscript|template)$/;
const svg = 'http://www.w3.org/2000/svg';
const mathematics = 'http://www.w3.org/1998/Math/MathML';
const readable = /[\p{L}\p{N}]/u;
/** A character that means what its face makes of it. */
const privateUse = /\p{Co}/u;
/** What no face of signs has: letters beyond ASCII. Shorter words may be names of signs. */
const foreign = /[^\P{L}a-z]/iu;

function settingOf({ fontFamily, fontWeight }: CSSStyleDeclaration, element: Element): Setting {
  // Browsers set what is typed into a large field in letters of one width; that is no code.
  const field = element.localName === 'textarea' && fontFamily === 'monospace';
  return { stack: fontFamily, weight: Number(fontWeight), kind: field ? 'text' : familyKind(fontFamily) };
}

const weightWord = (weight: number): string => (weight >= heavyFrom ? 'heavy' : 'text');
const pinWord = (weight: number): string => `w${Math.min(9, Math.max(1, Math.round(weight / 100)))}`;

function textOf(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 3) text += (node as Text).data;
  return text.trim();
}

function ownWords(element: Element, { stack, weight, kind }: Setting, owner: boolean): Word[] {
  const face = { prefix: '', stack };
  if (!owner) {
    // All that inherits from the body has its faces from there.
    if (element.localName === 'body') return kind === 'code' ? ['code'] : [face];
    return kind === 'signs' && !element.firstElementChild ? [pinWord(weight)] : [];
  }
  const text = textOf(element);
  if (privateUse.test(text) && !readable.test(text)) return [pinWord(weight)];
  if (kind === 'code' || element.closest('code,kbd,samp')) return [weightWord(weight)];
  return [face, kind === 'signs' && !foreign.test(text) ? pinWord(weight) : weightWord(weight)];
}

/**
 * What is to be said of an element's own text, and of the texts and signs that style puts before and after it: to be called
 * with our own style out of force.
 */
export function fontLook(element: Element): Word[] {
  const owner = ownsText(element);
  const { localName, namespaceURI } = element;
  if (textless.test(localName) || namespaceURI === mathematics || (namespaceURI === svg && !owner)) return [];
  const window = element.ownerDocument.defaultView!;
  const own = settingOf(window.getComputedStyle(element), element);
  const words = ownWords(element, own, owner);
  for (const [prefix, end] of parts) {
    const style = window.getComputedStyle(element, end);
    const content = style.content.replace(/^(none|normal)$|url\([^)]*\)/g, '');
    if (!content) continue;
    const { stack, weight, kind } = settingOf(style, element);
    if (kind === 'signs' || privateUse.test(content)) words.push(prefix + pinWord(weight));
    else if (readable.test(content) && !(owner && stack === own.stack && weight === own.weight)) {
      if (kind === 'text') words.push({ prefix, stack });
      words.push(prefix + weightWord(weight));
    }
  }
  return words;
}
