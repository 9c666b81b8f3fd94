import { LitElement, type PropertyDeclarations } from 'lit';

/** What the form controls share: a visible label, focus that goes to the native control, one `change` event. */
export abstract class Control extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override properties: PropertyDeclarations = { label: {} };

  declare label: string;

  constructor() {
    super();
    this.label = '';
  }

  /** Tells the owner, and not the host page: the event stays inside the tree that holds this element. */
  protected changed(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
