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
  [part='launcher'],
  [role='alert'] {
    position: fixed;
    inset: auto;
    z-index: 2147483647;
    box-sizing: border-box;
    margin: 0;
    padding: calc(6 * var(--u));
    overflow: visible;
    border: 2px solid var(--mangdao-border, #fff);
    border-radius: calc(14 * var(--u));
    background: var(--mangdao-ground, #14202b);
    color: var(--mangdao-ink, #fff);
    font: 600 calc(18 * var(--u)) / 1.3 system-ui, sans-serif;
    inset-block-start: 50%;
    inset-inline-end: max(8px, env(safe-area-inset-right));
    translate: 0 -50%;
  }
  [part='launcher'] {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(8 * var(--u));
    min-width: calc(52 * var(--u));
    min-height: calc(52 * var(--u));
    cursor: pointer;
  }
  :host([position='left']) > * {
    inset-inline: max(8px, env(safe-area-inset-left)) auto;
  }
  :host(:is([position='top'], [position='bottom'])) > * {
    flex-direction: row !important;
    inset-block: 8px auto;
    inset-inline-end: 24px;
    translate: none;
  }
  :host([position='bottom']) > * {
    inset-block: auto max(8px, env(safe-area-inset-bottom));
  }
  svg {
    width: calc(36 * var(--u));
    aspect-ratio: 1;
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
    padding: 0 calc(6 * var(--u)) 0 0;
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
    min-width: calc(48 * var(--u));
    min-height: calc(48 * var(--u));
    margin-top: calc(10 * var(--u));
    padding: 0 calc(16 * var(--u));
    border: 2px solid;
    border-radius: calc(10 * var(--u));
    background: none;
    color: inherit;
    font: inherit;
  }
  /* On small screens only the mark; its name appears beside it for whoever points at it. */
  @media (max-width: 1399px), (max-height: 479px) {
    [part='label'] {
      position: absolute;
      inset-inline-end: 100%;
      padding: calc(8 * var(--u)) calc(12 * var(--u)) !important;
      margin-inline: 8px;
      border: 2px solid var(--mangdao-border, #fff);
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
