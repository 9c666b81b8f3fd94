import { expect, test } from 'vitest';
import { words as deskEn } from './desk-words/en.js';
import { words as deskHans } from './desk-words/zh-Hans.js';
import { words as deskHant } from './desk-words/zh-Hant.js';
import { words as entryEn } from './entry/en.js';
import { words as entryHans } from './entry/zh-Hans.js';
import { words as entryHant } from './entry/zh-Hant.js';
import { voiceLanguages } from './voice/voice-languages.js';
import { words as en } from './words/en.js';
import { words as hans } from './words/zh-Hans.js';
import { words as hant } from './words/zh-Hant.js';

/** What is said to the visitor; what is understood differs in number from language to language. */
const [voiceHans, voiceHant, voiceEn] = (['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => {
  const { commands: _commands, yes: _yes, no: _no, ...words } = voiceLanguages[language];
  return words;
});

/** All words by their path; functions are called with something short, lists where lists are joined. */
function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...given: unknown[]) => unknown)('一', ['二']))]];
  return Object.entries(value as object).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}
const keys = (value: unknown): string[] => leaves(value).map(([path]) => path);

test.each([
  ['views', hans, hant, en],
  ['desk', deskHans, deskHant, deskEn],
  ['entry', entryHans, entryHant, entryEn],
  ['voice', voiceHans, voiceHant, voiceEn],
])('%s: every language has the same words, and none is empty', (_, simplified, traditional, english) => {
  expect(keys(traditional)).toEqual(keys(simplified));
  expect(keys(english)).toEqual(keys(simplified));
  for (const [path, text] of [...leaves(simplified), ...leaves(traditional), ...leaves(english)]) expect(text.trim(), path).not.toBe('');
});

test('no word offends, none promises', () => {
  expect(JSON.stringify([...leaves(hans), ...leaves(deskHans), ...leaves(entryHans), ...leaves(voiceHans), ...leaves(hant), ...leaves(deskHant), ...leaves(entryHant), ...leaves(voiceHant)])).not.toMatch(/残废|殘廢|瞎|聋哑|聾啞|不符合条件|不符合條件|无权|無權/);
});

test('traditional Chinese has no simplified characters of the commonest', () => {
  const text = [...leaves(hant), ...leaves(deskHant), ...leaves(entryHant), ...leaves(voiceHant)].map(([, one]) => one).join('');
  expect(text).not.toMatch(/[这们说请话电问题进单没写时间机构残会过还给关开页删续换词记连写后现备张读点样实办让无从给页资网络号码签审内]/u);
});

test('traditional Chinese is written as its readers write it', () => {
  const text = [...leaves(hant), ...leaves(deskHant), ...leaves(entryHant), ...leaves(voiceHant)].map(([, one]) => one).join('');
  // 善 for 好, quotes of the other script, and words that only the mainland uses.
  expect(text.match(/(?<![改完])善|[“”着]|網絡|視頻|打印|短信|服務器|二維碼|聯繫|設備|元合/gu)).toBeNull();
});

test('a Chinese sentence has 25 characters or fewer, few have more', () => {
  const sentences = [...leaves(hans), ...leaves(deskHans), ...leaves(entryHans), ...leaves(voiceHans)].flatMap(([, text]) => text.split(/[。！？；：\n]/)).filter(Boolean);
  const long = sentences.filter((sentence) => Array.from(sentence).length > 25);
  expect(long.length / sentences.length).toBeLessThan(0.03);
  expect(sentences.filter((sentence) => Array.from(sentence).length > 35)).toEqual([]);
});
