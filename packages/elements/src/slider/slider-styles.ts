import { css } from 'lit';

/** Look of the slider: a native range between two step buttons. */
export const sliderStyles = css`
  :host {
    container-type: inline-size;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--md-gap);
    margin-block-end: calc(4 * var(--md-u));
  }
  label {
    font-weight: 600;
  }
  output {
    font-variant-numeric: tabular-nums;
  }
  .row {
    display: grid;
    grid-template: 'less range more' / auto 1fr auto;
    align-items: center;
    gap: var(--md-gap);
  }
  button {
    display: grid;
    place-items: center;
    inline-size: var(--md-target);
    min-block-size: var(--md-target);
    padding: 0;
    border: 2px solid var(--md-border);
    border-radius: var(--md-radius);
    background: var(--md-ground);
  }
  button:hover {
    border-color: var(--md-accent);
    background: var(--md-tint);
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    border-color: var(--md-border);
    background: none;
    color: var(--md-border);
  }
  .less {
    grid-area: less;
  }
  .more {
    grid-area: more;
  }
  input {
    --track: calc(8 * var(--md-u));
    --thumb: calc(28 * var(--md-u));
    grid-area: range;
    inline-size: 100%;
    min-inline-size: 0;
    block-size: var(--md-target);
    border-radius: var(--md-radius);
    background: none;
    appearance: none;
    cursor: pointer;
  }
  input::-webkit-slider-runnable-track {
    block-size: var(--track);
    border: 1px solid var(--md-border);
    border-radius: 99px;
    background: linear-gradient(var(--md-accent) 0 0) 0 / var(--filled, 0%) no-repeat var(--md-ground);
  }
  :host(:dir(rtl)) input::-webkit-slider-runnable-track {
    background-position: 100%;
  }
  input::-moz-range-track {
    block-size: var(--track);
    border: 1px solid var(--md-border);
    border-radius: 99px;
    background: var(--md-ground);
  }
  input::-moz-range-progress {
    block-size: var(--track);
    border-radius: 99px;
    background: var(--md-accent);
  }
  input::-webkit-slider-thumb {
    inline-size: var(--thumb);
    block-size: var(--thumb);
    margin-block-start: calc((var(--track) - var(--thumb)) / 2 - 1px);
    border: 3px solid var(--md-on-accent);
    border-radius: 50%;
    background: var(--md-accent);
    box-shadow: 0 0 0 2px var(--md-accent);
    appearance: none;
  }
  input::-moz-range-thumb {
    inline-size: var(--thumb);
    block-size: var(--thumb);
    border: 3px solid var(--md-on-accent);
    border-radius: 50%;
    background: var(--md-accent);
    box-shadow: 0 0 0 2px var(--md-accent);
  }
  @container (max-width: 13em) {
    .row {
      grid-template: 'range range' 'less more' / 1fr 1fr;
    }
    button {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    input::-webkit-slider-runnable-track {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: linear-gradient(Highlight 0 0) 0 / var(--filled, 0%) no-repeat Canvas;
    }
    input::-webkit-slider-thumb {
      forced-color-adjust: none;
      border-color: Canvas;
      background: ButtonText;
      box-shadow: 0 0 0 2px ButtonText;
    }
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
