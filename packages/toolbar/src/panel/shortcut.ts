import { defaultShortcut, type Toolbox } from '@mangdao/contract';
import { base } from '@mangdao/elements';
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Messages } from '../messages/messages.js';
import { chordOf, chordProblem, readableChord } from './chord.js';

/** Shows the shortcut, records another, switches it off (WCAG 2.1.4). */
export class MangdaoShortcut extends LitElement {
  static override properties = {
    toolbox: { attribute: false },
    messages: { attribute: false },
    chord: {},
    said: { state: true },
  };
  static override styles = [
    base,
    css`
      p {
        margin: 0;
      }
      :host {
        display: grid;
        gap: var(--md-gap);
        justify-items: start;
      }
      mangdao-switch {
        inline-size: 100%;
      }
      [role='status']:empty {
        display: none;
      }
    `,
  ];

  declare toolbox: Toolbox | undefined;
  declare messages: Messages | undefined;
  declare chord: string;
  protected declare said: string;
  #recording: AbortController | undefined;

  constructor() {
    super();
    this.toolbox = undefined;
    this.messages = undefined;
    this.chord = '';
    this.said = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop('');
  }

  protected override render() {
    const { messages, chord } = this;
    if (!messages) return nothing;
    const now = chord ? messages.shortcutNow(readableChord(chord)) : messages.shortcutNone;
    return html`<p>${now}</p>
      <mangdao-switch
        .label=${messages.shortcutUse}
        .checked=${live(chord !== '')}
        @change=${() => this.toolbox?.setShortcut(chord ? '' : defaultShortcut)}
      ></mangdao-switch>
      ${chord ? html`<mangdao-button @click=${this.#record}>${messages.shortcutChange}</mangdao-button>` : nothing}
      <p role="status">${this.said}</p>`;
  }

  #record(): void {
    this.#recording?.abort();
    this.#recording = new AbortController();
    this.said = this.messages!.shortcutPress;
    const { signal } = this.#recording;
    // On the window and first: neither the page nor the present shortcut is to act on what is pressed here.
    const view = this.ownerDocument.defaultView!;
    view.addEventListener('keydown', (event) => this.#press(event), { capture: true, signal });
    this.addEventListener('focusout', () => this.#stop(''), { signal });
  }

  #press(event: KeyboardEvent): void {
    const messages = this.messages!;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.isComposing || (plain && event.key === 'Tab')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (plain && event.key === 'Escape') return this.#stop('');
    const chord = chordOf(event);
    // AltGr types characters and arrives as Ctrl+Alt.
    const problem = event.getModifierState('AltGraph') ? 'modifier' : chordProblem(chord);
    if (!chord) return;
    const keys = readableChord(chord);
    if (problem) {
      this.said = problem === 'modifier' ? messages.shortcutModifier : messages.shortcutReserved(keys);
      return;
    }
    this.toolbox?.setShortcut(chord);
    this.#stop(messages.shortcutSaved(keys));
  }

  #stop(said: string): void {
    this.#recording?.abort();
    this.#recording = undefined;
    this.said = said;
  }
}
