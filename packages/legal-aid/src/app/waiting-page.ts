import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Standing } from '../sending/submission.js';
import type { Stage } from '../view.js';
import { callLinks } from './call-links.js';

/** Queued: saved here and not sent yet, said in these words; or on its way. */
export function waitingPage({ words }: Stage, standing: Extract<Standing, { readonly is: 'waiting' | 'sending' }>, tryNow: () => void): TemplateResult {
  if (standing.is === 'sending') return html`<section part="card" aria-busy="true"><h2 id="title" tabindex="-1">${words.sent.sending}</h2></section>`;
  return html`<section part="card">
    <h2 id="title" tabindex="-1">${words.sent.waiting}</h2>
    <p>${standing.hindrance ? words.sent.hindrances[standing.hindrance] : nothing} ${words.sent.waitingLead}</p>
    <div class="actions"><button class="primary" part="button" type="button" @click=${tryNow}>${words.sent.tryNow}</button></div>
    <p>${words.calls}</p>
    ${callLinks(['12348'])}
  </section>`;
}
