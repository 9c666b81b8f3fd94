import { css } from 'lit';

/** Look of the colour field: a large swatch that opens the browser's own picker. */
export const colourStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(4 * var(--md-u)) var(--md-gap);
  }
  label {
    flex: 1 1 auto;
    font-weight: 600;
  }
  output {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  input {
    inline-size: calc(88 * var(--md-u));
    max-inline-size: 100%;
    block-size: var(--md-target);
    padding: calc(5 * var(--md-u));
    border: 2px solid var(--md-border);
    border-radius: var(--md-radius);
    background: var(--md-ground);
    cursor: pointer;
  }
  input::-webkit-color-swatch-wrapper {
    padding: 0;
  }
  input::-webkit-color-swatch {
    border: 1px solid var(--md-border);
    border-radius: calc(4px + 2 * var(--md-u));
  }
  input::-moz-color-swatch {
    border: 1px solid var(--md-border);
    border-radius: calc(4px + 2 * var(--md-u));
  }
  @media (forced-colors: active) {
    input {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonFace;
    }
  }
`;
