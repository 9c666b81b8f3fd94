import { html } from 'lit';
import { map } from 'lit/directives/map.js';
import type { PanelView } from './panel-view.js';

/** How to use the tools, what each aid does, and what they do not do. */
export function help({ messages, aids, toolbox }: PanelView) {
  return html`<h4>${messages.helpHonest}</h4>
    <ul class="plain">
      ${map(messages.helpHonestText, (text) => html`<li>${text}</li>`)}
    </ul>
    <h4>${messages.helpKeyboard}</h4>
    <dl>${map(messages.helpKeys, ([keys, effect]) => html`<dt>${keys}</dt><dd>${effect}</dd>`)}</dl>
    <h4>${messages.helpAids}</h4>
    <dl>
      ${map(toolbox.aids, ({ id }) => html`<dt>${aids[id]?.name ?? id}</dt><dd>${aids[id]?.summary ?? ''}</dd>`)}
    </dl>`;
}
