import { chinaDay, chinaToday, type Answers, type AttachedFile } from '@mangdao/application/form';
import { effect } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { submitted } from '../app/submitted.js';
import type { Computer, Device } from '../device/device.js';
import { newDraft, type Draft } from '../device/draft.js';
import type { DraftSession } from '../device/draft-session.js';
import type { Sending } from '../sending/sending.js';
import type { Submission } from '../sending/submission.js';
import { Lazy } from '../lazy.js';
import { lateFields } from '../fields/late-fields.js';
import type { Focus, Stage, View } from '../view.js';
import { devicePage } from './device-page.js';
import { fileKeeper } from './file-keeper.js';
import { Form } from './form.js';
import { formTexts, lateTexts, type ShownTexts } from './form-texts.js';
import type { OtherDevice } from './other-device.js';
import { InstitutionInCharge } from './institution-in-charge.js';
import { numbers } from './numbers.js';
import { problemSentence } from './problem-summary.js';
import { questionPage, type QuestionPage } from './question-page.js';
import { reviewPage } from './review-page.js';
import { sentPage } from './sent-page.js';

/** A form at the day it is in China, with the rules of numbers as soon as they are there. */
const newForm = (answers: Answers = { need: 'apply' }, place?: string): Form => new Form(() => ({ today: chinaToday() }), answers, place, () => numbers.value);

/** An application from the first question to its receipt. */
class Apply implements View {
  #form = newForm();
  #computer: Computer = 'unknown';
  #device: Device | undefined;
  #session: DraftSession | undefined;
  #sending: Promise<Sending> | undefined;
  #offered: Draft | undefined;
  #begun = false;
  #submission: Submission | undefined;
  #withdrawal: 'none' | 'asked' | 'withdrawn' | 'withdrawal-requested' | 'failed' = 'none';
  #wasSent = false;
  /** The draft that was queued. */
  #queued = '';
  /** Sent in an earlier visit: the answers are no longer here to be changed. */
  #forgotten = false;
  /** What sends could not be fetched. */
  #cut = false;
  /** Given to the queue: the session writes no more, and that is no other tab's doing. */
  #closed = false;
  #other: OtherDevice | undefined;
  /** Ends with the view: nothing is drawn after it. */
  #ending: (() => void)[] = [];
  #advice;
  readonly #open = new Set<string>();
  readonly #files = fileKeeper(
    async () => (await this.#sender()).uploads,
    () => this.#session?.draft.value.id ?? '',
    () => this.stage.words,
  );

  constructor(
    private stage: Stage,
    private texts: ShownTexts,
    private readonly inCharge: InstitutionInCharge,
  ) {
    this.#advice = this.#lateAdvice();
  }

