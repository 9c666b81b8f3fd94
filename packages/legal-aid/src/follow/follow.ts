import { chinaToday } from '@mangdao/application/form';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { callLinks } from '../app/call-links.js';
import { listenButton } from '../app/listen-button.js';
import { ShortForm, type Item } from '../app/short-form.js';
import { submitted } from '../app/submitted.js';
import { trouble } from '../app/trouble.js';
import type { Answered, Proof, Status } from '../desk/desk.js';
import type { DeskWords } from '../desk-words/desk-words.js';
import { loadDeskWords } from '../desk-words/load-desk-words.js';
import { download } from '../download.js';
import type { Stage, View } from '../view.js';
import { openNotice, reviewPart } from './review-part.js';

/** How something that was sent is doing, by its two numbers. */
class Follow implements View {
  readonly #form: ShortForm;
  #proof: Proof | undefined;
  #status: Status | undefined;
  #answer: Answered<unknown> | undefined;
  #asked = false;
  readonly #note: ShortForm;
  #supplyKey = crypto.randomUUID();

  constructor(
    private stage: Stage,
    private words: DeskWords,
  ) {
    this.#form = new ShortForm(stage, words);
    this.#note = new ShortForm(stage, words);
    const { proof } = stage.carried;
    if (proof) Object.assign(this.#form.answers, proof);
  }

  async speak(stage: Stage): Promise<void> {
    this.words = await loadDeskWords(stage.language);
    this.stage = stage;
    this.#form.speak(stage, this.words);
    this.#note.speak(stage, this.words);
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
    const day = (at: string): string => new Intl.DateTimeFormat(stage.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));
    const { review } = status;
    const waits = ['received', 'changed', 'forwarded'].includes(status.state);
    const state = (waits && review && follow.reviews[review.state]) || (follow.states[status.state] ?? status.state);
    // An intake of an earlier version tells of no files.
    const files = (status.files as Status['files'] | undefined) ?? [];
    const open = status.state !== 'withdrawn' && status.kind === 'application';
    return html`<section part="card">
      ${trouble(this.#answer, stage.words)}
      <p class="muted">${follow.kinds[status.kind]}</p>
      <h2 id="title" tabindex="-1">${state}</h2>
      <p>${follow.sentAt} ${time(status.submittedAt)}</p>
      ${files.length > 0 ? html`<p>${follow.files(files.filter(({ complete }) => complete).length, files.length)}</p>` : nothing}
      ${review && status.state !== 'withdrawn' ? reviewPart(review, this.words, day) : nothing} ${this.#supplying(status)}
      <h3>${follow.answers}</h3>
      ${status.answers.length === 0 ? html`<p>${follow.noAnswers}</p>` : nothing}
      ${status.answers.map(
        ({ at, text }) => html`<div class="row good">
          <p class="muted">${time(at)}</p>
          <p>${text}</p>
        </div>`,
      )}
      ${status.kind !== 'consultation' ? html`<p class="muted">${follow.objection}</p>` : nothing}
      <div class="actions">
        ${listenButton(stage, [state, ...status.answers.map(({ text }) => text)].join('\n'))}
        <button part="button" type="button" @click=${() => stage.go('handover')}>${stage.words.sent.handOver}</button>
        <button part="button" type="button" @click=${() => stage.go('survey')}>${stage.words.sent.survey}</button>
        <button part="button" type="button" @click=${() => void this.#copy(status)}>${follow.copy}</button>
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

  /** A box for what the institution asked for, while it may be sent. */
  #supplying({ id, review, state }: Status): TemplateResult | typeof nothing {
    if (!openNotice(review, chinaToday()) || state === 'withdrawn') return nothing;
    return html`<form novalidate autocomplete="off" @submit=${submitted(() => void this.#supply(id))}>
      ${this.#note.template(this.#noteItems)}
      <div class="actions"><button class="primary" part="button" type="submit">${this.words.follow.supply}</button></div>
    </form>`;
  }

  get #noteItems(): readonly Item[] {
    return [{ key: 'note', kind: 'long-text', words: this.words.follow.note, wanted: true, min: 2 }];
  }

  async #supply(id: string): Promise<void> {
    if (!this.#note.check(this.#noteItems)) return;
    const done = await this.stage.services.desk.supply(id, this.#proof!, this.#note.text('note')!, this.#supplyKey);
    this.#answer = done;
    const { review } = this.#status!;
    if ('ok' in done && review?.supplement) this.#status = { ...this.#status!, review: { ...review, supplement: { ...review.supplement, answeredAt: done.ok } } };
    this.stage.update('ok' in done ? 'heading' : 'summary');
  }

  async #copy({ id }: Status): Promise<void> {
    const copied = await this.stage.services.desk.copy(id, this.#proof!, this.stage.language);
    this.#answer = copied;
    if ('ok' in copied) download('copy.txt', copied.ok, 'text/plain;charset=utf-8');
    else this.stage.update('summary');
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
    this.#note.answers = {};
    this.#supplyKey = crypto.randomUUID();
    this.stage.update('heading');
  }
}

/** Opens the question how something is doing. */
export const open = async (stage: Stage): Promise<View> => new Follow(stage, await loadDeskWords(stage.language));
