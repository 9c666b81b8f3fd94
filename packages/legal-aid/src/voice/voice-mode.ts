import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Field } from '../fields/field.js';
import type { Focus, Stage } from '../view.js';
import { HearingFailed, heard } from './ear.js';
import { command, confirmed, goesOn, inWords, meant, spokenKinds } from './meant.js';
import { voiceLanguages } from './voice-languages.js';
import type { Command, VoiceWords } from './voice-words.js';

/** The question that is talked about, as it was drawn last. */
export interface VoiceTurn {
  readonly key: string;
  readonly stage: Stage;
  /** What is read out of the question. */
  readonly text: string;
  readonly field: Field;
  /** What is wrong with the answer, in sentences; empty where nothing is. */
  readonly faults: string;
  next(): void;
  back(): void;
  /** Missing where the law wants an answer. */
  readonly skip: (() => void) | undefined;
}

/** So often in a row nothing that fits is heard, then voice stops: nobody may be there. */
const patience = 3;

/**
 * A conversation through the form: reads a question, hears the answer, says it back, and goes on when it is confirmed.
 * Keys and touch work all the time; whatever they change, the conversation follows. Nothing is heard before the visitor was
 * told where the sound goes.
 */
export class VoiceMode {
  #agreed = false;
  #on = false;
  #turn: VoiceTurn | undefined;
  /** Ends with the question. */
  #talk: AbortController | undefined;
  /** What was said to the visitor last. */
  #line = '';
  #listening = false;
  /** The answer before the one that waits to be confirmed. */
  #before: { readonly answer: Field['answer'] } | undefined;

  /** The part of the page that voice has; drawing another question goes on with that. */
  template(turn: VoiceTurn): TemplateResult {
    const other = turn.key !== this.#turn?.key;
    this.#turn = turn;
    if (other) this.#begin();
    const { stage } = turn;
    const words = this.#words(turn);
    if (this.#on)
      return html`<div class="row">
        <p role=${stage.reader ? nothing : 'status'}>${this.#listening ? words.listening : this.#line}</p>
        <p class="muted">${words.hint}</p>
        <button part="button" type="button" @click=${() => this.#stop(words.stopped, 'heading')}>${words.stop}</button>
      </div>`;
    if (this.#agreed) return html`<button part="button" type="button" @click=${() => this.#start()}>${words.answer}</button>`;
    return html`<details>
      <summary>${words.answer}</summary>
      <div>
        <p>${words.where}</p>
        <button
          part="button"
          type="button"
          @click=${() => {
            this.#agreed = true;
            this.#start();
          }}
        >
          ${words.agree}
        </button>
      </div>
    </details>`;
  }

  /** Says and hears nothing where no question is shown; goes on with the next. */
  pause(): void {
    this.#talk?.abort();
    this.#turn = undefined;
  }

  #words({ stage }: VoiceTurn): VoiceWords {
    return voiceLanguages[stage.language];
  }

  #start(): void {
    this.#on = true;
    this.#begin();
    this.#turn?.stage.update('heading');
  }

  #stop(line: string, focus?: Focus): void {
    this.#on = false;
    this.#talk?.abort();
    this.#turn?.stage.update(focus);
    this.#turn?.stage.announce(line);
  }

  #begin(): void {
    this.#talk?.abort();
    this.#before = undefined;
    if (!this.#on) return;
    const talk = (this.#talk = new AbortController());
    // After the question is drawn: what is said changes what is shown.
    setTimeout(() => void this.#converse(talk.signal), 0);
  }

  async #converse(signal: AbortSignal): Promise<void> {
    const first = this.#turn;
    if (!first || signal.aborted) return;
    let turn = first;
    let say = spokenKinds.includes(turn.field.kind) ? turn.text : `${turn.text}\n${this.#words(turn).byHand}`;
    try {
      for (let missed = 0; missed < patience; ) {
        await this.#say(say, signal);
        const said = await this.#hear(signal);
        if (signal.aborted) return;
        // Drawn anew meanwhile, with what was entered.
        turn = this.#turn ?? turn;
        const reply = said === '' ? undefined : this.#reply(said, turn);
        // What it led to may be another question, or none.
        if (signal.aborted) return;
        missed = reply === undefined ? missed + 1 : 0;
        say = reply ?? (said === '' ? this.#words(turn).silent : this.#words(turn).unclear(said));
      }
      this.#stop(this.#words(turn).stopped);
    } catch (error) {
      if (!(error instanceof HearingFailed)) throw error;
      this.#stop(this.#words(turn).failed);
    }
  }

  /** Does what was said; gives what to say to it, or nothing where it was not understood. */
  #reply(said: string, turn: VoiceTurn): string | undefined {
    const { field } = turn;
    const words = this.#words(turn);
    const told = command(words, said);
    if (told) return this.#obey(told, turn);
    const right = this.#before && confirmed(words, said);
    if (right) return this.#obey('next', turn);
    if (right === false) {
      field.set(this.#before?.answer);
      this.#before = undefined;
      field.redraw();
      return words.retry;
    }
    const answer = spokenKinds.includes(field.kind) ? meant(field, said) : undefined;
    if (answer === undefined) return undefined;
    this.#before = { answer: field.answer };
    field.set(answer);
    field.redraw();
    return (goesOn(field) ? words.more : words.confirm)(inWords(field, answer));
  }

  /** What is to be said, if the question is still there. */
  #obey(told: Command, turn: VoiceTurn): string {
    const words = this.#words(turn);
    switch (told) {
      case 'next':
        turn.next();
        this.#before = undefined;
        return this.#turn?.faults || turn.text;
      case 'back':
        turn.back();
        return words.first;
      case 'again':
        return turn.text;
      case 'skip':
        turn.skip?.();
        return words.noSkip;
      case 'stop':
        this.#stop(words.stopped);
        return '';
    }
  }

  async #say(text: string, signal: AbortSignal): Promise<void> {
    const stage = this.#turn?.stage;
    this.#line = text;
    stage?.update();
    if (!stage?.reader || signal.aborted) return;
    const { reader, language } = stage;
    signal.addEventListener('abort', () => reader.stop(), { once: true });
    // Where nothing can speak, it is shown.
    await reader.read(text, language).catch(() => undefined);
  }

  async #hear(signal: AbortSignal): Promise<string> {
    const stage = this.#turn?.stage;
    if (!stage || signal.aborted) return '';
    this.#listening = true;
    stage.update();
    try {
      return await heard(stage.language, signal);
    } finally {
      this.#listening = false;
      if (!signal.aborted) this.#turn?.stage.update();
    }
  }
}
