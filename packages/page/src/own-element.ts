/** True for the toolbar's and the widget's own elements, which no page service touches. */
export function isOwn(node: Node | null): boolean {
  return node?.nodeType === 1 && (node as Element).localName.startsWith('mangdao-');
}
