import type { Language, Toolbox } from '@mangdao/contract';
import { deepFocus } from './deep-focus.js';
import { launcherWords } from './launcher-words.js';
import { launcher } from './launcher.js';
import type { MangdaoPanel } from './panel/panel.js';
import type { ToolbarEventMap } from './toolbar-events.js';
import { toolbarSheet } from './toolbar-sheet.js';
import { toTopLayer } from './top-layer.js';

/**
 * The toolbar: a launcher that every visitor downloads, and a panel that only those who open it do. Insert it right
 * before `<body>`, so that the launcher is the first tab stop.
 *
 * @attr {right | left | top | bottom} position - where the launcher sits, in the direction of the page; default `right`
 * @attr {floating | none} launcher - `none` where the page opens the panel itself
 * @attr {boolean} away - the visitor put the launcher away
 * @attr {boolean} open - set while the panel is open; for reading
 * @fires mangdao-open - the panel is open
 * @fires mangdao-close - the panel is closed
 * @fires mangdao-away - the visitor put the toolbar away
 * @csspart launcher - the button that opens the panel
 * @csspart label - its visible name
 * @cssproperty --mangdao-scale - the visitor's text scale, 1 to 3
 * @cssproperty --mangdao-ground - background colour
 * @cssproperty --mangdao-ink - text colour
 * @cssproperty --mangdao-link - colour of links
 * @cssproperty --mangdao-border - colour of borders
 * @cssproperty --mangdao-accent - colour of what is on or chosen
 */
export class MangdaoToolbar extends HTMLElement {
  /** Where aids put their overlays: below the panel, in the same shadow root. */
  readonly stage: HTMLElement;
  /** Gets the toolbox; called each time the panel opens. */
  source: () => Promise<Toolbox>;

  readonly #root: ShadowRoot;
  readonly #launcher: HTMLButtonElement;
  readonly #label: HTMLElement;
  #language: Language;
  #panel: MangdaoPanel | undefined;
  #alert: HTMLElement | undefined;
  #opening: Promise<void>;
  #turn: object | undefined;
  #focusBefore: HTMLElement | null;

  constructor() {
    super();
    const document = this.ownerDocument;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(toolbarSheet);
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [sheet];

    const { button, label } = launcher(document);
    this.#launcher = button;
    this.#label = label;
    this.stage = document.createElement('div');
    this.stage.setAttribute('part', 'stage');
    this.#root.append(button, this.stage);
    this.#focusBefore = null;
    this.#opening = Promise.resolve();
    this.source = () => Promise.reject(new Error('The toolbar has no source.'));
    this.#language = 'zh-Hans';
    this.language = 'zh-Hans';

    button.addEventListener('click', () => this.toggle());
    this.#root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') this.close();
    });
  }

  connectedCallback(): void {
    toTopLayer(this.#launcher);
  }

  /** The language of the launcher; the panel follows the toolbox. */
  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    this.#language = language;
    this.#launcher.lang = language;
    this.#label.textContent = launcherWords[language][0];
  }

  /** True from the moment the visitor asks for the panel until it is closed. */
  get isOpen(): boolean {
    return this.#turn !== undefined;
  }

  /** Opens the panel and moves the focus into it; resolves when it can be used, or when loading failed and said so. */
  open(): Promise<void> {
    if (!this.#turn) this.#opening = this.#open();
    return this.#opening;
  }

  /** Closes the panel and gives the focus back to where it was. */
  close(): void {
    this.#dismissAlert();
    this.#endLoading();
    this.#turn = undefined;
    if (!this.#panel?.isConnected) return;
    const hadFocus = this.#root.activeElement === this.#panel;
    this.#panel.remove();
    this.#showOpen(false);
    if (hadFocus) this.#giveFocusBack();
    this.#tell('mangdao-close');
  }

  /** Opens the panel, or closes it. */
  toggle(): void {
    if (this.#turn) this.close();
    else void this.open();
  }

  async #open(): Promise<void> {
    // The visitor may close, and open again, while something loads: only the latest turn counts.
    const turn = (this.#turn = {});
    const stale = (): boolean => turn !== this.#turn;
    if (!this.#alert?.contains(this.#root.activeElement)) this.#focusBefore = deepFocus(this.ownerDocument);
    this.#launcher.setAttribute('aria-busy', 'true');
    try {
      const [toolbox] = await Promise.all([this.source(), import('./panel/mangdao-panel.js')]);
      const panel = (this.#panel ??= this.#createPanel());
      await panel.load(toolbox);
      if (stale()) return;
      this.#root.append(panel);
      await panel.enter(this.getAttribute('position') ?? 'right');
      this.#dismissAlert();
      this.#endLoading();
      this.#showOpen(true);
      this.#tell('mangdao-open');
    } catch {
      if (stale()) return;
      this.#turn = undefined;
      this.#panel?.remove();
      this.#endLoading();
      this.#alertFailure();
    }
  }

  #createPanel(): MangdaoPanel {
    const panel = this.ownerDocument.createElement('mangdao-panel');
    panel.addEventListener('close', () => this.close());
    panel.addEventListener('away', () => {
      this.close();
      this.setAttribute('away', '');
      this.#tell('mangdao-away');
    });
    return panel;
  }

  #endLoading(): void {
    this.#launcher.removeAttribute('aria-busy');
  }

  #showOpen(open: boolean): void {
    this.toggleAttribute('open', open);
    this.#launcher.setAttribute('aria-expanded', String(open));
  }

  #giveFocusBack(): void {
    const before = this.#focusBefore;
    if (before?.isConnected && before !== this.ownerDocument.body) before.focus({ preventScroll: true });
    else this.#launcher.focus();
  }

  #alertFailure(): void {
    const document = this.ownerDocument;
    const [, failed, retry] = launcherWords[this.#language];
    const again = this.#alert;
    const alert = again ?? document.createElement('div');
    const text = document.createElement('span');
    text.textContent = failed;
    text.dir = 'ltr';
    if (again) {
      // A new text in the same place is read out again, and the focus stays on the button.
      again.firstChild?.replaceWith(text);
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = retry;
    button.addEventListener('click', () => void this.open());
    alert.setAttribute('role', 'alert');
    alert.lang = this.#language;
    this.#root.append(alert);
    alert.append(text, button);
    toTopLayer(alert);
    this.#alert = alert;
  }

  #dismissAlert(): void {
    if (this.#alert?.contains(this.#root.activeElement)) this.#launcher.focus();
    this.#alert?.remove();
    this.#alert = undefined;
  }

  #tell(type: keyof ToolbarEventMap): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-toolbar': MangdaoToolbar;
  }
}
