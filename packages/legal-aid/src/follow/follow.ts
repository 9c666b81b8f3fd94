import { html, nothing, type TemplateResult } from 'lit/html.js';
import { callLinks } from '../app/call-links.js';
import { listenButton } from '../app/listen-button.js';
import { ShortForm, type Item } from '../app/short-form.js';
import { submitted } from '../app/submitted.js';
import { trouble } from '../app/trouble.js';
import type { Answered, Proof, Status } from '../desk/desk.js';
import type { DeskWords } from '../desk-words/desk-words.js';
import { loadDeskWords } from '../desk-words/load-desk-words.js';
import type { Stage, View } from '../view.js';
import { reviewHeading, reviewLines } from './review-lines.js';

/** How something that was sent is doing, by its two numbers. */
class Follow implements View {
  readonly #form: ShortForm;
  #proof: Proof | undefined;
  #status: Status | undefined;
  #answer: Answered<unknown> | undefined;
  #asked = false;

  constructor(
    private stage: Stage,
    private words: DeskWords,
  ) {
    this.#form = new ShortForm(stage, words);
    const { proof } = stage.carried;
    if (proof) Object.assign(this.#form.answers, proof);
  }

  async speak(stage: Stage): Promise<void> {
    this.words = await loadDeskWords(stage.language);
    this.stage = stage;
    this.#form.speak(stage, this.words);
  }

  template(): TemplateResult {
    const { follow } = this.words;
    const { words } = this.stage;
    if (this.#status) return this.#standing(this.#status);
    return html`<form novalidate part="card" autocomplete="off" @submit=${submitted(() => void this.#look())}>
      ${trouble(this.#answer, words)}
      <h2 id="title" tabindex="-1">${follow.title}</h2>
      <p class="help">${follow.lead}</p>
      ${this.#form.template(this.#items)}
      <div class="actions"><button class="primary" part="button" type="submit">${follow.look}</button></div>
      <p class="muted">${follow.lost}</p>
      ${callLinks(['12348'])}
    </form>`;
  }

  get #items(): readonly Item[] {
    const { follow } = this.words;
    return [
      { key: 'receipt', kind: 'text', words: follow.receipt, wanted: true },
      { key: 'secret', kind: 'text', words: follow.secret, wanted: true },
    ];
  }

  async #look(): Promise<void> {
    if (!this.#form.check(this.#items)) return;
    this.#proof = { receipt: this.#form.text('receipt')!, secret: this.#form.text('secret')! };
    const answer = await this.stage.services.desk.status(this.#proof);
    if ('ok' in answer) {
      this.#status = answer.ok;
      this.stage.carried.proof = this.#proof;
    }
    this.#answer = answer;
    this.stage.update('ok' in answer ? 'heading' : 'summary');
  }

  #standing(status: Status): TemplateResult {
    const { follow } = this.words;
    const { stage } = this;
    const time = (at: string): string => new Intl.DateTimeFormat(stage.language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date(at));
    const state = reviewHeading(status, follow.review) ?? follow.states[status.state] ?? status.state;
    const review = status.review && status.kind === 'application' && status.state !== 'withdrawn' ? reviewLines(status.review, follow.review, stage.language) : [];
    // An intake of an earlier version tells of no files.
    const files = (status.files as Status['files'] | undefined) ?? [];
    const open = status.state !== 'withdrawn' && status.kind === 'application';
    return html`<section part="card">
      ${trouble(this.#answer, stage.words)}
      <p class="muted">${follow.kinds[status.kind]}</p>
      <h2 id="title" tabindex="-1">${state}</h2>
      <p>${follow.sentAt} ${time(status.submittedAt)}</p>
      ${files.length > 0 ? html`<p>${follow.files(files.filter(({ complete }) => complete).length, files.length)}</p>` : nothing}
      ${review.map((line) => html`<p>${line}</p>`)}
      <h3>${follow.answers}</h3>
      ${status.answers.length === 0 ? html`<p>${follow.noAnswers}</p>` : nothing}
      ${status.answers.map(
        ({ at, text }) => html`<div class="row good">
          <p class="muted">${time(at)}</p>
          <p>${text}</p>
        </div>`,
      )}
      ${status.kind === 'application' ? html`<p class="muted">${follow.objection}</p>` : nothing}
      <div class="actions">
        ${listenButton(stage, [state, ...review, ...status.answers.map(({ text }) => text)].join('\n'))}
        <button part="button" type="button" @click=${() => stage.go('handover')}>${stage.words.sent.handOver}</button>
        <button part="button" type="button" @click=${() => stage.go('survey')}>${stage.words.sent.survey}</button>
        <button part="button" type="button" @click=${() => this.#again()}>${follow.another}</button>
        ${open && !this.#asked ? html`<button id="withdraw" part="button" type="button" @click=${() => this.#ask(true)}>${follow.withdraw}</button>` : nothing}
      </div>
      ${this.#asked
        ? html`<div id="sure" class="warning" role="group" tabindex="-1" aria-labelledby="sure-text">
            <p id="sure-text">${follow.withdrawSure}</p>
            <div class="actions">
              <button part="button" type="button" @click=${() => void this.#withdraw(status)}>${follow.withdrawYes}</button>
              <button part="button" type="button" @click=${() => this.#ask(false)}>${follow.withdrawNo}</button>
            </div>
          </div>`
        : nothing}
    </section>`;
  }

  #ask(asked: boolean): void {
    this.#asked = asked;
    this.stage.update();
    this.stage.focusOn(asked ? 'sure' : 'withdraw');
  }

  async #withdraw(status: Status): Promise<void> {
    const done = await this.stage.services.desk.withdraw(status.id, this.#proof!);
    this.#answer = done;
    this.#asked = false;
    if ('ok' in done) this.#status = { ...status, state: done.ok };
    this.stage.update('ok' in done ? 'heading' : 'summary');
  }

  #again(): void {
    this.#status = undefined;
    this.#form.answers = {};
    this.stage.update('heading');
  }
}

/** Opens the question how something is doing. */
export const open = async (stage: Stage): Promise<View> => new Follow(stage, await loadDeskWords(stage.language));
