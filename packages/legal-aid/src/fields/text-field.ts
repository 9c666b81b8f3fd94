import type { Answer } from '@mangdao/application';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Field } from './field.js';

type Look = readonly [type: string, inputmode: string, size: 'short' | 'middle' | 'long'];

const looks: Readonly<Partial<Record<Field['kind'], Look>>> = {
  number: ['text', 'numeric', 'short'],
  money: ['text', 'decimal', 'short'],
  phone: ['text', 'text', 'middle'],
  email: ['email', 'email', 'long'],
  'identity-number': ['text', 'text', 'middle'],
  'certificate-number': ['text', 'text', 'middle'],
};

/** What the browser may fill in (WCAG 1.3.5), for questions about the person who fills in. */
const purposes: Readonly<Record<string, string>> = { name: 'name', phone: 'tel', email: 'email', postcode: 'postal-code', typed: 'name' };

/** A number as people type it, full-width digits and separators included; text that is none stays text, to be told so. */
function numberOf(text: string): Answer | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,，]/g, '');
  if (plain === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** One line of text, or a number. */
export function textField(field: Field): TemplateResult {
  const { id, label, describedBy, invalid, answer, kind, question } = field;
  const [type, mode, size] = looks[kind] ?? ['text', 'text', question.limits?.pattern ? 'middle' : 'long'];
  const numeric = kind === 'number' || kind === 'money';
  return html`<input
    id=${id}
    part="field"
    class=${size}
    type=${type}
    inputmode=${mode}
    autocomplete=${purposes[question.key] ?? 'off'}
    autocapitalize="off"
    spellcheck="false"
    .value=${live(typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '')}
    aria-labelledby=${label}
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid || nothing}
    @input=${(event: Event) => {
      const text = (event.target as HTMLInputElement).value;
      field.set(numeric ? numberOf(text) : text.trim() === '' ? undefined : text);
    }}
  />`;
}

/** Several lines of text. */
export function longTextField(field: Field): TemplateResult {
  const { id, label, describedBy, invalid, answer } = field;
  return html`<textarea
    id=${id}
    part="field"
    rows="8"
    .value=${live(typeof answer === 'string' ? answer : '')}
    aria-labelledby=${label}
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid || nothing}
    @input=${(event: Event) => {
      const text = (event.target as HTMLTextAreaElement).value;
      field.set(text.trim() === '' ? undefined : text);
    }}
  ></textarea>`;
}
