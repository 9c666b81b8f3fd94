import type { Activate } from '@mangdao/contract';
import type { settings as schema } from './settings.js';

/** Lines of this height, in pixels, until the visitor points at a text. */
const ordinaryLine = 24;

/** A band above the page at the height of what the visitor points at; clicks go through it. */
export const activate: Activate<typeof schema> = (page, settings, signal) => {
  const layer = page.overlay(signal);
  const band = layer.ownerDocument.createElement('div');
  Object.assign(band.style, {
    position: 'fixed',
    left: '0',
    right: '0',
    top: '0',
    boxSizing: 'border-box',
    background: 'rgb(255 214 0 / 18%)',
    // Light and dark edges: one of the two stands out on any ground.
    borderBlock: '3px solid var(--mangdao-accent, #b00020)',
    boxShadow: '0 0 0 2px #fff, 0 0 0 3px #000',
    forcedColorAdjust: 'none',
  });
  layer.append(band);

  const { innerHeight } = page.window;
  let at = { y: innerHeight / 3, line: ordinaryLine };
  const place = (): void => {
    const height = settings.peek().height * at.line;
    band.style.height = `${height}px`;
    band.style.transform = `translateY(${at.y - height / 2}px)`;
  };

  page.pointer(({ y, lineHeight }) => {
    at = { y, line: lineHeight || at.line };
    place();
  }, signal);
  page.follow(settings, place, signal);
};
