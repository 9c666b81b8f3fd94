import type { Address } from '@mangdao/application';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Field } from './field.js';
import type { Places } from './places.js';
import { whenThere } from './when-there.js';

/** The code that was chosen, or the part of it that was chosen so far: two, four or six digits. */
const codeOf = (answer: unknown): string => (typeof answer === 'string' ? answer : ((answer as Partial<Address> | undefined)?.region ?? ''));

/** A region by province, city and county; with a line for what stands behind it where an address is asked for. */
export function regionField(field: Field, data: Places): TemplateResult {
  const { id, label, describedBy, invalid, words, kind } = field;
  // Kept up to date: nothing is drawn anew between the line and the lists.
  let detail = kind === 'address' ? ((field.answer as Partial<Address> | undefined)?.detail ?? '') : '';
  const code = codeOf(field.answer);
  const { regionChildren, regionPath } = data.index;
  const path = regionPath(code.padEnd(6, '0'));
  const province = path[0];
  const city = path.find(({ level }) => level === 'city');
  const county = path.find(({ level }) => level === 'county');
  const cities = province ? regionChildren(province.code) : [];
  const counties = city ? regionChildren(city.code) : [];

  const set = (region: string): void => {
    if (kind === 'region') field.set(region || undefined);
    else field.set(region || detail ? { region, ...(detail && { detail }) } : undefined);
  };
  const list = (part: string, name: string, all: readonly { readonly code: string; readonly name: string }[], chosen: string | undefined, above: string): TemplateResult =>
    html`<label>
      <span>${name}</span>
      <select
        id=${part}
        part="field"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid || nothing}
        @change=${(event: Event) => {
          set((event.target as HTMLSelectElement).value || above);
          field.redraw(part);
        }}
      >
        <option value="" .selected=${live(!chosen)}>${words.region.pick}</option>
        ${all.map(({ code: value, name: text }) => html`<option value=${value} .selected=${live(value === chosen)} lang="zh-Hans">${text}</option>`)}
      </select>
    </label>`;
  return html`<div class="stack" role="group" aria-labelledby=${label}>
    ${list(id, words.region.province, regionChildren(null), province?.code, '')}
    ${province ? whenThere(data.within(code), field, () => nothing) : nothing}
    ${cities.length > 0 ? list(`${id}-city`, cities[0]?.level === 'county' ? words.region.county : words.region.city, cities, (city ?? county)?.code, province?.code ?? '') : nothing}
    ${counties.length > 0 ? list(`${id}-county`, words.region.county, counties, county?.code, city?.code ?? '') : nothing}
    ${kind === 'address'
      ? html`<label>
          <span>${words.region.detail}</span>
          <input
            id=${`${id}-detail`}
            part="field"
            class="long"
            autocomplete="off"
            .value=${live(detail)}
            @input=${(event: Event) => {
              detail = (event.target as HTMLInputElement).value;
              set(code);
            }}
          />
        </label>`
      : nothing}
  </div>`;
}
