// The tag marks the text for the build's minifier.
const css = String.raw;

/**
 * Look of the frame and of the entry. The page's `* { all: unset }` and its like reach the host element only, and lose to
 * what is important in here.
 */
export const entryRules = css`
  :host {
    all: initial !important;
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  [part='root'] {
    container-type: inline-size;
    color: var(--md-ink);
    font: calc(18 * var(--md-u)) / 1.6 var(--md-font);
    text-align: start;
    overflow-wrap: anywhere;
  }
  section,
  form,
  .alert {
    padding: calc(10px + 8 * var(--md-u));
    border: 2px solid var(--md-line);
    border-radius: calc(12px + 4 * var(--md-u));
    background: var(--md-sheet);
  }
  h2,
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h2 {
    font-size: calc(6px + 22 * var(--md-u));
    line-height: 1.3;
  }
  h3 {
    margin-block: calc(20 * var(--md-u)) calc(8 * var(--md-u));
    font-size: calc(2px + 18 * var(--md-u));
  }
  .entry > p {
    margin-block: calc(4 * var(--md-u)) calc(16 * var(--md-u));
    color: var(--md-muted);
  }
  .entry svg {
    flex: none;
    box-sizing: content-box;
    inline-size: calc(26 * var(--md-u));
    padding: calc(9 * var(--md-u));
    border-radius: calc(4px + 8 * var(--md-u));
    background: var(--md-tint);
    color: var(--md-accent);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .offers,
  .entry ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(290 * var(--md-u))), 1fr));
    gap: calc(4px + 8 * var(--md-u));
  }
  .entry ul {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(150 * var(--md-u))), 1fr));
  }
  .offers button,
  .entry a {
    display: flex;
    align-items: center;
    gap: calc(4px + 10 * var(--md-u));
    min-block-size: calc(64 * var(--md-u));
    padding: calc(6px + 5 * var(--md-u)) calc(8px + 6 * var(--md-u));
    border: 2px solid var(--md-border);
    border-radius: var(--md-radius);
    background: var(--md-ground);
    color: inherit;
    font: inherit;
    line-height: 1.4;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .offers button:hover,
  .entry a:hover {
    border-color: var(--md-accent);
    background: var(--md-tint);
  }
  .offers button:hover b,
  .entry a:hover b {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .offers b,
  .entry a b {
    display: block;
    font-size: calc(1px + 19 * var(--md-u));
  }
  .entry small {
    color: var(--md-muted);
    font-size: calc(2px + 15 * var(--md-u));
  }
  [data-view='apply'] svg {
    background: var(--md-mark);
    color: var(--md-on-mark);
  }
  .offers [data-view='danger'] {
    border-color: var(--md-warn);
    color: var(--md-warn);
  }
  .offers [data-view='danger'] svg {
    background: var(--md-warn-tint);
    color: var(--md-warn);
  }
  .offers [data-view='danger']:hover {
    border-color: var(--md-warn);
    background: var(--md-warn-tint);
  }
  .entry a {
    min-block-size: calc(52 * var(--md-u));
    flex-wrap: wrap;
    column-gap: calc(8 * var(--md-u));
    row-gap: 0;
  }
  .entry a svg {
    inline-size: calc(20 * var(--md-u));
    padding: 0;
    background: none;
  }
  [aria-busy='true'] {
    cursor: progress;
  }
  .alert {
    margin-block-end: var(--md-gap);
    border-color: var(--md-warn);
    background: var(--md-warn-tint);
    color: var(--md-warn);
  }
  .alert button {
    display: block;
    min-block-size: var(--md-target);
    margin-block-start: var(--md-gap);
    padding-inline: calc(16 * var(--md-u));
    border: 2px solid currentcolor;
    border-radius: var(--md-radius);
    background: var(--md-ground);
    font-weight: 600;
  }
  [hidden] {
    display: none !important;
  }
`;
