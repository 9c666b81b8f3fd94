import { chinaToday, type Answers } from '@mangdao/application/form';
import { effect } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { submitted } from '../app/submitted.js';
import { newDraft, type Draft } from '../device/draft.js';
import type { DraftSession } from '../device/draft-session.js';
import { Lazy } from '../lazy.js';
import { lateFields } from '../fields/late-fields.js';
import type { Focus, Stage, View } from '../view.js';
import { devicePage } from './device-page.js';
import { fileKeeper } from './file-keeper.js';
import { Form } from './form.js';
import { formTexts, lateTexts, type ShownTexts } from './form-texts.js';
import type { OtherDevice } from './other-device.js';
import { InstitutionInCharge } from './institution-in-charge.js';
import { KeptDraft } from './kept-draft.js';
import { numbers } from './numbers.js';
import { problemSentence } from './problem-summary.js';
import { questionPage, type QuestionPage } from './question-page.js';
import { reviewPage } from './review-page.js';
import { SentApplication } from './sent-application.js';

/** A form at the day it is in China, with the rules of numbers as soon as they are there. */
const newForm = (answers: Answers = { need: 'apply' }, place?: string): Form => new Form(() => ({ today: chinaToday() }), answers, place, () => numbers.value);

/** Long enough for the next page to be on the screen, in milliseconds. */
const afterDrawing = 100;

/** An application from the first question to its receipt. */
class Apply implements View {
  #form = newForm();
  #begun = false;
  /** What is drawn of saving, and what was said of it. */
  #drawn = '';
  #said = '';
  #other: OtherDevice | undefined;
  /** Ends with the view: nothing is drawn after it. */
  #ending: (() => void)[] = [];
  #advice;
  readonly #open = new Set<string>();
  readonly #voice = new Lazy(async () => new (await import('../voice/voice-mode.js')).VoiceMode());
  readonly #files = fileKeeper(
    async () => (await this.#kept.sender()).uploads,
    () => this.#kept.session?.draft.value.id ?? '',
    () => this.stage.words,
  );
  readonly #kept = new KeptDraft(() => this.stage.services);
  readonly #sent: SentApplication;

