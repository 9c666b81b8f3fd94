import type { Palette } from './palette.js';

/** Replaced content keeps its own colours; so do the shapes of a drawing, but not its text. */
const pictures = 'img,picture,video,canvas,iframe,object,embed,svg,svg *';
const fields = 'input,select,textarea,button,[role=button],[role=textbox],[role=combobox],[role=checkbox],[role=switch]';

/** The custom properties that everything in a theme is coloured by, the toolbar included. */
export function themeProperties({ ink, ground, link, accent }: Palette): Record<`--mangdao-${string}`, string> {
  return {
    '--mangdao-ink': ink,
    '--mangdao-ground': ground,
    '--mangdao-link': link,
    '--mangdao-border': ink,
    '--mangdao-accent': accent,
  };
}

/**
 * The theme for every page; `mangdao-look` says what only measuring can tell of an element:
 * `text` (shows text), `ground` (painted a background), `picture` (its background is a picture), `faded` (dimmed).
 */
export function themeCss({ scheme }: Palette): string {
  const ink = 'var(--mangdao-ink)';
  const ground = 'var(--mangdao-ground)';
  const link = 'var(--mangdao-link)';
  const accent = 'var(--mangdao-accent)';
  const rules: [string, string][] = [
    [':root', `color-scheme:${scheme};scrollbar-color:${ink} ${ground}`],
    [
      `:not(${pictures}),::before,::after`,
      `color:${ink};-webkit-text-fill-color:currentcolor;-webkit-text-stroke-color:currentcolor;text-shadow:none;` +
        `box-shadow:none;border-color:${ink};text-decoration-color:currentcolor;caret-color:${ink};mix-blend-mode:normal`,
    ],
    [`:not(${pictures})`, 'background-color:transparent'],
    [`:not(${pictures},[mangdao-look~=picture])`, 'background-image:none'],
    ['::before,::after', 'background-color:transparent'],
    [`:root,body,[mangdao-look~=ground],[mangdao-look~=text]`, `background-color:${ground}`],
    // A plate behind the text alone: whatever picture lies around it stays in sight.
    ['[mangdao-look~=text]:not([mangdao-look~=ground])', 'background-clip:content-box'],
    ['[mangdao-look~=faded]', 'opacity:1'],
    ['svg text,svg tspan', `fill:${ink};stroke:none`],
    [':any-link,:any-link *,:any-link ::before,:any-link ::after', `color:${link}`],
    [':any-link svg text', `fill:${link}`],
    [fields, `background-color:${ground};outline:1px solid ${ink};outline-offset:-1px`],
    ['input:is([type=checkbox],[type=radio],[type=range]),progress,meter', `accent-color:${ink};outline:none`],
    // Dimmed grey is gone with the page's colours; what cannot be used still has to look so.
    [':is(button,input,select,textarea):disabled', `outline:1px dashed ${ink};border-color:${ground}`],
    ['hr', `border-color:${ink}`],
    ['mark,[aria-selected=true],[aria-current]:not([aria-current=false])', `outline:2px solid ${accent};outline-offset:-2px`],
    [':focus-visible', `outline:3px solid ${accent};outline-offset:2px`],
    ['::placeholder', `color:${ink};opacity:1`],
    ['::selection', `background-color:${ink};color:${ground};-webkit-text-fill-color:${ground}`],
    ['::backdrop', `background-color:${ground};opacity:.8`],
  ];
  let css = '';
  for (const [selector, declarations] of rules)
    css += `${selector}{${declarations.replaceAll(';', '!important;')}!important}`;
  // On paper the page keeps its own colours.
  return `@media screen{${css}}`;
}
