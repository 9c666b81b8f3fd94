const clear = /^rgba\(.*,\s*0\)$|\/\s*0\)$|^transparent$/;
const lookless = new Set(['script', 'style', 'head', 'meta', 'link', 'title', 'template', 'noscript', 'br']);

/** How the page itself draws an element. */
export interface Look {
  /** The value of `mangdao-look`: words, or `''` where there is nothing to say. */
  readonly words: string;
  /** The page's own colour behind a picture that may be see-through, or `''`. */
  readonly behind: string;
}

const nothing: Look = { words: '', behind: '' };

/** Text pushed out of its box or shrunk to nothing stands for the picture behind it ("image replacement"). */
function showsText(element: Element, style: CSSStyleDeclaration): boolean {
  if (parseFloat(style.textIndent) <= -100 || parseFloat(style.fontSize) === 0) return false;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && (node as Text).data.trim() !== '') return true;
  return false;
}

const flatParent = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The nearest solid colour behind an element; white where nobody set one, as browsers do. */
function colourBehind(element: Element): string {
  for (let box: Element | null = element; box; box = flatParent(box)) {
    const { backgroundColor } = box.ownerDocument.defaultView!.getComputedStyle(box);
    if (backgroundColor.startsWith('rgb(')) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

/** A picture laid over other things is see-through on purpose: a frame, a shade, a badge, a floating notice. */
function isLaidOver(element: Element, style: CSSStyleDeclaration): boolean {
  if (/absolute|fixed/.test(style.position)) return true;
  for (let box = flatParent(element); box; box = flatParent(box))
    if (box.ownerDocument.defaultView!.getComputedStyle(box).position === 'fixed') return true;
  return false;
}

/** Dimmed text at rest; what fades in or out is on its way, and a dimmed picture was meant so. */
function isFaded(element: Element, style: CSSStyleDeclaration): boolean {
  const opacity = Number(style.opacity);
  return (
    opacity < 1 &&
    opacity > 0.3 &&
    element.getAnimations().length === 0 &&
    !element.querySelector('img,picture,video,canvas')
  );
}

/** Looks at an element as the page draws it: to be called with the theme out of force. */
export function look(element: Element): Look {
  if (lookless.has(element.localName)) return nothing;
  const style = element.ownerDocument.defaultView!.getComputedStyle(element);
  if (element.localName === 'img') return { words: '', behind: isLaidOver(element, style) ? '' : colourBehind(element) };
  const words: string[] = [];
  let behind = '';
  const painted = !clear.test(style.backgroundColor);
  if (showsText(element, style)) words.push('text');
  else {
    if (style.backgroundImage.includes('url(')) {
      words.push('picture');
      if (!element.firstElementChild && !isLaidOver(element, style)) behind = colourBehind(element);
    }
  }
  if (painted) words.push('ground');
  if (isFaded(element, style)) words.push('faded');
  return { words: words.join(' '), behind };
}
