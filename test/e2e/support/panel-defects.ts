import type { Page } from '@playwright/test';

/** What the panel must keep to. */
export interface PanelLimits {
  /** CSS pixels, width and height of everything that can be pressed (WCAG 2.5.5). */
  readonly target: number;
  /** CSS pixels. */
  readonly text: number;
  /** Between text and what is behind it (WCAG 1.4.6); `0` where the colours are the visitor's own. */
  readonly contrast: number;
}

/** The strict limits that the panel is built to. */
export const panelLimits: PanelLimits = { target: 44, text: 18, contrast: 7 };

/**
 * What is wrong with the open panel as it is laid out now, one line each: outside the window, cut off, lying over each
 * other, too small, too faint, scrolling sideways.
 */
export const panelDefects = (page: Page, limits: PanelLimits = panelLimits): Promise<string[]> =>
  page.evaluate(({ target, text, contrast }) => {
    const defects: string[] = [];
    const panel = document.querySelector('mangdao-toolbar')!.shadowRoot!.querySelector('mangdao-panel')!;
    const sheet = panel.shadowRoot!.querySelector<HTMLElement>('#sheet')!;
    const slack = 1;

    const flatParent = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
    const name = (element: Element): string =>
      `${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className}` : ''} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 24)}”`;
    const hiddenFromSight = (element: Element): boolean => {
      // Closed parts are laid out, but not drawn.
      if (!element.checkVisibility({ visibilityProperty: true })) return true;
      for (let at: Element | null = element; at && at !== sheet; at = flatParent(at))
        if (getComputedStyle(at).clipPath !== 'none') return true;
      return false;
    };

    // The window.
    const box = sheet.getBoundingClientRect();
    if (box.left < -slack || box.top < -slack || box.right > innerWidth + slack || box.bottom > innerHeight + slack)
      defects.push(`outside the window: ${JSON.stringify(box)}`);
    const elements = within(sheet);
    for (const element of [sheet, ...elements]) {
      if (!element.getClientRects().length || hiddenFromSight(element)) continue;
      const { overflowX } = getComputedStyle(element);
      if (overflowX !== 'visible' && overflowX !== 'clip' && element.scrollWidth > element.clientWidth + slack)
        defects.push(`scrolls sideways: ${name(element)} ${element.scrollWidth} > ${element.clientWidth}`);
    }

    // Texts: where each stands, and what cuts it off.
    const rgb = (colour: string): [number, number, number, number] => {
      const [r = 0, g = 0, b = 0, a = 1] = (/\(([^)]*)\)/.exec(colour)?.[1] ?? '').split(/[,/\s]+/).map(Number);
      return [r, g, b, a];
    };
    const luminance = ([r, g, b]: readonly number[]): number => {
      const linear = (value = 0): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    };
    const ground = (element: Element): readonly number[] => {
      for (let at: Element | null = element; at; at = flatParent(at)) {
        const colour = rgb(getComputedStyle(at).backgroundColor);
        if (colour[3] === 1) return colour;
        if (colour[3] > 0) defects.push(`a ground that is partly see-through: ${name(at)}`);
      }
      return [255, 255, 255];
    };
    interface Placed {
      readonly what: string;
      readonly part: Element | null;
      readonly rect: DOMRect;
      readonly of: Node;
    }
    const cutOff = (element: Element, rect: DOMRect, what: string): void => {
      for (let at: Element | null = element; at; at = at === sheet ? null : flatParent(at)) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const edge = at.getBoundingClientRect();
        if (overflowX !== 'visible' && (rect.left < edge.left - slack || rect.right > edge.right + slack))
          defects.push(`cut off at the side: ${what} by ${name(at)}`);
        if (/hidden|clip/.test(overflowY) && at !== sheet && (rect.top < edge.top - slack || rect.bottom > edge.bottom + slack))
          defects.push(`cut off above or below: ${what} by ${name(at)}`);
      }
    };
    const texts: Placed[] = [];
    const partOf = (element: Element): Element | null => {
      let part: Element | null = null;
      for (let at: Element | null = element; at && at !== sheet; at = flatParent(at)) if (at.matches('.head,.body,.foot')) part = at;
      return part;
    };
    for (const element of elements) {
      if (element.localName === 'option' || hiddenFromSight(element)) continue;
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
        if (!rects.length) continue;
        const style = getComputedStyle(element);
        const what = `“${node.nodeValue.trim().replace(/\s+/g, ' ').slice(0, 24)}”`;
        if (parseFloat(style.fontSize) < text) defects.push(`small text: ${what} ${style.fontSize}`);
        if (contrast) {
          const [one, two] = [luminance(rgb(style.color)), luminance(ground(element))];
          const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
          if (ratio < contrast) defects.push(`faint text: ${what} ${ratio.toFixed(2)}:1`);
        }
        for (const rect of rects) {
          texts.push({ what, part: partOf(element), rect, of: node });
          cutOff(element, rect, what);
        }
      }
    }

    // What can be pressed. A radio is pressed by its card, a switch by its whole row.
    const pressed = (element: Element): Element =>
      element.matches('[type=radio]') ? element.closest('label')! : element.matches('[role=switch]') ? element.closest('.row')! : element;
    const controls: Placed[] = [];
    for (const element of elements) {
      if (!element.matches('button,select,input,summary,a') || hiddenFromSight(element) || !element.getClientRects().length) continue;
      const rect = pressed(element).getBoundingClientRect();
      const what = name(element);
      controls.push({ what, part: partOf(element), rect, of: element });
      if (rect.width < target - 0.5 || rect.height < target - 0.5) defects.push(`small target: ${what} ${rect.width} × ${rect.height}`);
      cutOff(element, rect, what);
    }

    // Nothing lies over anything of the same kind.
    const over = (one: DOMRect, two: DOMRect): boolean =>
      Math.min(one.right, two.right) - Math.max(one.left, two.left) > 2 && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 2;
    for (const all of [texts, controls])
      all.forEach((one, index) => {
        for (const two of all.slice(index + 1))
          if (one.of !== two.of && one.part === two.part && over(one.rect, two.rect)) defects.push(`overlap: ${one.what} and ${two.what}`);
      });
    const parts = ['.head', '.body', '.foot'].map((selector) => panel.shadowRoot!.querySelector(selector)!.getBoundingClientRect());
    parts.forEach((part, index) => {
      for (const other of parts.slice(index + 1)) if (over(part, other)) defects.push('parts of the panel lie over each other');
    });
    return [...new Set(defects)];
  }, limits);
