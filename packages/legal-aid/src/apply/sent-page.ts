import { html, nothing, type TemplateResult } from 'lit/html.js';
import { listenButton } from '../app/listen-button.js';
import { callLinks } from '../app/call-links.js';
import { waitingPage } from '../app/waiting-page.js';
import type { Receipt, Submission } from '../sending/submission.js';
import type { Stage } from '../view.js';

/** What the page after sending is drawn from. */
export interface SentPage {
  readonly stage: Stage;
  readonly submission: Submission;
  /** What became of a withdrawal: asked about, or done. */
  readonly withdrawal: 'none' | 'asked' | 'withdrawn' | 'withdrawal-requested' | 'failed';
  readonly short: boolean;
  tryNow(): void;
  correct(): void;
  /** Missing where the answers are not here. */
  readonly amend: (() => void) | undefined;
  withdraw(step: 'ask' | 'no' | 'yes'): void;
  keep(form: 'text' | 'large' | 'braille'): void;
  /** Missing where no consent was given. */
  readonly takeBackConsent: (() => void) | undefined;
  survey(): void;
  finish(): void;
}

/** Where the application stands: saved and waiting, refused with what to change, or received, with its receipt. */
export function sentPage(page: SentPage): TemplateResult {
  const { words } = page.stage;
  const { standing } = page.submission;
  switch (standing.is) {
    case 'waiting':
    case 'sending':
      return waitingPage(page.stage, standing, page.tryNow);
    case 'refused':
      return html`<section part="card">
        <div id="summary" role="alert" tabindex="-1">
          <h2 id="title" tabindex="-1">${words.sent.refused}</h2>
          <p>${[standing.problem.title, standing.problem.expected, standing.problem.todo].filter(Boolean).join(' ')}</p>
        </div>
        <div class="actions"><button class="primary" part="button" type="button" @click=${page.correct}>${words.sent.correct}</button></div>
        <p>${words.calls}</p>
        ${callLinks(['12348'])}
      </section>`;
    case 'sent':
      return received(page, standing.receipt, standing.changing);
  }
}

function received(page: SentPage, receipt: Receipt, changing: boolean): TemplateResult {
  const { stage, withdrawal, short } = page;
  const { words, language } = stage;
  const until = new Date(receipt.changeableUntil);
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Shanghai' }).format(until);
  const open = until.getTime() > Date.now();
  if (withdrawal === 'withdrawn' || withdrawal === 'withdrawal-requested')
    return html`<section part="card">
      <h2 id="title" tabindex="-1">${withdrawal === 'withdrawn' ? words.sent.withdrawn : words.sent.withdrawRequested}</h2>
      <div class="actions"><button part="button" type="button" @click=${page.finish}>${words.sent.finish}</button></div>
    </section>`;
  const heard = [words.sent.title, words.sent.number, receipt.receipt, words.sent.secret, receipt.secret, ...words.sent.next].join('\n');
  return html`<section part="card">
    <h2 id="title" tabindex="-1">${words.sent.title}</h2>
    <p>${words.sent.lead}</p>
    <div class="row good">
      <h3 id="number">${words.sent.number}</h3>
      <p class="number" aria-labelledby="number">${receipt.receipt}</p>
      <h3 id="secret">${words.sent.secret}</h3>
      <p class="number" aria-labelledby="secret">${receipt.secret}</p>
      <p class="muted">${words.sent.secretHint}</p>
    </div>
    <h3>${words.sent.keep}</h3>
    <div class="actions">
      <button part="button" type="button" @click=${() => page.keep('text')}>${words.sent.text}</button>
      <button part="button" type="button" @click=${() => page.keep('large')}>${words.sent.largePrint}</button>
      <button part="button" type="button" @click=${() => page.keep('braille')}>${words.sent.braille}</button>
      ${listenButton(stage, heard)}
    </div>
    <ul class="items" role="list">
      ${words.sent.next.map((sentence) => html`<li>${sentence}</li>`)} ${open ? html`<li>${words.sent.changeable(time)}</li>` : nothing}
      ${changing ? html`<li>${words.sent.changing}</li>` : nothing}
    </ul>
    ${withdrawal === 'asked' ? sure(page) : changes(page, open, short)}
    <div class="actions">
      <button part="button" type="button" @click=${() => stage.go('handover')}>${words.sent.handOver}</button>
      <button part="button" type="button" @click=${page.survey}>${words.sent.survey}</button>
    </div>
    <div class="actions">
      <button part="button" type="button" @click=${page.finish}>${words.sent.finish}</button>
      <span class="muted">${words.sent.finishHint}</span>
    </div>
  </section>`;
}

const changes = ({ stage: { words }, amend, withdraw, withdrawal, takeBackConsent }: SentPage, open: boolean, short: boolean): TemplateResult =>
  html`${withdrawal === 'failed' ? html`<p class="error" role="alert">${words.offline}</p>` : nothing}
    <div class="actions">
      ${open && amend ? html`<button class=${short ? 'primary' : ''} part="button" type="button" @click=${amend}>${short ? words.sent.more : words.sent.amend}</button>` : nothing}
      ${open && takeBackConsent ? html`<button part="button" type="button" @click=${takeBackConsent}>${words.consent.takeBack}</button>` : nothing}
      <button id="withdraw" part="button" type="button" @click=${() => withdraw('ask')}>${words.sent.withdraw}</button>
    </div>`;

const sure = ({ stage: { words }, withdraw }: SentPage): TemplateResult =>
  html`<div id="sure" class="warning" role="group" aria-labelledby="sure-text" tabindex="-1">
    <p id="sure-text">${words.sent.withdrawSure}</p>
    <div class="actions">
      <button part="button" type="button" @click=${() => withdraw('yes')}>${words.sent.withdrawYes}</button>
      <button part="button" type="button" @click=${() => withdraw('no')}>${words.sent.withdrawNo}</button>
    </div>
  </div>`;
