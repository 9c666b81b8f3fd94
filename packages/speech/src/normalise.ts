import type { Offsets } from './offsets.js';
import { digitByDigit, numeral, type NameOfOne } from './spoken-numeral.js';

/** A text as it is to be spoken, and which offsets of it and of the source belong together. */
export interface SpokenText {
  readonly text: string;
  readonly offsets: Offsets;
}

interface Context {
  readonly one: NameOfOne;
  readonly before: string;
  readonly after: string;
}
type Groups = readonly [whole: string, a: string, b: string, c: string];
type Rule = readonly [pattern: RegExp, say: (groups: Groups, context: Context) => string];

const afterCounted = /^\s?[元万萬亿億千个個名人件项項条次户天年月日米%％]/;
/** The ends of 电话, 热线, 拨打, 致电, 传真, 邮编, 号码, 手机, 账号 …: what follows is no quantity. */
const callBefore = /([话話线線打电電真编码碼机]|[账卡]号)[^\d\p{L}]{0,3}$/u;

/** True for digits that name something (a telephone, an account) and do not count anything. */
const isCode = (digits: string, { before, after }: Context): boolean =>
  /^0\d+$/.test(digits) ||
  (!afterCounted.test(after) &&
    !/第\s?$/.test(before) &&
    // 123xx are the government's hotlines, 95xxx and 96xxx those of companies.
    (/^(\d{7,}|123\d\d|9[56]\d{3})$/.test(digits) || (callBefore.test(before) && !/\D/.test(digits))));

/** Tried in this order at every place that is not yet read. */
const rules: readonly Rule[] = [
  // Latin words, links and names such as A4 or COVID-19 are the voice's own business; so are times and dates in digits.
  [/[a-z][\w.@:/?=&#%+-]*|\d+[:：]\d\d|\d{4}([-/.]\d\d?){2}(?!\d)/iy, ([whole]) => whole],
  // Identity numbers (GB 11643) in the groups people read them in: region, birthday, the rest.
  [/(\d{6})(\d{8})(\d{3}[\dx])(?!\d)/iy, ([, region, born, rest], { one }) => digitByDigit(`${region}，${born}，${rest}`, one)],
  // 国办发〔2018〕12号, （2018）京01民终123号
  [/[（(〔［[]((?:19|20)\d\d)[）)〕］\]]/y, ([, year]) => digitByDigit(year) + '，'],
  [/(1[6-9]|20)\d\d(?=([-~～–—至到]\d{4})?年)/y, ([year]) => digitByDigit(year)],
  [/(0\d{2,3}|[48]00)-\d{3,8}(-\d{4})?(?!\d)/y, ([number], { one }) => digitByDigit(number.replace(/-/g, '，'), one)],
  [/[¥￥]\s?([\d,.]*\d)\s?([万萬亿億]*)/y, ([, number, unit]) => numeral(number) + unit + '元'],
  [/(\d[\d,.]*)\s?[%％]/y, ([, number]) => '百分之' + numeral(number)],
  // A slash between larger numbers is no fraction: 24/7.
  [/(\d\d?)\/(\d\d?)(?![\d/])/y, ([whole, a, b]) => (+a < +b ? numeral(b) + '分之' + numeral(a) : whole)],
  // A bare 2 is left to the voice, which knows 两个 from 第二.
  [
    /(\d{1,3}(,\d{3})+(?!\d)|\d+)(\.\d+)*/y,
    ([number], context) =>
      isCode(number, context) ? digitByDigit(number, context.one) : number === '2' ? number : numeral(number),
  ],
  [/[-~～–—](?=\d[\d,.]*\s?[元万萬亿億千个個名人件项項条次户天年月日米%％])/y, () => '到'],
  [/[《》〈〉]/y, () => ''],
];

/**
 * Chinese text as it is said: 12348 → 幺二三四八, 第31条 → 第三十一条, 3.5% → 百分之三点五, 《》 silent.
 * Text that is Latin throughout stays as it is.
 */
export function normalise(source: string, one: NameOfOne = 'yao'): SpokenText {
  const offsets: [number, number][] = [];
  const chinese = /\p{Script=Han}/u.test(source) || !/\p{L}{2}/u.test(source);
  let text = '';
  let at = 0;
  while (at < source.length) {
    offsets.push([at, text.length]);
    let end = at + 1;
    let spoken = source.charAt(at);
    for (const [pattern, say] of chinese ? rules : []) {
      pattern.lastIndex = at;
      const groups = pattern.exec(source) as unknown as Groups | null;
      if (!groups) continue;
      end = pattern.lastIndex;
      spoken = say(groups, { one, before: source.slice(0, at).slice(-9), after: source.slice(end) });
      break;
    }
    text += spoken;
    at = end;
  }
  offsets.push([at, text.length]);
  return { text, offsets };
}
