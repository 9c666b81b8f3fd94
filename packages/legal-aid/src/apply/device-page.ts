import { html, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Computer } from '../device/device.js';
import type { Draft } from '../device/draft.js';
import type { Stage } from '../view.js';
import { submitted } from '../app/submitted.js';

/** What the first page is drawn from. */
export interface DevicePage {
  readonly stage: Stage;
  readonly computer: Computer;
  /** What was kept here before; known only after the visitor said whose device it is. */
  readonly draft: Draft | undefined;
  choose(computer: Computer): void;
  next(): void;
  resume(): void;
  afresh(): void;
  /** Has a code from another device. */
  haveCode(): void;
}

/** Whose device is it? Nothing is kept before the visitor said that it is their own. */
export function devicePage({ stage, computer, draft, choose, next, resume, afresh, haveCode }: DevicePage): TemplateResult {
  const { words, language } = stage;
  const { device } = words.apply;
  if (draft) {
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(draft.changedAt);
    return html`<section part="card">
      <h2 id="title" tabindex="-1">${device.resume}</h2>
      <p class="help">${device.resumeHint(date)}</p>
      <div class="actions">
        <button class="primary" part="button" type="button" @click=${resume}>${device.resume}</button>
        <button part="button" type="button" @click=${afresh}>${device.afresh}</button>
      </div>
    </section>`;
  }
  const options: readonly (readonly [Computer, string])[] = [
    ['own', device.own],
    ['shared', device.shared],
    ['unknown', device.unknown],
  ];
  return html`<form novalidate part="card" @submit=${submitted(next)}>
    <h2 id="title" tabindex="-1">${device.label}</h2>
    <p id="help" class="help">${device.help}</p>
    <div class="cards" role="radiogroup" aria-labelledby="title" aria-describedby="help">
      ${options.map(
        ([value, name]) => html`<label class="card"><input type="radio" name="q" .checked=${live(value === computer)} @change=${() => choose(value)} /><span>${name}</span></label>`,
      )}
    </div>
    <div class="actions"><button class="primary" part="button" type="submit">${words.next}</button>
      <button class="link" type="button" @click=${haveCode}>${words.apply.elsewhere.begun}</button>
    </div>
  </form>`;
}
