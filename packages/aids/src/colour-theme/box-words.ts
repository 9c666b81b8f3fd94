import { lineWidth, markSize, thingShare } from './box-sizes.js';
import { isAlike, isNeutral, isOpaque, isPainted } from './computed-colour.js';

/** What a box is in which there is nothing else: a line, a mark, a bar of a chart, or a shade over the page. */
export function boxWords(
  style: CSSStyleDeclaration,
  { width, height }: { readonly width: number; readonly height: number },
  behind: string,
  { defaultView }: Document,
): string[] {
  const { backgroundColor, backgroundImage } = style;
  if (width === 0 || height === 0) return [];
  const share = (width * height) / (defaultView!.innerWidth * defaultView!.innerHeight);
  const placed = /absolute|fixed/.test(style.position);
  if (Math.min(width, height) <= lineWidth) return ['line'];
  if (share > thingShare) return placed && !(isOpaque(backgroundColor) && backgroundImage === 'none') ? ['own'] : [];
  // What fades into the ground goes with it.
  if (backgroundImage !== 'none' && (backgroundImage.match(/rgb\([^)]*\)/g) ?? []).some((stop) => isAlike(stop, behind))) return [];
  if (backgroundImage !== 'none') return isPainted(backgroundColor) || !placed ? ['own', 'shape'] : ['own'];
  const bordered = !/^(0px ?)+$/.test(style.borderWidth);
  if (!isNeutral(backgroundColor)) return isOpaque(backgroundColor) ? ['own', 'shape'] : ['own'];
  if (bordered) return ['frame'];
  const small = Math.max(width, height) <= markSize;
  // A dot in the colour of the page's ground lies on something else: the entries below a carousel's pictures.
  if (isAlike(backgroundColor, behind) && !(small && parseFloat(style.borderRadius) > 0)) return [];
  return small ? ['solid'] : ['frame'];
}
