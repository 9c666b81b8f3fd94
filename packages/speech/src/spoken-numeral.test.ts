import fc from 'fast-check';
import { digitByDigit, numeral } from './spoken-numeral.js';

test.each([
  ['0', '零'], ['7', '七'], ['10', '十'], ['11', '十一'], ['20', '二十'], ['101', '一百零一'], ['110', '一百一十'],
  ['1001', '一千零一'], ['1010', '一千零一十'], ['10000', '一万'], ['10100', '一万零一百'], ['100012', '十万零一十二'],
  ['100000000', '一亿'], ['120000000001', '一千二百亿零一'], ['1000000000000', '一万亿'], ['1,234', '一千二百三十四'],
  ['3.50', '三点五零'], ['0.5', '零点五'], ['08', '八'],
])('%s is said %s', (number, said) => {
  expect(numeral(number)).toBe(said);
});

test('every number up to a million million can be read back', () => {
  const value = (said: string): number => {
    const [, high, unit, low] = /^(.*)(亿)(.*)$/.exec(said) ?? /^(.*)(万)(.*)$/.exec(said) ?? [];
    if (unit) return value(high!) * (unit === '亿' ? 1e8 : 1e4) + value(low!);
    let sum = 0;
    let digit = 0;
    for (const char of said.replace(/^十/, '一十')) {
      const place = '十百千'.indexOf(char);
      if (place >= 0) sum += digit * 10 ** (place + 1);
      digit = place >= 0 ? 0 : '零一二三四五六七八九'.indexOf(char);
    }
    return sum + digit;
  };
  fc.assert(
    fc.property(fc.nat({ max: 1e12 }), (number) => {
      expect(value(numeral(String(number)))).toBe(number);
    }),
    { numRuns: 1000 },
  );
});

test('digits are called one by one', () => {
  expect(digitByDigit('2018')).toBe('二零一八');
  expect(digitByDigit('110', 'yao')).toBe('幺幺零');
});
