import type { Answer, AttachedFile } from '@mangdao/application';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Field } from './field.js';

const accepted = 'application/pdf,image/jpeg,image/png';

/** Files: chosen or photographed, each with a sentence on what it shows. */
export function filesField(field: Field): TemplateResult {
  const { id, label, describedBy, words, files } = field;
  // Kept up to date: nothing is drawn anew between one description and the next.
  let list = (Array.isArray(field.answer) ? field.answer : []) as readonly AttachedFile[];
  const set = (next: readonly AttachedFile[]): void => {
    list = next;
    field.set(next.length > 0 ? (next as unknown as Answer) : undefined);
  };
  const add = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const chosen = [...(input.files ?? [])];
    // The same file can be chosen again after it was removed.
    input.value = '';
    const before = list.length;
    for (const one of chosen) {
      const added = await files?.add(one);
      if (added?.file) set([...list, added.file]);
      if (added?.words.length) field.announce(added.words.join(' '));
    }
    field.redraw(list.length > before ? `${id}-${list.length - 1}` : id);
  };
  const pick = (part: string, name: string, camera: boolean): TemplateResult =>
    html`<label class="plain pick">
      <input
        id=${part}
        class="sr"
        type="file"
        accept=${camera ? 'image/*' : accepted}
        capture=${camera ? 'environment' : nothing}
        ?multiple=${!camera}
        aria-describedby=${`${id}-hint ${describedBy}`.trim()}
        @change=${(event: Event) => void add(event)}
      />
      <span>${name}</span>
    </label>`;
  return html`<div class="stack" role="group" aria-labelledby=${label}>
    <p id=${`${id}-hint`}>${words.files.hint}</p>
    ${list.map(
      (file, place) => html`<div class="row">
        <p><b>${file.name}</b> <small>${file.id ? files?.standing(file.id) : ''}</small></p>
        <label>
          <span>${words.files.describe(file.name)}</span>
          <input
            id=${`${id}-${place}`}
            part="field"
            class="long"
            maxlength="200"
            .value=${live(file.description ?? '')}
            @input=${(event: Event) => {
              const description = (event.target as HTMLInputElement).value;
              set(list.map((one, at) => (at === place ? { ...one, description } : one)));
            }}
          />
        </label>
        <button
          class="plain"
          type="button"
          @click=${() => {
            if (file.id) files?.remove(file.id);
            set(list.filter((_, at) => at !== place));
            field.redraw(id);
          }}
        >
          ${words.files.remove(file.name)}
        </button>
      </div>`,
    )}
    <div class="actions">${pick(id, words.files.pick, false)} ${pick(`${id}-photo`, words.files.photo, true)}</div>
  </div>`;
}
