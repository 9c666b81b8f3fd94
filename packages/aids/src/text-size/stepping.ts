import { drawn, type Page } from '@mangdao/contract';

/** What shows a text that depends on the scale. */
const grown = ['mangdao-size', 'mangdao-before', 'mangdao-after', 'mangdao-placeholder'] as const;
/** The visitor has come to rest on a step when there was no other for so long, in ms. */
const rest = 150;
/** What is near is looked up again after this time, in ms: the visitor may have scrolled. */
const lasting = 1000;
/** So many elements are laid out in one frame at least, and in so many frames all of them at most. */
const leastPortion = 1500;
const portions = 16;

/**
 * Takes a slider from step to step. All texts of a long page take the browser many frames to lay out: what is near the
 * window comes first, and the rest bit by bit once the visitor has come to rest. Then the whole page `settled`.
 */
export function stepping(page: Page, settled: (scale: number) => void, signal: AbortSignal): (scale: number) => void {
  const { window } = page;
  // Outside of the layer, in which a change would have the browser lay out the whole page.
  const sheet = page.sheet(signal, { unlayered: true });
  const ruled = new Set<number>();
  let near: readonly Element[] = [];
  let looked = -Infinity;
  let timer = 0;
  let last = 0;
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });

  const say = (elements: Iterable<Element>, scale: number): void => {
    for (const element of elements) if (element.isConnected) page.claim(element, 'mangdao-step', String(scale), signal);
  };

  const settle = async (scale: number): Promise<void> => {
    const step = last;
    const all = [...new Set(grown.flatMap((name) => [...page.claimed(name)]))];
    const portion = Math.max(leastPortion, Math.ceil(all.length / portions));
    for (let at = 0; at < all.length; at += portion) {
      say(all.slice(at, at + portion), scale);
      await drawn(window);
      if (signal.aborted || step !== last) return;
    }
    // All texts have their size: that the page has it too changes nothing of it.
    settled(scale);
    for (const element of [...page.claimed('mangdao-step')]) page.claim(element, 'mangdao-step', null, signal);
    looked = -Infinity;
  };

  return (scale) => {
    window.clearTimeout(timer);
    last++;
    const now = window.performance.now();
    if (now - looked > lasting) {
      looked = now;
      near = page.near().filter((element) => grown.some((name) => element.hasAttribute(name)));
    }
    if (!ruled.has(scale)) {
      ruled.add(scale);
      sheet.add(`[mangdao-step="${scale}"]{--mangdao-scale:${scale}}`);
    }
    say(near, scale);
    timer = window.setTimeout(() => void settle(scale), rest);
  };
}
