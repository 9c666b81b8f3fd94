import { languageOfText, type Segment, type Span } from '@mangdao/speech';

/** A text node, or a picture with its text alternative, and where it begins in its block's text. */
export interface Piece {
  readonly node: Text | HTMLImageElement;
  readonly at: number;
}

/** What is read without a stop: a paragraph, a heading, a table cell, a line up to `<br>`. */
export type Block = Segment<readonly Piece[]>;

/** The parent, out of a shadow tree too. */
const up = (node: Node): Element | null => node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The computed style of an element, in its own frame. */
const styleOf = (element: Element): CSSStyleDeclaration => element.ownerDocument.defaultView!.getComputedStyle(element);

/** The nearest element, from a text node or element upwards, that starts a line or box of its own. */
export function blockOf(node: Node): Element {
  const parent = up(node);
  return parent && (node.nodeType === 3 || /^(inline|contents|ruby)$/.test(styleOf(node as Element).display))
    ? blockOf(parent)
    : (node as Element);
}

/** True where a node stays put while the page scrolls. */
export function staysPut(node: Node): boolean {
  const parent = up(node);
  return !!parent && (/fixed|sticky/.test(styleOf(parent).position) || staysPut(parent));
}

/** What stands between a text node and the text before it in its block: a line break, a space or nothing. */
function gapBefore(node: Node, block: Element): string {
  let gap = '';
  for (let at: Node | null = node; at && at !== block; at = at.parentNode)
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      if (before.nodeName === 'BR') return '\n';
      if (before.textContent?.trim()) return gap;
      gap = ' ';
    }
  return gap;
}

/** A block that has no text on the page (the name of an image or a control), or will be given it. */
export function blockNamed(text: string, at: Node, language: string, source: readonly Piece[] = []): Block {
  const lang = up(at)?.closest('[lang]')?.getAttribute('lang');
  return { text, lang: languageOfText(text, lang ?? language), source };
}

/** Puts text nodes and pictures in reading order together to blocks. */
export function blocksOf(contents: Iterable<Text | HTMLImageElement>, language: string): Block[] {
  const blocks: { element: Element; text: string; source: Piece[] }[] = [];
  for (const node of contents) {
    const element = blockOf(node);
    const gap = gapBefore(node, element);
    let block = blocks.at(-1);
    if (block?.element !== element || gap === '\n') blocks.push((block = { element, text: '', source: [] }));
    else block.text += gap;
    block.source.push({ node, at: block.text.length });
    // Line ends in the markup are no pauses in speech.
    block.text += ('alt' in node ? node.alt : node.data).replace(/\s/g, ' ');
  }
  const named: Block[] = [];
  for (const { text, source } of blocks) named.push(blockNamed(text, source[0]!.node, language, source));
  return named;
}

/** Where a stretch of a block's text stands on the page, one range per node; what is gone by now is left out. */
export function rangesOf({ source }: Block, { start, end }: Span): Range[] {
  return source.flatMap(({ node, at }) => {
    const picture = 'alt' in node;
    const first = Math.max(start - at, 0);
    const last = Math.min(end - at, picture ? node.alt.length : node.length);
    if (first >= last || !node.isConnected) return [];
    const range = node.ownerDocument.createRange();
    if (picture) range.selectNode(node);
    else {
      range.setStart(node, first);
      range.setEnd(node, last);
    }
    return [range];
  });
}
