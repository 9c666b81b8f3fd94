import type { Reader } from '@mangdao/legal-aid';
import type { Manner } from '@mangdao/speech';

const plain: Manner = { rate: 1, pitch: 1, volume: 1, voice: '', one: 'yao' };

/** What the visitor chose for reading aloud, as far as it fits. */
const mannerOf = (chosen: object): Manner =>
  Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, typeof (chosen as Record<string, unknown>)[key] === typeof value ? (chosen as Record<string, unknown>)[key] : value])) as unknown as Manner;

/** A reader in the voice and at the speed chosen in the toolbar; speech is fetched with the first press. */
export function lazyReader(chosen: () => object): Reader | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  let stop: () => void = () => undefined;
  return {
    async read(text, language) {
      stop();
      const { narrator, webSpeechEngine } = await import('./narration.js');
      return new Promise((resolve, reject) => {
        const reading = narrator<undefined>(webSpeechEngine(window), mannerOf(chosen()), ({ status, reason }) => {
          if (status === 'failed') reject(new Error(reason ?? status));
          else if (status === 'ended' || status === 'idle') resolve();
        });
        stop = () => {
          reading.stop();
          resolve();
        };
        reading.play(text.split('\n').filter(Boolean).map((line) => ({ text: line, lang: language, source: undefined })));
      });
    },
    stop: () => stop(),
  };
}
