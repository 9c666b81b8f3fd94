import type { FaceName, ValuesOf } from '@mangdao/contract';
import type { settings } from './settings.js';

/** A face that the visitor can choose. */
export type Family = ValuesOf<typeof settings>['family'];

/** Languages whose characters look different though they share code points; `latin` stands for all others. */
export type Script = 'latin' | 'hans' | 'hant' | 'ja' | 'ko';

/** The family that is ours, with all of its characters. */
export const clear: FaceName = 'Mangdao Clear';
/** The same without the punctuation that is as wide as a character in Chinese and Japanese. */
export const clearLetters: FaceName = 'Mangdao Clear Letters';

type Stacks = Readonly<Record<Script, string>>;

// Of each kind of system one name: Apple, Windows, Linux and Android. In Chinese and Japanese the faces of the language come
// first, for their quotation marks; those whose Latin letters are poor stand behind a Latin face.
const sans: Stacks = {
  latin: '-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Noto Sans,Liberation Sans,Arial',
  hans: 'PingFang SC,Microsoft YaHei,Noto Sans CJK SC,Source Han Sans SC,Noto Sans SC,Hiragino Sans GB,WenQuanYi Micro Hei',
  hant: 'PingFang TC,Microsoft JhengHei,Noto Sans CJK TC,Source Han Sans TC,Noto Sans TC',
  ja: 'Hiragino Sans,Meiryo,Noto Sans CJK JP',
  ko: 'Apple SD Gothic Neo,Malgun Gothic,Noto Sans CJK KR',
};
const serif: Stacks = {
  latin: 'Georgia,Noto Serif,Liberation Serif,Times New Roman',
  hans: 'Songti SC,STSong,Noto Serif CJK SC,Source Han Serif SC,Noto Serif SC,Times New Roman,SimSun',
  hant: 'Songti TC,Noto Serif CJK TC,Source Han Serif TC,Noto Serif TC,Times New Roman,PMingLiU',
  ja: 'Hiragino Mincho ProN,Noto Serif CJK JP,Yu Mincho,MS PMincho',
  ko: 'AppleMyungjo,Noto Serif CJK KR,Batang',
};
/** Brush-like faces stand before the serif ones, which have to do where there are none. */
const kai: Partial<Stacks> = {
  hans: 'Kaiti SC,STKaiti,LXGW WenKai,AR PL UKai CN,Times New Roman,KaiTi,FZKai-Z03,KaiTi_GB2312',
  hant: 'BiauKaiTC,BiauKai,Kaiti TC,LXGW WenKai TC,AR PL UKai TW,Times New Roman,DFKai-SB',
  ja: 'YuKyokasho,UD Digi Kyokasho NK-R',
};

/**
 * What `font-family` lists for a face on text of a language; `han` is how Chinese characters look on text that is not
 * Chinese by its own account.
 */
export function familyStack(family: Family, script: Script, han: 'hans' | 'hant'): string {
  const [stacks, generic] = /serif|kai/.test(family) ? [serif, 'serif'] : [sans, 'sans-serif'];
  const ours = family === 'dyslexic' ? (/latin|ko/.test(script) ? clear : clearLetters) : '';
  const brush = family === 'kai' ? kai : {};
  const behind = script === 'latin' ? [brush[han], stacks[han]] : [];
  const names = new Set<string>();
  for (const list of [ours, brush[script], stacks[script], ...behind, generic])
    for (const name of list?.split(',') ?? []) if (name) names.add(name.includes(' ') ? `"${name}"` : name);
  return [...names].join();
}
