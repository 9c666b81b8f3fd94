import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { map } from 'lit/directives/map.js';
import { base } from '../base.js';
import { Control } from '../control.js';
import { glyphs } from '../icon/glyphs.js';
import type { Option } from '../option.js';
import { selectStyles } from './select-styles.js';

/**
 * One of a longer list of values, in the native control.
 * @fires change - the visitor chose; `value` has the new value
 * @csspart select - the native select
 */
export class MangdaoSelect extends Control {
  static override properties = {
    options: { attribute: false },
    value: {},
    compact: { type: Boolean, reflect: true },
  };
  static override styles = [base, selectStyles];

  declare options: readonly Option[];
  declare value: string;
  /** Keeps the label for assistive technology only, where the place makes it plain to the eye. */
  declare compact: boolean;

  constructor() {
    super();
    this.options = [];
    this.value = '';
    this.compact = false;
  }

  protected override render() {
    return html`<label for="select">${this.label}</label>
      <div class="box">
        <select id="select" part="select" @change=${this.#choose}>
          ${map(
            this.options,
            ({ value, label, lang }) =>
              html`<option .value=${value} .selected=${live(value === this.value)} lang=${lang ?? nothing}>
                ${label}
              </option>`,
          )}
        </select>
        <mangdao-icon .paths=${glyphs.down}></mangdao-icon>
      </div>`;
  }

  #choose(event: Event): void {
    this.value = (event.target as HTMLSelectElement).value;
    this.changed();
  }
}
