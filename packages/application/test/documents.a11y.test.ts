import axe from 'axe-core';
import { contactCard } from '../src/documents/contact-card.js';
import { html } from '../src/documents/html.js';
import { receipt } from '../src/documents/receipt.js';
import { summary } from '../src/documents/summary.js';
import { allTexts, cardSample, receiptSample, summarySample } from './samples.js';

/** A page in a frame of its own, as wide as the narrowest screen (WCAG 1.4.10). */
async function opened(page: string): Promise<Window & { axe: typeof axe }> {
  const frame = document.createElement('iframe');
  frame.title = 'page';
  frame.width = '320';
  frame.height = '640';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.srcdoc = page;
  document.body.append(frame);
  await loaded;
  (frame.contentWindow as Window & typeof globalThis).eval(axe.source);
  return frame.contentWindow as Window & { axe: typeof axe };
}

describe.each(allTexts.map((texts) => [texts.language, texts] as const))('papers in %s', (_, texts) => {
  const papers = { receipt: receipt(receiptSample, texts), card: contactCard(cardSample, texts), summary: summary(summarySample, texts) };

  test.each(Object.entries(papers).flatMap(([name, paper]) => (['normal', 'large'] as const).map((size) => [name, size, paper] as const)))(
    '%s in %s print has nothing axe objects to, and fits 320 pixels',
    async (name, size, paper) => {
      const page = await opened(html(paper, texts, size));
      const { violations, passes } = await page.axe.run();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
      expect(page.document.documentElement.scrollWidth, name).toBeLessThanOrEqual(page.innerWidth);
      page.frameElement!.remove();
    },
  );
});
