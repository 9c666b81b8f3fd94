import type { Page } from '@mangdao/contract';

/** What shows a text that depends on the scale. */
const grown = '[mangdao-size],[mangdao-before],[mangdao-after],[mangdao-placeholder]';
/** The visitor has come to rest on a step when there was no other for so long, in ms. */
const rest = 150;
/** What is near is looked up again after this time, in ms: the visitor may have scrolled. */
const lasting = 1000;

/**
 * Takes a slider from step to step: what is near the window first, since all texts of a long page take the browser many
 * frames to lay out, and the rest once the visitor has come to rest.
 */
export function stepping(page: Page, settled: (scale: number) => void, signal: AbortSignal): (scale: number) => void {
  // Outside of the layer, in which a change would have the browser lay out the whole page.
  const sheet = page.sheet(signal, { unlayered: true });
  let timer = 0;
  let looked = -Infinity;
  signal.addEventListener('abort', () => page.window.clearTimeout(timer), { once: true });

  const settle = (scale: number): void => {
    settled(scale);
    for (const element of [...page.claimed('mangdao-step')]) page.claim(element, 'mangdao-step', null, signal);
    looked = -Infinity;
  };
  return (scale) => {
    const { window } = page;
    window.clearTimeout(timer);
    const now = window.performance.now();
    if (now - looked > lasting) {
      looked = now;
      for (const element of page.near()) if (element.matches(grown)) page.claim(element, 'mangdao-step', '', signal);
    }
    sheet.replace(`[mangdao-step]{--mangdao-scale:${scale}}`);
    timer = window.setTimeout(settle, rest, scale);
  };
}
