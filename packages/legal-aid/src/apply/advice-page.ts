import { advice, type AdviceTexts } from '@mangdao/application/advice';
import type { Answers } from '@mangdao/application/form';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { callLinks } from '../app/call-links.js';
import type { Words } from '../words/words.js';
import { quotes, unfolding } from './why.js';

/** What the rules say to the answers: the leading advice first, the law on request, and never a refusal. */
export function adviceList(answers: Answers, today: string, texts: AdviceTexts, words: Words, open: Set<string>, redraw: () => void): TemplateResult {
  return html`${advice(answers, { today }).map(
    ({ rule, outcome, basis, calls, standing, main }) => html`<div class=${main ? 'row good' : 'row'}>
      <h3>${texts[outcome].title}</h3>
      <ul class="items" role="list">
        ${texts[outcome].body.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      ${calls.length > 0 ? callLinks(calls) : nothing}
      ${standing === 'digest' ? html`<p class="muted">${words.digest}</p>` : nothing}
      ${unfolding(`${words.law} · ${basis.map(({ source, articles }) => words.basis(source, articles)).join(' · ')}`, () => quotes(basis, words, redraw), open, rule, redraw)}
    </div>`,
  )}`;
}
