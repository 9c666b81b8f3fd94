import { between, type Palette } from './palette.js';
import { replaced } from './replaced.js';

/** The parts of an element that a page may draw boxes with. */
const generated = ['::before', '::after'] as const;
const parts = ['', ...generated] as const;
/** Replaced content keeps its own colours, and the browser draws its bars as long as nothing is said of their boxes. */
const pictures = `${replaced},progress,meter`;

// Lists and not `:is()`: browsers find rules by the tag or attribute that a selector ends in, and try all others everywhere.
const typed = Array.from(['submit', 'button', 'reset'], (type) => `input[type=${type}]`);
const boxes = ['input[type=checkbox]', 'input[type=radio]'];
const drawn = [...boxes, 'input[type=range]', 'input[type=color]', 'input[type=image]', 'progress', 'meter'];
const buttons = ['button', ...typed, '[role=button]', '[mangdao-look~=button]'];
const roles = Array.from(['textbox', 'combobox', 'checkbox', 'radio', 'switch'], (role) => `[role=${role}]`);
const fields = ['input:not([type=submit],[type=button],[type=reset],[type=image])', 'select', 'textarea', ...roles];
const entries = ['a[href]', 'summary', 'label', '[role=tab]', '[role=option]'];
const swapped = ['[aria-selected=true]', '[aria-pressed=true]', '[aria-checked=true]'];
const current = ['[aria-current]:not([aria-current=false])', '[mangdao-look~=chosen]'];
const disabled = Array.from(['button', 'input', 'select', 'textarea'], (tag) => `${tag}:disabled`).concat('[aria-disabled=true]');
const invalid = ['[aria-invalid]:not([aria-invalid=false])', '.is-invalid', '.has-error', 'input.error'];
/** The custom properties that everything in a theme is coloured by, the toolbar included. */
export function themeProperties({ ink, ground, link, visited, accent }: Palette): Record<`--mangdao-${string}`, string> {
  return {
    '--mangdao-ink': ink,
    '--mangdao-ground': ground,
    '--mangdao-link': link,
    '--mangdao-visited': visited,
    '--mangdao-accent': accent,
    '--mangdao-border': between(ink, ground, 0.3),
    '--mangdao-button': between(ground, ink, 0.15),
    '--mangdao-disabled': between(ink, ground, 0.35),
  };
}

/** Selectors of elements, what is said of them, and of which of their parts. */
type Rule = readonly [selectors: string | readonly string[], declarations: string, pseudos?: readonly string[]];

const back = 'var(--mangdao-back)';
const border = 'var(--mangdao-border)';
const accent = 'var(--mangdao-accent)';
const inherited = 'color:inherit;-webkit-text-fill-color:inherit';

/** An inline `!important` goes before any rule of ours, but not for both of these properties. */
const written = (name: string): string => `color:var(--mangdao-${name});-webkit-text-fill-color:var(--mangdao-${name})`;

/** Things that are chosen swap the colours of what is written and what it is written on, for all within. */
const swap = (colour: string): string => `${written('ground')};--mangdao-back:${colour};--mangdao-button:${colour};background-color:${colour}`;

/** A word for a part of an element, as look.ts finds them. */
const word = (name: string, part = ''): string => `[mangdao-look~=${part && `${part.slice(2)}-`}${name}]`;

/** What only measuring can tell of a part of an element (decision 6). */
const measured = (part: string): Rule[] => [
  [word('ground', part), `background-color:${back};background-clip:border-box`, [part]],
  [word('shape', part), 'outline:1px solid currentcolor', [part]],
  [word('solid', part), 'background-color:currentcolor', [part]],
  [word('line', part), `background-color:${border}`, [part]],
  [word('frame', part), `box-shadow:inset 0 0 0 1px ${border}`, [part]],
  ...Array.from(['top', 'right', 'bottom', 'left'], (side): Rule => [word(`clear-${side}`, part), `border-${side}-color:transparent`, [part]]),
];