  /** Whoever comes back to their own device is shown what they sent, or offered what they began, without being asked whose it is. */
  async lookBack(): Promise<void> {
    if (!(await this.stage.services.mayBeKept())) return;
    this.#device = await this.stage.services.device('own');
    const [draft] = (await this.#device.drafts.list()).filter(({ kind }) => kind === 'application');
    if (draft) [this.#offered, this.#computer] = [draft, 'own'];
    const outbox = await this.#sender().then((sending) => sending.outbox, () => undefined);
    const submission = outbox?.submissions.value.find(({ kind }) => kind === 'application');
    if (outbox && submission) this.#showAgain(submission, outbox);
    else if (!draft) this.#device = this.#sending = undefined;
  }

  /** Goes on where a page was closed that had something in the queue. */
  #showAgain(submission: Submission, outbox: Sending['outbox']): void {
    this.#computer = 'own';
    this.#begun = this.#wasSent = true;
    this.#forgotten = submission.answers === undefined;
    if (submission.answers) this.#form = newForm(submission.answers, 'review');
    this.#track(submission.draft, outbox, submission.standing.is);
  }

  template(): TemplateResult {
    const { words } = this.stage;
    if (this.#submission)
      return sentPage({
        stage: this.stage,
        submission: this.#submission,
        withdrawal: this.#withdrawal,
        short: this.#form.isShort,
        tryNow: () => void this.#sender().then(({ outbox }) => outbox.tryNow()),
        correct: () => this.#correct(),
        amend: this.#forgotten ? undefined : () => this.#amend(),
        withdraw: (step) => void this.#withdraw(step),
        keep: (form) => void this.#keep(form),
        takeBackConsent: this.#form.answers['consentSensitive'] === true ? () => void this.#takeBackConsent() : undefined,
        survey: () => this.stage.go('survey'),
        finish: () => void this.#finish(),
      });
    if (this.#other) return this.#other.template();
    if (!this.#begun)
      return devicePage({
        stage: this.stage,
        computer: this.#computer,
        draft: this.#offered,
        choose: (computer) => (this.#computer = computer),
        next: () => void this.#chooseDevice(),
        resume: () => void this.#begin(this.#offered),
        afresh: () => void this.#begin(undefined),
        haveCode: () => void this.#goOnElsewhere(),
      });
    if (this.#isRead) return this.#elsewhere();
    const { consent } = words;
    return html`${this.#page()}
      <div class="bar saving">
        <span role="status">${this.#saving()}</span>
        ${this.#form.answers['consentSensitive'] === true ? html`<button class="link" type="button" @click=${() => void this.#takeBackConsent()}>${consent.takeBack}</button>` : nothing}
        <button class="link" type="button" @click=${() => void this.#goOnElsewhere()}>${words.apply.elsewhere.onward}</button>
        <button class="link" id="wipe" type="button" @click=${() => void this.#wipeAll()}>${words.apply.wipe}</button>
      </div>`;
  }

  /** What the rules say, with its words and those on numbers: wanted first after some questions. */
  #lateAdvice() {
    const { language } = this.stage;
    return new Lazy(async () => {
      const [{ adviceList }, texts] = await Promise.all([import('./advice-page.js'), lateTexts(language)]);
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
    for (const end of this.#ending.splice(0)) end();
    await this.#session?.close();
  }

  wipe(): void {
    void this.#device?.wipe();
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
          cut: this.#cut,
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

  #saving(): string {
    const { keeping } = this.stage.words.apply;
    const saving = this.#session?.saving.value ?? 'memory';
    if (saving === 'memory' && this.#computer === 'own' && this.#device?.fault) return keeping.faults[this.#device.fault];
    return saving === 'unsaved' ? '' : keeping[saving];
  }

  async #chooseDevice(): Promise<void> {
    this.#device = await this.stage.services.device(this.#computer);
    this.#sending = undefined;
    const [draft] = (await this.#device.drafts.list()).filter(({ kind }) => kind === 'application');
    this.#offered = draft;
    if (draft) this.stage.update('heading');
    else await this.#begin(undefined);
  }

  async #begin(draft: Draft | undefined): Promise<void> {
    this.#device ??= await this.stage.services.device(this.#computer);
    if (this.#offered && !draft) await this.#device.drafts.remove(this.#offered.id);
    const opened = draft ?? newDraft(crypto.randomUUID(), 'application', this.inCharge.tenant?.id ?? '', this.stage.language, Date.now());
    this.#session = await this.#device.drafts.open(opened);
    if (draft) this.#form = newForm(draft.answers, draft.place);
    this.#begun = true;
    // What later questions need comes while the first is read, and is there when the line is not.
    void lateFields.load();
    void numbers.load();
    void this.#advice.load();
    void this.#sender().catch(() => undefined);
    void this.#lookForInstitution();
    this.#ending.push(effect(() => this.#follow(this.#session!.saving.value, this.#session!.part.value)));
    this.stage.update('heading');
  }

  /** Draws what the device says of the draft; another tab may have sent or wiped it. */
  #follow(_saving: unknown, part: DraftSession['part']['value']): void {
    if (part === 'gone' && !this.#submission && !this.#wasSent) queueMicrotask(() => this.stage.go('entry'));
    else if (this.#isRead) queueMicrotask(() => this.stage.announce(this.stage.words.apply.elsewhere.label));
    else queueMicrotask(() => this.stage.update());
  }

  /** Another tab writes: what is entered here would be lost. */
  get #isRead(): boolean {
    return this.#session?.part.value === 'reader' && !this.#closed;
  }

  #elsewhere(): TemplateResult {
    const { elsewhere } = this.stage.words.apply;
    return html`<section part="card">
      <h2 id="title" tabindex="-1">${elsewhere.label}</h2>
      <div class="actions"><button class="primary" part="button" type="button" @click=${() => void this.#takeOver()}>${elsewhere.takeOver}</button></div>
    </section>`;
  }

  async #takeOver(): Promise<void> {
    const session = this.#session!;
    await session.takeOver();
    const { answers, place } = session.draft.value;
    this.#form = newForm(answers, place);
    this.stage.update('heading');
  }

  /** A code for another device, or a place to type one from there. */
  async #goOnElsewhere(): Promise<void> {
    const session = this.#begun ? this.#session : undefined;
    const { otherDevice } = await import('./other-device.js');
    const close = (): void => {
      this.#other = undefined;
      this.stage.update('heading');
    };
    this.#other = await otherDevice(this.stage, {
      drafts: async () => (await this.#sender()).serverDrafts,
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
    if (this.#submission) await (await this.#sender()).outbox.amend(this.#submission.draft, this.#sentAnswers());
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
      this.#offered = undefined;
      this.stage.update('heading');
    }
  }

  #after(moved: boolean, focus: Focus = 'heading'): void {
    if (moved) {
      this.#session?.change({ answers: this.#form.kept, place: this.#form.page.key });
      void this.#lookForInstitution();
    }
    this.stage.update(focus);
  }

  /** Who is in charge may change with an answer; the review says who it is. */
  async #lookForInstitution(): Promise<void> {
    const { tenant } = this.inCharge;
    await this.inCharge.follow(this.#form.kept);
    if (this.inCharge.tenant !== tenant && this.#form.page.is === 'review') this.stage.update();
  }

  #sender(): Promise<Sending> {
    const sending = (this.#sending ??= this.stage.services.device(this.#computer).then((device) => this.stage.services.sending(this.#device ?? device)));
    // What could not be fetched is fetched when it is wanted again.
    sending.catch(() => (this.#sending = undefined));
    return sending;
  }

  /** Queues the application: what is queued is safe, and only the intake issues a receipt. */
  async #send(): Promise<void> {
    if (this.#form.lacking.some(({ severity }) => severity === 'error')) {
      this.stage.update('summary');
      return;
    }
    const { language } = this.stage;
    const answers = this.#sentAnswers();
    const needs = answers['accessNeeds'] as unknown;
    if (Array.isArray(needs)) this.stage.carried.accessNeeds = needs as string[];
    const sending = await this.#sender().catch(() => undefined);
    this.#cut = sending === undefined;
    if (!sending) {
      this.stage.update('summary');
      return;
    }
    const { outbox } = sending;
    if (this.#wasSent) {
      await outbox.amend(this.#queued, answers);
      this.#track(this.#queued, outbox);
      return;
    }
    const draft = this.#session!.draft.value;
    await this.inCharge.follow(this.#form.kept);
    const { tenant } = this.inCharge;
    this.#wasSent = true;
    this.#closed = true;
    await this.#session!.close();
    await outbox.queue(
      draft,
      { tenant: tenant?.id ?? draft.tenant, answers, locale: language, attachments: this.#files.ids(), ...(tenant && { formToken: tenant.formToken }) },
      this.#form.isUrgent,
    );
    this.#track(draft.id, outbox);
  }

  #sentAnswers(): Answers {
    return { ...this.#form.kept, consents: this.#form.consents(new Date().toISOString()) as never };
  }

  /** Follows what was queued; `before` is how it stood when it was last shown. */
  #track(id: string, outbox: Sending['outbox'], before = ''): void {
    this.#queued = id;
    this.#ending.push(
      effect(() => {
        const now = outbox.submissions.value.find((one) => one.draft === id);
        if (!now) return;
        this.#submission = now;
        const changed = now.standing.is !== before;
        before = now.standing.is;
        if (now.standing.is === 'sent') {
          const { receipt, secret } = now.standing.receipt;
          this.stage.carried.proof = { receipt, secret };
          if (changed) this.stage.sent();
        }
        queueMicrotask(() => this.stage.update(changed ? 'heading' : 'stay'));
      }),
    );
  }

  #correct(): void {
    this.#submission = undefined;
    // Without a session, after another visit, what was refused is replaced where it lies.
    this.#wasSent = this.#session === undefined;
    this.#form.goTo('review');
    this.stage.update('heading');
  }

  #amend(): void {
    this.#submission = undefined;
    this.#form.whole = true;
    this.#form.goTo('review');
    this.stage.update('heading');
  }

  async #withdraw(step: 'ask' | 'no' | 'yes'): Promise<void> {
    const standing = this.#submission?.standing;
    if (step === 'yes' && standing?.is === 'sent') {
      const done = await this.stage.services.desk.withdraw(standing.receipt.id, { receipt: standing.receipt.receipt, secret: standing.receipt.secret });
      this.#withdrawal = 'ok' in done ? (done.ok === 'withdrawn' ? 'withdrawn' : 'withdrawal-requested') : 'failed';
      this.stage.update(this.#withdrawal === 'failed' ? 'stay' : 'heading');
      return;
    }
    this.#withdrawal = step === 'ask' ? 'asked' : 'none';
    this.stage.update();
    this.stage.focusOn(step === 'ask' ? 'sure' : 'withdraw');
  }

  async #keep(form: 'text' | 'large' | 'braille'): Promise<void> {
    const standing = this.#submission?.standing;
    if (standing?.is !== 'sent') return;
    const { keepReceipt } = await import('./keep-receipt.js');
    const files = Object.values(this.#form.answers).flatMap((answer) => (Array.isArray(answer) ? (answer as unknown as readonly Partial<AttachedFile>[]) : [])).filter(({ size }) => size !== undefined);
    await keepReceipt(
      { number: standing.receipt.receipt, applicant: typeof this.#form.answers['name'] === 'string' ? this.#form.answers['name'] : '', receivedOn: chinaDay(Date.parse(standing.receipt.submittedAt)), institution: this.inCharge.tenant?.name ?? this.stage.words.apply.defaultInstitution, materials: files.map(({ description, name }) => ({ name: description || name || '', copies: 1 })) },
      form,
      this.stage.language,
    );
  }

  async #finish(): Promise<void> {
    const id = this.#submission?.id;
    for (const end of this.#ending.splice(0)) end();
    const { outbox, uploads } = await this.#sender();
    if (id !== undefined) await outbox.dismiss(id);
    // Files that are still on their way go first; they are removed here when they have arrived.
    const arrived = uploads.uploads.value.every(({ standing }) => standing.is === 'done' || standing.is === 'refused');
    // Nor does one application take another with it that was begun since.
    if (arrived && (await this.#device?.drafts.list())?.length === 0) await this.#device?.wipe();
    this.stage.go('entry');
  }

  async #wipeAll(): Promise<void> {
    const server = this.#session?.draft.value.server;
    // What can be reached of it elsewhere goes too; the intake deletes the rest after seven days.
    if (server) void this.#sender().then(({ serverDrafts }) => serverDrafts.remove(server)).catch(() => undefined);
    // The draft is gone by the visitor's own wish: no reason to leave.
    for (const end of this.#ending.splice(0)) end();
    await this.#device?.wipe();
    this.#device = undefined;
    this.#sending = undefined;
    this.#form = newForm();
    this.#begun = false;
    this.#session = undefined;
    this.#closed = false;
    this.#offered = undefined;
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
