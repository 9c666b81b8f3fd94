const numerals = '零一二三四五六七八九';

/** How the digit 1 is called when a number is read digit by digit: 幺 (`yao`) or 一 (`yi`). */
export type NameOfOne = 'yao' | 'yi';

/** Digits one by one: 2018 → 二零一八. */
export function digitByDigit(digits: string, one: NameOfOne = 'yi'): string {
  const names = one === 'yao' ? numerals.replace('一', '幺') : numerals;
  return digits.replace(/\d/g, (digit) => names.charAt(+digit));
}

/** A number as it is said, without its end zeros: up to four digits at a time, then 万, then 亿. */
function places(digits: string): string {
  for (const [width, unit] of [[8, '亿'], [4, '万']] as const) {
    if (digits.length <= width) continue;
    const high = places(digits.slice(0, -width));
    return (high ? high + unit : '零') + places(digits.slice(-width));
  }
  return digits
    .replace(/\d/g, (digit, place: number) => (+digit ? numerals.charAt(+digit) + '千百十'.charAt(place + 4 - digits.length) : '零'))
    .replace(/零+$/, '');
}

/** A whole number, a decimal or a dotted number: 31 → 三十一, 3.50 → 三点五零. */
export function numeral(number: string): string {
  const [whole = '', ...rest] = number.replace(/,/g, '').split('.');
  const said = places(whole).replace(/零+/g, '零').replace(/^零?(一(?=十))?|零$/g, '');
  let spoken = said || '零';
  for (const part of rest) spoken += `点${digitByDigit(part)}`;
  return spoken;
}
