import { problemText, type Problem } from '@mangdao/application/form';
import type { ShownTexts } from './form-texts.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Words } from '../words/words.js';

/** A problem in a sentence or two: what is wrong, and how to put it right. */
export function problemSentence(problem: Problem, texts: ShownTexts): string {
  const { wrong, right } = problemText(texts, problem);
  // What exactly is wrong with a number says what would be right, too.
  return problem.detail && texts.identifiers ? wrong : `${wrong}${/[。！？]$/.test(wrong) ? '' : ' '}${right}`;
}

/** The id of the control a problem is about, inside the field `id`. */
export function faultyControl({ row, column }: Problem, id: string): string {
  if (row !== undefined) return column === undefined ? `${id}-${row}` : `${id}-${row}-${column}`;
  return column === 'detail' ? `${id}-detail` : id;
}

/** What is to be put right, in front of the question; it gets the focus, and each line leads to the control it is about. */
export function problemSummary(problems: readonly Problem[], sentence: (problem: Problem) => string, id: string, words: Words, focusOn: (id: string) => void): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const errors = problems.some(({ severity }) => severity === 'error');
  return html`<div id="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h2 id="summary-title">${errors ? words.summary : words.lookAgain}</h2>
    <ul role="list">
      ${problems.map((problem) => html`<li><button class="link" type="button" @click=${() => focusOn(faultyControl(problem, id))}>${sentence(problem)}</button></li>`)}
    </ul>
  </div>`;
}
