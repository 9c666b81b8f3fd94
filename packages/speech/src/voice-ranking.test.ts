import { rankedVoices } from './voice-ranking.js';
import type { Voice } from './speech-engine.js';

const voice = (lang: string, name = lang, localService = true): Voice => ({ lang, name, voiceURI: name, localService });
const best = (voices: Voice[], lang: string): string[] => rankedVoices(voices, lang).map(({ name }) => name);

const yue = voice('zh-HK', 'Sin-ji');
const eSpeakPlain = voice('cmn', 'Chinese (Mandarin) espeak-ng');
const eSpeakPinyin = voice('cmn-latn-pinyin', 'Chinese (Mandarin, latin as pinyin) espeak-ng');

test('Putonghua: Mainland, then Taiwan, then eSpeak with pinyin, then Cantonese', () => {
  const voices = [voice('en-US'), yue, eSpeakPinyin, voice('zh-TW'), eSpeakPlain, voice('zh_CN', 'Android')];
  expect(best(voices, 'zh-CN')).toEqual(['Android', 'zh-TW', eSpeakPinyin.name, 'Sin-ji']);
});

test('Linux tags Mandarin cmn', () => {
  expect(best([voice('yue'), voice('hak'), voice('cmn')], 'zh-CN')).toEqual(['cmn', 'yue']);
});

test('a page in Cantonese gets a Cantonese voice, a page from Taiwan a Taiwanese one', () => {
  expect(best([voice('zh-CN'), yue], 'zh-HK')[0]).toBe('Sin-ji');
  expect(best([voice('zh-CN'), voice('zh-TW')], 'zh-TW')[0]).toBe('zh-TW');
});

test('a dialect comes after the standard, the network after the machine', () => {
  const voices = [voice('zh-CN-liaoning'), voice('zh-CN', 'remote', false), voice('zh-CN', 'local')];
  expect(best(voices, 'zh-CN')).toEqual(['local', 'remote', 'zh-CN-liaoning']);
});

test('eSpeak in Firefox, where nothing but the brackets tells, is known too', () => {
  expect(best([voice('cmn', 'Chinese (Mandarin, latin as English)')], 'zh-CN')).toEqual([]);
});
