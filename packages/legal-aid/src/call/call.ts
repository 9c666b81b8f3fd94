import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ShortForm, type Item } from '../app/short-form.js';
import { trouble } from '../app/trouble.js';
import { submitted } from '../app/submitted.js';
import type { Answered, Channel, HandOver, HandOverCode } from '../desk/desk.js';
import type { DeskWords } from '../desk-words/desk-words.js';
import { loadDeskWords } from '../desk-words/load-desk-words.js';
import { listenButton } from '../app/listen-button.js';
import type { Stage, View } from '../view.js';

/** Being called back, or going on elsewhere with a code so that nothing is told twice. */
class Call implements View {
  readonly #form: ShortForm;
  readonly #id = crypto.randomUUID();
  #answer: Answered<HandOverCode> | undefined;

  constructor(
    private stage: Stage,
    private words: DeskWords,
  ) {
    this.#form = new ShortForm(stage, words);
    this.#form.answers['needs'] = stage.carried.accessNeeds;
    // A phone is never chosen for anybody: those who do not hear or speak would have to undo it.
  }

  async speak(stage: Stage): Promise<void> {
    this.words = await loadDeskWords(stage.language);
    this.stage = stage;
    this.#form.speak(stage, this.words);
  }

  template(): TemplateResult {
    const { call } = this.words;
    const { words, name } = this.stage;
    if (this.#answer && 'ok' in this.#answer) return this.#done(this.#answer.ok);
    return html`<form novalidate part="card" @submit=${submitted(() => void this.#send())}>
      ${trouble(this.#answer, words)}
      <h2 id="title" tabindex="-1">${name === 'handover' ? call.handOver : call.title}</h2>
      <p class="help">${name === 'handover' ? call.handOverLead : call.lead}</p>
      ${this.#form.template(this.#items)}
      <div class="actions"><button class="primary" part="button" type="submit">${call.send}</button></div>
    </form>`;
  }

  get #channel(): Channel | undefined {
    return this.#form.text('channel') as Channel | undefined;
  }

  get #items(): readonly Item[] {
    const { call } = this.words;
    const channel = this.#channel;
    const called = channel === 'phone';
    return [
      { key: 'channel', kind: 'one', words: call.channel, options: call.channels, wanted: true, steers: true },
      { key: 'name', kind: 'text', words: call.name },
      ...(channel && channel !== 'counter' ? [{ key: 'to', kind: channel === 'wechat' ? 'text' : 'phone', words: call.to[channel], wanted: true } as const] : []),
      ...(called ? [{ key: 'message', kind: 'yes-no', words: call.message, steers: true } as const] : []),
      ...(called && this.#form.answers['message'] === true ? [{ key: 'maySay', kind: 'text', words: call.maySay } as const] : []),
      { key: 'keepFrom', kind: 'text', words: call.keepFrom },
      { key: 'when', kind: 'text', words: call.when },
      { key: 'note', kind: 'long-text', words: call.note },
      { key: 'needs', kind: 'many', words: call.needs, options: call.needOptions },
    ];
  }

  async #send(): Promise<void> {
    const channel = this.#channel;
    if (!this.#form.check(this.#items) || !channel) return;
    const { services, region, carried } = this.stage;
    const needs = [...this.#form.list('needs')];
    carried.accessNeeds = needs;
    const tenant = await services.desk.tenant(region);
    if ('ok' in tenant) {
      const texts = Object.fromEntries(['name', 'to', 'when', 'note', 'maySay', 'keepFrom'].flatMap((key) => (this.#form.text(key) === undefined ? [] : [[key, this.#form.text(key)]])));
      const message = this.#form.answers['message'];
      const wish: HandOver = {
        tenant: tenant.ok.id,
        channel,
        contact: { ...texts, ...(typeof message === 'boolean' && { leaveMessage: message }), ...(needs.length > 0 && { accessNeeds: needs }) },
        ...(carried.proof && { submission: carried.proof }),
      };
      this.#answer = await services.desk.handOver(wish, this.#id);
    } else this.#answer = tenant;
    this.stage.update('ok' in this.#answer ? 'heading' : 'summary');
  }

  #done({ code, codeExpiresAt }: HandOverCode): TemplateResult {
    const { call } = this.words;
    const date = codeExpiresAt && new Intl.DateTimeFormat(this.stage.language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date(codeExpiresAt));
    const lead = call.doneLead[this.#channel ?? 'phone'];
    return html`<section part="card">
      <h2 id="title" tabindex="-1">${call.done}</h2>
      <p>${lead} ${code ? call.handOverLead : nothing}</p>
      ${code
        ? html`<div class="row good">
            <h3 id="code">${call.code}</h3>
            <p class="number" aria-labelledby="code">${code}</p>
            ${date ? html`<p class="muted">${call.codeUntil(date)}</p>` : nothing}
          </div>`
        : nothing}
      <div class="actions">
        <button class="primary" part="button" type="button" @click=${() => this.stage.go('entry')}>${this.stage.words.home}</button>
        ${listenButton(this.stage, [call.done, lead, ...(code ? [call.code, code] : [])].join('\n'))}
      </div>
    </section>`;
  }
}

/** Opens the wish to be called back, or to go on elsewhere. */
export const open = async (stage: Stage): Promise<View> => new Call(stage, await loadDeskWords(stage.language));
