import type { Answers } from '@mangdao/application';
import { effect } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit/html.js';
import { callLinks } from '../app/call-links.js';
import { listenButton } from '../app/listen-button.js';
import { ShortForm, type Item } from '../app/short-form.js';
import { trouble } from '../app/trouble.js';
import { submitted } from '../app/submitted.js';
import { waitingPage } from '../app/waiting-page.js';
import type { Answered } from '../desk/desk.js';
import type { DeskWords } from '../desk-words/desk-words.js';
import { loadDeskWords } from '../desk-words/load-desk-words.js';
import { newDraft } from '../device/draft.js';
import type { Receipt, Submission } from '../sending/submission.js';
import type { Stage, View } from '../view.js';

/** A question about the law, sent once and answered by receipt and secret, by phone or by text message. */
class Ask implements View {
  readonly #form: ShortForm;
  readonly #id = crypto.randomUUID();
  #submission: Submission | undefined;
  #answer: Answered<unknown> | undefined;
  #end: () => void = () => undefined;
  #retry: () => void = () => undefined;

  constructor(
    private stage: Stage,
    private words: DeskWords,
  ) {
    this.#form = new ShortForm(stage, words);
    this.#form.answers['needs'] = stage.carried.accessNeeds;
    this.#form.answers['answerBy'] = ['here'];
  }

  async speak(stage: Stage): Promise<void> {
    this.words = await loadDeskWords(stage.language);
    this.stage = stage;
    this.#form.speak(stage, this.words);
  }

  leave(): void {
    this.#end();
  }

  template(): TemplateResult {
    const { ask } = this.words;
    const { stage } = this;
    const standing = this.#submission?.standing;
    if (standing?.is === 'sent') return this.#received(standing.receipt);
    if (standing?.is === 'waiting' || standing?.is === 'sending') return waitingPage(stage, standing, this.#retry);
    return html`<form novalidate part="card" @submit=${submitted(() => void this.#send())}>
      ${standing?.is === 'refused' ? trouble({ problem: standing.problem }, stage.words) : trouble(this.#answer, stage.words)}
      <h2 id="title" tabindex="-1">${ask.title}</h2>
      <p class="help">${ask.lead}</p>
      ${this.#form.template(this.#items)}
      <div class="actions">
        <button class="primary" part="button" type="submit">${ask.send}</button>
        ${listenButton(stage, [ask.title, ask.lead, ...ask.question].join('\n'))}
      </div>
      ${this.#right()}
    </form>`;
  }

  get #items(): readonly Item[] {
    const { ask, call } = this.words;
    const by = this.#form.list('answerBy');
    return [
      { key: 'question', kind: 'long-text', words: ask.question, wanted: true, min: 5 },
      { key: 'answerBy', kind: 'many', words: ask.answerBy, options: ask.ways, wanted: true, steers: true },
      ...(by.includes('phone') || by.includes('sms') ? [{ key: 'phone', kind: 'phone', words: call.to.phone, wanted: true } as const, { key: 'keepFrom', kind: 'text', words: call.keepFrom } as const] : []),
      { key: 'needs', kind: 'many', words: call.needs, options: call.needOptions },
    ];
  }

  /** Whoever only asks hears of the right to apply too (法律援助法 第二十三条). */
  #right(): TemplateResult {
    const { ask } = this.words;
    return html`<div class="row">
      <p>${ask.right}</p>
      <button class="plain" part="button" type="button" @click=${() => this.stage.go('apply')}>${ask.toApply}</button>
    </div>`;
  }

  async #send(): Promise<void> {
    if (!this.#form.check(this.#items)) return;
    const { services, region, language, carried } = this.stage;
    carried.accessNeeds = [...this.#form.list('needs')];
    const tenant = await services.desk.tenant(region);
    if (!('ok' in tenant)) {
      this.#answer = tenant;
      this.stage.update('summary');
      return;
    }
    const by = this.#form.list('answerBy');
    const answers: Answers = {
      need: 'advice',
      facts: this.#form.text('question'),
      contactPref: by.filter((way) => way !== 'here'),
      phone: this.#form.text('phone'),
      keepFrom: this.#form.text('keepFrom'),
      accessNeeds: carried.accessNeeds,
    };
    // A question is not worth a draft: it is kept in memory until it is sent.
    const { outbox } = await services.sending(await services.device('unknown'));
    this.#retry = () => void outbox.tryNow();
    const draft = { ...newDraft(this.#id, 'consultation', tenant.ok.id, language, Date.now()), answers };
    await outbox.queue(draft, { tenant: tenant.ok.id, answers, locale: language, formToken: tenant.ok.formToken }, false);
    let before = '';
    this.#end();
    this.#end = effect(() => {
      const now = outbox.submissions.value.find((one) => one.draft === this.#id);
      if (!now) return;
      this.#submission = now;
      const changed = now.standing.is !== before;
      before = now.standing.is;
      if (changed && before === 'sent') this.stage.sent();
      queueMicrotask(() => this.stage.update(changed ? 'heading' : 'stay'));
    });
  }

  #received({ receipt, secret }: Receipt): TemplateResult {
    const { ask } = this.words;
    const { words } = this.stage;
    return html`<section part="card">
      <h2 id="title" tabindex="-1">${ask.sent}</h2>
      <p>${ask.sentLead}</p>
      <div class="row good">
        <h3 id="number">${words.sent.number}</h3>
        <p class="number" aria-labelledby="number">${receipt}</p>
        <h3 id="secret">${words.sent.secret}</h3>
        <p class="number" aria-labelledby="secret">${secret}</p>
        <p class="muted">${words.sent.secretHint}</p>
      </div>
      ${listenButton(this.stage, [ask.sent, words.sent.number, receipt, words.sent.secret, secret].join('\n'))} ${this.#right()}
      <p>${words.calls}</p>
      ${callLinks(['12348'])}
    </section>`;
  }
}

/** Opens the question form. */
export const open = async (stage: Stage): Promise<View> => new Ask(stage, await loadDeskWords(stage.language));
