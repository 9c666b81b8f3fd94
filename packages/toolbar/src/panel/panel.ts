import type { Toolbox } from '@mangdao/contract';
import { base, type MangdaoSwitch } from '@mangdao/elements';
import { effect } from '@preact/signals-core';
import { html, LitElement, nothing } from 'lit';
import { deepFocus } from '../deep-focus.js';
import { loadMessages } from '../messages/load-messages.js';
import { toTopLayer } from '../top-layer.js';
import { aidGroupList } from './aid-groups.js';
import { Announcer } from './announcer.js';
import { changeSentences } from './change-sentences.js';
import { keepPlace } from './keep-place.js';
import { more } from './more.js';
import { panelHead } from './panel-head.js';
import { panelStyles } from './panel-styles.js';
import type { PanelState, PanelView, PanelWords } from './panel-view.js';
import { SettingWriter } from './setting-writer.js';
import { switchWalk } from './switch-walk.js';

/** Plain keys pressed in the panel are none of the page's business; chords with modifiers may be the toolbar's own. */
function keepFromPage(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.altKey && !event.metaKey) event.stopPropagation();
}

/**
 * The panel, drawn from the toolbox alone. A dialog that is not modal: Tab leaves it for the page.
 * @fires close - the visitor wants it closed
 * @fires away - the visitor puts the toolbar away
 */
export class MangdaoPanel extends LitElement {
  static override properties = {
    side: { reflect: true },
    flow: { state: true },
    words: { state: true },
    now: { state: true },
    said: { state: true },
  };
  static override styles = [base, panelStyles];

  /** The launcher's position; the sheet stands at the left where it is `left`. */
  declare side: string;
  /** Whether everything scrolls, because what stays in place would take too much room. */
  protected declare flow: boolean;
  protected declare words: PanelWords | undefined;
  protected declare now: PanelState;
  protected declare said: string;

