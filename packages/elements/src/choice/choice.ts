import { html, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { map } from 'lit/directives/map.js';
import { base } from '../base.js';
import { Control } from '../control.js';
import type { Option } from '../option.js';
import { cellWidth } from './cell-width.js';
import { choiceStyles } from './choice-styles.js';

/**
 * One of a few values, all in sight. Native radios of one tree, so the arrow keys work as everywhere.
 * @fires change - the visitor chose; `value` has the new value
 * @csspart option - the card of one value
 */
export class MangdaoChoice extends Control {
  static override properties = { options: { attribute: false }, value: {} };
  static override styles = [base, choiceStyles];

  declare options: readonly Option[];
  declare value: string;

  constructor() {
    super();
    this.options = [];
    this.value = '';
  }

  protected override render() {
    return html`<fieldset>
      <legend>${this.label}</legend>
      <div class="grid" @change=${this.#choose}>
        ${map(
          this.options,
          ({ value, label }) => html`<label part="option">
            <input type="radio" name="choice" .value=${value} .checked=${live(value === this.value)} />
            <span>${label}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes);
    // Through the object model: a style attribute in the markup would need `style-src 'unsafe-inline'`.
    if (changes.has('options')) this.style.setProperty('--cell', String(cellWidth(this.options)));
  }

  #choose(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
    this.changed();
  }
}