  constructor(
    private stage: Stage,
    private texts: ShownTexts,
    private readonly inCharge: InstitutionInCharge,
  ) {
    this.#advice = this.#lateAdvice();
    this.#sent = new SentApplication({
      stage: () => this.stage,
      form: () => this.#form,
      kept: this.#kept,
      inCharge,
      files: () => this.#files.ids(),
      whileShown: (end) => this.#ending.push(end),
      takeBackConsent: () => void this.#takeBackConsent(),
      finished: () => this.#end(),
    });
  }

  /** Finds what was begun or sent here before. */
  async lookBack(): Promise<void> {
    const submission = await this.#kept.lookBack();
    if (!submission) return;
    this.#begun = true;
    if (submission.answers) this.#form = newForm(submission.answers, 'review');
    await this.#sent.showAgain(submission);
  }

  template(): TemplateResult {
    // Voice talks about a question that is seen, and about nothing else.
    if (this.#sent.submission || this.#other || !this.#begun || this.#kept.isRead || this.#form.page.is !== 'question') this.#voice.value?.pause();
    const { words } = this.stage;
    if (this.#sent.submission) return this.#sent.template();
    if (this.#other) return this.#other.template();
    if (!this.#begun)
      return devicePage({
        stage: this.stage,
        computer: this.#kept.computer,
        draft: this.#kept.offered,
        choose: (computer) => (this.#kept.computer = computer),
        next: () => void this.#chooseDevice(),
        resume: () => void this.#begin(this.#kept.offered),
        afresh: () => void this.#begin(undefined),
        haveCode: () => void this.#goOnElsewhere(),
      });
    if (this.#kept.isRead) return this.#elsewhere();
    const { consent } = words;
    return html`${this.#page()}
      <div class="bar saving">
        <span>${(this.#drawn = this.#kept.saving(words))}</span>
        ${this.#form.answers['consentSensitive'] === true ? html`<button class="link" type="button" @click=${() => void this.#takeBackConsent()}>${consent.takeBack}</button>` : nothing}
        <button class="link" type="button" @click=${() => void this.#goOnElsewhere()}>${words.apply.elsewhere.onward}</button>
        <button class="link" id="wipe" type="button" @click=${() => void this.#wipeAll()}>${words.apply.wipe}</button>
      </div>`;
  }

  /** What the rules say, with its words and those on numbers: wanted first after some questions. */
  #lateAdvice() {
    const { language } = this.stage;
    return new Lazy(async () => {
      const [{ adviceList }, texts] = await Promise.all([import('../late-parts.js'), lateTexts(language)]);
      if (language === this.stage.language) this.texts = { ...this.texts, ...texts };
      return { adviceList, texts: texts.advice };
    });
  }

  async speak(stage: Stage): Promise<void> {
    [this.texts] = await Promise.all([formTexts(stage.language), this.#other?.speak(stage)]);
    this.stage = stage;
    this.#advice = this.#lateAdvice();
    if (this.#begun) void this.#advice.load().then(() => stage.update());
  }

  async leave(): Promise<void> {
    this.#voice.value?.pause();
    this.#end();
    await this.#kept.session?.close();
  }

  wipe(): void {
    this.#voice.value?.pause();
    void this.#kept.wipe();
  }

  #end(): void {
    for (const end of this.#ending.splice(0)) end();
  }

  #page(): TemplateResult {
    const { page } = this.#form;
    switch (page.is) {
      case 'question':
        return questionPage(this.#questionPage(), page.question, this.#above());
      case 'review':
        return reviewPage({
          stage: this.stage,
          form: this.#form,
          texts: this.texts,
          institution: this.inCharge.tenant?.name ?? this.stage.words.apply.defaultInstitution,
          goTo: (key) => this.#after(this.#form.goTo(key)),
          back: () => this.#back(),
          send: () => void this.#send(),
          cut: this.#sent.cut,
          redraw: () => this.stage.update(),
        });
      default:
        return this.#between(page.is);
    }
  }

  /** A page between questions: advice, or handing the device back. */
  #between(is: 'advice' | 'hand-back'): TemplateResult {
    const { words } = this.stage;
    const [title, ...sentences] = is === 'advice' ? ([words.apply.advice, words.apply.adviceLead] as const) : words.apply.handBack;
    return html`<form novalidate part="card" @submit=${submitted(() => this.#next())}>
      ${this.#above()}
      <h2 id="title" tabindex="-1">${title}</h2>
      ${sentences.map((sentence) => html`<p class="help">${sentence}</p>`)}
      ${is === 'advice' ? this.#adviceList() : nothing}
      <div class="actions">
        <button class="primary" part="button" type="submit">${is === 'advice' ? words.next : words.apply.handBackDone}</button>
        <button class="quiet" part="button" type="button" @click=${() => this.#back()}>${words.back}</button>
      </div>
    </form>`;
  }

  /** The advice; the form goes on without it where it cannot be fetched. */
  #adviceList(): TemplateResult | typeof nothing {
    const redraw = (): void => this.stage.update();
    const late = this.#advice.get(redraw);
    if (late) return late.adviceList(this.#form.answers, this.#form.today, late.texts, this.stage.words, this.#open, redraw);
    return this.#advice.failed ? nothing : html`<p role="status">${this.stage.words.loading}</p>`;
  }

  #questionPage(): QuestionPage {
    return {
      stage: this.stage,
      form: this.#form,
      texts: this.texts,
      files: this.#files,
      open: this.#open,
      voice: this.#voice,
      sentence: (problem) => problemSentence(problem, this.texts),
      redraw: (focus) => {
        this.stage.update();
        if (focus !== undefined) this.stage.focusOn(focus);
      },
      next: () => this.#next(),
      skip: () => {
        this.#form.skip();
        this.#after(true);
      },
      back: () => this.#back(),
    };
  }

  /** Where one is, told truly: the count changes with the answers, and says so. */
  #above(): TemplateResult {
    const { words } = this.stage;
    const { pages, page, isShort, isUrgent, whole } = this.#form;
    const questions = pages.filter(({ is }) => is === 'question');
    const place = Math.max(1, questions.findIndex(({ key }) => key === page.key) + 1 || pages.findIndex(({ key }) => key === page.key));
    const step = page.is === 'question' ? this.texts.steps[page.question.step] : '';
    return html`<div class="progress">
        <span title=${words.apply.progressNote}><b>${step}</b> <span id="progress">${page.is === 'question' ? words.apply.progress(place, questions.length) : words.apply.title}</span></span>
        <progress aria-labelledby="progress" max=${questions.length} value=${place - 1}></progress>
      </div>
      ${isShort && page.key !== 'urgent'
        ? html`<div class="row">
            <p><b>${words.apply.urgent}</b> ${words.apply.urgentLead}</p>
            <button
              class="link"
              type="button"
              @click=${() => {
                this.#form.whole = true;
                this.stage.update('heading');
              }}
            >
              ${words.apply.fullForm}
            </button>
          </div>`
        : nothing}
      ${isUrgent && whole ? html`<p class="muted">${words.apply.urgent}</p>` : nothing}`;
  }

  async #chooseDevice(): Promise<void> {
    await this.#kept.choose();
    if (this.#kept.offered) this.stage.update('heading');
    else await this.#begin(undefined);
  }

  async #begin(draft: Draft | undefined): Promise<void> {
    const session = await this.#kept.begin(draft, () => newDraft(crypto.randomUUID(), 'application', this.inCharge.tenant?.id ?? '', this.stage.language, Date.now()));
    if (draft) this.#form = newForm(draft.answers, draft.place);
    this.#begun = true;
    // What later questions need comes while the first is read, and is there when the line is not.
    void lateFields.load().then(() => lateFields.value?.places.within(this.stage.region ?? '').load());
    void numbers.load();
    void this.#advice.load();
    void this.#kept.sender().catch(() => undefined);
    void this.#lookForInstitution();
    this.#ending.push(effect(() => this.#follow(session.saving.value, session.part.value)));
    this.stage.update('heading');
  }

  /** Draws what the device says of the draft; another tab may have sent or wiped it. */
  #follow(saving: DraftSession['saving']['value'], part: DraftSession['part']['value']): void {
    if (part === 'gone' && !this.#sent.submission && !this.#sent.wasSent) queueMicrotask(() => this.stage.go('entry'));
    else if (this.#kept.isRead) queueMicrotask(() => this.stage.announce(this.stage.words.apply.elsewhere.label));
    else queueMicrotask(() => this.#showSaving(saving, part));
  }

  /** How saving goes is seen at once, and heard the first time and whenever it turns: not at each step. */
  #showSaving(saving: DraftSession['saving']['value'], part: DraftSession['part']['value']): void {
    const now = this.#kept.saving(this.stage.words);
    const settled = saving !== 'saving' && saving !== 'unsaved';
    if (settled && now !== this.#said) this.stage.announce((this.#said = now));
    // A step that was just drawn shows it already.
    else if (now !== this.#drawn || part !== 'writer') this.stage.update();
  }

  #elsewhere(): TemplateResult {
    const { elsewhere } = this.stage.words.apply;
    return html`<section part="card">
      <h2 id="title" tabindex="-1">${elsewhere.label}</h2>
      <div class="actions"><button class="primary" part="button" type="button" @click=${() => void this.#takeOver()}>${elsewhere.takeOver}</button></div>
    </section>`;
  }

  async #takeOver(): Promise<void> {
    const session = this.#kept.session!;
    await session.takeOver();
    const { answers, place } = session.draft.value;
    this.#form = newForm(answers, place);
    this.stage.update('heading');
  }

  /** A code for another device, or a place to type one from there. */
  async #goOnElsewhere(): Promise<void> {
    const session = this.#begun ? this.#kept.session : undefined;
    const { otherDevice } = await import('./other-device.js');
    const close = (): void => {
      this.#other = undefined;
      this.stage.update('heading');
    };
    this.#other = await otherDevice(this.stage, {
      drafts: async () => (await this.#kept.sender()).serverDrafts,
      draft: session && (() => ({ ...session.draft.value, tenant: this.inCharge.tenant?.id ?? session.draft.value.tenant })),
      keep: (server, answers) => {
        session?.change({ server, ...(answers && { answers }) });
        if (answers) this.#form = newForm(answers, this.#form.page.key);
      },
      resume: (draft) => {
        this.#other = undefined;
        void this.#begin(draft);
      },
      close,
    });
    this.stage.update('heading');
  }

  /** Taken back as easily as given: with one press, before sending and as long as it can be changed after. */
  async #takeBackConsent(): Promise<void> {
    this.#form.takeBackConsent();
    if (this.#sent.submission) await this.#sent.amend();
    else this.#after(true);
    this.stage.announce(this.stage.words.consent.takenBack);
  }

  #next(): void {
    const moved = this.#form.next();
    this.#after(moved, moved ? 'heading' : 'summary');
  }

  #back(): void {
    if (this.#form.back()) this.#after(true);
    else {
      this.#begun = false;
      this.#kept.offered = undefined;
      this.stage.update('heading');
    }
  }

  #after(moved: boolean, focus: Focus = 'heading'): void {
    if (moved) this.#kept.keep(this.#form.kept, this.#form.page.key);
    this.stage.update(focus);
    // Nobody waits for it: the step is drawn first.
    if (moved) setTimeout(() => void this.#lookForInstitution(), afterDrawing);
  }

  /** Who is in charge may change with an answer; the review says who it is. */
  async #lookForInstitution(): Promise<void> {
    const { tenant } = this.inCharge;
    await this.inCharge.follow(this.#form.kept);
    if (this.inCharge.tenant !== tenant && this.#form.page.is === 'review') this.stage.update();
  }

  /** Sends it, unless something is still missing: the review says what. */
  async #send(): Promise<void> {
    if (this.#form.lacking.some(({ severity }) => severity === 'error')) this.stage.update('summary');
    else await this.#sent.send();
  }

  async #wipeAll(): Promise<void> {
    // The draft is gone by the visitor's own wish: no reason to leave.
    this.#end();
    await this.#kept.wipeAll();
    this.#form = newForm();
    this.#begun = false;
    this.stage.update('heading');
    this.stage.announce(this.stage.words.apply.wiped);
  }
}

/** Opens an application; the form can be filled in before the intake has answered. */
export async function open(stage: Stage): Promise<View> {
  const inCharge = new InstitutionInCharge(stage.services.desk, stage.region);
  const [texts] = await Promise.all([formTexts(stage.language), soon(inCharge.follow({}))]);
  const view = new Apply(stage, texts, inCharge);
  await view.lookBack().catch(() => undefined);
  return view;
}

/** What comes within a second; later, without. */
const soon = <T>(answer: Promise<T>): Promise<T | undefined> => Promise.race([answer.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(resolve, 1000))]);
