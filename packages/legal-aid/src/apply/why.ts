import type { Basis, Quote } from '@mangdao/application';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { Lazy } from '../lazy.js';
import type { Words } from '../words/words.js';

/** The laws' own words, 5 KB, for those who open them. */
const laws = new Lazy(() => import('@mangdao/application/quotes'));

/** Articles with their words where they are known, else by number; always in the Chinese of the law. */
export function quotes(basis: readonly Basis[], words: Words, redraw: () => void): TemplateResult {
  const known = laws.get(redraw);
  if (!known && !laws.failed) return html`<p role="status">${words.loading}</p>`;
  const all: readonly Quote[] = known?.quotesOf(basis) ?? basis.flatMap(({ source, articles }) => articles.map((article) => ({ source, article })));
  return html`${all.map(({ source, article, text }) => html`<blockquote lang="zh-Hans"><cite>《${source}》${article}</cite>${text ?? nothing}</blockquote>`)}`;
}

/** Something that unfolds, and is fetched and drawn only then. */
export function unfolding(name: string, body: () => TemplateResult, open: Set<string>, key: string, redraw: () => void): TemplateResult {
  return html`<details
    .open=${open.has(key)}
    @toggle=${(event: Event) => {
      const now = (event.target as HTMLDetailsElement).open;
      if (now === open.has(key)) return;
      if (now) open.add(key);
      else open.delete(key);
      redraw();
    }}
  >
    <summary>${name}</summary>
    ${open.has(key) ? body() : nothing}
  </details>`;
}
