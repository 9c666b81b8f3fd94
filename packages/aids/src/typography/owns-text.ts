const controls = new Set(['input', 'textarea', 'select', 'optgroup', 'option', 'button', 'li', 'summary']);
const textless = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link']);

/** True where the element itself shows text, not only what is below it. */
export function ownsText(element: Element): boolean {
  if (textless.has(element.localName)) return false;
  if (controls.has(element.localName)) return true;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
  return false;
}
