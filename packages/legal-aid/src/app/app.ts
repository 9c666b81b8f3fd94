import type { Language } from '@mangdao/contract';
import { html, nothing, render } from 'lit/html.js';
import type { Reader } from '../reader.js';
import type { Services } from '../services.js';
import type { Carried, Focus, Stage, View, ViewModule, ViewName } from '../view.js';
import { loadWords } from '../words/load-words.js';
import type { Words } from '../words/words.js';
import { appRules } from './app-rules.js';
import { secondPress } from './submitted.js';

export { defaultServices } from './default-services.js';

/** What the element hands on to the views. */
export interface AppSetting {
  readonly language: Language;
  readonly region: string | undefined;
  /** Where the quick exit leads. */
  readonly exit: string;
  readonly services: Services;
  readonly reader: () => Reader | undefined;
  readonly clip: (question: string) => string | undefined;
  readonly close: () => void;
  readonly sent: () => void;
}

const modules: Readonly<Record<ViewName, () => Promise<ViewModule>>> = {
  apply: () => import('../apply/apply.js'),
  ask: () => import('../ask/ask.js'),
  follow: () => import('../follow/follow.js'),
  card: () => import('../card/card.js'),
  call: () => import('../call/call.js'),
  handover: () => import('../call/call.js'),
  danger: () => import('../danger/danger.js'),
  survey: () => import('../survey/survey.js'),
};

/** Draws one view at a time into the element's own shadow root, and moves the focus only after a press. */
export class App {
  #view: View | undefined;
  #name: ViewName | undefined;
  #said = '';
  #turnedAt = -Infinity;
  readonly #carried: Carried = {};

  private constructor(
    private readonly root: ShadowRoot,
    private readonly mount: HTMLElement,
    private readonly setting: AppSetting,
    private language: Language,
    private words: Words,
  ) {
    mount.addEventListener('click', this.#passOver, true);
  }

  /** An app that is ready to open views; its sheet joins those of the root. */
  static async start(root: ShadowRoot, mount: HTMLElement, setting: AppSetting): Promise<App> {
    const words = await loadWords(setting.language);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(appRules);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return new App(root, mount, setting, setting.language, words);
  }

  /** Fetches a view; it is drawn by `update`, unless `stale` says that the visitor went elsewhere meanwhile. */
  async open(name: ViewName, stale: () => boolean = () => false): Promise<void> {
    const module = await modules[name]();
    if (stale()) return;
    const view = await module.open(this.#stage(name));
    if (stale()) return;
    await this.#view?.leave?.();
    this.#view = view;
    this.#name = name;
    this.#said = '';
  }

  /** Draws the view, then puts the focus where the step needs it. */
  update(focus: Focus = 'stay'): void {
    const { words } = this;
    render(
      this.#view
        ? html`<div class="app" lang=${this.language}>
            <div class="bar" part="bar">
              <button class="quiet" type="button" @click=${this.setting.close}>${arrow} ${words.home}</button>
              <button class="exit" part="exit" type="button" title=${words.exitHint} @click=${this.#exit}>${words.exit}</button>
            </div>
            ${this.#view.template()}
            <div class="sr" role="status">${this.#said}</div>
          </div>`
        : nothing,
      this.mount,
    );
    if (focus === 'stay') return;
    this.#turnedAt = performance.now();
    const target = this.root.querySelector<HTMLElement>(focus === 'summary' ? '#summary' : '#title');
    target?.focus();
  }

  /** Leaves whatever is open; what must be kept is saved. */
  async leave(): Promise<void> {
    const view = this.#view;
    this.#view = undefined;
    this.#name = undefined;
    this.update();
    await view?.leave?.();
  }

  /** Goes on in another language, with everything as it was. */
  async speak(language: Language): Promise<void> {
    this.words = await loadWords(language);
    this.language = language;
    await this.#view?.speak?.(this.#stage(this.#name ?? 'apply'));
    this.update();
  }

  #stage(name: ViewName): Stage {
    const { setting, language, words } = this;
    return {
      name,
      carried: this.#carried,
      language,
      words,
      region: setting.region,
      services: setting.services,
      reader: setting.reader(),
      clip: setting.clip,
      update: (focus) => this.update(focus),
      focusOn: (id) => this.root.getElementById(id)?.focus(),
      go: (view) => {
        if (view === 'entry') setting.close();
        else void this.open(view).then(() => this.update('heading'));
      },
      announce: (sentence) => {
        // Emptied first: the same words put in again would not be read out.
        this.#said = '';
        this.update();
        this.#said = sentence;
        setTimeout(() => this.update(), 100);
      },
      sent: setting.sent,
    };
  }

  /** A trembling hand presses twice: the second press must not hit whatever the next page has at that place. */
  readonly #passOver = (event: MouseEvent): void => {
    if (event.detail < 2 || performance.now() - this.#turnedAt > secondPress) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #exit = (): void => {
    this.#view?.wipe?.();
    this.#view = undefined;
    render(nothing, this.mount);
    // Nothing of this page stays behind the back button.
    location.replace(this.setting.exit);
  };
}

const arrow = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7"></path></svg>`;
