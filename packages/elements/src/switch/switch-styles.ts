import { css } from 'lit';

/** Layout and look of the switch; queries are in `em` of the host, so they follow the visitor's text scale. */
export const switchStyles = css`
  :host {
    container-type: inline-size;
  }
  .row {
    position: relative;
    display: grid;
    grid-template: 'icon text control' / auto minmax(0, 1fr) auto;
    align-items: center;
    min-block-size: var(--md-target);
    border-radius: var(--md-radius);
  }
  .text {
    grid-area: text;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  #label {
    display: block;
    font-weight: 600;
  }
  #hint {
    display: block;
    color: var(--md-muted);
    line-height: 1.45;
  }
  ::slotted([slot='icon']) {
    grid-area: icon;
    margin-inline-end: calc(6px + 6 * var(--md-u));
  }
  button {
    grid-area: control;
    display: grid;
    place-items: center;
    min-inline-size: calc(56 * var(--md-u));
    min-block-size: var(--md-target);
    margin-inline-start: calc(6px + 6 * var(--md-u));
    padding: 0;
    border: 0;
    background: none;
  }
  /* The whole row is the target; the text stays text. */
  button::after {
    content: '';
    position: absolute;
    inset: calc(-0.5 * var(--md-gap));
    border-radius: inherit;
  }
  button:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  button:focus-visible::after {
    outline: 3px solid var(--md-focus);
    outline-offset: -1px;
    border-radius: var(--md-radius);
    box-shadow: 0 0 0 4px var(--md-focus-gap);
  }
  .track {
    display: block;
    inline-size: calc(56 * var(--md-u));
    padding: calc(2 * var(--md-u));
    border: 2px solid var(--md-border);
    border-radius: 999px;
    background: var(--md-ground);
    transition: background-color 0.15s;
  }
  .knob {
    display: grid;
    place-items: center;
    inline-size: calc(24 * var(--md-u));
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--md-border);
    color: var(--md-accent);
  }
  .knob mangdao-icon {
    --md-icon: calc(20 * var(--md-u));
  }
  .row:hover .track {
    border-color: var(--md-accent);
  }
  [aria-checked='true'] .track {
    border-color: var(--md-accent);
    background: var(--md-accent);
  }
  [aria-checked='true'] .knob {
    margin-inline-start: auto;
    background: var(--md-on-accent);
  }
  [aria-disabled='true'] .track {
    border-style: dashed;
    background: none;
  }
  [aria-busy='true'] .track {
    border-style: dashed;
    border-color: var(--md-on-accent);
  }
  @container (max-width: 13em) {
    .row {
      grid-template: 'icon control' 'text text' / minmax(0, 1fr) auto;
    }
  }
  /* The drawing is the first to go where there is no room for both. */
  @container (max-width: 7em) {
    slot {
      display: none;
    }
    button {
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .track {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonFace;
    }
    .knob {
      background: ButtonText;
    }
    [aria-checked='true'] .track {
      border-color: Highlight;
      background: Highlight;
    }
    [aria-checked='true'] .knob {
      background: HighlightText;
      color: Highlight;
    }
    [aria-disabled='true'] .track {
      border-color: GrayText;
    }
    [aria-disabled='true'] .knob {
      background: GrayText;
    }
    button:focus-visible::after {
      outline-color: Highlight;
    }
  }
`;
