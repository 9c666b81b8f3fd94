import { contactCard, qrPath, vCard, type ContactCardData, type DocumentTexts } from '@mangdao/application/documents';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { callLinks } from '../app/call-links.js';
import { listenButton } from '../app/listen-button.js';
import { ShortForm, type Item } from '../app/short-form.js';
import { submitted } from '../app/submitted.js';
import { trouble } from '../app/trouble.js';
import type { Answered, Institution } from '../desk/desk.js';
import type { DeskWords } from '../desk-words/desk-words.js';
import { loadDeskWords } from '../desk-words/load-desk-words.js';
import { documentTexts } from '../document-texts.js';
import { download } from '../download.js';
import { keepPaper, type PaperForm } from '../keep-paper.js';
import type { Stage, View } from '../view.js';

/** The contact card 法律援助联系卡 of the right institution: to read, hear, print, feel, scan and keep. */
class Card implements View {
  readonly #form: ShortForm;
  #found: Answered<readonly Institution[]> | undefined;
  #shown = 0;

  constructor(
    private stage: Stage,
    private words: DeskWords,
    private texts: DocumentTexts,
  ) {
    this.#form = new ShortForm(stage, words);
    if (stage.region !== undefined) this.#form.answers['place'] = stage.region;
  }

  async speak(stage: Stage): Promise<void> {
    [this.words, this.texts] = await Promise.all([loadDeskWords(stage.language), documentTexts(stage.language)]);
    this.stage = stage;
    this.#form.speak(stage, this.words);
  }

  /** Looks the institutions of the chosen place up. */
  async find(): Promise<void> {
    const place = this.#form.text('place');
    if (place === undefined) return;
    this.#found = await this.stage.services.desk.institutions(place);
    this.#shown = 0;
  }

  template(): TemplateResult {
    const { card, findPlace } = this.words;
    if (this.#found && 'ok' in this.#found) {
      const one = this.#found.ok[this.#shown];
      return one ? this.#card(one, this.#found.ok) : this.#none();
    }
    return html`<form novalidate part="card" @submit=${submitted(() => void this.#search())}>
      ${trouble(this.#found, this.stage.words)}
      <h2 id="title" tabindex="-1">${card.title}</h2>
      ${this.#form.template(this.#items)}
      <div class="actions"><button class="primary" part="button" type="submit">${findPlace}</button></div>
    </form>`;
  }

  get #items(): readonly Item[] {
    return [{ key: 'place', kind: 'region', words: this.words.place, wanted: true }];
  }

  async #search(): Promise<void> {
    if (!this.#form.check(this.#items)) return;
    await this.find();
    this.stage.update(this.#found && 'ok' in this.#found ? 'heading' : 'summary');
  }

  #elsewhere(): void {
    this.#found = undefined;
    this.stage.update('heading');
  }

  #none(): TemplateResult {
    const { card } = this.words;
    return html`<section part="card">
      <h2 id="title" tabindex="-1">${card.title}</h2>
      <p>${card.none}</p>
      ${callLinks(['12348'])} ${this.#how()}
      <div class="actions"><button part="button" type="button" @click=${() => this.#elsewhere()}>${card.elsewhere}</button></div>
    </section>`;
  }

  #how(): TemplateResult {
    const { card } = this.words;
    return html`<h3>${card.how}</h3>
      <ol class="steps">
        ${card.steps.map((step) => html`<li>${step}</li>`)}
      </ol>`;
  }

  #card(one: Institution, all: readonly Institution[]): TemplateResult {
    const { card, sample } = this.words;
    const { stage } = this;
    const line = (name: string, value: TemplateResult | string | undefined): TemplateResult | typeof nothing => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing);
    const heard = [one.name, card.address, one.address ?? '', card.phone, ...one.phones, card.hours, one.hours ?? '', ...(one.access ?? []), card.how, ...card.steps].filter(Boolean).join('\n');
    return html`<section part="card">
      <p class="muted">${card.title}</p>
      <h2 id="title" tabindex="-1" lang="zh-Hans">${one.name}</h2>
      ${one.sample ? html`<p class="warning">${sample}</p>` : nothing}
      <dl lang="zh-Hans">
        ${line(card.address, one.address)} ${line(card.hours, one.hours)} ${line(card.access, one.access?.join('、'))}
      </dl>
      ${callLinks(one.phones)} ${one.textPhone ? html`<div class="actions"><a class="plain" part="button" href=${`sms:${one.textPhone}`}>${card.text} ${one.textPhone}</a></div>` : nothing}
      ${this.#how()}
      <h3>${card.keep}</h3>
      <div class="actions">
        ${this.#keep(card.plain, one, 'text')} ${this.#keep(card.largePrint, one, 'large')} ${this.#keep(card.braille, one, 'braille')}
        <button part="button" type="button" @click=${() => download(`${one.name}.vcf`, vCard(cardData(one), '3.0'), 'text/vcard;charset=utf-8')}>${card.contact}</button>
        ${listenButton(stage, heard)}
      </div>
      ${this.#code(one)}
      ${all.length > 1
        ? html`<h3>${card.others}</h3>
            <ul role="list">
              ${all.map((other, place) => (place === this.#shown ? nothing : html`<li><button class="link" type="button" lang="zh-Hans" @click=${() => this.#show(place)}>${other.name}</button></li>`))}
            </ul>`
        : nothing}
      <div class="actions">
        <button class="primary" part="button" type="button" @click=${() => stage.go('apply')}>${this.words.ask.toApply}</button>
        <button part="button" type="button" @click=${() => this.#elsewhere()}>${card.elsewhere}</button>
      </div>
    </section>`;
  }

  #show(place: number): void {
    this.#shown = place;
    this.stage.update('heading');
  }

  #keep(name: string, one: Institution, form: PaperForm): TemplateResult {
    return html`<button part="button" type="button" @click=${() => void keepPaper(contactCard(cardData(one), this.texts), this.texts, form)}>${name}</button>`;
  }

  #code(one: Institution): TemplateResult | typeof nothing {
    const { code } = contactCard(cardData(one), this.texts);
    if (!code) return nothing;
    const { side, path } = qrPath(code.content);
    return html`<svg class="code" viewBox=${`0 0 ${side} ${side}`} role="img" aria-label=${this.words.card.codeOf(one.name)}>
      <path class="light" d=${`M0 0h${side}v${side}h-${side}z`}></path>
      <path class="dark" d=${path}></path>
    </svg>`;
  }
}

/** What the card says of an institution. */
function cardData(one: Institution): ContactCardData {
  const { name, id: _id, region: _region, sample: _sample, nearness: _nearness, takesApplications: _takes, ...rest } = one;
  return { institution: name, ...(rest as Omit<ContactCardData, 'institution'>) };
}

/** Opens the contact card of the region the site serves, or asks for the place. */
export async function open(stage: Stage): Promise<View> {
  const [words, texts] = await Promise.all([loadDeskWords(stage.language), documentTexts(stage.language)]);
  const card = new Card(stage, words, texts);
  await card.find();
  return card;
}
