import { html, LitElement, nothing } from 'lit';
import { base } from '../base.js';
import { buttonStyles } from './button-styles.js';

/**
 * A push button.
 * @slot - the visible label, or an icon where `label` names the button
 * @csspart button - the native button
 */
export class MangdaoButton extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override properties = {
    label: {},
    variant: { reflect: true },
    disabled: { type: Boolean },
    expanded: { type: Boolean },
  };
  static override styles = [base, buttonStyles];

  /** Accessible name, where the slot holds no text. */
  declare label: string;
  declare variant: 'normal' | 'primary' | 'quiet';
  /** Cannot be pressed now. It stays focusable, so that focus is never lost when it changes. */
  declare disabled: boolean;
  /** Whether what the button shows and hides is shown; `undefined` where it does no such thing. */
  declare expanded: boolean | undefined;

  constructor() {
    super();
    this.label = '';
    this.variant = 'normal';
    this.disabled = false;
    this.expanded = undefined;
  }

  protected override render() {
    return html`<button
      part="button"
      type="button"
      aria-label=${this.label || nothing}
      aria-disabled=${this.disabled || nothing}
      aria-expanded=${this.expanded ?? nothing}
      @click=${this.#guard}
    >
      <slot></slot>
    </button>`;
  }

  #guard(event: Event): void {
    if (this.disabled) event.stopImmediatePropagation();
  }
}
