import { css } from 'lit';

/** Look of the button in its three strengths. */
export const buttonStyles = css`
  :host {
    display: inline-block;
  }
  button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--md-gap);
    inline-size: 100%;
    min-inline-size: var(--md-target);
    min-block-size: var(--md-target);
    padding: calc(6 * var(--md-u)) calc(10px + 6 * var(--md-u));
    border: 2px solid var(--md-border);
    border-radius: var(--md-radius);
    background: var(--md-ground);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  button:hover {
    border-color: var(--md-accent);
    background: var(--md-tint);
  }
  :host([variant='primary']) button {
    border-color: var(--md-accent);
    background: var(--md-accent);
    color: var(--md-on-accent);
  }
  :host([variant='primary']) button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :host([variant='quiet']) button {
    padding: 0 calc(10 * var(--md-u));
    border-color: transparent;
    background: none;
  }
  :host([variant='quiet']) button:hover {
    border-color: var(--md-border);
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    border-color: var(--md-border);
    background: none;
    color: var(--md-muted);
    font-weight: 400;
    text-decoration: none;
  }
  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
