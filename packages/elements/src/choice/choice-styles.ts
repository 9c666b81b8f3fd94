import { css } from 'lit';

/** Look of the choice: a grid of cards, each a native radio with its label. */
export const choiceStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: calc(6 * var(--md-u));
    font-weight: 600;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--cell, 140) * var(--md-u))), 1fr));
    gap: var(--md-gap);
  }
  label {
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(4px + 5 * var(--md-u));
    min-block-size: calc(52 * var(--md-u));
    padding: calc(6 * var(--md-u)) calc(6px + 6 * var(--md-u));
    border: 2px solid var(--md-border);
    border-radius: var(--md-radius);
    background: var(--md-ground);
    line-height: 1.35;
    cursor: pointer;
  }
  label > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  label:hover {
    border-color: var(--md-accent);
  }
  label:has(:checked) {
    border-color: var(--md-accent);
    background: var(--md-tint);
    box-shadow: inset 0 0 0 1px var(--md-accent);
    font-weight: 600;
  }
  input {
    flex: none;
    inline-size: calc(22 * var(--md-u));
    block-size: calc(22 * var(--md-u));
    border: 2px solid var(--md-border);
    border-radius: 50%;
    background: var(--md-ground);
    appearance: none;
    cursor: inherit;
  }
  input:checked {
    border: calc(7 * var(--md-u)) solid var(--md-accent);
  }
  input:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  label:has(:focus-visible) {
    outline: 3px solid var(--md-focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 7px var(--md-focus-gap);
  }
  @media (forced-colors: active) {
    label:has(:checked) {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -5px;
    }
    label:has(:focus-visible) {
      outline: 3px solid Highlight;
      outline-offset: 2px;
    }
    input {
      border-color: ButtonText;
    }
    input:checked {
      border-color: Highlight;
    }
  }
`;
