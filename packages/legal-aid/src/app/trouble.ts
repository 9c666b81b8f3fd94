import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answered } from '../desk/desk.js';
import type { Words } from '../words/words.js';
import { callLinks } from './call-links.js';

/** Why nothing came of a request, what to do, and a number to call instead. */
export function trouble(answer: Answered<unknown> | undefined, words: Words): TemplateResult | typeof nothing {
  if (answer === undefined || 'ok' in answer) return nothing;
  const said = 'problem' in answer ? [answer.problem.title, answer.problem.expected, answer.problem.todo].filter(Boolean).join(' ') : `${words.offline} ${words.calls}`;
  return html`<div id="summary" role="alert" tabindex="-1">
    <p>${said}</p>
    ${'problem' in answer ? nothing : callLinks(['12348'])}
  </div>`;
}
