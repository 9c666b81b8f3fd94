import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { base } from '../base.js';
import { Control } from '../control.js';
import { colourStyles } from './colour-styles.js';

/**
 * An opaque colour, picked with the browser's own picker.
 * @fires input - while the visitor looks for a colour
 * @fires change - the visitor settled on `value`, written `#rrggbb`
 * @csspart swatch - the native field
 */
export class MangdaoColour extends Control {
  static override properties = { value: {} };
  static override styles = [base, colourStyles];

  declare value: string;

  constructor() {
    super();
    this.value = '#000000';
  }

  protected override render() {
    return html`<div class="row">
      <label for="swatch">${this.label}</label>
      <output for="swatch" aria-live="off">${this.value.toUpperCase()}</output>
      <input
        id="swatch"
        part="swatch"
        type="color"
        .value=${live(this.value)}
        @input=${this.#look}
        @change=${this.#settle}
      />
    </div>`;
  }

  #look(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
  }

  #settle(event: Event): void {
    this.#look(event);
    this.changed();
  }
}
