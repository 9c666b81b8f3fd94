import type { FormTexts } from '@mangdao/application';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { listenButton } from '../app/listen-button.js';
import { lateFields } from '../fields/late-fields.js';
import type { Stage } from '../view.js';
import { answerText, questionWords, type PlaceName } from './answer-text.js';
import { questionKey, type Form } from './form.js';
import type { Page } from './pages.js';
import { submitted } from '../app/submitted.js';
import { trouble } from '../app/trouble.js';

/** The name of a region down to its code, as far as its province is there. */
export function placeName(wanted: boolean, redraw: () => void): PlaceName {
  const places = (wanted ? lateFields.get(redraw) : lateFields.value)?.places;
  return (code) => {
    if (wanted) places?.within(code).get(redraw);
    return places?.index.regionPath(code.slice(0, 6)).map(({ name }) => name).join('') || code;
  };
}

/** What the review is drawn from. */
export interface ReviewPage {
  readonly stage: Stage;
  readonly form: Form;
  readonly texts: FormTexts;
  readonly institution: string;
  goTo(key: string): void;
  back(): void;
  send(): void;
  /** What sends could not be fetched: nothing was sent. */
  readonly cut: boolean;
  redraw(): void;
}

/** All answers, each with its way back; what is missing stands first. Sending is never greyed out. */
export function reviewPage({ stage, form, texts, institution, goTo, back, send, cut, redraw }: ReviewPage): TemplateResult {
  const { words } = stage;
  const questions = form.pages.filter((page): page is Extract<Page, { is: 'question' }> => page.is === 'question' && page.question.transient !== true);
  const place = placeName(questions.some(({ question, key }) => (question.kind === 'region' || question.kind === 'address') && (form.answers[key] ?? null) !== null), redraw);
  const text = ({ question, key }: (typeof questions)[number]): string => answerText(question, form.answers[key], texts, words, questionWords(texts, question), place);
  const steps = [...new Set(questions.map(({ question }) => question.step))];
  const lacking = form.lacking.filter(({ severity }) => severity === 'error');
  const label = (key: string): string => questionWords(texts, { key: key as never }).label;
  const heard = questions.map((page) => `${label(page.key)} ${text(page)}`).join('\n');
  return html`<form novalidate part="card" @submit=${submitted(send)}>
    <h2 id="title" tabindex="-1">${words.apply.review}</h2>
    ${cut && lacking.length === 0 ? trouble({ offline: true }, words) : nothing}
    <p class="help">${words.apply.reviewLead}</p>
    <div class="actions tools">${listenButton(stage, heard)}</div>
    ${lacking.length > 0
      ? html`<div id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
          <h3 id="summary-title">${words.apply.missing}</h3>
          <ul role="list">
            ${lacking.map((problem) => html`<li><button class="link" type="button" @click=${() => goTo(questionKey(problem))}>${words.apply.toAnswer(label(problem.question))}</button></li>`)}
          </ul>
        </div>`
      : nothing}
    ${steps.map(
      (step) => html`<h3>${texts.steps[step]}</h3>
        <dl>
          ${questions
            .filter(({ question }) => question.step === step)
            .map(
              (page) => html`<div>
                <dt>${label(page.key)}</dt>
                <dd class=${(form.answers[page.key] ?? null) === null ? 'muted' : nothing}>${text(page)}</dd>
                <dd><button class="link" type="button" aria-label=${words.apply.changeOf(label(page.key))} @click=${() => goTo(page.key)}>${words.apply.change}</button></dd>
              </div>`,
            )}
        </dl>`,
    )}
    <dl>
      <div>
        <dt>${words.apply.institution}</dt>
        <dd>${institution}</dd>
      </div>
    </dl>
    <div class="actions">
      <button class="primary" part="button" type="submit">${words.send}</button>
      <button class="quiet" part="button" type="button" @click=${back}>${words.back}</button>
    </div>
  </form>`;
}
