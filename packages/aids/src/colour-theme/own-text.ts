import { replaced } from './replaced.js';

const typed = /^(text|search|email|url|tel|number|password|date|time|month|week|datetime-local|submit|button|reset)$/;

/**
 * True where an element shows text of its own. Text pushed out of its box or shrunk to nothing stands for the picture
 * behind it ("image replacement").
 */
export function showsText(element: Element, style: () => CSSStyleDeclaration): boolean {
  if (!hasText(element)) return false;
  const { textIndent, fontSize } = style();
  return parseFloat(textIndent) > -100 && parseFloat(fontSize) > 0;
}

function hasText(element: Element): boolean {
  const { localName } = element;
  if (localName === 'input') {
    const { type, value, placeholder } = element as HTMLInputElement;
    return typed.test(type) && (value !== '' || placeholder !== '' || !/^(submit|button|reset)$/.test(type));
  }
  if (localName === 'select' || localName === 'textarea') return true;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && (node as Text).data.trim() !== '') return true;
  return false;
}

const media = `${replaced},progress,meter,input,select,textarea,button`;

/** True where nothing can be read or seen in an element but its own box: a bar, a line, a dot. */
export function isBare(element: Element): boolean {
  if (element.childElementCount > 12 || element.shadowRoot || element.matches(media)) return false;
  const texts = element.ownerDocument.createNodeIterator(element, 4);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) if ((node as Text).data.trim() !== '') return false;
  return !element.querySelector(media);
}
