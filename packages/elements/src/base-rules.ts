import { tokenRules } from './token-rules.js';

// The tag marks the text for the build's minifier.
const css = String.raw;

const ground = css`
  :host {
    display: block;
    color: var(--md-ink);
    font: calc(18 * var(--md-u)) / 1.5 var(--md-font);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button,
  input,
  select {
    margin: 0;
    color: inherit;
    font: inherit;
  }
  button {
    cursor: pointer;
  }
  [aria-disabled='true'] {
    cursor: not-allowed;
  }
`;

/** A focus ring of two colours, so that it shows on any ground (WCAG 2.4.13). */
const focusRing = css`
  :focus-visible {
    outline: 3px solid var(--md-focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 7px var(--md-focus-gap);
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

const stillness = css`
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;

/** What every element starts from, as text for those that draw without Lit: tokens, type, focus ring, no motion where none is wanted. */
export const baseRules = tokenRules + ground + focusRing + stillness;