  #toolbox: Toolbox | undefined;
  #icons: PanelView['icons'] = {};
  #unfollow: (() => void) | undefined;
  #leaving: AbortController | undefined;
  readonly #announcer = new Announcer(
    () => this.words?.messages.separator ?? ' ',
    (text) => (this.said = text),
  );
  readonly #writer = new SettingWriter((aid, settings) => {
    void this.#inPlace(() => this.#toolbox?.set(aid, settings).catch(() => undefined));
  });
  readonly #observer = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.side = 'right';
    this.flow = false;
    this.words = undefined;
    this.now = { states: {}, reports: {} };
    this.said = '';
  }

  /** Fetches all that is needed to draw this toolbox. Rejects where words are missing; icons may be. */
  async load(toolbox: Toolbox): Promise<void> {
    this.#toolbox = toolbox;
    const language = toolbox.language.peek();
    const [messages, aids, icons] = await Promise.all([
      loadMessages(language),
      toolbox.words(language),
      toolbox.icons().catch(() => ({})),
    ]);
    this.#icons = icons;
    if (language !== toolbox.language.peek()) return this.load(toolbox);
    // What was said in another language must not lie about among the new words.
    if (this.words && this.words.language !== language) this.#announcer.clear();
    this.words = { language, messages, aids };
  }

  /** Shows the panel above the page and moves the focus to its heading. */
  async enter(side: string): Promise<void> {
    this.side = side;
    await this.updateComplete;
    const sheet = this.#find('#sheet');
    toTopLayer(sheet);
    for (const part of [sheet, this.#find('.head'), this.#find('.foot')]) this.#observer.observe(part);
    this.#find('h2').focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const toolbox = this.#toolbox;
    if (toolbox) this.#unfollow = effect(() => this.#follow(toolbox));
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    // Toggle events do not bubble.
    this.parentNode?.addEventListener('toggle', (event) => this.#stayOnTop(event), { capture: true, signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#leaving?.abort();
    this.#announcer.clear();
    this.#observer.disconnect();
    this.#thaw();
  }

  protected override render() {
    const toolbox = this.#toolbox;
    if (!this.words || !toolbox) return nothing;
    const view: PanelView = {
      ...this.words,
      ...this.now,
      toolbox,
      icons: this.#icons,
      write: (aid, setting, value, settled) => this.#writer.write(aid, setting, value, settled),
    };
    // The words are Chinese or English: they run from left to right even on a page that does not.
    return html`<div
      id="sheet"
      class=${this.flow ? 'flow' : ''}
      role="dialog"
      aria-labelledby="title"
      lang=${view.language}
      @keydown=${this.#key}
      @keyup=${keepFromPage}
      @keypress=${keepFromPage}
      @pointerdown=${this.#freeze}
    >
      <div class="head" dir="ltr">${panelHead(view, () => this.#ask('close'))}</div>
      <div class="body" dir="ltr">${aidGroupList(view)} ${more(view, () => this.#ask('away'))}</div>
      <div class="foot" dir="ltr">
        <mangdao-reset
          .toolbox=${toolbox}
          .messages=${view.messages}
          .count=${Object.keys(view.states).length}
        ></mangdao-reset>
      </div>
      <p class="aloud" role="status">${this.said}</p>
    </div>`;
  }

  #follow(toolbox: Toolbox): void {
    const now = { states: toolbox.states.value, reports: toolbox.reports.value };
    const language = toolbox.language.value;
    void toolbox.shortcut.value;
    if (this.#unfollow && this.words) this.#announcer.add(changeSentences(this.words, toolbox.aids, this.now, now));
    this.now = now;
    this.requestUpdate();
    // A language that cannot be fetched leaves the words as they are.
    if (this.words && language !== this.words.language) this.load(toolbox).catch(() => undefined);
  }

  #key(event: KeyboardEvent): void {
    keepFromPage(event);
    if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') return this.#ask('close');
    const from = event.target as MangdaoSwitch;
    if (!from.matches('.aid') || !/^(Arrow(Up|Down)|Home|End)$/.test(event.key)) return;
    event.preventDefault();
    const switches = [...this.renderRoot.querySelectorAll<MangdaoSwitch>('.aid')];
    switchWalk(switches, from, event.key)?.focus();
  }

  /** While the pointer works a slider, the panel keeps its size: what is being pressed must not move away. */
  #freeze(event: Event): void {
    const slider = event.target as HTMLElement;
    if (slider.localName !== 'mangdao-slider') return;
    this.style.setProperty('--mangdao-scale', getComputedStyle(this).getPropertyValue('--mangdao-scale') || '1');
    slider.addEventListener('pointerleave', () => void this.#inPlace(() => this.#thaw()), { once: true });
  }

  #thaw(): void {
    this.style.removeProperty('--mangdao-scale');
  }

  async #inPlace(change: () => unknown): Promise<void> {
    if (this.shadowRoot) await keepPlace(this.shadowRoot, this.#find(this.flow ? '#sheet' : '.body'), change);
  }

  /** An overlay that an aid opens goes to the top of the top layer; the panel stays above it, unless that one lies over all. */
  #stayOnTop(event: Event): void {
    const sheet = this.#find('#sheet');
    const lastOfAll = (event.target as Element).hasAttribute('data-last');
    if (lastOfAll || event.composedPath().includes(this) || (event as ToggleEvent).newState !== 'open') return;
    const focused = this.shadowRoot && deepFocus(this.shadowRoot);
    toTopLayer(sheet);
    focused?.focus({ preventScroll: true });
  }

  #measure(): void {
    const fixed = this.#find('.head').offsetHeight + this.#find('.foot').offsetHeight;
    this.flow = innerHeight < 400 || fixed > innerHeight * 0.34;
  }

  #ask(type: 'close' | 'away'): void {
    this.dispatchEvent(new Event(type));
  }

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }
}
