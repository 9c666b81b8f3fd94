import type { Activate, Page } from '@mangdao/contract';
import { clear, clearLetters } from './family-stack.js';
import { fontCss, stackRule } from './font-css.js';
import { fontLook, type Word } from './font-look.js';
import type { settings as schema } from './settings.js';

const bytes = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Latin letters, digits and signs, without what Chinese and Japanese write as wide as a character: ° · × — “ ” … */
const letters = 'U+20-7E,U+C0-D6,U+D8-F6,U+F8-17F';

/** Brings the face for `dyslexic`, which only those download who choose it. */
async function bringClear(page: Page, signal: AbortSignal): Promise<void> {
  const { regular, bold } = await import('./faces/clear.js');
  const coming: Promise<void>[] = [];
  for (const [weight, base64] of [['400', regular], ['700', bold]] as const) {
    const font = bytes(base64);
    // Its letters are taller than those of other faces at the same size.
    const descriptors = { weight, sizeAdjust: '92%' };
    coming.push(page.face(clear, font, descriptors, signal));
    coming.push(page.face(clearLetters, font, { ...descriptors, unicodeRange: letters }, signal));
  }
  await Promise.all(coming);
}

/** Each element that shows text is claimed with the name of the rule that puts the chosen face before the page's own. */
export const activate: Activate<typeof schema> = async (page, settings, signal) => {
  const fit = await page.fit(signal);
  const faces = page.sheet(signal, { firstPaint: true });
  const stacks = page.sheet(signal);
  const names = new Map<string, string>();
  let clearCame: Promise<void> | undefined;

  const wordOf = (word: Word): string => {
    if (typeof word === 'string') return word;
    const { prefix, stack } = word;
    let name = names.get(stack);
    if (name === undefined) {
      names.set(stack, (name = String(names.size)));
      stacks.add(stackRule(name, stack));
    }
    return prefix + name;
  };

  const claim = (elements: Iterable<Element>): void => {
    const looks = new Map<Element, Word[]>();
    page.original(() => {
      for (const element of elements) looks.set(element, fontLook(element));
    });
    const changed: Element[] = [];
    for (const [element, words] of looks) {
      let value = '';
      for (const word of words) value += `${value && ' '}${wordOf(word)}`;
      if (value !== (element.getAttribute('mangdao-font') ?? '')) changed.push(element);
      page.claim(element, 'mangdao-font', value || null, signal);
    }
    if (changed.length > 0) fit.grown(changed);
  };

  let first = true;
  page.follow(
    settings,
    ({ family, bold }) => {
      faces.replace(fontCss(family, bold, page.language));
      if (!first) fit.changed(true);
      first = false;
      page.notice(null, signal);
      if (family !== 'dyslexic') return;
      clearCame ??= bringClear(page, signal).then(() => fit.changed(true));
      clearCame.catch(() => {
        clearCame = undefined;
        if (!signal.aborted && settings.peek().family === 'dyslexic') page.notice('no-letters', signal);
      });
    },
    signal,
  );

  page.watch(({ added, changed, restyled }) => {
    const elements = new Set<Element>(added);
    for (const element of changed) elements.add(element);
    for (const element of restyled) {
      elements.add(element);
      for (const below of element.querySelectorAll('*')) elements.add(below);
    }
    if (elements.size > 0) claim(elements);
  }, signal);

  // A style sheet that arrives late sets the page's texts anew.
  page.listen(
    'load',
    ({ target }) => {
      const { localName, ownerDocument } = target as Element;
      if (/^(link|style)$/.test(localName)) claim(ownerDocument.querySelectorAll('*'));
    },
    signal,
    { capture: true },
  );
};
