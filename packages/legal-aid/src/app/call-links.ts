import { html, type TemplateResult } from 'lit/html.js';

/** Numbers as one press each, with whose they are. */
export const callLinks = (numbers: readonly string[], of: readonly string[] = []): TemplateResult =>
  html`<div class="actions">${numbers.map((number, place) => html`<a class="plain" part="button" href=${`tel:${number}`}>${phone} ${number} ${of[place] ?? ''}</a>`)}</div>`;

const phone = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4h4l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2L20 15v4c0 .6-.4 1-1 1A15 15 0 0 1 4 5c0-.6.4-1 1-1z"></path></svg>`;
