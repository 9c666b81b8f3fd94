import { css, LitElement, svg } from 'lit';
import { map } from 'lit/directives/map.js';

/**
 * A line drawing on a 24 × 24 grid, in the colour of the text around it. Decorative: hidden from assistive technology.
 * @cssproperty --md-icon - width and height; 24 px at scale 1
 */
export class MangdaoIcon extends LitElement {
  static override properties = { paths: { attribute: false } };
  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
      inline-size: var(--md-icon, calc(24 * clamp(1, var(--mangdao-scale, 1), 3) * 1px));
      aspect-ratio: 1;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  /** Path data (`d`), one per stroke. */
  declare paths: readonly string[];

  constructor() {
    super();
    this.paths = [];
  }

  protected override render() {
    return svg`<svg viewBox="0 0 24 24" aria-hidden="true">${map(this.paths, (d) => svg`<path d=${d}></path>`)}</svg>`;
  }
}
