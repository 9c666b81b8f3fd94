import type { Activate } from '@mangdao/contract';
import type { settings as schema } from './settings.js';

/** One line across and one down, above the page, through the place that the visitor points at; clicks go through them. */
export const activate: Activate<typeof schema> = (page, settings, signal) => {
  const layer = page.overlay(signal);
  const line = (): HTMLElement => {
    const element = layer.ownerDocument.createElement('div');
    Object.assign(element.style, {
      position: 'fixed',
      left: '0',
      top: '0',
      // Light and dark edges: one of the two stands out on any ground.
      boxShadow: '0 0 0 1px #fff, 0 0 0 2px #000',
      forcedColorAdjust: 'none',
    });
    layer.append(element);
    return element;
  };
  const across = line();
  const down = line();
  across.style.width = '100vw';
  down.style.height = '100vh';

  let at = { x: page.window.innerWidth / 2, y: page.window.innerHeight / 2 };
  const place = (): void => {
    const { width } = settings.peek();
    across.style.transform = `translateY(${at.y - width / 2}px)`;
    down.style.transform = `translateX(${at.x - width / 2}px)`;
  };

  page.pointer(({ x, y }) => {
    at = { x, y };
    place();
  }, signal);
  page.follow(
    settings,
    ({ colour, width }) => {
      for (const { style } of [across, down]) style.background = colour;
      across.style.height = `${width}px`;
      down.style.width = `${width}px`;
      place();
    },
    signal,
  );
};
