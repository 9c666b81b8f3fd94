import type { Signature } from '@mangdao/application';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { Lazy } from '../lazy.js';
import { choiceField } from './choice-field.js';
import type { Field } from './field.js';
import { textField } from './text-field.js';

const pen = new Lazy(() => import('./drawn-signature.js'));

/** A signature in one of several ways: whoever cannot write signs by typing, by word, or later at the counter. */
export function signatureField(field: Field): TemplateResult {
  const { id, words } = field;
  const now = field.answer as Signature | undefined;
  const set = (method: string, value?: string): void => field.set({ method, at: new Date().toISOString(), ...(value !== undefined && { value }) });
  const more = (): TemplateResult | typeof nothing => {
    switch (now?.method) {
      case 'drawn': {
        const drawn = pen.get(() => field.redraw());
        return drawn ? drawn.drawnSignature(field, now.value, (picture) => set('drawn', picture)) : html`<p role="status">${words.loading}</p>`;
      }
      case 'typed':
        return html`<div class="cell">
          <span id=${`${id}-typed-label`}>${words.signature.name}</span>
          ${textField({ ...field, kind: 'text', question: { key: 'typed', kind: 'text', limits: { pattern: 'name' } }, id: `${id}-typed`, label: `${id}-typed-label`, describedBy: '', answer: now.value, set: (value) => set('typed', (value as string | undefined) ?? '') })}
        </div>`;
      case 'voice':
        return html`<p>${words.signature.voice}</p>
          <label class="card"
            ><input id=${`${id}-voice`} type="checkbox" .checked=${now.value === 'confirmed'} @change=${(event: Event) => set('voice', (event.target as HTMLInputElement).checked ? 'confirmed' : '')} /><span>${words.signature.voiceSaid}</span></label
          >`;
      default:
        return nothing;
    }
  };
  return html`${choiceField({
      ...field,
      answer: now?.method,
      set: (method) => {
        set(method as string, method === 'drawn' || method === 'typed' || method === 'voice' ? '' : undefined);
        field.redraw();
      },
    })}
    ${more()}
    <p class="muted">${words.signature.agree}</p>`;
}
