import type { Language, Toolbox } from '@mangdao/contract';
import { deepFocus } from './deep-focus.js';
import { dressed } from '@mangdao/elements/dressed';
import { launcherWords } from './launcher-words.js';
import { launcher } from './launcher.js';
import type { PanelHost } from './panel/panel-host.js';
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
  readonly stage: HTMLElement = dressed('div', { part: 'stage' });
  /** Gets the toolbox; called each time the panel opens. */
  source!: () => Promise<Toolbox>;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #launcher = launcher();
  #panel: PanelHost | undefined;
  #alert: HTMLElement | undefined;
  #opening!: Promise<void>;
  #turn: object | undefined;
  #focusBefore: HTMLElement | null | undefined;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(toolbarSheet);
    this.#root.adoptedStyleSheets = [sheet];

    this.#root.append(this.#launcher, this.stage);
    this.language = 'zh-Hans';

    this.#launcher.addEventListener('click', () => this.toggle());
    this.#root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') this.close();
    });
  }

  connectedCallback(): void {
    toTopLayer(this.#launcher);
  }

  /** The language of the launcher; the panel follows the toolbox. */
  get language(): Language {
    return this.#launcher.lang as Language;
  }

  set language(language: Language) {
    this.#launcher.lang = language;
    this.#launcher.lastChild!.textContent = launcherWords[language][0];
  }

  /** True from the moment the visitor asks for the panel until it is closed. */
  get isOpen(): boolean {
    return this.#turn !== undefined;
  }

  /** Opens the panel and moves the focus into it; resolves when it can be used, or when loading failed and said so. */
  open(): Promise<void> {
    return this.#turn ? this.#opening : (this.#opening = this.#open());
  }

  /** Closes the panel and gives the focus back to where it was. */
  close(): void {
    this.#endLoading();
    this.#turn = undefined;
    this.#panel?.leave(this.#focusBefore);
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
    if (!this.#alert?.contains(this.#root.activeElement)) this.#focusBefore = deepFocus(document);
    this.#launcher.setAttribute('aria-busy', 'true');
    try {
      const [toolbox, { PanelHost }] = await Promise.all([this.source(), import('./panel/panel-host.js')]);
      this.#panel ??= new PanelHost(this, this.#root, this.#launcher);
      await this.#panel.show(toolbox, stale, () => this.#endLoading());
    } catch {
      if (stale()) return;
      this.#turn = undefined;
      this.#launcher.removeAttribute('aria-busy');
      this.#alertFailure();
    }
  }

  #endLoading(): void {
    this.#launcher.removeAttribute('aria-busy');
    if (this.#alert?.contains(this.#root.activeElement)) this.#launcher.focus();
    this.#alert?.remove();
    this.#alert = undefined;
  }

  #alertFailure(): void {
    const [, failed, retry] = launcherWords[this.language];
    const text = dressed('span', { dir: 'ltr' }, failed);
    if (this.#alert) {
      // A new text in the same place is read out again, and the focus stays on the button.
      this.#alert.firstChild?.replaceWith(text);
      return;
    }
    const button = dressed('button', { type: 'button' }, retry);
    button.addEventListener('click', () => void this.open());
    this.#alert = dressed('div', { role: 'alert', lang: this.language });
    this.#root.append(this.#alert);
    this.#alert.append(text, button);
    toTopLayer(this.#alert);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-toolbar': MangdaoToolbar;
  }
}
