import type { PickSetting } from '@mangdao/contract';
import { base, type MangdaoSelect, type Option } from '@mangdao/elements';
import { html, LitElement, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';

/**
 * A select whose options only this browser knows, and maybe only after a while.
 * @fires change - the visitor chose; `value` has the new value
 */
export class MangdaoPick extends LitElement {
  static override properties = {
    label: {},
    value: {},
    language: {},
    automatic: {},
    setting: { attribute: false },
    options: { state: true },
  };
  static override styles = base;

  declare label: string;
  declare value: string;
  declare language: string;
  /** Label of the empty value. */
  declare automatic: string;
  declare setting: PickSetting | undefined;
  protected declare options: readonly Option[];

  constructor() {
    super();
    this.label = this.value = this.language = this.automatic = '';
    this.setting = undefined;
    this.options = [];
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('setting') || changes.has('language')) void this.#ask();
  }

  protected override render() {
    const options: Option[] = [{ value: '', label: this.automatic }, ...this.options];
    // A value from another device stays what it is until the visitor picks one that exists here.
    if (!options.some(({ value }) => value === this.value)) options.push({ value: this.value, label: this.value });
    return html`<mangdao-select
      .label=${this.label}
      .options=${options}
      .value=${live(this.value)}
      @change=${this.#choose}
    ></mangdao-select>`;
  }

  async #ask(): Promise<void> {
    const { setting, language } = this;
    const view = this.ownerDocument.defaultView;
    const options = (view && (await setting?.options(view, language).catch(() => []))) ?? [];
    if (setting === this.setting && language === this.language)
      this.options = options.filter(({ value }) => value !== '');
  }

  #choose(event: Event): void {
    this.value = (event.target as MangdaoSelect).value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
