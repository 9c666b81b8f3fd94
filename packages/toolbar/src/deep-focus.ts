/** The element that has the focus, through open shadow roots. */
export function deepFocus(root: DocumentOrShadowRoot): HTMLElement | null {
  const { activeElement } = root;
  return (activeElement?.shadowRoot && deepFocus(activeElement.shadowRoot)) ?? (activeElement as HTMLElement | null);
}
