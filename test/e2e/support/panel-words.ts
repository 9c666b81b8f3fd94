import type { Page } from '@playwright/test';

/** Every text that the launcher and the panel show or give to assistive technology, closed parts included. */
export const panelWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words: string[] = [];
    const attributes = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt', 'aria-description'];
    const collect = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        // What aids draw there is theirs.
        if (element.closest('[part=stage]')) continue;
        for (const name of attributes) words.push(element.getAttribute(name) ?? '');
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) words.push(node.nodeValue ?? '');
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    collect(document.querySelector('mangdao-toolbar')!.shadowRoot!);
    return words.map((text) => text.trim().replace(/\s+/g, ' ')).filter((text) => text !== '');
  });
