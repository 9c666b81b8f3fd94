import { fieldWords } from './field-words.js';

/** Cuts a run of Chinese characters into the words that braille writes apart (分词连写); nothing is lost or moved. */
export type WordDivision = (run: string) => string[];

/** Endings of one syllable, written together with the word before them. */
const endings = new Set('人者员书表证条卡费权法院局厅所处站室性化们点级类份码器金');

/** Kinds of places: written apart from the name, as GB/T 16159 has it for the letters. */
const places = new Set('省市县区州旗乡镇村街路');

/** Words of one syllable that stand for themselves: two others beside each other are most often one word. */
const alone = new Set('的地得了着过吗呢吧我你您他她它这那哪谁在是有没不也都就才再又已将把被给让向对从由到自至为因和与或及并但而若如请说要想能会可应未无非均等之其所以于上下里内外前后时日月年个次条份元第起一二三四五六七八九十很太更最只还先每某各本');

interface Segment {
  readonly segment: string;
}

/** Part of `Intl` that divides words; older browsers have none. */
interface Segmenters {
  readonly Segmenter?: new (locale: string, options: { granularity: 'word' }) => { segment(text: string): Iterable<Segment> };
}

const field = new RegExp(`(第[一二三四五六七八九十百千]+[条款项]?|${[...fieldWords].sort((one, other) => other.length - one.length).join('|')})`);

const isLone = (word: string | undefined): boolean =>
  word !== undefined && word.length === 1 && !alone.has(word) && !endings.has(word) && !places.has(word);

/** Words that a dictionary did not know come as single characters: a pair is joined, three are a surname and a name. */
function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const last = whole.at(-1);
    if (last !== undefined && last.length > 1 && endings.has(word)) whole[whole.length - 1] = last + word;
    else if (isLone(word) && isLone(words[at + 1])) {
      if (isLone(words[at + 2]) && !isLone(words[at + 3])) whole.push(word, words[++at]! + words[++at]!);
      else whole.push(word + words[++at]!);
    } else whole.push(word);
  }
  return whole;
}

/** The division by `Intl.Segmenter`, mended for the words of legal aid; without it only those words stand apart. */
export function wordDivision(intl: Segmenters = Intl): WordDivision {
  const segmenter = intl.Segmenter && new intl.Segmenter('zh', { granularity: 'word' });
  const words = (run: string): string[] => (segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [run]);
  // An odd part is a word of the field, kept whole.
  return (run) => joined(run.split(field).flatMap((part, order) => (part === '' ? [] : order % 2 === 1 ? [part] : words(part))));
}
