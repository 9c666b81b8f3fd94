import { createHash } from 'node:crypto';

/** The sheet of the hosted page: text at 7:1 (WCAG 1.4.6), targets of 44 px (2.5.5), nothing wider than 320 px (1.4.10), the visitor's own colours in forced colours. */
export const hostedStyle = `
:root { --ground: #fff; --ink: #14202b; --muted: #465059; --accent: #0a5257; --tint: #e6f0ee; --line: #66707a; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.125rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, main:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { position: static; display: inline-block; padding: .6rem 1rem; }
header, main, footer { max-width: 48rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; border-bottom: 2px solid var(--line); }
header p, header ul { margin: 0; padding: 0; }
header ul { display: flex; flex-wrap: wrap; gap: .25rem .75rem; list-style: none; }
header ul a, footer a, button { display: inline-flex; align-items: center; min-height: 2.75rem; min-width: 2.75rem; }
.name { font-weight: 700; }
button { font: inherit; padding: .25rem 1rem; border: 2px solid var(--accent); border-radius: .5rem; background: var(--ground); color: var(--accent); cursor: pointer; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: .5rem 0; }
h2 { font-size: 1.25rem; margin: 1.5rem 0 .25rem; }
.lead { color: var(--muted); }
.without { padding: .5rem 1rem; border-inline-start: .4rem solid var(--accent); background: var(--tint); }
footer { border-top: 2px solid var(--line); color: var(--muted); }
@media print { header ul, button, .skip { display: none; } }
`;

/** Where it is; another text is another address. */
export const hostedStyleAddress = `/apply/${createHash('sha256').update(hostedStyle).digest('hex').slice(0, 12)}.css`;