/** What texts are written in. It is inherited, and stays in force while elements are measured: all below them would change. */
const texts: readonly Rule[] = [
  [`:not(${pictures})`, `${inherited};text-shadow:none;caret-color:auto`],
  ['html', `${written('ink')};--mangdao-back:var(--mangdao-ground)`],
  ['svg', 'color:inherit'],
  ['a[href]', `${written('link')};text-decoration:underline 1px;text-underline-offset:.2em`],
  ['a:visited', written('visited')],
];

const lines = `box-shadow:none;border-color:${border};column-rule-color:${border}`;
const clear = 'background-color:transparent';

/** What every element of a page is drawn in, whatever its rules say. */
const everything: readonly Rule[] = [
  // In one rule for nearly all: each one more costs a tenth of the time to the first frame.
  [`:not(${pictures},${word('own')},${word('picture')})`, `${lines};${clear};background-image:none`],
  // `own` stays as the page has it: a bar of a chart, a shade over the page.
  [`${word('own')}:not(${pictures})`, lines],
  [`${word('picture')}:not(${pictures},${word('own')})`, `${lines};${clear}`],
  [['html', 'body'], `background-color:${back}`],
  [buttons, 'background-color:var(--mangdao-button);outline:2px solid currentcolor;outline-offset:-2px'],
  [fields, `background-color:${back};outline:1px solid currentcolor;outline-offset:-1px`],
  // The browser's own boxes, bars and ticks are made for its colours.
  [drawn, 'appearance:auto;accent-color:currentcolor;outline:none'],
  ['select', 'appearance:auto'],
  [boxes, 'content:none', generated],
  [['svg text', 'svg tspan'], `fill:currentcolor;stroke:${back};stroke-width:.15em;paint-order:stroke;stroke-linejoin:round`],
  ['hr', 'opacity:.999'],
];

/** What the browser draws inside controls. Were these told from elements being measured, it would style the whole page anew. */
const inside: readonly Rule[] = [
  ['input', `background-color:var(--mangdao-button);${inherited}`, ['::file-selector-button']],
  ['meter', `background:${back};border:1px solid`, ['::-webkit-meter-bar']],
  ...Array.from(['optimum', 'suboptimum', 'even-less-good'], (value): Rule => ['meter', 'background:currentcolor', [`::-webkit-meter-${value}-value`]]),
  [['input', 'textarea'], `${inherited};opacity:.999`, ['::placeholder']],
];

/** What was found by measuring. */
const looks: readonly Rule[] = [
  [word('button'), 'text-decoration-line:none'],
  // A plate behind the text alone: whatever picture lies around it stays in sight.
  [word('plate'), `background-color:${back};background-clip:content-box`],
  ...generated.flatMap(
    (part): Rule[] => [
      [word('part', part), `${inherited};text-shadow:none;box-shadow:none;border-color:${border}`, [part]],
      [word('plain', part), 'background-color:transparent;background-image:none', [part]],
    ],
  ),
  ...parts.flatMap(measured),
  // What lies over the page is told from it by its edge.
  [word('edge'), `box-shadow:0 0 0 1px ${border}`],
  // Almost 1: what makes a stacking context goes on making one.
  [word('faded'), 'opacity:.999'],
  [word('filtered'), 'filter:grayscale(0)'],
  [word('unseen'), 'appearance:none'],
  [word('blended'), 'mix-blend-mode:normal;isolation:isolate'],
  [word('fill'), 'fill:currentcolor'],
  [word('fill-back'), `fill:${back}`],
  [word('stroke'), 'stroke:currentcolor'],
  // Nothing of ours goes before an inline `!important`, but a shadow inside the box is painted over its background.
  [word('stubborn'), `box-shadow:inset 0 0 0 100vmax ${back}`],
];

const wrong = `outline:3px dotted ${accent};outline-offset:0`;

