import { flatParent, styleOf } from '../flat-tree.js';

/** A box whose fixed height its text outgrew. */
export interface Outgrown {
  readonly box: Element;
  /** The height that it had, in pixels. */
  readonly height: number;
  /** It is a control whose words do not fit its width either. */
  readonly narrow: boolean;
}

const controls = /^(input|select|textarea|button)$/;
const worded = /^(submit|button|reset)$/;

/** Table parts grow by themselves; what scrolls or hides on purpose stays as it is. */
const mayGrow = ({ overflowY, display }: CSSStyleDeclaration): boolean =>
  overflowY === 'visible' && !display.startsWith('table') && !/^(inline|contents|none)$/.test(display);

/** Finds, for one element after the other, the boxes around it whose fixed height its text outgrew; each box once. Reads only. */
export function outgrown(): (element: Element) => readonly Outgrown[] {
  const seen = new Set<Element>();
  return (element) => {
    const found: Outgrown[] = [];
    if (controls.test(element.localName)) {
      const control = outgrownControl(element as HTMLInputElement);
      if (control) found.push(control);
    }
    for (let box: Element | null = element; box && box.localName !== 'body'; box = flatParent(box)) {
      if (seen.has(box)) break;
      seen.add(box);
      if (box.clientHeight === 0 || box.scrollHeight <= box.clientHeight + 1) continue;
      const style = styleOf(box);
      if (mayGrow(style)) found.push({ box, height: pixels(style.height), narrow: false });
    }
    return found;
  };
}

const sized = 'img,video,iframe,canvas,object,embed';

/**
 * The boxes of a fixed height in pixels around these elements, with that height: those that hold nothing but text, which
 * then need not be laid out to know that they may grow. Empty where the browser does not tell fixed heights from others.
 */
export function fixedBoxes(elements: Iterable<Element>): [Element, number][] {
  const seen = new Set<Element>();
  const found: [Element, number][] = [];
  for (const element of elements)
    for (let box: Element | null = element; box && box.localName !== 'body'; box = flatParent(box)) {
      if (seen.has(box)) break;
      seen.add(box);
      if (controls.test(box.localName) || !box.computedStyleMap) continue;
      const height = box.computedStyleMap().get('height') as CSSUnitValue | null;
      if (height?.unit === 'px' && height.value > 0 && mayGrow(styleOf(box)) && !box.querySelector(sized))
        found.push([box, Math.round(height.value)]);
    }
  return found;
}

/** A field scrolls what it holds, so its text is compared with its room. */
function outgrownControl(control: HTMLInputElement | HTMLSelectElement): Outgrown | null {
  if (control.clientHeight === 0 || /^(checkbox|radio|range|color|image|hidden|file)$/.test(control.type)) return null;
  const style = styleOf(control);
  const room = control.clientHeight - pixels(style.paddingTop) - pixels(style.paddingBottom);
  const narrow = worded.test(control.type)
    ? control.scrollWidth > control.clientWidth + 1
    : control.localName === 'select' && isCut(control as HTMLSelectElement, style);
  const low = room < 1.15 * parseFloat(style.fontSize) || (worded.test(control.type) && control.scrollHeight > control.clientHeight + 1);
  return low || narrow ? { box: control, height: pixels(style.height), narrow } : null;
}

/** True where the chosen option needs more room than there is beside the arrow. */
function isCut(select: HTMLSelectElement, style: CSSStyleDeclaration): boolean {
  const text = select.selectedOptions[0]?.text;
  if (!text || select.size > 1) return false;
  const context = select.ownerDocument.createElement('canvas').getContext('2d');
  if (!context) return false;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const arrow = parseFloat(style.fontSize);
  return context.measureText(text).width + arrow > select.clientWidth;
}

const pixels = (length: string): number => Math.round(parseFloat(length)) || 0;
