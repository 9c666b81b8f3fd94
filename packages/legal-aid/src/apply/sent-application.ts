import { chinaDay, type Answers, type AttachedFile } from '@mangdao/application/form';
import { effect } from '@preact/signals-core';
import type { TemplateResult } from 'lit/html.js';
import type { Sending } from '../sending/sending.js';
import type { Submission } from '../sending/submission.js';
import type { Stage } from '../view.js';
import type { Form } from './form.js';
import type { InstitutionInCharge } from './institution-in-charge.js';
import type { KeptDraft } from './kept-draft.js';
import { sentPage } from './sent-page.js';

/** What an application has around it once it was sent. */
export interface SentSetting {
  readonly stage: () => Stage;
  readonly form: () => Form;
  readonly kept: KeptDraft;
  readonly inCharge: InstitutionInCharge;
  /** Ids of the files that belong to it. */
  readonly files: () => readonly string[];
  /** Something was drawn of it for as long as the view lasts. */
  readonly whileShown: (end: () => void) => void;
  takeBackConsent(): void;
  finished(): void;
}

/** An application on its way and after: queued, refused, received, changed, withdrawn. */
export class SentApplication {
  /** Where it stands; nothing before it was sent, and while it is put right or changed. */
  submission: Submission | undefined;
  #withdrawal: 'none' | 'asked' | 'withdrawn' | 'withdrawal-requested' | 'failed' = 'none';
  #wasSent = false;
  /** What sends could not be fetched: nothing was sent. */
  cut = false;
  /** The draft that was queued. */
  #queued = '';
  /** Sent in an earlier visit: the answers are no longer here to be changed. */
  #forgotten = false;

  constructor(private readonly setting: SentSetting) {}

  /** Whether the draft was given to the queue. */
  get wasSent(): boolean {
    return this.#wasSent;
  }

  template(): TemplateResult {
    const { form, kept, stage, takeBackConsent } = this.setting;
    return sentPage({
      stage: stage(),
      submission: this.submission!,
      withdrawal: this.#withdrawal,
      short: form().isShort,
      tryNow: () => void kept.sender().then(({ outbox }) => outbox.tryNow()),
      correct: () => {
        // Without a session, after another visit, what was refused is replaced where it lies.
        this.#wasSent = kept.session === undefined;
        this.#review();
      },
      amend: this.#forgotten
        ? undefined
        : () => {
            form().whole = true;
            this.#review();
          },
      withdraw: (step) => void this.#withdraw(step),
      keep: (paper) => void this.#keep(paper),
      takeBackConsent: form().answers['consentSensitive'] === true ? takeBackConsent : undefined,
      survey: () => stage().go('survey'),
      finish: () => void this.#finish(),
    });
  }

  /** Goes on where a page was closed that had something in the queue. */
  async showAgain({ draft, answers, standing }: Submission): Promise<void> {
    const { outbox } = await this.setting.kept.sender();
    this.#wasSent = true;
    this.#forgotten = answers === undefined;
    this.#track(draft, outbox, standing.is);
  }

  /** Queues the application: what is queued is safe, and only the intake issues a receipt. */
  async send(): Promise<void> {
    const { files, form, inCharge, kept, stage } = this.setting;
    const answers = this.#answers();
    const needs = answers['accessNeeds'] as unknown;
    if (Array.isArray(needs)) stage().carried.accessNeeds = needs as string[];
    const sending = await kept.sender().catch(() => undefined);
    this.cut = sending === undefined;
    if (!sending) {
      stage().update('summary');
      return;
    }
    const { outbox } = sending;
    if (this.#wasSent) {
      await outbox.amend(this.#queued, answers);
      this.#track(this.#queued, outbox);
      return;
    }
    const draft = kept.session!.draft.value;
    await inCharge.follow(form().kept);
    const { tenant } = inCharge;
    this.#wasSent = true;
    await kept.handOn();
    await outbox.queue(
      draft,
      { tenant: tenant?.id ?? draft.tenant, answers, locale: stage().language, attachments: files(), ...(tenant && { formToken: tenant.formToken }) },
      form().isUrgent,
    );
    this.#track(draft.id, outbox);
  }

  /** Sends the answers as they are now. */
  async amend(): Promise<void> {
    if (this.submission) await (await this.setting.kept.sender()).outbox.amend(this.submission.draft, this.#answers());
  }

  #answers(): Answers {
    const form = this.setting.form();
    return { ...form.kept, consents: form.consents(new Date().toISOString()) as never };
  }

  /** Follows what was queued; `before` is how it stood when it was last shown. */
  #track(id: string, outbox: Sending['outbox'], before = ''): void {
    const { stage, whileShown } = this.setting;
    this.#queued = id;
    whileShown(
      effect(() => {
        const now = outbox.submissions.value.find((one) => one.draft === id);
        if (!now) return;
        this.submission = now;
        const changed = now.standing.is !== before;
        before = now.standing.is;
        if (now.standing.is === 'sent') {
          const { receipt, secret } = now.standing.receipt;
          stage().carried.proof = { receipt, secret };
          if (changed) stage().sent();
        }
        queueMicrotask(() => stage().update(changed ? 'heading' : 'stay'));
      }),
    );
  }

  /** Back to the answers. */
  #review(): void {
    this.submission = undefined;
    this.setting.form().goTo('review');
    this.setting.stage().update('heading');
  }

  async #withdraw(step: 'ask' | 'no' | 'yes'): Promise<void> {
    const stage = this.setting.stage();
    const standing = this.submission?.standing;
    if (step === 'yes' && standing?.is === 'sent') {
      const { id, receipt, secret } = standing.receipt;
      const done = await stage.services.desk.withdraw(id, { receipt, secret });
      this.#withdrawal = 'ok' in done ? (done.ok === 'withdrawn' ? 'withdrawn' : 'withdrawal-requested') : 'failed';
      stage.update(this.#withdrawal === 'failed' ? 'stay' : 'heading');
      return;
    }
    this.#withdrawal = step === 'ask' ? 'asked' : 'none';
    stage.update();
    stage.focusOn(step === 'ask' ? 'sure' : 'withdraw');
  }

  async #keep(paper: 'text' | 'large' | 'braille'): Promise<void> {
    const standing = this.submission?.standing;
    if (standing?.is !== 'sent') return;
    const { keepReceipt } = await import('./keep-receipt.js');
    const { language, words } = this.setting.stage();
    const { answers } = this.setting.form();
    const files = Object.values(answers).flatMap((answer) => (Array.isArray(answer) ? (answer as unknown as readonly Partial<AttachedFile>[]) : [])).filter(({ size }) => size !== undefined);
    const data = {
      number: standing.receipt.receipt,
      applicant: typeof answers['name'] === 'string' ? answers['name'] : '',
      receivedOn: chinaDay(Date.parse(standing.receipt.submittedAt)),
      institution: this.setting.inCharge.tenant?.name ?? words.apply.defaultInstitution,
      materials: files.map(({ description, name }) => ({ name: description || name || '', copies: 1 })),
    };
    await keepReceipt(data, paper, language);
  }

  async #finish(): Promise<void> {
    const { finished, kept } = this.setting;
    const id = this.submission?.id;
    finished();
    const { outbox, uploads } = await kept.sender();
    if (id !== undefined) await outbox.dismiss(id);
    // Files that are still on their way go first; they are removed here when they have arrived.
    const arrived = uploads.uploads.value.every(({ standing }) => standing.is === 'done' || standing.is === 'refused');
    // Nor does one application take another with it that was begun since.
    if (arrived && !(await kept.hasDraft())) await kept.wipe();
    this.setting.stage().go('entry');
  }
}
