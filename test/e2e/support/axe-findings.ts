import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of axe-core that judge colours. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds wrong with the page as it is now, one line per element.
 * @param rules Which to ask; WCAG 2.2 A and AA and best practices where none are named
 */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  // Legacy mode does without a second page per run, which takes longer than the rules; it only leaves out frames of
  // other origins, and the portal has none.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${JSON.stringify(target)}`));
}

/** How many texts inside elements of a tag name axe-core could judge the contrast of; those it could not tell are left out. */
export async function judgedContrasts(page: Page, tag: string): Promise<number> {
  const { passes, violations } = await new AxeBuilder({ page }).setLegacyMode(true).withRules('color-contrast').analyze();
  const nodes = [...passes, ...violations].flatMap((rule) => rule.nodes);
  return nodes.filter(({ target }) => JSON.stringify(target).includes(tag)).length;
}
