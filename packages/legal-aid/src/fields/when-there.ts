import { html, type nothing, type TemplateResult } from 'lit/html.js';
import type { Lazy } from '../lazy.js';
import type { Field } from './field.js';

/** What is drawn of something that is fetched on its own; where that failed one tries again, or passes the question over. */
export function whenThere<T>(lazy: Lazy<T>, { words, redraw }: Pick<Field, 'words' | 'redraw'>, draw: (value: T) => TemplateResult | typeof nothing): TemplateResult | typeof nothing {
  const value = lazy.get(() => redraw());
  if (value !== undefined) return draw(value);
  if (!lazy.failed) return html`<p role="status">${words.loading}</p>`;
  return html`<p role="alert">${words.region.failed}</p>
    <button class="plain" type="button" @click=${() => void lazy.load().then(() => redraw())}>${words.tryAgain}</button>`;
}
