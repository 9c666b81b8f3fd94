/** Registers an element, unless another copy of the script has done so already. */
export function register(tag: `mangdao-${string}`, constructor: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}
