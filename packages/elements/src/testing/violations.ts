import axe from 'axe-core';

/** What axe-core finds wrong with an element and all that is inside, its AAA rules included; one line each. */
export async function violations(element: Element): Promise<string[]> {
  // There the colours are the visitor's own, and computed styles still give ours.
  const forced = matchMedia('(forced-colors: active)').matches;
  const found = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      // Off unless asked for: text of 7:1, targets.
      'color-contrast': { enabled: !forced },
      'color-contrast-enhanced': { enabled: !forced },
      'target-size': { enabled: true },
      // About whole pages; an element alone is no page.
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ''}`));
}
