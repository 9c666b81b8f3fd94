import type { Sheet } from '@mangdao/contract';
import type { Root } from './root-set.js';

interface Copy {
  readonly sheet: CSSStyleSheet;
  /** The `:root` rule that holds the custom properties. */
  readonly properties: CSSStyleDeclaration;
}

/** Older browsers drop a whole `@layer` block; there the rules have to do without. */
const layered = (css: string): string => (typeof CSSLayerBlockRule === 'undefined' ? css : `@layer mangdao{${css}}`);

/** One logical style sheet, constructed once per document and adopted by every root. */
export class SharedSheet implements Sheet {
  readonly #copies = new Map<Document, Copy>();
  readonly #properties = new Map<string, string>();
  readonly #added: string[] = [];
  #text = '';
  #off = false;

  /** @param changed Called after each change of the sheet. */
  constructor(
    private readonly roots: ReadonlySet<Root>,
    private readonly changed: () => void,
  ) {}

  /** The text that would give the same style, custom properties included. */
  get text(): string {
    let properties = '';
    for (const [name, value] of this.#properties) properties += `${name}:${value};`;
    return `:root{${properties}}${layered(this.#text)}`;
  }

  /** Puts the sheet in force in a root, last, if it is not there. */
  adopt(root: Root): void {
    const document = root.ownerDocument ?? root;
    const window = document.defaultView;
    if (!window) return;
    const copy = this.#copies.get(document) ?? this.#copy(document, window);
    if (!root.adoptedStyleSheets.includes(copy.sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, copy.sheet];
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
    for (const [document, { sheet }] of this.#copies)
      this.#copies.set(document, { sheet, properties: this.#fill(sheet) });
    this.changed();
  }

  add(rule: string): void {
    this.#added.push(rule);
    for (const { sheet } of this.#copies.values())
      sheet.insertRule(layered(rule), sheet.cssRules.length);
    this.changed();
  }

  property(name: `--mangdao-${string}`, value: string): void {
    if (this.#properties.get(name) === value) return;
    this.#properties.set(name, value);
    for (const { properties } of this.#copies.values()) properties.setProperty(name, value);
    this.changed();
  }

  /** True where the sheet stands by, out of force. */
  get disabled(): boolean {
    return this.#off;
  }

  set disabled(off: boolean) {
    if (off === this.#off) return;
    this.#off = off;
    for (const { sheet } of this.#copies.values()) sheet.disabled = off;
  }

  /** Out of force everywhere. */
  remove(): void {
    for (const root of this.roots) this.#release(root);
    this.#copies.clear();
  }

  #release(root: Root): void {
    const sheet = this.#copies.get(root.ownerDocument ?? root)?.sheet;
    if (sheet) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  }

  #copy(document: Document, window: Window & typeof globalThis): Copy {
    const sheet = new window.CSSStyleSheet();
    const copy = { sheet, properties: this.#fill(sheet) };
    sheet.disabled = this.#off;
    this.#copies.set(document, copy);
    return copy;
  }

  #fill(sheet: CSSStyleSheet): CSSStyleDeclaration {
    sheet.replaceSync(`:root{}${layered(this.#text)}`);
    for (const rule of this.#added) sheet.insertRule(layered(rule), sheet.cssRules.length);
    const { style } = sheet.cssRules[0] as CSSStyleRule;
    for (const [name, value] of this.#properties) style.setProperty(name, value);
    return style;
  }
}
