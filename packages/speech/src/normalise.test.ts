import fc from 'fast-check';
import { normalise } from './normalise.js';
import { toSource, toSpoken } from './offsets.js';

describe('normalise', () => {
  test.each([
    ['请拨打12348。', '请拨打幺二三四八。'],
    ['12348公共法律服务热线', '幺二三四八公共法律服务热线'],
    ['12345元', '一万二千三百四十五元'],
    ['打110报警', '打幺幺零报警'],
    ['共110元', '共一百一十元'],
    ['010-65153119', '零幺零，六五幺五三幺幺九'],
    ['400-123-4567', '四零零，幺二三，四五六七'],
    ['13800138000', '幺三八零零幺三八零零零'],
    ['邮编：100020', '邮编：幺零零零二零'],
    ['第31条', '第三十一条'],
    ['第12348号', '第一万二千三百四十八号'],
    ['2018年6月', '二零一八年六月'],
    ['2018-2020年', '二零一八到二零二零年'],
    ['国办发〔2018〕12号', '国办发二零一八，十二号'],
    ['（2018）京01民终123号', '二零一八，京零幺民终一百二十三号'],
    ['增长3.5%', '增长百分之三点五'],
    ['3%-5%', '百分之三到百分之五'],
    ['3-5个工作日', '三到五个工作日'],
    ['《民法典》第1条', '民法典第一条'],
    ['¥1,234.50', '一千二百三十四点五零元'],
    ['￥3万', '三万元'],
    ['11010119900101001X', '幺幺零幺零幺，幺九九零零幺零幺，零零幺X'],
    ['占1/2', '占二分之一'],
    ['24/7服务', '24/7服务'],
    ['2个，第2条', '2个，第2条'],
    ['14:05开庭', '14:05开庭'],
    ['A4纸和COVID-19', 'A4纸和COVID-19'],
    ['Call 12348 by 2018', 'Call 12348 by 2018'],
    ['1.2.3版', '一点二点三版'],
  ])('%s is said %s', (source, spoken) => {
    expect(normalise(source).text).toBe(spoken);
  });

  test('1 is 一 where the visitor prefers it', () => {
    expect(normalise('拨打12348', 'yi').text).toBe('拨打一二三四八');
  });

  test('a place in the speech is found in the source', () => {
    const { text, offsets } = normalise('请拨打12348咨询');
    expect(toSource(offsets, text.indexOf('咨询'))).toBe('请拨打12348'.length);
    expect(toSpoken(offsets, 3)).toBe(3);
  });

  // A silent mark between two numbers would let them run together, which only this test would write.
  const words = ['第', '条', '年', '%，', '《法', '》，', '〔', '〕', '-', '/', '.', ',', '：', '，¥', '元', '拨打', 'X', 'abc', ' ', '个', '万'];
  const chinese = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.nat({ max: 99_999_999 }).map(String), fc.stringMatching(/^0\d{1,19}$/)), { maxLength: 12 })
    .map((parts) => parts.join(''));

  test('offsets run forwards and stay in range, both ways, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(chinese, fc.string({ unit: 'binary' })), (source) => {
        const { text, offsets } = normalise(source);
        for (const [map, length, limit] of [[toSource, text.length, source.length], [toSpoken, source.length, text.length]] as const) {
          let last = 0;
          for (let offset = 0; offset <= length; offset++) {
            const there = map(offsets, offset);
            expect(there).toBeGreaterThanOrEqual(last);
            expect(there).toBeLessThanOrEqual(limit);
            last = there;
          }
        }
      }),
    );
  });

  test('no digit is lost but the zeros that 十, 百, 千 and 万 stand for', () => {
    // 十 at the head of a number is short for 一十; a fraction says its second number first.
    const digits = (text: string): string =>
      Array.from(text.replace(/百分之/g, '').replace(/(^|[^一二三四五六七八九])十/g, '$1一十').replaceAll('幺', '一').replaceAll('X', ''))
        .map((char) => ('一二三四五六七八九'.includes(char) ? '一二三四五六七八九'.indexOf(char) + 1 : char))
        .filter((char) => /[1-9]/.test(String(char)))
        .sort()
        .join('');
    fc.assert(
      fc.property(chinese, (source) => {
        expect(digits(normalise(source).text)).toBe(digits(source));
      }),
      { numRuns: 500 },
    );
  });
});
