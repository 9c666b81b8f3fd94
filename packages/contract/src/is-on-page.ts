/** False for what was taken out, and for what lies in a document that its frame has left. */
export const isOnPage = (element: Element): boolean => element.isConnected && element.ownerDocument.defaultView !== null;
