import { html, nothing } from 'lit';
import { base } from '../base.js';
import { Control } from '../control.js';
import { glyphs } from '../icon/glyphs.js';
import { switchStyles } from './switch-styles.js';

/**
 * Something that is on or off, with its name and a sentence on what it does; a press anywhere on the row turns it.
 * @fires change - the visitor turned it; `checked` has the new state
 * @slot icon - a drawing before the name
 * @csspart control - the native button with the role `switch`
 * @csspart label - the name
 * @csspart hint - the sentence
 */
export class MangdaoSwitch extends Control {
  static override properties = {
    checked: { type: Boolean, reflect: true },
    disabled: { type: Boolean },
    busy: { type: Boolean },
    hint: {},
  };
  static override styles = [base, switchStyles];

  declare checked: boolean;
  /** Cannot be turned; it stays focusable, so that everyone can learn why from the hint. */
  declare disabled: boolean;
  /** Was turned on and is still getting ready. */
  declare busy: boolean;
  declare hint: string;

  constructor() {
    super();
    this.checked = false;
    this.disabled = false;
    this.busy = false;
    this.hint = '';
  }

  protected override render() {
    return html`<div class="row">
      <slot name="icon"></slot>
      <span class="text">
        <span id="label" part="label">${this.label}</span>
        ${this.hint ? html`<span id="hint" part="hint">${this.hint}</span>` : nothing}
      </span>
      <button
        part="control"
        type="button"
        role="switch"
        aria-checked=${this.checked}
        aria-labelledby="label"
        aria-describedby=${this.hint ? 'hint' : nothing}
        aria-disabled=${this.disabled || nothing}
        aria-busy=${this.busy || nothing}
        @click=${this.#turn}
      >
        <span class="track">
          <span class="knob">
            ${this.checked ? html`<mangdao-icon .paths=${glyphs.check}></mangdao-icon>` : nothing}
          </span>
        </span>
      </button>
    </div>`;
  }

  #turn(): void {
    if (this.disabled) return;
    this.checked = !this.checked;
    this.changed();
  }
}
