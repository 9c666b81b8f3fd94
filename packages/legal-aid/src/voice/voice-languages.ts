import type { Language } from '@mangdao/contract';
import { words as en } from './en.js';
import type { VoiceWords } from './voice-words.js';
import { words as hans } from './zh-Hans.js';
import { words as hant } from './zh-Hant.js';

/** The words of voice mode; all languages are in its file, which few fetch. */
export const voiceLanguages: Readonly<Record<Language, VoiceWords>> = { 'zh-Hans': hans, 'zh-Hant': hant, en };