/** What things are in now, told apart by more than colour. */
const states: readonly Rule[] = [
  // A label, or the box that it draws, for a field that is out of sight.
  [Array.from(['frame', 'solid', 'own'], (one) => word('ticked') + word(one, '::before')), `background-color:currentcolor;box-shadow:inset 0 0 0 1px currentcolor,inset 0 0 0 4px ${back}`, ['::before']],
  [`${word('ticked')}:not(${word('part', '::before')})`, swap('var(--mangdao-ink)')],
  ['mark', swap(accent)],
  [swapped, swap('var(--mangdao-ink)')],
  [['mark', ...swapped].flatMap((one) => [`${one} a[href]`, `a${one}[href]`]), `${written('ground')};text-decoration-line:underline`],
  [current, `outline:2px solid ${accent};outline-offset:-2px`],
  ['[aria-expanded=true]', 'outline:3px double currentcolor;outline-offset:-2px'],
  [invalid, wrong],
  // In a rule of its own, for browsers that do not know it.
  [Array.from(['input', 'select', 'textarea'], (tag) => `${tag}:user-invalid`), wrong],
  // Dimmed grey is gone with the page's colours; what cannot be used still has to look so.
  [
    disabled,
    `${written('disabled')};background-color:${back};outline:1px dashed currentcolor;outline-offset:-1px;border-color:${back};opacity:.999`,
  ],
  // Beside the box: in it, the browser draws.
  [Array.from(boxes, (box) => `${box}:disabled`), 'outline:1px dashed;outline-offset:2px'],
  [Array.from([...buttons, ...fields, ...entries], (one) => `${one}:hover`), `outline:2px solid ${accent};outline-offset:1px`],
  ['a[href]:hover', 'text-decoration:underline 3px'],
  [':focus-visible', `outline:3px solid ${accent};outline-offset:2px`],
  ['li', 'color:inherit', ['::marker']],
  ['dialog', 'background-color:var(--mangdao-ground);opacity:.8', ['::backdrop']],
];

/** On paper the page keeps its own colours; a visitor whose system sets colours has chosen those. */
const onScreen = (css: string): string => `@media screen and (forced-colors:none){${css}}`;

/** Every rule as strong as every other: the later one wins. Elements that are just being measured (`bare`) are left out. */
function cssOf(rules: readonly Rule[], bare = ':not([mangdao-bare])'): string {
  let css = '';
  for (const [selectors, declarations, pseudos = ['']] of rules)
    for (const pseudo of pseudos) {
      const list = Array.from([selectors].flat(), (one) => `${one && `:where(${one})`}${bare}${pseudo}`);
      css += `${list.join()}{${declarations.replaceAll(';', '!important;')}!important}`;
    }
  return css;
}

/**
 * The theme for every page; `mangdao-look` says what only measuring can tell of an element (look.ts). Texts inherit their
 * colour, from the page, a link, or what is chosen; what they lie on is `--mangdao-back`.
 */
export function themeCss({ scheme }: Palette): string {
  // Signs in one colour, on any ground.
  const glyphs = Array.from(parts, (part): Rule => [word('glyph', part), `filter:brightness(0)${scheme === 'dark' ? ' invert(1)' : ''};background-color:transparent`, [part]]);
  const page: Rule = ['html', `color-scheme:${scheme}`];
  return onScreen(cssOf([page, ...texts], ':not([mangdao-bare=colour])') + cssOf(inside, '') + cssOf([...everything, ...looks, ...glyphs, ...states]));
}

/** The colours of what is selected: a rule that all elements have to be styled anew for, so it comes when something is. */
export const selectionCss = (): string =>
  onScreen(cssOf([['', `background-color:var(--mangdao-ink);${written('ground')}`, ['::selection']]]));

/** What stands in for measuring in the first frame of the next page. */
export function firstPaintCss(): string {
  return onScreen(cssOf([['', `${inherited};border-color:${border};background-color:transparent`, generated]]));
}
