import { css } from 'lit';

/** Layout of the panel: a sheet at the launcher's side, at the bottom of narrow screens. */
export const panelStyles = css`
  :host {
    display: contents;
    --pad: calc(12px + 4 * var(--md-u));
    --inner: calc(11px + 4 * var(--md-u));
  }
  #sheet {
    position: fixed;
    inset: 0;
    inset-inline-start: auto;
    z-index: 2147483647;
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    inline-size: min(calc(428 * var(--md-u)), max(428px, 62vw), 100vw);
    block-size: auto;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    /* Too thin to be seen. Chromium looks at container queries in em again only when the container's size changes; on a
       phone the text's size alone would leave the head as it was, and wider than the screen. */
    padding: 0 calc(0.16 * var(--md-u)) 0 0;
    overflow: hidden;
    border: 0;
    border-inline-start: 2px solid var(--md-line);
    background: var(--md-sheet);
    box-shadow: 0 0 32px rgb(20 32 43 / 0.22);
    color: var(--md-ink);
    text-align: start;
  }
  :host([side='left']) #sheet {
    inset-inline: 0 auto;
    border-inline: 0 2px solid var(--md-line);
  }
  @media (max-width: 480px) {
    #sheet,
    :host([side='left']) #sheet {
      inset: auto 0 0;
      inline-size: auto;
      max-block-size: 85vh;
      max-block-size: 85dvh;
      border: 0;
      border-block-start: 2px solid var(--md-line);
      border-radius: 18px 18px 0 0;
    }
  }
  .head,
  .foot {
    flex: none;
    padding: calc(8 * var(--md-u)) var(--pad);
    background: var(--md-ground);
  }
  .head {
    display: grid;
    grid-template: 'mark title language close' / auto 1fr auto auto;
    align-items: center;
    gap: calc(6 * var(--md-u)) calc(2px + 6 * var(--md-u));
    padding-inline-end: calc(6px + 2 * var(--md-u));
    border-block-end: 1px solid var(--md-line);
  }
  .foot {
    border-block-start: 1px solid var(--md-line);
    padding-block-end: max(calc(8 * var(--md-u)), env(safe-area-inset-bottom));
  }
  .body {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 0 var(--pad) var(--pad);
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* The browser brings the small control of a switch into view; its row, which carries the focus ring, is taller. */
    scroll-padding-block: min(48 * var(--md-u), 15vh);
  }
  /* Nothing stays in place where it would take too much of a small window. */
  .flow {
    overflow: hidden auto !important;
    display: block !important;
  }
  .flow .body {
    overflow: visible;
  }
  .mark {
    grid-area: mark;
    inline-size: calc(36 * var(--md-u));
    block-size: calc(36 * var(--md-u));
    border-radius: calc(9 * var(--md-u));
    background: var(--md-mark);
    fill: none;
    stroke: var(--md-on-mark);
    stroke-width: 3.2;
    stroke-linecap: round;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h2 {
    grid-area: title;
    justify-self: start;
    margin-inline-start: 4px;
    overflow-wrap: anywhere;
    font-size: calc(4px + 18 * var(--md-u));
    line-height: 1.3;
    border-radius: 4px;
  }
  h2:focus-visible {
    outline-offset: 3px;
    box-shadow: none;
  }
  h3 {
    padding: calc(8px + 12 * var(--md-u)) 0 calc(8 * var(--md-u));
    font-size: calc(2px + 18 * var(--md-u));
    line-height: 1.3;
  }
  h4 {
    margin-block-start: var(--pad);
    font-size: inherit;
  }
  .language {
    grid-area: language;
    min-inline-size: calc(10px + 120 * var(--md-u));
    max-inline-size: 100%;
  }
  .close {
    grid-area: close;
  }
  @container (max-width: 19.5em) {
    .head {
      grid-template: 'mark title close' 'language language language' / auto 1fr auto;
    }
    .language {
      margin-inline-end: calc(6px + 2 * var(--md-u));
    }
  }
  @container (max-width: 12em) {
    .head {
      grid-template: 'mark close' 'title title' 'language language' / 1fr auto;
    }
    .language {
      min-inline-size: 0;
    }
  }
  .card {
    list-style: none;
    border: 1px solid var(--md-line);
    border-radius: calc(10px + 6 * var(--md-u));
    background: var(--md-ground);
    overflow: clip;
  }
  .card > * {
    padding: calc(4px + 8 * var(--md-u)) var(--inner);
  }
  .card > * + * {
    border-block-start: 1px solid var(--md-line);
  }
  .tile {
    display: grid;
    place-items: center;
    inline-size: calc(44 * var(--md-u));
    aspect-ratio: 1;
    border: 1px solid transparent;
    border-radius: calc(12 * var(--md-u));
    background: var(--md-tint);
    color: var(--md-accent);
    --md-icon: calc(26 * var(--md-u));
  }
  [checked] .tile {
    background: var(--md-accent);
    color: var(--md-on-accent);
  }
  .settings {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(8px + 10 * var(--md-u));
    margin-block-start: calc(12 * var(--md-u));
    padding-block: calc(14 * var(--md-u)) calc(6 * var(--md-u));
    border-block-start: 1px dashed var(--md-line);
  }
  .waiting,
  .notice {
    margin-block-start: calc(10 * var(--md-u));
    color: var(--md-muted);
  }
  .notice {
    display: flex;
    align-items: flex-start;
    gap: calc(8 * var(--md-u));
    padding: calc(10 * var(--md-u));
    border: 1px solid var(--md-border);
    border-radius: var(--md-radius);
    color: var(--md-ink);
  }
  .notice div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .notice mangdao-button {
    margin-block-start: calc(8 * var(--md-u));
  }
  @container (max-width: 12em) {
    .notice {
      display: block;
    }
  }
  .notice mangdao-icon {
    margin-block-start: calc(2 * var(--md-u));
  }
  .failed {
    border-color: var(--md-warn);
    background: var(--md-warn-tint);
    color: var(--md-warn);
  }
  .more {
    margin-block-start: calc(12px + 16 * var(--md-u));
  }
  .more > details {
    padding: 0;
  }
  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--md-gap);
    min-block-size: calc(56 * var(--md-u));
    padding: calc(8 * var(--md-u)) var(--inner);
    border-radius: calc(10px + 6 * var(--md-u));
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  summary:focus-visible {
    outline-offset: -4px;
    box-shadow: inset 0 0 0 2px var(--md-focus-gap);
  }
  [open] > summary mangdao-icon {
    rotate: 180deg;
  }
  .content {
    padding: 0 var(--inner) calc(12px + 4 * var(--md-u));
    overflow-wrap: anywhere;
  }
  .content > h4:first-child {
    margin: 0;
  }
  .content > p + mangdao-button {
    margin-block-start: var(--md-gap);
  }
  .plain {
    padding-inline-start: 1.2em;
  }
  dt {
    margin-block-start: calc(8 * var(--md-u));
    font-weight: 600;
  }
  dd {
    color: var(--md-muted);
  }
  .aloud {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    #sheet,
    .card,
    .tile {
      border: 1px solid CanvasText;
    }
    .mark {
      forced-color-adjust: none;
      background: CanvasText;
      stroke: Canvas;
    }
    [checked] .tile {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
