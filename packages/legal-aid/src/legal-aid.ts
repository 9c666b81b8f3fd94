import { languageFor, type Language } from '@mangdao/contract';
import { dressed } from '@mangdao/elements/dressed';
import { baseRules } from '@mangdao/elements/rules';
import type { App } from './app/app.js';
import { entry } from './entry/entry.js';
import { entryRules } from './entry/entry-rules.js';
import type { EntryWords } from './entry/entry-words.js';
import { loadEntryWords } from './entry/load-entry-words.js';
import type { Reader } from './reader.js';
import type { Services } from './services.js';
import type { ViewName } from './view.js';

const regionCode = /^\d{6}$/;

/**
 * Legal aid: ask, apply, follow, get the contact card, be called back. The entry is small; the rest is fetched by those who
 * press something. Nothing takes the focus or scrolls before the visitor does.
 *
 * @attr {string} intake - base URL of the intake, without `/v1`
 * @attr {zh-Hans | zh-Hant | en} lang - default: the page's language, then simplified Chinese
 * @attr {string} region - GB/T 2260 code (six digits) the site serves
 * @attr {string} exit - where the quick exit leads; default `https://www.gov.cn/`
 * @fires mangdao-legal-aid-open - the visitor chose something; `detail` is its name
 * @fires mangdao-legal-aid-close - the visitor went back to the entry
 * @fires mangdao-legal-aid-sent - something was sent and has its receipt
 * @csspart root - everything inside
 * @csspart offer - a button of the entry
 * @csspart hotline - a number to call
 * @csspart bar - the line above a view
 * @csspart exit - the quick exit
 * @csspart card - the sheet a view is on
 * @csspart button - a button of a view
 * @cssproperty --mangdao-scale - the visitor's text scale, 1 to 3
 * @cssproperty --mangdao-ground - background colour
 * @cssproperty --mangdao-ink - text colour
 * @cssproperty --mangdao-accent - colour of what is on or chosen
 * @cssproperty --mangdao-border - colour of borders
 */
export class MangdaoLegalAid extends HTMLElement {
  static readonly observedAttributes = ['lang', 'intake', 'region'];

  /** Reaches the device and the intake; asked once, by the first view. Put another in its place before that. */
  services: (() => Promise<Services>) | undefined;
  /** Reads aloud on request; without one the browser's own voice is used. */
  reader: Reader | undefined;
  /** Gives the address of the sign-language clip of a question, where the site has one. */
  clip: (question: string) => string | undefined = () => undefined;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #frame = dressed('div', { part: 'root', dir: 'ltr' });
  readonly #stage = dressed('div', { class: 'stage' });
  #entry: HTMLElement | undefined;
  #words: EntryWords | undefined;
  #app: Promise<App> | undefined;
  #pressed: ViewName | undefined;
  #turn = 0;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(baseRules + entryRules);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#frame);
    this.#frame.append(this.#stage);
  }

  connectedCallback(): void {
    if (!this.#entry) void this.#draw();
  }

  disconnectedCallback(): void {
    void this.#app?.then((app) => app.leave());
  }

  attributeChangedCallback(name: string): void {
    // Another intake or region is another desk: whatever is open is saved and begun anew.
    if (name !== 'lang') void this.#app?.then((app) => app.leave());
    if (name !== 'lang') this.#app = undefined;
    else void this.#app?.then((app) => app.speak(this.language));
    if (this.#entry) void this.#draw();
  }

  /** The language shown. */
  get language(): Language {
    return languageFor(this.lang) ?? languageFor(this.ownerDocument.documentElement.lang) ?? 'zh-Hans';
  }

  /** Opens something, as if the visitor had pressed it; resolves when it can be used, or when loading failed and said so. */
  async open(view: ViewName): Promise<void> {
    const turn = ++this.#turn;
    this.#pressed = view;
    this.#frame.setAttribute('aria-busy', 'true');
    try {
      const app = await (this.#app ??= this.#start());
      await app.open(view, () => turn !== this.#turn);
      if (turn !== this.#turn) return;
      this.#clear();
      if (this.#entry) this.#entry.hidden = true;
      app.update('heading');
      this.dispatchEvent(new CustomEvent('mangdao-legal-aid-open', { bubbles: true, composed: true, detail: view }));
    } catch (error) {
      if (turn !== this.#turn) return;
      // A failed import is tried again by the next press.
      this.#app = undefined;
      this.#fail(view);
      console.warn('[mangdao]', error);
    } finally {
      if (turn === this.#turn) this.#frame.removeAttribute('aria-busy');
    }
  }

  /** Goes back to the entry. */
  close(): void {
    this.#turn++;
    void this.#app?.then((app) => app.leave());
    this.#clear();
    if (this.#entry) this.#entry.hidden = false;
    this.#root.querySelector<HTMLElement>(`[data-view=${this.#pressed ?? 'apply'}]`)?.focus();
    this.dispatchEvent(new Event('mangdao-legal-aid-close', { bubbles: true, composed: true }));
  }

  async #draw(): Promise<void> {
    const language = this.language;
    const words = await loadEntryWords(language);
    if (language !== this.language) return;
    const hidden = this.#entry?.hidden ?? false;
    const drawn = entry(words, (view) => void this.open(view));
    drawn.hidden = hidden;
    this.#frame.lang = language;
    if (this.#entry) this.#entry.replaceWith(drawn);
    else this.#frame.prepend(drawn);
    this.#entry = drawn;
    this.#words = words;
  }

  async #start(): Promise<App> {
    const { App, defaultServices } = await import('./app/app.js');
    const intake = this.getAttribute('intake') ?? '';
    const region = this.getAttribute('region') ?? '';
    const services = this.services ?? (() => Promise.resolve(defaultServices(intake, () => this.language)));
    return App.start(this.#root, this.#stage, {
      language: this.language,
      region: regionCode.test(region) ? region : undefined,
      exit: this.getAttribute('exit') ?? 'https://www.gov.cn/',
      services: await services(),
      reader: () => this.reader,
      clip: (question) => this.clip(question),
      close: () => this.close(),
      sent: () => this.dispatchEvent(new Event('mangdao-legal-aid-sent', { bubbles: true, composed: true })),
    });
  }

  #clear(): void {
    this.#root.querySelector('.alert')?.remove();
  }

  #fail(view: ViewName): void {
    const { failed, retry } = this.#words ?? { failed: '12348', retry: '↻' };
    this.#clear();
    const again = dressed('button', { type: 'button' }, retry);
    again.addEventListener('click', () => void this.open(view));
    const alert = dressed('div', { class: 'alert', role: 'alert' });
    this.#frame.prepend(alert);
    alert.append(failed, again);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mangdao-legal-aid': MangdaoLegalAid;
  }
}
