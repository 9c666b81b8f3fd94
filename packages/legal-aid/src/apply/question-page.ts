import { offeredValues, type KnownQuestion, type Problem } from '@mangdao/application/form';
import type { ShownTexts } from './form-texts.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { listenButton } from '../app/listen-button.js';
import { submitted } from '../app/submitted.js';
import { drawnField } from '../fields/fields.js';
import type { Field, FileKeeper } from '../fields/field.js';
import type { Lazy } from '../lazy.js';
import type { Stage } from '../view.js';
import type { VoiceMode } from '../voice/voice-mode.js';
import type { Words } from '../words/words.js';
import { questionWords } from './answer-text.js';
import type { Form } from './form.js';
import { problemSummary } from './problem-summary.js';
import { quotes, unfolding } from './why.js';

/** What a question is drawn from. */
export interface QuestionPage {
  readonly stage: Stage;
  readonly form: Form;
  readonly texts: ShownTexts;
  readonly files: FileKeeper;
  readonly open: Set<string>;
  /** Fetched only by browsers that can hear. */
  readonly voice: Lazy<VoiceMode>;
  sentence(problem: Problem): string;
  redraw(focus?: string): void;
  next(): void;
  skip(): void;
  back(): void;
}

const field = 'q';

/** Passing over is offered in the words that suit: what one may not know, and what one may bring later. */
const laterKinds: readonly KnownQuestion['kind'][] = ['files', 'rows', 'signature'];

/** One question, and nothing else: its words, its field, why it is asked, and the ways on. */
export function questionPage(page: QuestionPage, question: KnownQuestion, above: TemplateResult | typeof nothing): TemplateResult {
  const { stage, form, texts, files, redraw } = page;
  const { words } = stage;
  const own = questionWords(texts, question);
  const { found } = form;
  const wrong = found.length > 0;
  const answers = texts.answers;
  const heard = [own.spoken ?? own.label, own.help, ...noticeFor(question.key, words).flat(), ...Object.values(own.options ?? {}).slice(0, 24)].join('\n');
  const clip = stage.clip(question.key);
  const drawn: Field = {
    kind: question.kind,
    question,
    id: field,
    label: 'title',
    describedBy: wrong ? 'help fault' : 'help',
    invalid: found.some(({ severity }) => severity === 'error'),
    answer: form.shown(question),
    values: 'values' in question ? offeredValues(question, form.answers) : [],
    options: own.options ?? {},
    columns: own.columns ?? {},
    cells: own.cells ?? {},
    // A box to tick says what is confirmed.
    yes: question.kind === 'consent' ? own.label : answers.yes,
    no: answers.no,
    now: () => form.today,
    words,
    files,
    set: (answer) => form.enter(answer),
    redraw,
    announce: stage.announce,
  };
  const optional = question.skippable === true || question.required === undefined;
  return html`<form novalidate part="card" @submit=${submitted(page.next)}>
    ${above} ${problemSummary(found, page.sentence, field, words, stage.focusOn)}
    <h2 id="title" tabindex="-1" aria-describedby="progress">${own.label}${optional && question.kind !== 'yes-no' ? html` <small class="muted">${words.optional}</small>` : nothing}</h2>
    <p id="help" class="help">${own.help}</p>
    <div class="actions tools">
      ${listenButton(stage, heard)} ${spoken(page, question.key, heard, drawn, optional)}
      ${clip === undefined ? nothing : unfolding(words.clip, () => html`<video src=${clip} controls playsinline muted></video>`, page.open, `clip ${question.key}`, () => redraw())}
    </div>
    ${noticeOf(page, question)} ${wrong ? html`<p id="fault" class="error">${found.map(page.sentence).join(' ')}</p>` : nothing}
    ${drawnField(drawn)}
    <div class="actions">
      <button class="primary" part="button" type="submit">${words.next}</button>
      ${optional ? html`<button part="button" type="button" @click=${page.skip}>${laterKinds.includes(question.kind) ? answers.later : answers.unknown}</button>` : nothing}
      <button class="quiet" part="button" type="button" @click=${page.back}>${words.back}</button>
    </div>
    ${unfolding(
      words.why,
      () => html`<p>${own.why}</p>
        ${question.basis.length > 0 ? html`<div>${quotes(question.basis, words, () => redraw())}</div>` : nothing}`,
      page.open,
      `why ${question.key}`,
      () => redraw(),
    )}
  </form>`;
}

function spoken(page: QuestionPage, key: string, text: string, field: Field, optional: boolean): TemplateResult | typeof nothing {
  if (!('webkitSpeechRecognition' in window || 'SpeechRecognition' in window)) return nothing;
  const { stage, form, next, back } = page;
  const faults = form.found.map(page.sentence).join('\n');
  return page.voice.get(() => page.redraw())?.template({ key, stage, text, field, faults, next, back, skip: optional ? page.skip : undefined }) ?? nothing;
}

/** The passages of the notice that go before a consent: all of it, or what it says of sensitive data. */
function noticeFor(key: KnownQuestion['key'], { apply: { notice } }: Words): Words['apply']['notice'] {
  if (key === 'noticeRead') return notice;
  return key === 'consentSensitive' ? notice.slice(2, 5) : [];
}

/** What must be told before a consent: the notice (个人信息保护法 第十七条), and the articles a commitment is made under. */
function noticeOf({ stage, redraw }: QuestionPage, { key, basis }: KnownQuestion): TemplateResult | typeof nothing {
  const { words } = stage;
  if (key === 'commitment') return html`<div>${quotes(basis, words, () => redraw())}</div>`;
  if (noticeFor(key, words).length === 0) return nothing;
  return html`<div class="row">
    ${key === 'noticeRead' ? html`<h3>${words.apply.noticeTitle}</h3>` : nothing}
    ${noticeFor(key, words).map(([heading, ...paragraphs]) => html`<p><b>${heading}</b> ${paragraphs.join(' ')}</p>`)}
  </div>`;
}
