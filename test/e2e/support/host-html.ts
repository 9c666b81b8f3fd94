import type { Frame, Page } from '@playwright/test';

/**
 * The host's whole DOM as text, without our element: open shadow roots and same-origin frames included, so that two
 * moments can be compared byte for byte.
 */
export function hostHtml(page: Page | Frame): Promise<string> {
  return page.evaluate(() => {
    const own = 'mangdao-toolbar';
    const opened = (root: ParentNode): ShadowRoot[] =>
      [...root.querySelectorAll('*')].flatMap(({ localName, shadowRoot }) =>
        localName === own || !shadowRoot ? [] : [shadowRoot, ...opened(shadowRoot)],
      );
    const framesIn = (root: ParentNode): Document[] =>
      [...root.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')].flatMap(
        ({ contentDocument }) => contentDocument ?? [],
      );
    const text = (document: Document): string => {
      const { documentElement } = document;
      const shadowRoots = opened(document);
      const opening = (element: Node): string => (element.cloneNode(false) as Element).outerHTML;
      const parts = [opening(documentElement)];
      for (const node of documentElement.childNodes) {
        if (node.nodeName.toLowerCase() === own) continue;
        parts.push(
          node.nodeType === Node.ELEMENT_NODE
            ? `${opening(node)}${(node as Element).getHTML({ shadowRoots })}`
            : `${node.nodeName} ${node.nodeValue ?? ''}`,
        );
      }
      const frames = [document, ...shadowRoots].flatMap((root) => framesIn(root)).map(text);
      return [...parts, ...frames].join('\n');
    };
    return text(document);
  });
}
