import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { base } from '../base.js';
import { Control } from '../control.js';
import { glyphs } from '../icon/glyphs.js';
import { sliderStyles } from './slider-styles.js';
import { stepSize } from './step-size.js';

/**
 * A number on a grid: a native range between two step buttons, with its value in words.
 * @fires input - while the visitor drags
 * @fires change - the visitor settled on `value`
 * @csspart range - the native range
 */
export class MangdaoSlider extends Control {
  static override properties = {
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    value: { type: Number },
    less: {},
    more: {},
    format: { attribute: false },
  };
  static override styles = [base, sliderStyles];

  declare min: number;
  declare max: number;
  declare step: number;
  declare value: number;
  /** Names of the two step buttons. */
  declare less: string;
  declare more: string;
  /** The value in words, as it is shown and read out. */
  declare format: (value: number) => string;

  constructor() {
    super();
    this.min = 0;
    this.max = 100;
    this.step = 1;
    this.value = 0;
    this.less = '−';
    this.more = '+';
    this.format = String;
  }

  protected override render() {
    const { min, max, step, value } = this;
    const words = this.format(value);
    // The range itself says its value; an output would be a live region and say every step once more.
    return html`<div class="head"><label for="range">${this.label}</label><output for="range" aria-live="off">${words}</output></div>
      <div class="row">
        <input
          id="range"
          part="range"
          type="range"
          min=${min}
          max=${max}
          step=${step}
          .value=${live(String(value))}
          aria-valuetext=${words}
          @input=${this.#drag}
          @change=${this.#settle}
        />
        ${this.#button('less', this.less, value <= min)}${this.#button('more', this.more, value >= max)}
      </div>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes);
    // Through the object model: a style attribute in the markup would need `style-src 'unsafe-inline'`.
    const filled = ((this.value - this.min) / (this.max - this.min)) * 100;
    this.renderRoot.querySelector('input')?.style.setProperty('--filled', `${filled}%`);
  }

  #button(side: 'less' | 'more', label: string, atEnd: boolean) {
    return html`<button
      class=${side}
      type="button"
      aria-label=${label}
      aria-disabled=${atEnd || nothing}
      @click=${() => this.#move(side === 'less' ? -1 : 1)}
    >
      <mangdao-icon .paths=${side === 'less' ? glyphs.minus : glyphs.plus}></mangdao-icon>
    </button>`;
  }

  #move(direction: 1 | -1): void {
    const { min, max, step } = this;
    const wanted = this.value + direction * stepSize(min, max, step);
    const value = Math.min(max, Math.max(min, Number(wanted.toFixed(6))));
    if (value === this.value) return;
    this.value = value;
    this.changed();
  }

  #drag(event: Event): void {
    this.value = (event.target as HTMLInputElement).valueAsNumber;
  }

  #settle(event: Event): void {
    this.#drag(event);
    this.changed();
  }
}
