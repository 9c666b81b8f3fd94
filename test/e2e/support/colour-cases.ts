import { apart, distinct, even, kept, leftEnd, middle, rightEnd, shape, sign, text, textOverPicture, type ColourCase } from './colour-verdicts.js';

const pairs = (...all: (readonly [string, string])[]): ColourCase[] => all.map(([one, other]) => apart(one, other));

const texts = [
  ...['heading', 'text', 'grey', 'white-on-dark', 'dimmed', 'link', 'visited', 'link-plain', 'code', 'mark', 'selected', 'required'],
  ...['mixed', 'oklch', 'light-dark', 'scheme-dark', 'inline-important', 'layer-important', 'adopted'],
  ...['shadow-text', 'shadow-button', 'frame-text', 'frame-button', 'th', 'td', 'column-text', 'row-selected'],
  ...['button', 'button-link', 'button-role', 'button-ghost', 'button-input', 'button-gradient', 'button-pressed', 'hover', 'focus'],
  ...['field-text', 'field-bare', 'placeholder', 'textarea', 'select', 'option', 'option-selected', 'date', 'number', 'file'],
  ...['invalid', 'invalid-class', 'invalid-user'],
  ...['tab-selected', 'tab', 'tab-active', 'tab-inactive', 'menu-current', 'menu-item', 'menu-on', 'menu-hover'],
  ...['accordion-open', 'accordion', 'fold-open', 'day-selected', 'day', 'step-current', 'step', 'badge'],
  ...['card-text', 'sticky-text', 'dropdown-text', 'tooltip-text', 'before-text'],
  ...['late-text', 'late-button', 'restyled', 'tab-later', 'sprite-link'],
];

/** Disabled things need no contrast (WCAG 1.4.3), but people have to see that something is there. */
const shapes = [
  ...['td-empty', 'field', 'select-list', 'range-low', 'progress-low', 'meter-low', 'button-disabled', 'field-disabled', 'select-disabled'],
  ...['checkbox', 'checkbox-disabled', 'radio', 'drawn', 'tick', 'form-check', 'switch', 'aria-checkbox', 'aria-switch', 'star', 'star-on', 'dot', 'slide-on', 'slide'],
  ...['bar-1', 'bar-2', 'bar-3', 'rule', 'separator-thin', 'separator-thick'],
];

const signs = [
  ...['sprite-black', 'sprite-white', 'sprite-coloured', 'sprite-before', 'sprite-button', 'mask', 'mask-before', 'icon-font'],
  ...['svg-current', 'svg-black', 'svg-white', 'svg-stroke', 'svg-css', 'svg-use', 'close', 'img-black', 'img-white', 'img-png-black', 'logo'],
];

/** Everything to look at on the page in `test/e2e/colours`, in one screenshot. */
export const colourCases: readonly ColourCase[] = [
  ...texts.map(text),
  ...shapes.map((id) => shape(id)),
  // A scroll bar, the arrow of a list, the line between columns.
  shape('scroller', rightEnd(16)),
  shape('select', rightEnd(20)),
  shape('columns', middle(20)),
  ...signs.map((id) => sign(id)),
  sign('sprite-link', leftEnd(28)),
  sign('accordion', rightEnd(32)),
  ...['on-gradient', 'shadowed', 'clip-text', 'blended'].map(textOverPicture),
  ...['on-background', 'on-picture', 'on-video', 'on-canvas', 'on-carousel'].map(textOverPicture),
  ...['photo', 'poster', 'photo-background', 'canvas', 'map', 'svg-chart'].map(kept),
  distinct('bar-1', 'bar-2'),
  distinct('bar-2', 'bar-3'),
  distinct('stack-1', 'stack-2'),
  distinct('stack-2', 'stack-3'),
  ...['sticky-blank', 'dropdown-blank', 'tooltip-blank', 'before-blank'].map((id) => even(id)),
  even('hidden', 'stays hidden'),
  ...pairs(
    ['link', 'link-plain-text'],
    ['link-plain', 'link-plain-text'],
    ['slide-on', 'slide'],
    ['mark', 'mark-not'],
    ['selected', 'selected-not'],
    ['marker', 'marker-not'],
    ['row-selected', 'row'],
    ['button', 'button-not'],
    ['button-link', 'button-not'],
    ['button-role', 'button-not'],
    ['button-ghost', 'button-not'],
    ['button-input', 'button-not'],
    ['button-gradient', 'button-not'],
    ['button-disabled', 'button'],
    ['button-aria-disabled', 'button-link'],
    ['button-fieldset', 'button'],
    ['button-pressed', 'button-not-pressed'],
    ['hover', 'hover-not'],
    ['focus', 'hover-not'],
    ['focus-real', 'hover-not'],
    ['focus-field', 'valid'],
    ['menu-focus', 'menu-item'],
    ['field-bare', 'field-not'],
    ['field-disabled', 'field-text'],
    ['select-disabled', 'select'],
    ['option-selected', 'option'],
    ['range-low', 'range-high'],
    ['progress-low', 'progress-high'],
    ['meter-low', 'meter-high'],
    ['invalid', 'valid'],
    ['invalid-class', 'valid'],
    ['invalid-user', 'valid'],
    ['checkbox-on', 'checkbox'],
    ['checkbox-disabled', 'checkbox'],
    ['radio-on', 'radio'],
    ['drawn-on', 'drawn'],
    ['tick-on', 'tick'],
    ['form-check-on', 'form-check'],
    ['switch-on', 'switch'],
    ['aria-checkbox-on', 'aria-checkbox'],
    ['aria-switch-on', 'aria-switch'],
    ['choice-on', 'choice'],
    ['star-on', 'star'],
    ['tab-selected', 'tab'],
    ['tab-active', 'tab-inactive'],
    ['tab-later', 'tab-inactive'],
    ['menu-current', 'menu-item'],
    ['menu-on', 'menu-item'],
    ['menu-hover', 'menu-item'],
    ['accordion-open', 'accordion'],
    ['fold-open', 'fold'],
    ['day-selected', 'day'],
    ['step-current', 'step'],
  ),
];

/** What is looked at while a pop-up of the page is open, which leaves the page around it in sight. */
export const popoverCases: readonly ColourCase[] = [text('popover-text'), even('popover-blank'), text('popover-around')];

/** What is looked at while the page's modal dialog is open. */
export const dialogCases: readonly ColourCase[] = [text('dialog-text'), text('dialog-button'), shape('dialog')];
