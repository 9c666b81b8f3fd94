import { between, type Palette } from './palette.js';

/** Replaced content keeps its own colours; so do the shapes of a drawing, but not its text. */
const pictures = 'img,picture,video,canvas,iframe,object,embed,svg,svg *';
const typed = '[type=submit],[type=button],[type=reset]';
const boxes = 'input:is([type=checkbox],[type=radio])';
const drawn = `${boxes},input:is([type=range],[type=color],[type=image]),progress,meter`;
const buttons = `button,input:is(${typed}),[role=button],[mangdao-look~=button]`;
const fields = `input:not(${typed},[type=image]),select,textarea,[role=textbox],[role=searchbox],[role=combobox],[role=spinbutton],[role=checkbox],[role=radio],[role=switch]`;
const chosen = '[aria-selected=true],[aria-pressed=true],[aria-checked=true]';
const current = '[aria-current]:not([aria-current=false]),[mangdao-look~=chosen]';
const disabled = ':disabled,[aria-disabled=true]';
const invalid = '[aria-invalid]:not([aria-invalid=false]),.is-invalid,.has-error,.error:is(input,select,textarea)';
const pressed = ':any-link,summary,label,[role=tab],[role=option],[role=menuitem],[tabindex="0"]';
const parts = ['', '::before', '::after'] as const;

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

type Rule = readonly [selector: string, declarations: string, pseudos?: readonly string[]];

/** Which of its sides a triangle made of borders does not show. */
function clearSides(): Rule[] {
  const rules: Rule[] = [];
  for (const side of ['top', 'right', 'bottom', 'left'])
    for (const part of parts)
      rules.push([`[mangdao-look~=${part.slice(2)}${part && '-'}clear-${side}]`, `border-${side}-color:transparent`, [part]]);
  return rules;
}

/** What only measuring can tell of a part of an element, by the words for it (decision 6). */
function measured(part: string): Rule[] {
  const word = (name: string): string => `[mangdao-look~=${part.slice(2)}${part && '-'}${name}]`;
  return [
    [word('ground'), 'background-color:var(--mangdao-back);background-clip:border-box', [part]],
    [word('shape'), 'outline:1px solid var(--mangdao-fore)', [part]],
    [word('solid'), 'background-color:var(--mangdao-fore);background-image:none', [part]],
    [word('line'), 'background-color:var(--mangdao-border);background-image:none', [part]],
    [word('frame'), 'box-shadow:inset 0 0 0 1px var(--mangdao-border)', [part]],
    [word('edge'), 'box-shadow:0 0 0 1px var(--mangdao-border)', [part]],
  ];
}

/**
 * The theme for every page; `mangdao-look` says what only measuring can tell of an element (look.ts). What is written has
 * the colour `--mangdao-fore`, what it lies on `--mangdao-back`: things that are chosen swap them for all within. Elements
 * that are just being measured (`mangdao-bare`) are left out.
 */
