import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Stage } from '../view.js';

let reading: string | undefined;

/** Reads a text on request, in the voice chosen in the toolbar; pressed again it stops. Nothing where nothing can speak. */
export function listenButton(stage: Stage, text: string): TemplateResult | typeof nothing {
  const { reader, words } = stage;
  if (!reader) return nothing;
  const now = reading === text;
  const press = (): void => {
    if (now) {
      reader.stop();
      reading = undefined;
      stage.update();
      return;
    }
    reading = text;
    stage.update();
    reader
      .read(text, stage.language)
      .catch(() => stage.announce(words.noVoice))
      .finally(() => {
        if (reading === text) reading = undefined;
        stage.update();
      });
  };
  return html`<button class="quiet" type="button" @click=${press}>${speaker} ${now ? words.stopListening : words.listen}</button>`;
}

const speaker = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12"></path></svg>`;
