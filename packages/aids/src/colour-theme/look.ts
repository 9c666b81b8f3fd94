const clear = /^rgba\(.*,\s*0\)$|\/\s*0\)$|^transparent$/;
const lookless = new Set(['script', 'style', 'head', 'meta', 'link', 'title', 'template', 'noscript', 'br', 'img']);

/** Text pushed out of its box or shrunk to nothing stands for the picture behind it ("image replacement"). */
function showsText(element: Element, style: CSSStyleDeclaration): boolean {
  if (parseFloat(style.textIndent) <= -100 || parseFloat(style.fontSize) === 0) return false;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && (node as Text).data.trim() !== '') return true;
  return false;
}

/**
 * How the page itself draws an element, as the value of `mangdao-look`; `''` where there is nothing to say.
 * To be read with the theme out of force.
 */
export function look(element: Element): string {
  if (lookless.has(element.localName)) return '';
  const style = element.ownerDocument.defaultView!.getComputedStyle(element);
  if (showsText(element, style)) return 'text';
  const picture = style.backgroundImage.includes('url(') ? 'picture' : '';
  const ground = clear.test(style.backgroundColor) ? '' : 'ground';
  return picture && ground ? `${picture} ${ground}` : picture || ground;
}
