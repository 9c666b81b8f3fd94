import { languages, type Language } from '@mangdao/contract';
import { glyphs, type MangdaoSelect, type Option } from '@mangdao/elements';
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { mark } from '../mark.js';
import { languageNames } from './language-names.js';
import type { PanelView } from './panel-view.js';

const options: Option[] = [];
for (const value of languages) options.push({ value, label: languageNames[value], lang: value });

/** Title, language and the close button. */
export function panelHead({ messages, language, toolbox }: PanelView, close: () => void) {
  const choose = (event: Event): void => toolbox.setLanguage((event.target as MangdaoSelect).value as Language);
  return html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d=${mark}></path></svg>
    <h2 id="title" tabindex="-1">${messages.title}</h2>
    <mangdao-select
      class="language"
      compact
      .label=${messages.language}
      .options=${options}
      .value=${live(language)}
      @change=${choose}
    ></mangdao-select>
    <mangdao-button class="close" variant="quiet" .label=${messages.close} @click=${close}>
      <mangdao-icon .paths=${glyphs.close}></mangdao-icon>
    </mangdao-button>`;
}
