/** Cuts a run of Chinese characters into the words that braille writes apart (分词连写). */
export type WordDivision = (run: string) => string[];

/** Words of the field that dictionaries of general language cut in two; longest first where one begins another. */
const fieldWords = [
  '残疾人', '申请人', '受援人', '代理人', '联系人', '接收人', '监护人', '当事人', '负责人', '老年人', '未成年人', '成年人', '被告人', '嫌疑人', '被害人',
  '行政复议', '复议', '联系卡', '凭证', '决定书', '通知书', '承诺书', '起诉书', '判决书', '委托书', '说明表', '申请表', '残疾证', '身份证', '低保证',
  '工资条', '一次性', '无障碍', '司法局', '司法所', '司法厅', '残联', '法援', '律师', '法官', '办案', '二维码', '公众号', '援助站', '工作站', '联系点',
  '晋城', '牡丹江', '济南', '十堰', '楚雄', '石嘴山', '城区', '民事', '刑事', '盲文', '手语', '代书', '低保',
] as const;

/** Endings of one syllable that are written together with the word before them. */
const endings = new Set('人者员书表证条卡费权法院局厅所处站室件性化们点级类类份码');

interface Segment {
  readonly segment: string;
}

/** Part of `Intl` that divides words; older browsers have none. */
interface Segmenters {
  readonly Segmenter?: new (locale: string, options: { granularity: 'word' }) => { segment(text: string): Iterable<Segment> };
}

const field = new RegExp(`(${[...fieldWords].sort((one, other) => other.length - one.length).join('|')})`);

/** The division by `Intl.Segmenter`, mended for the words of legal aid; without it only those words stand apart. */
export function wordDivision(intl: Segmenters = Intl as Segmenters): WordDivision {
  const segmenter = intl.Segmenter && new intl.Segmenter('zh', { granularity: 'word' });
  const words = (run: string): string[] => (segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [run]);
  return (run) => {
    const divided: string[] = [];
    run.split(field).forEach((part, order) => {
      if (part === '') return;
      // An odd part is a word of the field, kept whole.
      for (const word of order % 2 === 1 ? [part] : words(part)) {
        const last = divided.at(-1);
        if (last !== undefined && last.length > 1 && endings.has(word)) divided[divided.length - 1] = last + word;
        else divided.push(word);
      }
    });
    return divided;
  };
}
