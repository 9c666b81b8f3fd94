// The tag marks the text for the build's minifier.
const css = String.raw;

/** Look of the views: one column, large targets, nothing that moves. */
export const appRules = css`
  .app,
  .app form,
  .app section,
  .cards,
  .stack,
  .cell,
  .row {
    grid-template-columns: minmax(0, 1fr);
  }
  .app {
    display: grid;
    gap: calc(4px + 8 * var(--md-u));
    max-inline-size: calc(800 * var(--md-u));
    margin-inline: auto;
    padding: min(calc(6px + 6 * var(--md-u)), 4cqi);
    border: 2px solid var(--md-line);
    border-radius: calc(12px + 4 * var(--md-u));
    /* A ground of its own: ink of the theme on the page's ground may be unreadable. */
    background: var(--md-sheet);
  }
  .app > * {
    min-inline-size: 0;
  }
  .bar,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(4px + 6 * var(--md-u));
  }
  .bar {
    justify-content: space-between;
  }
  .app button,
  .app .pick,
  .app a.plain {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(6 * var(--md-u));
    min-block-size: var(--md-target);
    max-inline-size: 100%;
    padding: calc(6 * var(--md-u)) min(calc(8px + 10 * var(--md-u)), 5cqi);
    border: 2px solid var(--md-border);
    border-radius: var(--md-radius);
    background: var(--md-ground);
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.4;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .app button:hover,
  .app .pick:hover,
  .app a.plain:hover {
    border-color: var(--md-accent);
    background: var(--md-tint);
  }
  .app .primary {
    min-inline-size: min(100%, calc(150 * var(--md-u)));
    border-color: var(--md-accent);
    background: var(--md-accent);
    color: var(--md-on-accent);
  }
  .app .primary:hover {
    background: var(--md-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .app a[href='tel:110'] {
    border-color: var(--md-warn);
    background: var(--md-warn);
    color: var(--md-on-accent);
    font-size: calc(2px + 20 * var(--md-u));
  }
  .app a[href='tel:110']:hover {
    border-color: var(--md-warn);
    background: var(--md-warn);
    text-decoration: underline;
  }
  .app .quiet {
    padding-inline: calc(6 * var(--md-u));
    border-color: transparent;
    background: none;
  }
  .app .exit {
    border-color: var(--md-warn);
    background: var(--md-warn-tint);
    color: var(--md-warn);
  }
  .app .exit:hover {
    border-color: var(--md-warn);
    text-decoration: underline;
  }
  .tools:not(:has(*)) {
    display: none;
  }
  .app .link {
    justify-content: start;
    min-block-size: calc(44 * var(--md-u));
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .app svg {
    flex: none;
    inline-size: calc(22 * var(--md-u));
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .app form,
  .app section {
    display: grid;
    gap: calc(6px + 10 * var(--md-u));
    margin: 0;
    padding: calc(10px + 12 * var(--md-u));
    background: var(--md-ground);
  }
  .app form > *,
  .app section > * {
    min-inline-size: 0;
    margin: 0;
  }
  .app h2:focus-visible,
  .app h3:focus-visible,
  #summary:focus-visible {
    outline-offset: 4px;
    box-shadow: none;
  }
  .muted,
  .help {
    color: var(--md-muted);
  }
  .progress {
    display: grid;
    gap: calc(4 * var(--md-u));
    color: var(--md-muted);
    font-size: calc(2px + 15 * var(--md-u));
  }
  .progress span {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 1em;
  }
  progress {
    inline-size: 100%;
    block-size: calc(8 * var(--md-u));
    overflow: hidden;
    border: 1px solid var(--md-border);
    border-radius: 99px;
    background: var(--md-ground);
    appearance: none;
  }
  ::-webkit-progress-bar {
    background: var(--md-ground);
  }
  ::-webkit-progress-value {
    border-radius: 99px;
    background: var(--md-accent);
  }
  ::-moz-progress-bar {
    background: var(--md-accent);
  }
  .cards,
  .stack {
    display: grid;
    gap: calc(4px + 5 * var(--md-u));
    min-inline-size: 0;
  }
  .short {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(210 * var(--md-u))), 1fr));
  }
  .card {
    display: flex;
    align-items: center;
    gap: calc(4px + 8 * var(--md-u));
    min-block-size: calc(52 * var(--md-u));
    padding: calc(6 * var(--md-u)) calc(6px + 8 * var(--md-u));
    border: 2px solid var(--md-border);
    border-radius: var(--md-radius);
    background: var(--md-ground);
    line-height: 1.4;
    cursor: pointer;
  }
  .card > span {
    min-inline-size: 0;
  }
  .card:hover {
    border-color: var(--md-accent);
  }
  .card:has(:checked) {
    border-color: var(--md-accent);
    background: var(--md-tint);
    box-shadow: inset 0 0 0 1px var(--md-accent);
    font-weight: 600;
  }
  [type='radio'],
  [type='checkbox'] {
    flex: none;
    inline-size: calc(24 * var(--md-u));
    block-size: calc(24 * var(--md-u));
    accent-color: var(--md-accent);
    cursor: inherit;
  }
  .card input:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .card:has(:focus-visible),
  .pick:has(:focus-visible) {
    outline: 3px solid var(--md-focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 7px var(--md-focus-gap);
  }
  .app input:not([type='radio'], [type='checkbox'], [type='file']),
  .app select,
  textarea {
    inline-size: 100%;
    min-block-size: var(--md-target);
    padding: calc(8 * var(--md-u)) calc(6px + 6 * var(--md-u));
    border: 2px solid var(--md-border);
    border-radius: calc(4px + 3 * var(--md-u));
    background: var(--md-ground);
    color: inherit;
    font: inherit;
  }
  .app [aria-invalid='true']:not([type='radio'], [type='checkbox']) {
    border-color: var(--md-warn);
    border-width: 3px;
  }
  .app input.short {
    max-inline-size: calc(170 * var(--md-u));
  }
  .app input.middle {
    max-inline-size: calc(380 * var(--md-u));
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: calc(6px + 6 * var(--md-u));
  }
  .date label {
    display: flex;
    align-items: center;
    gap: calc(6 * var(--md-u));
  }
  .date label input:not([type='radio']) {
    inline-size: calc(70 * var(--md-u));
  }
  .date label:first-child input:not([type='radio']) {
    inline-size: calc(100 * var(--md-u));
  }
  .stack label:not(.card, .pick),
  .cell {
    display: grid;
    gap: calc(4 * var(--md-u));
  }
  .row {
    display: grid;
    gap: calc(4px + 6 * var(--md-u));
    padding: calc(6px + 8 * var(--md-u));
    border: 2px solid var(--md-line);
    border-radius: var(--md-radius);
    background: var(--md-sheet);
  }
  .row h3 {
    margin: 0;
  }
  .plain {
    justify-self: start;
  }
  canvas {
    inline-size: 100%;
    max-inline-size: calc(600 * var(--md-u));
    aspect-ratio: 3;
    border: 2px dashed var(--md-border);
    border-radius: var(--md-radius);
    /* Ink is black whatever the theme: the picture is printed. */
    background: #fff;
    touch-action: none;
  }
  details {
    min-inline-size: 0;
  }
  summary {
    display: list-item;
    inline-size: fit-content;
    padding-block: calc(10 * var(--md-u));
    color: var(--md-accent);
    font-weight: 600;
    cursor: pointer;
  }
  details > :not(summary) {
    margin: 0 0 calc(8 * var(--md-u));
    padding-inline-start: calc(8px + 6 * var(--md-u));
    border-inline-start: 4px solid var(--md-line);
  }
  blockquote {
    margin: 0;
    padding: calc(6px + 6 * var(--md-u));
    border-inline-start: 4px solid var(--md-accent);
    background: var(--md-sheet);
    white-space: pre-line;
  }
  blockquote + blockquote {
    margin-block-start: var(--md-gap);
  }
  cite {
    display: block;
    font-style: normal;
    font-weight: 600;
  }
  #summary,
  .error,
  .warning {
    padding: calc(6px + 6 * var(--md-u)) calc(8px + 6 * var(--md-u));
    border: 2px solid var(--md-warn);
    border-inline-start-width: 8px;
    border-radius: calc(4px + 2 * var(--md-u));
    background: var(--md-warn-tint);
    color: var(--md-warn);
  }
  #summary-title {
    margin: 0;
    font-size: calc(2px + 18 * var(--md-u));
  }
  #summary ul {
    margin: 0;
  }
  .error {
    margin: 0;
    font-weight: 600;
  }
  .good {
    border-color: var(--md-accent);
  }
  .items {
    display: grid;
    gap: calc(6px + 6 * var(--md-u));
    margin: 0;
  }
  .items li {
    padding-inline-start: 1.2em;
    text-indent: -1.2em;
  }
  .items li::before {
    content: '· ';
    display: inline-block;
    inline-size: 1.2em;
    text-indent: 0;
    font-weight: 900;
  }
  dl {
    margin: 0;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    align-items: center;
    gap: 0 calc(6px + 6 * var(--md-u));
    padding-block: calc(5 * var(--md-u));
    border-block-end: 1px solid var(--md-line);
  }
  dt {
    color: var(--md-muted);
  }
  dd {
    margin: 0;
    white-space: pre-line;
  }
  .number {
    margin: 0;
    font: 700 calc(8px + 24 * var(--md-u)) / 1.3 ui-monospace, monospace;
    letter-spacing: 0.04em;
  }
  .app .code {
    inline-size: min(100%, calc(220px + 20 * var(--md-u)));
    stroke: none;
    shape-rendering: crispEdges;
    forced-color-adjust: none;
  }
  .code .light {
    fill: #fff;
  }
  .code .dark {
    fill: #000;
  }
  .steps {
    display: grid;
    gap: calc(4 * var(--md-u));
    margin: 0;
    padding-inline-start: 1.5em;
  }
  .saving {
    color: var(--md-muted);
    font-size: calc(2px + 15 * var(--md-u));
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (max-width: 26em) {
    dl > div {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    dt {
      grid-column: 1 / -1;
    }
    .app form,
    .app section {
      padding: calc(8px + 6 * var(--md-u));
    }
    .app .actions > * {
      flex: 1 1 100%;
    }
  }
  @media (forced-colors: active) {
    .card:has(:checked) {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -5px;
    }
    .card:has(:focus-visible),
    .pick:has(:focus-visible) {
      outline: 3px solid Highlight;
      outline-offset: 2px;
    }
    progress {
      border-color: CanvasText;
    }
    ::-webkit-progress-value {
      background: Highlight;
    }
  }
  @media print {
    .bar,
    .actions,
    details {
      display: none;
    }
  }
`;
