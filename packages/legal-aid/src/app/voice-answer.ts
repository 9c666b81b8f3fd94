import { html, type TemplateResult } from 'lit/html.js';
import type { Field } from '../fields/field.js';
import type { Stage } from '../view.js';

/** What browsers that hear offer, most of them under a name of their own. */
interface Recognition extends EventTarget {
  lang: string;
  onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null;
  onerror: (() => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}
type RecognitionClass = new () => Recognition;

const recognition = (): RecognitionClass | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<string, RecognitionClass | undefined>;
  return SpeechRecognition ?? webkitSpeechRecognition;
};

const heardKinds: readonly Field['kind'][] = ['text', 'long-text', 'one', 'many', 'yes-no', 'phone', 'identity-number', 'certificate-number', 'number', 'money'];

/** Whether this browser can hear an answer to such a question. */
export const canHear = (field: Field): boolean => recognition() !== undefined && heardKinds.includes(field.kind);

const tags = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-US' } as const;
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]/gu, '');

/** Whether the visitor was told where the sound goes, and wants it all the same; asked once for each page. */
let agreed = false;
let listening: Recognition | undefined;

/** The answer that was meant by what was said: text as it is, a choice by its words. `undefined` where none fits. */
export function meant(field: Pick<Field, 'kind' | 'values' | 'options' | 'answer' | 'yes' | 'no'>, said: string): Field['answer'] {
  const words = plain(said);
  const options = field.kind === 'yes-no' ? { yes: field.yes, no: field.no } : field.options;
  // The longest name first: “不是” holds “是”.
  const chosen = Object.entries(options)
    .sort(([, one], [, other]) => plain(other).length - plain(one).length)
    .find(([, name]) => plain(name) !== '' && (words.includes(plain(name)) || (words.length > 1 && plain(name).includes(words))))?.[0];
  switch (field.kind) {
    case 'yes-no':
      return /^(没有|没|不|否|no)/.test(words) ? false : chosen === undefined ? undefined : chosen === 'yes';
    case 'one':
      return chosen;
    case 'many':
      return chosen === undefined ? undefined : [...new Set([...(Array.isArray(field.answer) ? (field.answer as readonly string[]) : []), chosen])];
    case 'long-text':
      return typeof field.answer === 'string' ? `${field.answer}\n${said}` : said;
    case 'number':
    case 'money':
      return /^\d+(\.\d+)?$/.test(words) ? Number(words) : undefined;
    case 'phone':
    case 'identity-number':
    case 'certificate-number':
      return words.toUpperCase();
    default:
      return said.replace(/[。.]$/, '');
  }
}

/** Answers by voice: told first where the sound goes, then heard, shown and read back; one goes on by key or touch as ever. */
export function voiceAnswer(stage: Stage, field: Field): TemplateResult {
  const { voice } = stage.words;
  const hear = (): void => {
    const Heard = recognition();
    if (!Heard) return;
    listening?.abort();
    const ear = (listening = new Heard());
    ear.lang = tags[stage.language];
    ear.onresult = ({ results }) => {
      const said = results[0]?.[0]?.transcript ?? '';
      const answer = meant(field, said);
      if (answer !== undefined) field.set(answer);
      field.redraw();
      field.announce(answer === undefined ? voice.unclear(said) : voice.heard(said));
    };
    ear.onerror = () => field.announce(voice.failed);
    ear.onend = () => {
      if (listening === ear) listening = undefined;
      stage.update();
    };
    ear.start();
    stage.update();
  };
  if (agreed) return html`<button part="button" type="button" aria-pressed=${listening !== undefined} @click=${hear}>${listening ? voice.listening : voice.answer}</button>`;
  return html`<details>
    <summary>${voice.answer}</summary>
    <div>
      <p>${voice.where}</p>
      <button
        part="button"
        type="button"
        @click=${() => {
          agreed = true;
          hear();
        }}
      >
        ${voice.agree}
      </button>
    </div>
  </details>`;
}
