import type { Toolbox } from '@mangdao/contract';
import { base } from '@mangdao/elements';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Messages } from '../messages/messages.js';

/** Resolves when the change that was just made has reached this element. */
const drawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Puts everything back as it was, and can take that back by one more press of the same button. */
export class MangdaoReset extends LitElement {
  static override properties = {
    toolbox: { attribute: false },
    messages: { attribute: false },
    count: { type: Number },
    undoCode: { state: true },
    said: { state: true },
  };
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--md-gap);
      }
      p {
        margin: 0;
      }
    `,
  ];

  declare toolbox: Toolbox | undefined;
  declare messages: Messages | undefined;
  /** How many aids are on. */
  declare count: number;
  /** Settings code of what was on before the reset; `''` where there is nothing to take back. */
  protected declare undoCode: string;
  protected declare said: 'reset' | 'undone' | undefined;

  constructor() {
    super();
    this.toolbox = undefined;
    this.messages = undefined;
    this.count = 0;
    this.undoCode = '';
    this.said = undefined;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    // Whoever goes on choosing after a reset does not want the old choices back over the new.
    if (!changes.has('count') || !this.count) return;
    this.undoCode = '';
    this.said = undefined;
  }

  protected override render() {
    const { messages, count, undoCode, said } = this;
    if (!messages) return html``;
    const done = said && (said === 'reset' ? messages.resetDone : messages.undone);
    // The count is no news: the panel announces each change itself.
    return html`<p><span role="status">${done}</span>${done ? nothing : messages.countOn(count)}</p>
      <mangdao-button .disabled=${!count && !undoCode} @click=${this.#press}
        >${undoCode ? messages.undo : messages.reset}</mangdao-button
      >`;
  }

  async #press(): Promise<void> {
    const { toolbox, undoCode } = this;
    if (!toolbox) return;
    if (undoCode) {
      await toolbox.importSettings(undoCode);
      await drawn();
      this.said = 'undone';
    } else {
      const code = toolbox.exportSettings();
      await toolbox.reset();
      await drawn();
      this.undoCode = code;
      this.said = 'reset';
    }
  }
}
