const looks = /^(color|background|font|line-height|opacity|text|letter|word|white-space|display|visibility|filter|content|border-(.*-)?color)/;

/** The inline declarations that say how an element looks, without those that say where it is and how large. */
function inlineLook(element: Element): string {
  const { style } = element as HTMLElement;
  let look = '';
  for (let i = 0; i < (style?.length ?? 0); i++) {
    const name = style.item(i);
    if (looks.test(name)) look += `${name}:${style.getPropertyValue(name)};`;
  }
  return look;
}

/**
 * Tells inline styles that change an element's look from those that only move it: scripts that animate by `style.left` do
 * that sixty times a second.
 */
export class InlineLooks {
  readonly #seen = new WeakMap<Element, string>();

  /** True where the inline look is not what it was when last asked; the first time it counts as changed where there is any. */
  changed(element: Element): boolean {
    const look = inlineLook(element);
    const before = this.#seen.get(element) ?? '';
    this.#seen.set(element, look);
    return look !== before;
  }
}
