import type { Language } from '@mangdao/contract';

/** What browsers that hear offer, most of them under a name of their own. */
interface Recognition {
  lang: string;
  onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}
type RecognitionClass = new () => Recognition;

/** The browser does not hear: it was not allowed to, has no microphone, or cannot reach whoever turns sound into text. */
export class HearingFailed extends Error {
  override readonly name = 'HearingFailed';
}

const tags = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-US' } as const satisfies Record<Language, string>;
const fatal = ['not-allowed', 'service-not-allowed', 'audio-capture', 'network', 'language-not-supported'];

/** Hears one sentence; empty where nothing was said, or `signal` ended it. @throws HearingFailed */
export function heard(language: Language, signal: AbortSignal): Promise<string> {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<string, RecognitionClass | undefined>;
  const Heard = SpeechRecognition ?? webkitSpeechRecognition;
  return new Promise((resolve, reject) => {
    if (!Heard) throw new HearingFailed('no recognition');
    if (signal.aborted) return resolve('');
    const ear = new Heard();
    let said = '';
    ear.lang = tags[language];
    ear.onresult = ({ results }) => (said = results[0]?.[0]?.transcript.trim() ?? '');
    ear.onerror = ({ error }) => {
      if (fatal.includes(error)) reject(new HearingFailed(error));
    };
    ear.onend = () => resolve(said);
    signal.addEventListener('abort', () => (ear.abort(), resolve('')), { once: true });
    ear.start();
  });
}
