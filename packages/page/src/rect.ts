/** A rectangle in viewport pixels of `top`, the window that the page services serve, whatever frame the target lies in. */
export function topRect(target: Element | Range, top: Window): DOMRect {
  const rect = target.getBoundingClientRect();
  const document = 'ownerDocument' in target ? target.ownerDocument : target.startContainer.ownerDocument;
  const { x, y } = frameOffset(document, top);
  return new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height);
}

/** Where a document's viewport lies in the viewport of `top`, in pixels. */
export function frameOffset(document: Document | null, top: Window): { x: number; y: number } {
  const window = document?.defaultView;
  const frame = window === top ? null : window?.frameElement;
  if (!frame) return { x: 0, y: 0 };
  const outer = frameOffset(frame.ownerDocument, top);
  const rect = frame.getBoundingClientRect();
  return { x: outer.x + rect.left + frame.clientLeft, y: outer.y + rect.top + frame.clientTop };
}
