import { html, type TemplateResult } from 'lit/html.js';
import { ShortForm, type Item } from '../app/short-form.js';
import { submitted } from '../app/submitted.js';
import { trouble } from '../app/trouble.js';
import type { Answered, Survey } from '../desk/desk.js';
import type { DeskWords } from '../desk-words/desk-words.js';
import { loadDeskWords } from '../desk-words/load-desk-words.js';
import type { Stage, View } from '../view.js';

type Answers<About extends Survey['about']> = Extract<Survey, { readonly about: About }>['answers'];

/** How it was, and what is still needed: voluntary, without a name, and nothing leads back to an application. */
class Questionnaire implements View {
  readonly #form: ShortForm;
  readonly #ids = [crypto.randomUUID(), crypto.randomUUID()] as const;
  #answer: Answered<null> | undefined;

  constructor(
    private stage: Stage,
    private words: DeskWords,
  ) {
    this.#form = new ShortForm(stage, words);
  }

  async speak(stage: Stage): Promise<void> {
    this.words = await loadDeskWords(stage.language);
    this.stage = stage;
    this.#form.speak(stage, this.words);
  }

  template(): TemplateResult {
    const { survey } = this.words;
    const { words } = this.stage;
    if (this.#answer && 'ok' in this.#answer)
      return html`<section part="card">
        <h2 id="title" tabindex="-1">${survey.thanks}</h2>
        <div class="actions"><button class="primary" part="button" type="button" @click=${() => this.stage.go('entry')}>${words.home}</button></div>
      </section>`;
    const scale = Object.fromEntries(survey.scale.map((name, place) => [String(place + 1), name]));
    const first: readonly Item[] = [
      ...survey.scales.map(([key, label]) => ({ key, kind: 'one', words: [label], options: scale }) as const),
      { key: 'ownWay', kind: 'yes-no', words: survey.ownWay },
    ];
    const needs: readonly Item[] = [
      { key: 'services', kind: 'many', words: survey.services, options: survey.serviceOptions },
      { key: 'obstacles', kind: 'many', words: survey.obstacles, options: survey.obstacleOptions },
    ];
    return html`<form novalidate part="card" @submit=${submitted(() => void this.#send())}>
      ${trouble(this.#answer, words)}
      <h2 id="title" tabindex="-1">${survey.title}</h2>
      <p class="help">${survey.lead}</p>
      ${this.#form.template(first)}
      <h3>${survey.needs}</h3>
      <p class="help">${survey.needsLead}</p>
      ${this.#form.template(needs)}
      <div class="actions"><button class="primary" part="button" type="submit">${survey.send}</button></div>
    </form>`;
  }

  async #send(): Promise<void> {
    const { services, region } = this.stage;
    const tenant = await services.desk.tenant(region);
    if ('ok' in tenant) {
      const place = region === undefined ? {} : { region: region.slice(0, 4) };
      const scores = ['overall', 'understood', 'reachable', 'respected'].flatMap((key) => (this.#form.text(key) ? [[key, Number(this.#form.text(key))] as const] : []));
      const ownWay = this.#form.answers['ownWay'];
      const satisfaction = { ...Object.fromEntries(scores), ...(typeof ownWay === 'boolean' && { ownWay }) } as Answers<'satisfaction'>;
      const needs = { services: [...this.#form.list('services')], obstacles: [...this.#form.list('obstacles')] } as Answers<'needs'>;
      this.#answer = await services.desk.survey({ tenant: tenant.ok.id, about: 'satisfaction', ...place, answers: satisfaction }, this.#ids[0]);
      if ('ok' in this.#answer) this.#answer = await services.desk.survey({ tenant: tenant.ok.id, about: 'needs', ...place, answers: needs }, this.#ids[1]);
    } else this.#answer = tenant;
    this.stage.update('ok' in this.#answer ? 'heading' : 'summary');
  }
}

/** Opens the survey. */
export const open = async (stage: Stage): Promise<View> => new Questionnaire(stage, await loadDeskWords(stage.language));