export function themeCss({ scheme }: Palette): string {
  const fore = 'var(--mangdao-fore)';
  const back = 'var(--mangdao-back)';
  const accent = 'var(--mangdao-accent)';
  const painted = `color:${fore};-webkit-text-fill-color:${fore}`;
  const swap = (back: string): string =>
    `--mangdao-fore:var(--mangdao-ground);--mangdao-back:${back};--mangdao-button:${back};background-color:${back}`;
  const rules: Rule[] = [
    [
      ':root',
      `color-scheme:${scheme};scrollbar-color:var(--mangdao-ink) var(--mangdao-ground);` +
        '--mangdao-fore:var(--mangdao-ink);--mangdao-back:var(--mangdao-ground)',
    ],
    [
      `:not(${pictures})`,
      `${painted};-webkit-text-stroke-color:${fore};text-shadow:none;box-shadow:none;` +
        `border-color:var(--mangdao-border);text-decoration-color:currentcolor;caret-color:${fore};mix-blend-mode:normal`,
      parts,
    ],
    [`:not(${pictures},[mangdao-look~=own])`, 'background-color:transparent'],
    ['*:not([mangdao-look~=before-own])', 'background-color:transparent', ['::before']],
    ['*:not([mangdao-look~=after-own])', 'background-color:transparent', ['::after']],
    [`:not(${pictures},[mangdao-look~=own],[mangdao-look~=picture])`, 'background-image:none'],
    [':root,body', `background-color:${back};background-image:none`],
    [':any-link', '--mangdao-fore:var(--mangdao-link)'],
    [`:visited,:visited :not(${pictures})`, 'color:var(--mangdao-visited);-webkit-text-fill-color:var(--mangdao-visited)'],
    ['[mangdao-look~=inline]', 'text-decoration-line:underline'],
    // A plate behind the text alone: whatever picture lies around it stays in sight.
    ['[mangdao-look~=plate]', `background-color:${back};background-clip:content-box`],
    ...parts.flatMap(measured),
    ...clearSides(),
    // Almost 1: what makes a stacking context goes on making one.
    ['[mangdao-look~=faded]', 'opacity:.999'],
    ['[mangdao-look~=filtered]', 'filter:grayscale(0)'],
    ['[mangdao-look~=blended]', 'isolation:isolate'],
    ['svg text,svg tspan', `fill:${fore};stroke:${back};stroke-width:.15em;paint-order:stroke;stroke-linejoin:round`],
    ['[mangdao-look~=fill]', `fill:${fore}`],
    ['[mangdao-look~=fill-back]', `fill:${back}`],
    ['[mangdao-look~=stroke]', `stroke:${fore}`],
    [buttons, `background-color:var(--mangdao-button);outline:2px solid ${fore};outline-offset:-2px`],
    [fields, `background-color:${back};outline:1px solid ${fore};outline-offset:-1px`],
    ['input', `background-color:var(--mangdao-button);${painted}`, ['::file-selector-button']],
    ['select', 'background-image:none;appearance:auto'],
    // The browser's own boxes, bars and ticks are made for its colours.
    [drawn, `appearance:auto;accent-color:${fore};outline:none`],
    [boxes, 'content:none', ['::before', '::after']],
    // A box drawn beside a field that is out of sight.
    [
      ':is(:checked + *,:checked + * *,:checked ~ label):is([mangdao-look~=before-frame],[mangdao-look~=before-solid],[mangdao-look~=before-own])',
      `background-color:${fore};box-shadow:inset 0 0 0 1px ${fore},inset 0 0 0 4px ${back}`,
      ['::before'],
    ],
    ['mark', swap('var(--mangdao-accent)')],
    [chosen, `${swap('var(--mangdao-ink)')};outline:1px solid ${fore};outline-offset:-1px`],
    [`:is(mark,${chosen}) :any-link`, '--mangdao-fore:var(--mangdao-ground);text-decoration-line:underline'],
    [`:is(mark,${chosen}):visited,:is(mark,${chosen}) :visited,:is(mark,${chosen}):visited *,:is(mark,${chosen}) :visited *`, painted],
    [current, `outline:2px solid ${accent};outline-offset:-2px`],
    ['[aria-expanded=true]', `outline:3px double ${fore};outline-offset:-2px`],
    [invalid, `outline:3px dotted ${accent};outline-offset:0`],
    // Dimmed grey is gone with the page's colours; what cannot be used still has to look so.
    [
      `:is(${disabled}):not(fieldset,option,optgroup)`,
      `--mangdao-fore:var(--mangdao-disabled);background-color:${back};outline:1px dashed ${fore};outline-offset:-1px;border-color:${back};opacity:.999`,
    ],
    ['hr', 'border-color:var(--mangdao-border);opacity:.999'],
    [`:is(${buttons},${fields},${pressed}):not(${disabled}):hover`, `outline:2px solid ${accent};outline-offset:1px`],
    [':any-link:hover', 'text-decoration:underline 3px'],
    [':focus-visible', `outline:3px solid ${accent};outline-offset:2px`],
    // Nothing of ours goes before an inline `!important`, but a shadow inside the box is painted over its background.
    ['[mangdao-look~=stubborn]', `box-shadow:inset 0 0 0 100vmax ${back}`],
    ['', `${painted};opacity:.999`, ['::placeholder']],
    ['', `color:${fore}`, ['::marker']],
    ['', 'background-color:var(--mangdao-ink);color:var(--mangdao-ground);-webkit-text-fill-color:var(--mangdao-ground)', ['::selection']],
    ['', 'background-color:var(--mangdao-ground);opacity:.8', ['::backdrop']],
    ['[mangdao-look~=first-line]', `${painted};background:none`, ['::first-line']],
    ['[mangdao-look~=first-letter]', `${painted};background:none`, ['::first-letter']],
  ];
  let css = '';
  for (const [selector, declarations, pseudos = ['']] of rules)
    for (const pseudo of pseudos)
      css += `${selector && `:where(${selector})`}:not([mangdao-bare])${pseudo}{${declarations.replaceAll(';', '!important;')}!important}`;
  // On paper the page keeps its own colours; a visitor whose system sets colours has chosen those.
  return `@media screen and (forced-colors:none){${css}}`;
}
