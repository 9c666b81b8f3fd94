import type { Toolbox } from '@mangdao/contract';
import './mangdao-panel.js';
import type { ToolbarEventMap } from '../toolbar-events.js';
import type { MangdaoPanel } from './panel.js';

/** Puts the panel into the toolbar and takes it away again: all of opening that needs the panel to be there. */
export class PanelHost {
  readonly #toolbar: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #launcher: HTMLElement;
  readonly #panel: MangdaoPanel;

  constructor(toolbar: HTMLElement & { close(): void }, root: ShadowRoot, launcher: HTMLElement) {
    this.#toolbar = toolbar;
    this.#root = root;
    this.#launcher = launcher;
    const panel = (this.#panel = document.createElement('mangdao-panel'));
    panel.addEventListener('close', () => toolbar.close());
    panel.addEventListener('away', () => {
      toolbar.close();
      toolbar.setAttribute('away', '');
      this.#tell('mangdao-away');
    });
  }

  /**
   * Shows the panel, with the focus in it. Rejects where something that it needs does not come.
   * @param stale Whether the visitor has closed the panel, or opened it again, in the meantime: this turn then ends.
   * @param shown Called when the panel can be used.
   */
  async show(toolbox: Toolbox, stale: () => boolean, shown: () => void): Promise<void> {
    try {
      await this.#panel.load(toolbox);
      if (stale()) return;
      this.#root.append(this.#panel);
      await this.#panel.enter(this.#toolbar.getAttribute('position') ?? 'right');
      if (stale()) return;
    } catch (error) {
      if (!stale()) this.#panel.remove();
      throw error;
    }
    shown();
    this.#showOpen(true);
    this.#tell('mangdao-open');
  }

  /** Takes the panel away; the focus, if it was in there, goes back to where it was. */
  leave(before: HTMLElement | null | undefined): void {
    if (!this.#panel.isConnected) return;
    const hadFocus = this.#root.activeElement === this.#panel;
    this.#panel.remove();
    this.#showOpen(false);
    if (hadFocus)
      if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true });
      else this.#launcher.focus();
    this.#tell('mangdao-close');
  }

  #showOpen(open: boolean): void {
    this.#toolbar.toggleAttribute('open', open);
    this.#launcher.setAttribute('aria-expanded', String(open));
  }

  #tell(type: keyof ToolbarEventMap): void {
    this.#toolbar.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}
