import { createHash } from 'node:crypto';

/**
 * The sheet of the staff pages. Text has at least 7:1 (WCAG 1.4.6), parts of controls at least 3:1 (1.4.11), targets are
 * 44 px and more (2.5.5); nothing scrolls sideways at 320 px (1.4.10).
 */
export const staffStyle = `
:root {
  --ground: #fff; --sheet: #f6f4ef; --ink: #14202b; --muted: #465059; --accent: #0a5257; --on-accent: #fff; --tint: #e6f0ee;
  --border: #66707a; --line: #dfdbd2; --late: #7d1d12; --late-tint: #fdeeea; --soon: #5c3d00; --soon-tint: #fff3d1; --mark: #ffc629;
  --radius: 10px; --gap: 1rem; --target: 2.75rem;
  color-scheme: light;
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.7 "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", system-ui, sans-serif; color: var(--ink); background: var(--sheet); text-size-adjust: none; -webkit-text-size-adjust: none; scroll-padding-top: 1rem; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: anywhere; line-break: strict; text-spacing-trim: trim-start; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font-size: 1.625rem; line-height: 1.35; letter-spacing: .01em; text-wrap: balance; }
h2 { font-size: 1.1875rem; line-height: 1.45; }
h3 { font-size: 1rem; line-height: 1.5; }
a { color: var(--accent); text-underline-offset: .25em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px var(--ground); border-radius: 4px; }
main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: 1rem; top: -6rem; background: var(--ground); padding: .5rem 1rem; z-index: 2; }
.skip:focus { top: .5rem; }
.sample { background: var(--mark); color: var(--ink); text-align: center; font-weight: 600; padding: .25rem 1rem; }
.top { background: var(--ground); border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; padding: .5rem max(1rem, calc(50vw - 36rem)); }
.brand { display: flex; align-items: center; gap: .6rem; font-weight: 700; letter-spacing: .04em; min-height: var(--target); }
.brand svg rect { fill: var(--accent); } .brand svg path { stroke: var(--mark); stroke-width: 2.5; stroke-linecap: round; }
.top nav { flex: 1 1 auto; } .top nav ul { display: flex; flex-wrap: wrap; gap: .25rem; }
.top nav a { display: flex; align-items: center; min-height: var(--target); padding: 0 .9rem; color: var(--ink); text-decoration: none; border-radius: var(--radius); }
.top nav a:hover { background: var(--tint); }
.top nav a[aria-current] { font-weight: 700; color: var(--accent); box-shadow: inset 0 -3px 0 var(--accent); border-radius: var(--radius) var(--radius) 0 0; }
.who { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; }
.who a { display: flex; flex-direction: column; justify-content: center; line-height: 1.3; min-height: var(--target); color: var(--ink); }
.level { font-size: .8125rem; color: var(--muted); }
main { flex: 1; width: 100%; max-width: 74rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; display: grid; gap: 1.25rem; align-content: start; grid-template-columns: minmax(0, 1fr); }
.narrow { max-width: 30rem; width: 100%; margin: 1rem auto 0; display: grid; gap: 1.25rem; }
.bottom { border-top: 1px solid var(--line); padding: 1rem; text-align: center; font-size: .875rem; color: var(--muted); }
.muted { color: var(--muted); } .small { font-size: .875rem; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: .75rem 1.5rem; }
.head > div { display: grid; gap: .25rem; }
.panel { background: var(--ground); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.25rem; display: grid; gap: .9rem; grid-template-columns: minmax(0, 1fr); align-content: start; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
button, .button { font: inherit; font-weight: 600; min-height: var(--target); padding: .4rem 1.25rem; border-radius: var(--radius); border: 2px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer; display: inline-flex; align-items: center; justify-content: center; text-decoration: none; }
button:hover, .button:hover { background: #083e42; border-color: #083e42; }
.quiet { background: transparent; color: var(--accent); border-color: transparent; padding-inline: .75rem; text-decoration: underline; text-underline-offset: .25em; font-weight: 500; }
.quiet:hover { background: var(--tint); border-color: var(--tint); }
.second { background: var(--ground); color: var(--accent); border-color: var(--accent); } .second:hover { background: var(--tint); border-color: var(--accent); }
.grave button { background: var(--late); border-color: var(--late); } .grave button:hover { background: #5c150d; border-color: #5c150d; }
form { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); justify-items: start; } .who form { display: block; }
.field { display: grid; gap: .3rem; width: 100%; } .field label, legend { font-weight: 600; padding: 0; }
.optional { font-weight: 400; color: var(--muted); }
input, select, textarea { font: inherit; color: var(--ink); background: var(--ground); border: 1px solid var(--border); border-radius: 8px; padding: .45rem .75rem; min-height: var(--target); width: 100%; max-width: 34rem; }
textarea { line-height: 1.7; resize: vertical; } select { max-width: 22rem; } input[type=date] { max-width: 13rem; }
.hint { color: var(--muted); font-size: .9375rem; }
.fault { color: var(--late); font-weight: 600; } .faulty { border-inline-start: 4px solid var(--late); padding-inline-start: .9rem; } .faulty input, .faulty textarea, .faulty select { border: 2px solid var(--late); }
.faults { background: var(--ground); border: 3px solid var(--late); border-radius: var(--radius); padding: 1rem 1.25rem; display: grid; gap: .5rem; } .faults a { color: var(--late); font-weight: 600; }
.done { background: var(--tint); border-inline-start: 6px solid var(--accent); padding: .75rem 1.25rem; border-radius: var(--radius); }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; display: grid; gap: .25rem; }
.check { display: flex; align-items: center; gap: .6rem; min-height: var(--target); } .check input { width: 1.5rem; height: 1.5rem; min-height: 0; flex: none; margin: 0; accent-color: var(--accent); } .check label { padding-block: .5rem; }
.checks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
.filters { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; } .filters .field { gap: .15rem; } .filters .field { width: auto; flex: 0 0 9rem; } .filters .receipt { flex-basis: 12rem; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; } .counts a { display: flex; align-items: baseline; gap: .5rem; min-height: var(--target); padding: .5rem 1rem; background: var(--ground); border: 1px solid var(--line); border-radius: var(--radius); color: var(--ink); text-decoration: none; } .counts a:hover { border-color: var(--accent); } .counts b { font-size: 1.25rem; font-variant-numeric: tabular-nums; } .counts a[aria-current] { border: 2px solid var(--accent); background: var(--tint); font-weight: 600; }
.queue { background: var(--ground); border: 1px solid var(--line); border-radius: var(--radius); overflow: clip; }
.queue li { display: grid; gap: .25rem 1.25rem; grid-template-columns: minmax(0, 1fr); padding: .8rem 1.25rem; border-bottom: 1px solid var(--line); } .queue li:last-child { border: 0; } .queue li:hover { background: #fbfaf7; }
.queue .name a { font-weight: 700; font-size: 1.0625rem; display: inline-flex; align-items: center; min-height: var(--target); padding-inline-end: .5rem; }
.queue .number { color: var(--muted); font-variant-numeric: tabular-nums; }
.tags { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.tag { font-size: .875rem; line-height: 1.5; padding: .1rem .6rem; border-radius: 99px; background: var(--tint); color: var(--accent); border: 1px solid transparent; white-space: nowrap; }
.tag.late { background: var(--late-tint); color: var(--late); border-color: currentColor; font-weight: 600; } .tag.soon { background: var(--soon-tint); color: var(--soon); } .tag.plain { background: var(--sheet); color: var(--muted); border-color: var(--line); }
.due { display: flex; flex-direction: column; line-height: 1.35; } .due strong { font-size: 1.0625rem; font-variant-numeric: tabular-nums; } .due.late strong { color: var(--late); } .due.soon strong { color: var(--soon); } .due.late strong::before { content: "● "; } .due span { font-size: .875rem; color: var(--muted); }
@media (min-width: 56rem) { .queue li { grid-template-columns: 8rem minmax(0, 1.2fr) minmax(0, 1.6fr) minmax(0, 13rem); align-items: center; } .queue .tags { justify-content: end; } }
.split { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); align-items: start; } .split > * { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 60rem) { .split { grid-template-columns: minmax(0, 1.65fr) minmax(0, 1fr); } .narrow { margin-top: 3rem; } }
dl.answers { display: grid; gap: 0; } dl.answers > div { display: grid; gap: 0 1.25rem; padding: .5rem 0; border-bottom: 1px solid var(--line); } dl.answers > div:last-child { border: 0; padding-bottom: 0; } dt { color: var(--muted); } dd { white-space: pre-line; }
@media (min-width: 40rem) { dl.answers > div { grid-template-columns: minmax(0, 11rem) minmax(0, 1fr); } }
.prose { white-space: pre-line; max-width: 42em; }
blockquote { border-inline-start: 4px solid var(--mark); padding: .1rem 0 .1rem 1rem; white-space: pre-line; } blockquote cite { display: block; font-style: normal; color: var(--muted); font-size: .9375rem; }
details { border-top: 1px solid var(--line); } .panel > details + details { margin-top: -.9rem; } .panel > h2 + details { border-top: 0; margin-top: -.4rem; }
summary { min-height: var(--target); display: flex; align-items: center; gap: .6rem; cursor: pointer; font-weight: 600; color: var(--accent); padding: .25rem 0; list-style: none; } summary::-webkit-details-marker { display: none; } summary::before { content: "＋"; font-weight: 400; } details[open] > summary::before { content: "－"; } details > form, details > .inside { padding: .25rem 0 1.25rem; } .inside { display: grid; gap: .75rem; }
.history { display: grid; gap: 0; } .history li { position: relative; padding: 0 0 1.1rem 1.5rem; border-inline-start: 2px solid var(--line); margin-inline-start: .45rem; } .history li:last-child { padding-bottom: 0; } .history li::before { content: ""; position: absolute; inset-inline-start: -.5rem; top: .5rem; width: .9rem; height: .9rem; border-radius: 50%; background: var(--ground); border: 3px solid var(--accent); } .history time { display: block; font-size: .875rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.files li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .25rem 1rem; border-bottom: 1px solid var(--line); padding: .35rem 0; } .files li:last-child { border: 0; } .files a, .list a { display: inline-flex; align-items: center; min-height: var(--target); }
.list details { border: 0; } .list li { border-bottom: 1px solid var(--line); padding: .5rem 0; display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .25rem 1rem; } .list li:last-child { border: 0; }
.empty { text-align: center; padding: 2.5rem 1rem; color: var(--muted); }
.pages { display: flex; gap: 1rem; justify-content: center; }
.audit { display: grid; } .audit li { display: grid; gap: 0 1rem; padding: .5rem 0; border-bottom: 1px solid var(--line); } .audit code { font: .8125rem/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace; color: var(--muted); } @media (min-width: 56rem) { .audit li { grid-template-columns: 4rem 11rem 9rem minmax(0, 1fr) 8rem; align-items: baseline; } }
.sheet { background: var(--ground); max-width: 210mm; width: 100%; margin: 0 auto; padding: clamp(1rem, 4vw, 18mm); border: 1px solid var(--line); font-family: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
.sheet h1 { text-align: center; letter-spacing: .3em; font-size: 1.5rem; } .sheet h2 { font-size: 1rem; text-align: center; margin-bottom: -.5rem; } .sheet .number { text-align: end; }
.sheet table { border-collapse: collapse; width: 100%; } .sheet caption { text-align: start; } .sheet :is(th, td) { border: 1px solid #000; padding: .3rem .6rem; text-align: start; overflow-wrap: anywhere; }
.boxes { border: 1px solid #000; border-width: 1px 0 0 1px; display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); } .boxes > * { border: 1px solid #000; border-width: 0 1px 1px 0; padding: .3rem .6rem; } .boxes .wide { grid-column: 1 / -1; } .boxes .half { grid-column: span 2; } .boxes dt { font-size: .875rem; } .boxes dd { min-height: 1.7em; } .boxes .tall dd { min-height: 12em; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; padding-top: 1rem; } .sign p { min-height: 3.5rem; border-bottom: 1px solid #000; }
@media (max-width: 40rem) { .boxes { grid-template-columns: repeat(2, minmax(0, 1fr)); } .sign { grid-template-columns: 1fr; } }
@media (forced-colors: active) { .tag, .panel, .done, .counts a, .sample { border: 1px solid CanvasText; } .top nav a[aria-current], .counts a[aria-current] { border: 2px solid Highlight; box-shadow: none; } button, .button { border: 2px solid ButtonText; } .brand svg { forced-color-adjust: none; } .history li::before { border-color: CanvasText; } }
@media (prefers-reduced-motion: no-preference) { a, button { transition: background-color .12s, border-color .12s; } }
@media print {
  @page { size: A4; margin: 14mm; }
  html { background: #fff; font-size: 11pt; } .top, .bottom, .skip, .no-print, button, .button { display: none !important; } .sample { border: 1px solid #000; background: none; }
  main { padding: 0; max-width: none; } .panel, .sheet { border: 0; padding: 0; max-width: none; } .split { display: block; } a { color: inherit; text-decoration: none; } details:not([open]) { display: none; }
  .boxes { break-inside: auto; } .boxes > div, li, blockquote { break-inside: avoid; } h2, h3 { break-after: avoid; }
}
`;

/** Its address changes with it, so that browsers may keep it. */
export const styleAddress = `/staff/style-${createHash('sha256').update(staffStyle).digest('hex').slice(0, 12)}.css`;
