import { webSpeechEngine } from '@mangdao/speech';

/** Linux offers thousands of variants of one voice; nobody looks through more than this. */
const most = 30;

/** Says of a voice that the text leaves the device. */
const online: Readonly<Record<string, string>> = { en: ' online', 'zh-Hans': ' 在线', 'zh-Hant': ' 線上' };

/** The browser's voices for a language, best first, named with the language they speak. */
export async function voiceOptions(
  window: Window,
  language: string,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  const engine = webSpeechEngine(window as Window & typeof globalThis);
  const voices = await engine.probe(language);
  const options: { value: string; label: string }[] = [];
  for (const { voiceURI, name, lang, localService } of voices.slice(0, most))
    options.push({ value: voiceURI, label: `${name} (${lang})${localService ? '' : online[language]!}` });
  return options;
}
