import { deepFocus } from '../deep-focus.js';

/** Does something that may change the size of everything in a scroller, and keeps what has the focus where it was. */
export async function keepPlace(root: ShadowRoot, scroller: Element, change: () => unknown): Promise<void> {
  const held = deepFocus(root);
  const before = held?.getBoundingClientRect().top ?? 0;
  await change();
  if (held?.isConnected) scroller.scrollTop += held.getBoundingClientRect().top - before;
}
