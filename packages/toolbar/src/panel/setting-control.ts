import type { AidInfo, SettingValue } from '@mangdao/contract';
import type { Option } from '@mangdao/elements';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PanelView } from './panel-view.js';
import { valueWords } from './value-words.js';

function choices(view: PanelView, aid: AidInfo, name: string, values: readonly string[]): Option[] {
  const options: Option[] = [];
  for (const value of values) options.push({ value, label: valueWords(view, aid, name, value) });
  return options;
}

/** The control of one setting, by its kind. */
export function settingControl(view: PanelView, aid: AidInfo, name: string, value: SettingValue): TemplateResult {
  const { messages, language } = view;
  const setting = aid.settings[name]!;
  const label = view.aids[aid.id]?.settings[name] ?? name;
  const write = (settled: boolean) => (event: Event) => {
    const { value: chosen } = event.currentTarget as HTMLElement & { value: string | number };
    view.write(aid.id, name, chosen, settled);
  };
  switch (setting.kind) {
    case 'toggle':
      return html`<mangdao-switch
        .label=${label}
        .checked=${live(value === true)}
        @change=${(event: Event) =>
          view.write(aid.id, name, (event.currentTarget as HTMLElementTagNameMap['mangdao-switch']).checked, true)}
      ></mangdao-switch>`;
    case 'range':
      return html`<mangdao-slider
        .label=${label}
        .min=${setting.min}
        .max=${setting.max}
        .step=${setting.step}
        .value=${live(Number(value))}
        .less=${messages.less(label)}
        .more=${messages.more(label)}
        .format=${(number: number) => valueWords(view, aid, name, number)}
        @input=${write(false)}
        @change=${write(true)}
      ></mangdao-slider>`;
    case 'choice':
      return html`<mangdao-choice
        .label=${label}
        .options=${choices(view, aid, name, setting.values)}
        .value=${live(String(value))}
        @change=${write(true)}
      ></mangdao-choice>`;
    case 'colour':
      return html`<mangdao-colour
        .label=${label}
        .value=${live(String(value))}
        @input=${write(false)}
        @change=${write(true)}
      ></mangdao-colour>`;
    case 'pick':
      return html`<mangdao-pick
        .label=${label}
        .setting=${setting}
        .language=${language}
        .automatic=${messages.automatic}
        .value=${live(String(value))}
        @change=${write(true)}
      ></mangdao-pick>`;
  }
}
