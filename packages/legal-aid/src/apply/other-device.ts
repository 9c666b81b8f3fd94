import { html, nothing, type TemplateResult } from 'lit/html.js';
import { submitted } from '../app/submitted.js';
import type { DeskWords } from '../desk-words/desk-words.js';
import { loadDeskWords } from '../desk-words/load-desk-words.js';
import type { Draft, ServerDraft } from '../device/draft.js';
import type { ResumeCode, ServerDrafts, Tried } from '../sending/server-drafts.js';
import type { Stage } from '../view.js';

/** What going on with another device reaches around itself. */
export interface OtherDeviceSetting {
  readonly drafts: () => Promise<ServerDrafts>;
  /** What is filled in here; missing where nothing was begun and a code is to bring it. */
  readonly draft: (() => Draft) | undefined;
  /** The copy at the intake, and answers that came from it. */
  readonly keep: (server: ServerDraft, answers?: Draft['answers']) => void;
  readonly resume: (draft: Draft) => void;
  readonly close: () => void;
}

/** Going on with another device: a code is made there, after the visitor asked for it, and typed here. */
export class OtherDevice {
  #code: ResumeCode | undefined;
  #typed = '';
  #failed: 'no' | 'offline' | 'refused' = 'no';
  #busy = false;

  constructor(
    private readonly setting: OtherDeviceSetting,
    private stage: Stage,
    private words: DeskWords['otherDevice'],
  ) {}

  async speak(stage: Stage): Promise<void> {
    this.words = (await loadDeskWords(stage.language)).otherDevice;
    this.stage = stage;
  }

  template(): TemplateResult {
    return this.setting.draft ? this.#giving() : this.#typing();
  }

  /** Nothing leaves the device before the visitor has read where it goes and pressed. */
  #giving(): TemplateResult {
    const { words, stage } = this;
    const { close } = this.setting;
    const until = this.#code && new Intl.DateTimeFormat(stage.language, { hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Shanghai' }).format(new Date(this.#code.expiresAt));
    return html`<section part="card">
      <h2 id="title" tabindex="-1">${words.title}</h2>
      ${this.#trouble(words.notMade)}
      ${this.#code
        ? html`<h3 id="code">${words.code}</h3>
            <p class="number" aria-labelledby="code">${this.#code.code}</p>
            <p>${words.until(until ?? '')}</p>
            <ul class="items" role="list">
              ${words.steps.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
        : words.lead.map((sentence) => html`<p class="help">${sentence}</p>`)}
      <div class="actions">
        ${this.#code
          ? html`<button part="button" type="button" @click=${() => void this.#extend()}>${words.longer}</button>`
          : html`<button class="primary" part="button" type="button" @click=${() => void this.#make()}>${words.make}</button>`}
        <button class="quiet" part="button" type="button" @click=${close}>${words.here}</button>
      </div>
    </section>`;
  }

  #typing(): TemplateResult {
    const { words, stage } = this;
    const { close } = this.setting;
    return html`<form novalidate part="card" @submit=${submitted(() => void this.#resume())}>
      <h2 id="title" tabindex="-1"><label for="q">${words.enter}</label></h2>
      ${this.#trouble(words.notFound)}
      <p id="help" class="help">${words.enterHint}</p>
      <input
        id="q"
        part="field"
        class="middle"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="help"
        aria-invalid=${this.#failed === 'refused' || nothing}
        @input=${(event: Event) => (this.#typed = (event.target as HTMLInputElement).value)}
      />
      <div class="actions">
        <button class="primary" part="button" type="submit">${stage.words.next}</button>
        <button class="quiet" part="button" type="button" @click=${close}>${stage.words.back}</button>
      </div>
    </form>`;
  }

  #trouble(refused: string): TemplateResult | typeof nothing {
    if (this.#failed === 'no') return nothing;
    return html`<div id="summary" role="alert" tabindex="-1"><p>${this.#failed === 'offline' ? this.stage.words.offline : refused}</p></div>`;
  }

  async #make(): Promise<void> {
    await this.#try(async (drafts) => {
      const saved = await this.#saved(drafts);
      if (!('ok' in saved)) return saved;
      this.setting.keep(saved.ok);
      const made = await drafts.resumeCode(saved.ok);
      if ('ok' in made) this.#code = made.ok;
      return made;
    });
  }

  /** Puts the answers at the intake; those that another device gave meanwhile come here, the later answer counting. */
  async #saved(drafts: ServerDrafts): Promise<Tried<ServerDraft>> {
    const mine = this.setting.draft!();
    const saved = await drafts.save(mine);
    if (!('problem' in saved) || saved.problem.code !== 'version-conflict' || !mine.server) return saved;
    const fetched = await drafts.fetch(mine.server);
    if (!('ok' in fetched)) return fetched;
    const theirs = fetched.ok;
    const [older, newer] = theirs.changedAt > mine.changedAt ? [mine, theirs] : [theirs, mine];
    const answers = { ...older.answers, ...newer.answers };
    this.setting.keep(theirs.server!, answers);
    return drafts.save({ ...mine, answers, server: theirs.server! });
  }

  async #extend(): Promise<void> {
    const server = this.setting.draft?.().server;
    if (!server || !this.#code) return;
    const { code } = this.#code;
    await this.#try(async (drafts) => {
      const longer = await drafts.extend(server, code);
      if ('ok' in longer) this.#code = { code, ...longer.ok };
      return longer;
    });
  }

  async #resume(): Promise<void> {
    await this.#try(async (drafts) => {
      const found = await drafts.resume(this.#typed);
      if ('ok' in found) this.setting.resume(found.ok);
      return found;
    });
  }

  /** Once at a time; what went wrong is told and gets the focus. */
  async #try(request: (drafts: ServerDrafts) => Promise<Tried<unknown>>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const tried = await this.setting
      .drafts()
      .then(request)
      .catch(() => ({ offline: true }) as const);
    this.#busy = false;
    this.#failed = 'ok' in tried ? 'no' : 'offline' in tried ? 'offline' : 'refused';
    this.stage.update(this.#failed === 'no' ? 'heading' : 'summary');
  }
}

/** Opens it, with its words. */
export async function otherDevice(stage: Stage, setting: OtherDeviceSetting): Promise<OtherDevice> {
  return new OtherDevice(setting, stage, (await loadDeskWords(stage.language)).otherDevice);
}
