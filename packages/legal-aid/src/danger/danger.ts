import { html } from 'lit/html.js';
import { callLinks } from '../app/call-links.js';
import { listenButton } from '../app/listen-button.js';
import { loadDeskWords } from '../desk-words/load-desk-words.js';
import type { Stage, View } from '../view.js';

/** Somebody is in danger: whom to call, what to do, and nothing is kept. */
export async function open(stage: Stage): Promise<View> {
  let now = stage;
  let words = (await loadDeskWords(stage.language)).danger;
  return {
    async speak(next) {
      now = next;
      words = (await loadDeskWords(next.language)).danger;
    },
    template: () => html`<section part="card">
      <h2 id="title" tabindex="-1">${words.title}</h2>
      ${callLinks(['110', '12338', '120'], [words.police, words.women, words.ambulance])}
      <ul class="items" role="list">
        ${words.steps.map((step) => html`<li>${step}</li>`)}
      </ul>
      <p class="warning">${words.silent}</p>
      <h3>${words.safe}</h3>
      <div class="actions">
        <button class="primary" part="button" type="button" @click=${() => now.go('apply')}>${words.toApply}</button>
        <button part="button" type="button" @click=${() => now.go('call')}>${words.toCall}</button>
        ${listenButton(now, [words.title, ...words.steps].join('\n'))}
      </div>
    </section>`,
  };
}
