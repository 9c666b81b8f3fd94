import type { Answer } from '@mangdao/application/form';
import { phoneProblems } from '@mangdao/application/numbers';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Asked, DeskWords } from '../desk-words/desk-words.js';
import type { Field, Options } from '../fields/field.js';
import { drawnField } from '../fields/fields.js';
import type { Stage } from '../view.js';

/** A question of a short form. */
export interface Item {
  readonly key: string;
  readonly kind: Field['kind'];
  readonly words: Asked;
  readonly options?: Options;
  /** Must be answered. */
  readonly wanted?: boolean;
  /** Fewest characters. */
  readonly min?: number;
  readonly yes?: string;
  readonly no?: string;
  /** Whether the answer changes what else is asked. */
  readonly steers?: boolean;
}

/** A form of a few questions on one page, checked when it is sent. */
export class ShortForm {
  answers: Record<string, Answer | undefined> = {};
  #faults = new Map<string, string>();

  constructor(
    private stage: Stage,
    private words: DeskWords,
  ) {}

  /** Goes on in another language. */
  speak(stage: Stage, words: DeskWords): void {
    this.stage = stage;
    this.words = words;
  }

  /** Text of an answer, trimmed; nothing where there is none. */
  text(key: string): string | undefined {
    const answer = this.answers[key];
    return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : undefined;
  }

  /** The choices of an answer. */
  list(key: string): readonly string[] {
    const answer = this.answers[key];
    return Array.isArray(answer) ? (answer as readonly string[]) : [];
  }

  /** Whether everything is in order; if not, the summary says what to put right and has the focus. */
  check(items: readonly Item[]): boolean {
    this.#faults = new Map(items.flatMap((item) => (this.#fault(item) ? [[item.key, this.#fault(item)!] as const] : [])));
    if (this.#faults.size > 0) this.stage.update('summary');
    return this.#faults.size === 0;
  }

  /** The summary of what is wrong, then the questions. */
  template(items: readonly Item[]): TemplateResult {
    return html`${this.#summary()} ${items.map((item) => this.#item(item))}`;
  }

  #fault({ key, kind, words: [label], wanted, min = 0 }: Item): string | undefined {
    const answer = this.answers[key];
    const text = this.text(key);
    if (answer === undefined || (Array.isArray(answer) && answer.length === 0) || answer === '') return wanted ? this.words.missing(label) : undefined;
    if (kind === 'phone' && phoneProblems(text ?? '').some(({ severity }) => severity === 'error')) return this.words.badPhone;
    return min > 0 && Array.from(text ?? '').length < min ? this.words.tooShort(min) : undefined;
  }

  #summary(): TemplateResult | typeof nothing {
    if (this.#faults.size === 0) return nothing;
    return html`<div id="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
      <h3 id="summary-title">${this.stage.words.summary}</h3>
      <ul role="list">
        ${[...this.#faults].map(([key, sentence]) => html`<li><button class="link" type="button" @click=${() => this.stage.focusOn(`f-${key}`)}>${sentence}</button></li>`)}
      </ul>
    </div>`;
  }

  #item({ key, kind, words: [label, help], options = {}, wanted, yes, no, steers }: Item): TemplateResult {
    const { stage } = this;
    const id = `f-${key}`;
    const fault = this.#faults.get(key);
    const describedBy = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ');
    return html`<div class="cell">
      <b id=${`${id}-label`}>${label}${wanted ? nothing : html` <small class="muted">${stage.words.optional}</small>`}</b>
      ${help ? html`<span id=${`${id}-help`} class="help">${help}</span>` : nothing}
      ${fault ? html`<p id=${`${id}-fault`} class="error">${fault}</p>` : nothing}
      ${drawnField({
        kind,
        question: { key, kind: kind as 'text' },
        id,
        label: `${id}-label`,
        describedBy,
        invalid: fault !== undefined,
        answer: this.answers[key],
        values: Object.keys(options),
        options,
        columns: {},
        cells: {},
        yes: yes ?? this.words.yes,
        no: no ?? this.words.no,
        now: () => '',
        words: stage.words,
        set: (answer) => {
          this.answers[key] = answer;
          if (steers) stage.update();
        },
        redraw: (focus) => {
          stage.update();
          if (focus !== undefined) stage.focusOn(focus);
        },
        announce: stage.announce,
      })}
    </div>`;
  }
}
