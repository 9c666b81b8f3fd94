import { css } from 'lit';

/** Look of the select: the native control with an arrow of our own, so that it keeps the theme's colours. */
export const selectStyles = css`
  label {
    display: block;
    margin-block-end: calc(4 * var(--md-u));
    font-weight: 600;
  }
  :host([compact]) label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .box {
    position: relative;
  }
  select {
    inline-size: 100%;
    min-block-size: var(--md-target);
    padding-block: calc(6 * var(--md-u));
    padding-inline: calc(6px + 6 * var(--md-u)) calc(14px + 22 * var(--md-u));
    border: 2px solid var(--md-border);
    border-radius: var(--md-radius);
    background: var(--md-ground);
    text-overflow: ellipsis;
    appearance: none;
    cursor: pointer;
  }
  select:hover {
    border-color: var(--md-accent);
  }
  option {
    background: var(--md-ground);
    color: var(--md-ink);
  }
  mangdao-icon {
    position: absolute;
    inset-block-start: calc(50% - 10 * var(--md-u));
    inset-inline-end: calc(8px + 2 * var(--md-u));
    pointer-events: none;
    --md-icon: calc(20 * var(--md-u));
  }
`;
