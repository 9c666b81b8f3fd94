import type { Sheet } from '@mangdao/contract';
import type { Root } from './root-set.js';

/** Older browsers drop a whole `@layer` block; there the rules have to do without. */
const hasLayers = typeof CSSLayerBlockRule !== 'undefined';

/** Adds a rule inside the layer: a layer more would have the browser lay out the whole page anew. */
function addRule(sheet: CSSStyleSheet, rule: string, layered: boolean): void {
  const into = layered ? (sheet.cssRules[sheet.cssRules.length - 1] as CSSLayerBlockRule) : sheet;
  into.insertRule(rule, into.cssRules.length);
}

/** Sets a custom property; the rule for it is there only where it is needed, since it concerns every element of the page. */
function setProperty(sheet: CSSStyleSheet, name: string, value: string): void {
  if ((sheet.cssRules[0] as Partial<CSSStyleRule> | undefined)?.selectorText !== ':root') sheet.insertRule(':root{}', 0);
  (sheet.cssRules[0] as CSSStyleRule).style.setProperty(name, value);
}

/** One logical style sheet, constructed once per document and adopted by every root as soon as it says something. */
export class SharedSheet implements Sheet {
  readonly #copies = new Map<Document, CSSStyleSheet>();
  readonly #properties = new Map<string, string>();
  readonly #added: string[] = [];
  #text = '';
  #off = false;
  readonly #layered: boolean;

  /**
   * @param changed Called after each change of the sheet.
   * @param unlayered True where its rules outweigh the page's without a layer.
   */
  constructor(
    private readonly roots: ReadonlySet<Root>,
    private readonly changed: () => void,
    unlayered = false,
  ) {
    this.#layered = hasLayers && !unlayered;
  }

  /** The text that would give the same style, custom properties included. */
  get text(): string {
    let properties = '';
    for (const [name, value] of this.#properties) properties += `${name}:${value};`;
    return `:root{${properties}}${this.#css}`;
  }

  get #css(): string {
    return this.#layered ? `@layer mangdao{${this.#text}}` : this.#text;
  }

  /** Puts the sheet in force in a root, last, if it is not there. */
  adopt(root: Root): void {
    const document = root.ownerDocument ?? root;
    const window = document.defaultView;
    if (!window || this.#isEmpty) return;
    const copy = this.#copies.get(document) ?? this.#copy(document, window);
    if (!root.adoptedStyleSheets.includes(copy)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, copy];
  }

  /** Takes the sheet out of a root that left the page. */
  drop(root: Root): void {
    this.#release(root);
    if (root.nodeType === 9) this.#copies.delete(root as Document);
  }

  replace(css: string): void {
    if (css === this.#text && this.#added.length === 0) return;
    this.#text = css;
    this.#added.length = 0;
    for (const sheet of this.#copies.values()) this.#fill(sheet);
    this.#enforce();
  }

  add(rule: string): void {
    this.#added.push(rule);
    for (const sheet of this.#copies.values()) addRule(sheet, rule, this.#layered);
    this.#enforce();
  }

  property(name: `--mangdao-${string}`, value: string): void {
    if (this.#properties.get(name) === value) return;
    this.#properties.set(name, value);
    for (const sheet of this.#copies.values()) setProperty(sheet, name, value);
    this.#enforce();
  }

  /** While it says nothing it is not adopted: its layer alone would have the whole page styled anew. */
  get #isEmpty(): boolean {
    return this.#text === '' && this.#added.length + this.#properties.size === 0;
  }

  #enforce(): void {
    if (this.#copies.size === 0) for (const root of this.roots) this.adopt(root);
    this.changed();
  }

  /** True where the sheet stands by, out of force. */
  get disabled(): boolean {
    return this.#off;
  }

  set disabled(off: boolean) {
    if (off === this.#off) return;
    this.#off = off;
    for (const sheet of this.#copies.values()) sheet.disabled = off;
  }

  /** Out of force everywhere. */
  remove(): void {
    for (const root of this.roots) this.#release(root);
    this.#copies.clear();
  }

  #release(root: Root): void {
    const sheet = this.#copies.get(root.ownerDocument ?? root);
    if (sheet) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  }

  #copy(document: Document, window: Window & typeof globalThis): CSSStyleSheet {
    const sheet = new window.CSSStyleSheet();
    this.#fill(sheet);
    sheet.disabled = this.#off;
    this.#copies.set(document, sheet);
    return sheet;
  }

  #fill(sheet: CSSStyleSheet): void {
    sheet.replaceSync(this.#css);
    for (const rule of this.#added) addRule(sheet, rule, this.#layered);
    for (const [name, value] of this.#properties) setProperty(sheet, name, value);
  }
}
