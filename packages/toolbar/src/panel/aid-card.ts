import type { AidInfo } from '@mangdao/contract';
import { glyphs } from '@mangdao/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { map } from 'lit/directives/map.js';
import { noticeWords } from './notice-words.js';
import type { PanelView } from './panel-view.js';
import { settingControl } from './setting-control.js';
import { settingShown } from './setting-shown.js';

function settings(view: PanelView, aid: AidInfo, name: string): TemplateResult | typeof nothing {
  const values = view.toolbox.settingsOf(aid.id);
  const shown = Object.entries(aid.settings).filter(([, setting]) => settingShown(setting, values));
  if (!shown.length) return nothing;
  return html`<div class="settings" role="group" aria-label=${view.messages.settingsOf(name)}>
    ${map(shown, ([key, setting]) => settingControl(view, aid, key, values[key] ?? setting.default))}
  </div>`;
}

/** One aid: its switch, how it is doing, and its settings while it is on. */
export function aidCard(view: PanelView, aid: AidInfo): TemplateResult {
  const { messages, toolbox } = view;
  const { id } = aid;
  const words = view.aids[id];
  const name = words?.name ?? id;
  const on = view.states[id] !== undefined;
  const report = view.reports[id];
  const failed = report?.status === 'failed';
  const loading = report?.status === 'loading';
  const notice = noticeWords(view, id, report?.notice ?? (failed ? 'error' : null));
  const turn = (event: Event): void => {
    const { checked } = event.currentTarget as HTMLElementTagNameMap['mangdao-switch'];
    // What goes wrong comes back as a report.
    void (checked ? toolbox.set(id) : toolbox.off(id)).catch(() => undefined);
  };
  return html`<li>
    <mangdao-switch
      class="aid"
      .label=${name}
      .hint=${aid.supported ? (words?.summary ?? '') : messages.unsupported}
      .checked=${live(on)}
      .disabled=${!aid.supported}
      .busy=${loading}
      @change=${turn}
    >
      <span slot="icon" class="tile"><mangdao-icon .paths=${view.icons[id] ?? []}></mangdao-icon></span>
    </mangdao-switch>
    ${loading ? html`<p class="waiting">${messages.loading}</p>` : nothing}
    ${notice
      ? html`<div class=${failed ? 'notice failed' : 'notice'}>
          ${report?.notice?.startsWith('about-') ? nothing : html`<mangdao-icon .paths=${glyphs.warning}></mangdao-icon>`}
          <div>
            <p>${notice}</p>
            ${failed
              ? html`<mangdao-button @click=${() => void toolbox.retry(id).catch(() => undefined)}
                  >${messages.retry(name)}</mangdao-button
                >`
              : nothing}
          </div>
        </div>`
      : nothing}
    ${on ? settings(view, aid, name) : nothing}
  </li>`;
}
