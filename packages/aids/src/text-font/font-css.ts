import { familyStack, type Family, type Script } from './family-stack.js';
import { familyKind, firstName } from './family-kind.js';

/** A part of an element that style adds, by the prefix of the words that are about it. */
export const parts = [
  ['b', '::before'],
  ['a', '::after'],
] as const;

// No Array.prototype.map here: some pages replace it with one of their own.

/** Selects the elements, and the parts of elements, that are claimed with this word. */
function at(word: string): string {
  let selector = `[mangdao-font~="${word}"]`;
  for (const [prefix, end] of parts) selector += `,[mangdao-font~="${prefix}${word}"]${end}`;
  return selector;
}

const hant = ':is(:lang(zh-Hant),:lang(zh-TW),:lang(zh-HK),:lang(zh-MO),:lang(yue))';
const scripts: readonly (readonly [Script, string])[] = [
  ['hans', ':lang(zh)'],
  ['hant', hant],
  ['ja', ':lang(ja)'],
  ['ko', ':lang(ko)'],
];
const fieldParts = ['::placeholder', '::file-selector-button'];

/** From this weight on, text is heavy by the page's own wish. */
export const heavyFrom = 600;

function boldCss(): string {
  const weigh = (word: string, weight: number, stroke: string): string =>
    `${at(word)}{font-weight:${weight}!important;font-synthesis-weight:auto!important;-webkit-text-stroke-width:${stroke}!important}`;
  // Most Chinese faces have no weight above bold: a thin line around the strokes keeps headings apart.
  let css = weigh('text', 700, '0') + weigh('heavy', 900, '.025em');
  for (let hundred = 1; hundred <= 9; hundred++) css += weigh(`w${hundred}`, 100 * hundred, '0');
  for (const part of fieldParts) css += `[mangdao-font]${part}{font-weight:inherit!important}`;
  return css;
}

/**
 * The style that says which faces `--mangdao-family` stands for in which language, and how heavy text is. `language` is the
 * toolbar's: what a page without a language is taken to be in, if it is Chinese.
 */
export function fontCss(family: Family, bold: boolean, language: string): string {
  const han = language === 'zh-Hant' ? 'hant' : 'hans';
  const stand = (selector: string, script: Script): string =>
    `${selector}{--mangdao-family:${familyStack(family, script, han)}}`;
  let css = stand(':root', language.startsWith('zh') ? han : 'latin') + stand('[lang]', 'latin');
  for (const [script, selector] of scripts) css += stand(`:is(:root,[lang])${selector}`, script);
  // Before anything is claimed, in the first frame of a page, what inherits from the body has the face already.
  css += `body:not([mangdao-font]){font-family:var(--mangdao-family)!important${bold ? ';font-weight:700!important' : ''}}`;
  for (const part of fieldParts) css += `[mangdao-font]${part}{font-family:inherit!important}`;
  return bold ? css + boldCss() : css;
}

/** The rule for what the page sets in `stack`: our face and then its own, where ours lacks a character. */
export function stackRule(name: string, stack: string): string {
  // Faces of signs have letters too (a word becomes a sign), so they stay first.
  const first = familyKind(stack) === 'signs' ? `${firstName(stack)},` : '';
  return `${at(name)}{font-family:${first}var(--mangdao-family),${stack}!important}`;
}
