const clear = /^rgba\(.*,\s*0\)$|\/\s*0\)$|^transparent$/;
const replaced = /^(img|video|canvas|image)$/;

/** Pictures up to this size, in pixels, are signs, and those as narrow as this are lines: inverted like text, they stay in sight. */
const signSize = 48;
const lineWidth = 24;
/** What holds more elements than this is a part of the page, whatever picture lies behind it. */
const mostInside = 30;

const styleOf = (element: Element): CSSStyleDeclaration => element.ownerDocument.defaultView!.getComputedStyle(element);
const flatParent = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

const isSign = ({ width, height }: DOMRect): boolean =>
  width > 0 && height > 0 && (Math.max(width, height) <= signSize || Math.min(width, height) <= lineWidth);

/** A picture as large as the window, in the flow: a filter would have it painted over what lies on it. */
function isBackdrop(element: Element, { width, height }: DOMRect, { position }: CSSStyleDeclaration): boolean {
  if (position !== 'static') return false;
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView!;
  return width >= innerWidth * 0.9 && height >= innerHeight * 0.9;
}

/** A box that shows a background picture and no text; text pushed out of sight stands for the picture. */
function isPictureBox(element: Element, style: CSSStyleDeclaration): boolean {
  if (!style.backgroundImage.includes('url(') || /^(html|body)$/.test(element.localName) || element.shadowRoot) return false;
  const replacesText = parseFloat(style.textIndent) <= -100 || parseFloat(style.fontSize) === 0;
  if (!replacesText && element.textContent.trim() !== '') return false;
  const inside = element.querySelectorAll('*');
  if (inside.length > mostInside) return false;
  // A filter makes the box the one that positioned content is placed by: it may not move.
  for (const one of inside) {
    if (/^(iframe|object|embed|input|select|textarea|slot)$/.test(one.localName) || one.shadowRoot) return false;
    const { position } = styleOf(one);
    if (position === 'fixed' || (position === 'absolute' && style.position === 'static')) return false;
  }
  return true;
}

/** The nearest solid colour behind an element; white where nobody set one, as browsers do. */
function colourBehind(element: Element): string {
  for (let box: Element | null = element; box; box = flatParent(box)) {
    const { backgroundColor } = styleOf(box);
    if (backgroundColor.startsWith('rgb(')) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

/** A picture over other things is see-through on purpose. */
function isLaidOver(element: Element): boolean {
  for (let box: Element | null = element; box; box = flatParent(box))
    if (/absolute|fixed/.test(styleOf(box).position)) return true;
  return false;
}

/** True where an element is drawn within one of these. */
export function isWithin(element: Element, those: ReadonlySet<Element>): boolean {
  for (let box = flatParent(element); box; box = flatParent(box)) if (those.has(box)) return true;
  return false;
}

/**
 * The declarations that show a picture as it is while the page is inverted, or `''` for what is none: inverted twice, on
 * the colour that it was drawn for. To be called with every aid out of force.
 */
export function keptPicture(element: Element): string {
  const style = styleOf(element);
  const isReplaced = replaced.test(element.localName) || element.matches('input[type=image]');
  if (!isReplaced && !isPictureBox(element, style)) return '';
  const rect = element.getBoundingClientRect();
  if (isSign(rect) || isBackdrop(element, rect, style)) return '';
  const filter = `filter:${style.filter === 'none' ? '' : `${style.filter} `}invert(1)!important`;
  const seeThrough = /^(img|canvas|input)$/.test(element.localName) || !isReplaced;
  if (!seeThrough || !clear.test(style.backgroundColor) || isLaidOver(element)) return filter;
  return `${filter};background-color:${colourBehind(element)}!important`;
}
