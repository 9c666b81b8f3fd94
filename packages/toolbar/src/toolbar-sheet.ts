// The tag marks the text for the build's minifier.
const css = String.raw;

/**
 * Style of the launcher. Its size follows the visitor's text scale up to two: at three it would hide a good part of a
 * phone. `left` and `right` follow the direction of the page.
 */
export const toolbarSheet = css`
  :host {
    all: initial !important;
    display: contents !important;
    --u: calc(clamp(1, var(--mangdao-scale, 1), 2) * 1px);
  }
  button,
  [role='alert'] {
    box-sizing: border-box;
    margin: 0;
    /* With the mark and the border it makes 52 px. */
    padding: calc(8 * var(--u) - 2px);
    border: 2px solid var(--mangdao-border, #fff);
    border-radius: calc(14 * var(--u));
    background: var(--mangdao-ground, #14202b);
    color: var(--mangdao-ink, #fff);
    font: 600 calc(18 * var(--u)) / 1.3 system-ui, sans-serif;
  }
  [part='launcher'],
  [role='alert'] {
    position: fixed;
    z-index: 2147483647;
    overflow: visible;
    inset-block: 50% auto;
    inset-inline: auto max(8px, env(safe-area-inset-right));
    translate: 0 -50%;
  }
  [part='launcher'] {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(8 * var(--u));
    cursor: pointer;
  }
  :host([position='left']) > * {
    inset-inline: max(8px, env(safe-area-inset-left)) auto;
  }
  :host(:is([position='top'], [position='bottom'])) > * {
    flex-direction: row;
    inset-block: 8px auto;
    inset-inline: auto 24px;
    translate: none;
  }
  :host([position='bottom']) > * {
    inset-block: auto max(8px, env(safe-area-inset-bottom));
  }
  svg {
    width: calc(36 * var(--u));
    border-radius: calc(9 * var(--u));
    background: var(--mangdao-ink, #ffc629);
    fill: none;
    stroke: var(--mangdao-ground, #14202b);
    stroke-width: 3.2;
    stroke-linecap: round;
  }
  [part='label'] {
    writing-mode: vertical-rl;
    padding-inline-end: calc(6 * var(--u));
    white-space: nowrap;
  }
  :host(:is([position='top'], [position='bottom'])) [part='label'] {
    writing-mode: horizontal-tb;
  }
  button:hover {
    text-decoration: underline;
  }
  button:focus-visible {
    outline: 3px solid var(--mangdao-ink, #14202b);
    outline-offset: 2px;
    box-shadow: 0 0 0 7px var(--mangdao-ground, #fff);
  }
  [role='alert'] {
    max-width: min(100vw - 84 * var(--u), calc(280 * var(--u)));
    margin-inline: calc(64 * var(--u));
    padding: calc(14 * var(--u));
    font-weight: 400;
  }
  [role='alert'] button {
    display: block;
    margin-top: calc(10 * var(--u));
    padding: calc(12 * var(--u)) calc(16 * var(--u));
  }
  /* On small screens only the mark; its name appears beside it for whoever points at it. */
  @media (max-width: 1399px), (max-height: 479px) {
    [part='label'] {
      position: absolute;
      inset-inline: auto 100%;
      padding: calc(8 * var(--u)) calc(12 * var(--u));
      margin-inline: 8px;
      border: inherit;
      border-radius: inherit;
      background: inherit;
      writing-mode: horizontal-tb;
      width: max-content;
      font-size: min(1em, 6vw);
      max-width: calc(100vw - 88 * var(--u));
      white-space: normal;
      /* Clipped and not hidden: it stays the name of the button. */
      clip-path: inset(50%);
    }
    :host([position='left']) [part='label'] {
      inset-inline: 100% auto;
    }
    button:is(:hover, :focus-visible) > [part='label'] {
      clip-path: none;
    }
  }
  :host(:is([open], [away], [launcher='none'])) > [part='launcher'] {
    display: none;
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
      background: ButtonText;
      stroke: ButtonFace;
    }
    button:focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
