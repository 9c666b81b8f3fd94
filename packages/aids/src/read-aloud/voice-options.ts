import { webSpeechEngine } from '@mangdao/speech';

/** Linux offers thousands of variants of one voice; nobody looks through more than this. */
const most = 30;

/** The browser's voices for a language, best first, named with the language they speak. */
export async function voiceOptions(
  window: Window,
  language: string,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  const engine = webSpeechEngine(window as Window & typeof globalThis);
  const voices = await engine.probe(language);
  const options: { value: string; label: string }[] = [];
  for (const { voiceURI, name, lang } of voices.slice(0, most)) options.push({ value: voiceURI, label: `${name} (${lang})` });
  return options;
}
