import { mean } from '../colours/contrast.js';
import { parsedColour, type Rgba } from '../colours/rgba.js';
import { images, type Image } from './background-image.js';

/** What a text's colour is set by: a letter that begins the words of our claims. */
export type Part = 'c' | 't' | 'f' | 'b' | 'a' | 'h';

/** A text as the page colours it. */
export interface Ink {
  /**
   * `c` colour, `t` colour that does not fill the letters by itself, `f` fill of a drawing's text, `b` and `a` what style puts
   * before and after, `h` placeholder.
   */
  readonly part: Part;
  readonly colour: Rgba;
  /** The colour as the browser writes it. */
  readonly name: string;
  /** The colour that what style puts before or after has behind it. */
  readonly under?: Rgba;
}

/** How the page itself draws an element. */
export interface Look {
  readonly colour: Rgba | null;
  /** The lowest first. */
  readonly images: readonly Image[];
  readonly imageText: string;
  readonly opacity: number;
  /** The stacking level, `null` for what lies in the flow. */
  readonly level: number | null;
  /** True where levels within are its own affair. */
  readonly isolates: boolean;
  /** True where it may lie outside of what it is drawn in. */
  readonly escapes: boolean;
  /** True where what is in it shows inside its box alone. */
  readonly clips: boolean;
  readonly inks: readonly Ink[];
}

const plain: Look = { colour: null, images: [], imageText: '', opacity: 1, level: null, isolates: false, escapes: false, clips: false, inks: [] };
const lookless = /^(script|style|head|meta|link|title|template|noscript|br|option|optgroup|defs|source)$/;
const pictures = /^(img|video|canvas|object|embed)$/;
const shapes = /^(rect|circle|ellipse|path|polygon)$/;
const textless = /^(checkbox|radio|range|color|hidden|image)$/;
const buttons = /^(submit|button|reset)$/;
const fields = /^(input|textarea|select)$/;
const unseen = 0.05;
/** True where the element itself shows text: its own, what is typed into it, or a marker. */
function showsText(element: Element, { display, listStyleType }: CSSStyleDeclaration): boolean {
  const { type, value } = element as HTMLInputElement;
  if (fields.test(element.localName)) return !textless.test(type) && !(buttons.test(type) && value === '' && element.hasAttribute('value'));
  if (display === 'list-item' && listStyleType !== 'none') return true;
  // What stands in a shadow host is drawn in its slots.
  if (element.shadowRoot) return false;
  const nodes = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : element.childNodes;
  for (const node of nodes) if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
  return false;
}

/** Text for screen readers alone. */
const isClipped = ({ position, clip, clipPath }: CSSStyleDeclaration): boolean =>
  position === 'absolute' && (clip !== 'auto' || clipPath.startsWith('inset'));
const unusable = '[disabled],[aria-disabled=true]';

const visible = (colour: string): Rgba | null => {
  const parsed = parsedColour(colour);
  return parsed && parsed[3] > 0 ? parsed : null;
};

/** The colour of letters cut out of a background. */
function cutOut(style: CSSStyleDeclaration): Rgba | null {
  const stops = images(style).flatMap(({ stops }) => stops ?? []);
  return stops.length > 0 ? mean(stops) : visible(style.backgroundColor);
}

function inksOf(element: Element, style: CSSStyleDeclaration, cut: boolean, bare: Set<string>): Ink[] {
  const window = element.ownerDocument.defaultView!;
  const found: Ink[] = [];
  const add = (part: Part, name: string, colour: Rgba | null, under?: Rgba | null): void => {
    if (colour && colour[3] >= unseen) found.push({ part, name, colour, ...(under && { under }) });
  };
  if (showsText(element, style) && parseFloat(style.textIndent) > -100 && style.fontSize !== '0px' && !isClipped(style)) {
    const { color, webkitTextFillColor } = style;
    const fill = parsedColour(webkitTextFillColor);
    if (cut && fill && fill[3] < 1) add('t', webkitTextFillColor, cutOut(style));
    else add(color === webkitTextFillColor ? 'c' : 't', webkitTextFillColor, fill);
  }
  // To ask for them is slow: where an element of these classes has none, its like have none.
  const { className, parentElement, previousElementSibling, nextElementSibling } = element as HTMLElement;
  const kind = `${element.localName} ${className} ${parentElement?.className} ${previousElementSibling === null} ${nextElementSibling === null}`;
  for (const [part, pseudo] of [['b', '::before'], ['a', '::after']] as const) {
    if (bare.has(part + kind)) continue;
    const { content, color, backgroundColor } = window.getComputedStyle(element, pseudo);
    if (/"\s*[^"\s]|counter|attr/.test(content)) add(part, color, parsedColour(color), visible(backgroundColor));
    else bare.add(part + kind);
  }
  if ((element as HTMLInputElement).placeholder) {
    const { color, opacity } = window.getComputedStyle(element, '::placeholder');
    const colour = parsedColour(color);
    add('h', `${color}/${opacity}`, colour && [colour[0], colour[1], colour[2], colour[3] * Number(opacity)]);
  }
  return found.length > 0 && element.closest(unusable) ? [] : found;
}

function drawingLook(element: Element, style: CSSStyleDeclaration): Look {
  const fill = visible(style.fill);
  if (!fill) return plain;
  if (showsText(element, style)) return { ...plain, inks: [{ part: 'f', name: style.fill, colour: fill }] };
  const shape = shapes.test(element.localName) && Number(style.fillOpacity) > 0;
  return shape ? { ...plain, colour: [fill[0], fill[1], fill[2], fill[3] * Number(style.fillOpacity)] } : plain;
}

/**
 * Looks at an element as the page draws it: to be called with our own style out of force. `bare` collects what kinds of
 * elements have nothing put before or after them.
 */
export function lookOf(element: Element, bare: Set<string>): Look {
  const { localName } = element;
  if (lookless.test(localName)) return plain;
  const style = element.ownerDocument.defaultView!.getComputedStyle(element);
  if (element.namespaceURI?.endsWith('svg') && localName !== 'svg') return drawingLook(element, style);
  const { backgroundColor, backgroundImage, position, zIndex, transform } = style;
  let opacity = Number(style.opacity);
  const blends = opacity < 1;
  // What fades in is meant to be seen in full; what is not seen at all may be shown later.
  if (blends && (opacity === 0 || element.getAnimations().length > 0)) opacity = 1;
  const lifted = position !== 'static' || transform !== 'none' || blends;
  let colour = visible(backgroundColor);
  let layers = backgroundImage === 'none' ? [] : images(style);
  const cut = (colour !== null || layers.length > 0) && style.webkitBackgroundClip.includes('text');
  const inks = inksOf(element, style, cut, bare);
  if (cut) [colour, layers] = [null, []];
  if (pictures.test(localName)) {
    const content = element as HTMLImageElement;
    const place = { size: style.objectFit, position: style.objectPosition, repeat: 'no-repeat' };
    layers = localName === 'img' ? [...layers, { ...place, url: content.currentSrc || content.src, content }] : [...layers, place];
  }
  const clips = style.overflowX !== 'visible';
  if (!colour && layers.length === 0 && opacity === 1 && !lifted && !clips && inks.length === 0) return plain;
  const level = zIndex !== 'auto' ? Number(zIndex) : lifted ? 0 : null;
  const isolates = zIndex !== 'auto' || /fixed|sticky/.test(position) || transform !== 'none' || blends;
  const escapes = /absolute|fixed/.test(position);
  return { colour, images: layers, imageText: backgroundImage, opacity, level, isolates, escapes, clips, inks };
}
