import { glyphs } from '@mangdao/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { readableChord } from './chord.js';
import { help } from './help.js';
import type { PanelView } from './panel-view.js';

function disclosure(title: string, content: unknown): TemplateResult {
  return html`<details>
    <summary><span>${title}</span><mangdao-icon .paths=${glyphs.down}></mangdao-icon></summary>
    <div class="content">${content}</div>
  </details>`;
}

/** What stands below the aids: help, the shortcut, putting the toolbar away. */
export function more(view: PanelView, putAway: () => void) {
  const { messages, toolbox } = view;
  const chord = toolbox.shortcut.peek();
  return html`<div class="card more">
    ${disclosure(messages.help, help(view))}
    ${toolbox.shortcuts
      ? disclosure(
          messages.shortcut,
          html`<mangdao-shortcut .toolbox=${toolbox} .messages=${messages} .chord=${chord}></mangdao-shortcut>`,
        )
      : nothing}
    ${disclosure(
      messages.away,
      html`<p>${messages.awayText(readableChord(chord))}</p>
        <mangdao-button @click=${putAway}>${messages.awayConfirm}</mangdao-button>`,
    )}
  </div>`;
}
