import type { Voice } from './speech-engine.js';

const primary = (lang: string): string => lang.replace(/^(cmn|yue)\b/, 'zh').split('-', 1)[0]!;
const cantonese = /^yue|-(hk|mo)\b/;

/** How ill a voice suits a language: 0 is best, `Infinity` is not at all. */
export function voiceRank(voice: Voice, lang: string): number {
  const wanted = lang.toLowerCase();
  const its = voice.lang.replace(/_/g, '-').toLowerCase();
  const name = voice.name + voice.voiceURI + its;
  // Firefox does not name the engine; eSpeak's voices are known by brackets that nobody else's names have.
  const eSpeak = /espeak|\((Mandarin|Cantonese)/i.test(name);
  // eSpeak's plain Mandarin reads the tone numbers aloud.
  if (primary(its) !== primary(wanted) || (eSpeak && /^(zh|cmn)/.test(its) && !/pinyin/i.test(name))) return Infinity;
  return (
    +(cantonese.test(its) !== cantonese.test(wanted)) * 16 +
    +eSpeak * 8 +
    // The same region first, then standard Mandarin, then the rest: Taiwan, dialects, other countries.
    (its === wanted ? 0 : /^(zh|cmn)(-hans)?(-cn)?$/.test(its) ? 2 : 4) +
    // Local before remote: it works offline, and the text stays on the machine.
    +!voice.localService
  );
}

/** Voices that speak a language, best first. */
export function rankedVoices<V extends Voice>(voices: readonly V[], lang: string): V[] {
  return voices
    .filter((voice) => voiceRank(voice, lang) < Infinity)
    .sort((a, b) => voiceRank(a, lang) - voiceRank(b, lang));
}
