import { isOnPage, type Activate, type Page, type Sheet } from '@mangdao/contract';
import { boostRule, gradientRule } from './boost-rule.js';
import { Boost } from './boost.js';
import { addWithBelow, drawnIn } from './flat-tree.js';
import { lookOf, type Look } from './look.js';
import type { settings as schema } from './settings.js';
import type { Surroundings as SurroundingsType } from './surroundings.js';

/** Where the visitor points or types, about so many elements may look different. */
const nearby = 80;
/** Sizes and colour schemes are taken as changed when they have been at rest so long, in ms. */
const rest = 250;

/** Asked for a second time, an import would still cost a frame. */
let Surroundings: typeof SurroundingsType | undefined;

/** Adds what a pointer or focus on an element may restyle; of a large one, whose blank ground was met, no more than itself. */
function addAround(element: Element, to: Set<Element>): void {
  let part: Element | undefined;
  for (let at: Element | null = element; at && at.getElementsByTagName('*').length < nearby && at.localName !== 'body'; at = drawnIn(at)) part = at;
  if (part) addWithBelow(part, to);
  else to.add(element);
}

/** Brings every text to a ratio until the signal aborts. */
function boostTo(ratio: number, page: Page, sheet: Sheet, signal: AbortSignal): void {
  const { window } = page;
  sheet.replace('');
  const ruled = new Set<string>();
  const looks = new WeakMap<Element, Look>();
  /** Ancestors may be of another portion. */
  const known = (element: Element): Look => {
    let look = looks.get(element);
    if (!look) looks.set(element, (look = page.original(() => lookOf(element, new Set()), [element])));
    return look;
  };
  const waiting = new Set<Element>();
  const again = (): void => {
    if (signal.aborted) return;
    const elements = new Set([...waiting].filter(isOnPage));
    waiting.clear();
    decide(elements);
  };
  const boost = new Boost(ratio, known);
  /** Those that were looked at before what knows the surroundings came. */
  const early = new Set<Element>();
  const surround = (): void => {
    if (!Surroundings) return;
    boost.surroundings = new Surroundings(window, ratio, known, (word, image) => sheet.add(gradientRule(word, image)), again);
    for (const element of early) {
      waiting.add(element);
      boost.surroundings.painters.note(element, known(element));
    }
    early.clear();
  };
  let asked: unknown = Surroundings;
  const askForSurroundings = (): void => {
    asked ??= import('./surroundings.js').then(
      (module) => {
        ({ Surroundings } = module);
        if (signal.aborted) return;
        surround();
        again();
      },
      () => (asked = undefined),
    );
  };
  surround();
  /** Claims are made in one go, when all is decided. */
  const decide = (elements: ReadonlySet<Element>): void => {
    const claims = new Map<Element, readonly string[]>();
    let left: ReadonlySet<Element> = elements;
    for (let pass = 0; pass < 3 && left.size > 0; pass++) {
      const { words, moved, waiting: late } = boost.decide(left);
      for (const [element, list] of words) claims.set(element, list);
      for (const element of late) waiting.add(element);
      const next = new Set<Element>();
      for (const element of moved) addWithBelow(element, next);
      left = new Set([...next].filter((element) => !elements.has(element) && looks.has(element)));
    }
    if (waiting.size > 0) askForSurroundings();
    for (const words of claims.values())
      for (const word of words) {
        askForSurroundings();
        if (!word.startsWith('i') && !ruled.has(word)) {
          ruled.add(word);
          sheet.add(boostRule(word));
        }
      }
    for (const [element, words] of claims) page.claim(element, 'mangdao-boost', words.join(' ') || null, signal);
  };

  const measure = (elements: ReadonlySet<Element>): void => {
    if (elements.size === 0) return;
    page.original(() => {
      const bare = new Set<string>();
      for (const element of elements) {
        looks.set(element, lookOf(element, bare));
        boost.forget(element);
      }
    }, elements);
    for (const element of elements) {
      if (boost.surroundings) boost.surroundings.painters.note(element, looks.get(element)!);
      else early.add(element);
    }
    decide(elements);
  };

  page.watchNearFirst(({ added, changed, restyled }) => {
    const elements = new Set([...added, ...changed]);
    for (const element of restyled) addWithBelow(element, elements);
    measure(elements);
  }, signal, { near: 0, portion: 500 });

  // No change of the page tells that something is pointed at, focused, ticked or has loaded.
  const touched = new Set<Element>();
  const touch = ({ target }: Event): void => {
    // Of documents, and of the ground of the whole page, nothing is to be seen.
    if (/^(html|body|undefined)$/.test((target as Element).localName)) return;
    if (touched.size === 0)
      window.requestAnimationFrame(() => {
        const elements = new Set<Element>();
        for (const element of [...touched].filter(isOnPage)) addAround(element, elements);
        touched.clear();
        if (!signal.aborted) measure(elements);
      });
    touched.add(target as Element);
  };
  for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout', 'change', 'load'] as const)
    page.listen(type, touch, signal, { capture: true });
}

/** Each ratio, and each width and colour scheme of the window, is a beginning from the beginning. */
export const activate: Activate<typeof schema> = (page, settings, signal) => {
  const { window } = page;
  let run: AbortController | undefined;
  // Of all runs, or the page services would end between two.
  const sheet = page.sheet(signal, { unlayered: true });
  let width = 0;
  const start = (): void => {
    run?.abort();
    run = new AbortController();
    width = window.innerWidth;
    boostTo(Number(settings.peek().ratio), page, sheet, run.signal);
  };
  signal.addEventListener('abort', () => run?.abort());
  page.follow(settings, start, signal);

  let timer = 0;
  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => !signal.aborted && start(), rest);
  };
  // Bars and keyboards of phones come and go: they change the height.
  window.addEventListener('resize', () => window.innerWidth !== width && later(), { signal });
  window.matchMedia('(prefers-color-scheme:dark)').addEventListener('change', later, { signal });
};
