import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { chineseBraille } from '../src/braille.js';
import { brailleColumns, braillePages, brailleRows, unicodeBraille } from '../src/documents/braille/braille-pages.js';
import { asciiBraille, brf } from '../src/documents/braille/brf.js';
import { contactCard } from '../src/documents/contact-card.js';
import { html } from '../src/documents/html.js';
import { columns, plainText } from '../src/documents/plain-text.js';
import { printStyles } from '../src/documents/print-styles.js';
import { receipt } from '../src/documents/receipt.js';
import { summary } from '../src/documents/summary.js';
import { zhHans } from '../src/documents/texts/zh-Hans.js';
import type { DocumentTexts } from '../src/documents/document-texts.js';
import { allTexts, cardSample, receiptSample, summarySample, wild } from './samples.js';

const papers = (texts: DocumentTexts) => ({
  receipt: receipt(receiptSample, texts),
  card: contactCard(cardSample, texts),
  summary: summary(summarySample, texts),
});

/** Elements and attributes of a page as a browser reads it, and the errors that it met. */
function read(page: string): { tags: string[]; attributes: string[]; errors: string[] } {
  const tags: string[] = [];
  const attributes: string[] = [];
  const errors: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      tags.push(node.tagName);
      attributes.push(...node.attrs.map(({ name }) => `${node.tagName} ${name}`));
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page, { onParseError: ({ code }) => errors.push(code) }));
  return { tags, attributes, errors };
}

describe.each(allTexts.map((texts) => [texts.language, texts] as const))('documents in %s', (language, texts) => {
  test.each(Object.entries(papers(texts)))('%s as text', async (name, paper) => {
    await expect(plainText(paper, texts, 60)).toMatchFileSnapshot(`fixtures/${name}.${language}.txt`);
  });

  test.each(Object.entries(papers(texts)))('%s is a page with language, title, one h1 and lists, without script', (_, paper) => {
    for (const size of ['normal', 'large'] as const) {
      const page = html(paper, texts, size);
      const { tags, errors } = read(page);
      expect(errors).toEqual([]);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(`<title>${paper.title}</title>`);
      expect(tags.filter((tag) => tag === 'h1')).toHaveLength(1);
      expect(tags).toContain('dl');
      expect(tags).not.toContain('script');
      expect(page).not.toMatch(/(src|href)=/);
    }
  });

  test('has all that the others have', () => {
    const shape = (one: unknown): unknown =>
      typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'next' && key !== 'howToApply').map(([key, value]) => [key, shape(value)])) : typeof one;
    expect(shape(texts)).toEqual(shape(zhHans));
  });
});

test.each(Object.entries(papers(zhHans)))('%s in braille', async (name, paper) => {
  const pages = braillePages(paper, zhHans, chineseBraille());
  await expect(unicodeBraille(pages)).toMatchFileSnapshot(`fixtures/${name}.braille.txt`);
  await expect(brf(pages)).toMatchFileSnapshot(`fixtures/${name}.brf`);
});

test('the receipt has the fields of 法律援助申请材料接收凭证', () => {
  const text = plainText(receipt(receiptSample, zhHans), zhHans);
  for (const part of ['法律援助申请材料接收凭证', '申请人姓名：王小明', '接收日期：2026年11月23日', '劳动合同：2份', '接收人签名：', '申请人签名：', '1234 5678 9012']) {
    expect(text).toContain(part);
  }
});

test('quotes the law word for word', () => {
  const law = [
    '第四十三条 法律援助机构应当自收到法律援助申请之日起七日内进行审查，作出是否给予法律援助的决定。决定给予法律援助的，应当自作出决定之日起三日内指派法律援助人员为受援人提供法律援助；决定不给予法律援助的，应当书面告知申请人，并说明理由。申请人提交的申请材料不齐全的，法律援助机构应当一次性告知申请人需要补充的材料或者要求申请人作出说明。申请人未按要求补充材料或者作出说明的，视为撤回申请。',
    '第三十八条 对诉讼事项的法律援助，由申请人向办案机关所在地的法律援助机构提出申请；对非诉讼事项的法律援助，由申请人向争议处理机关所在地或者事由发生地的法律援助机构提出申请。',
    '第四十五条 法律援助机构为老年人、残疾人提供法律援助服务的，应当根据实际情况提供无障碍设施设备和服务。法律法规对向特定群体提供法律援助有其他特别规定的，依照其规定。',
  ];
  for (const texts of allTexts.filter(({ language }) => language !== 'zh-Hant')) {
    const quotes = [...texts.receipt.next, ...texts.card.howToApply].filter(({ basis }) => basis);
    expect(quotes.length).toBeGreaterThan(3);
    for (const { text, basis } of quotes) expect(law.find((article) => article.startsWith(`${basis!.articles[0]!} `))).toContain(text);
  }
});

test('large print has no letter below 18 points', () => {
  const points = Number(/font: ([\d.]+)pt/.exec(printStyles('large'))![1]);
  const sizes = [...printStyles('large').matchAll(/font-size: ([\d.]+)rem/g)].map(([, size]) => Number(size) * points);
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.min(points, ...sizes)).toBeGreaterThanOrEqual(18);
  // Every size is one of these two kinds.
  expect(printStyles('large').match(/font(-size)?:/g)).toHaveLength(sizes.length + 1);
});

test('no input makes markup', () => {
  const plain = read(html(summary({ ...summarySample, sections: [{ heading: 'a', entries: [{ label: 'b', value: 'c' }] }] }, zhHans), zhHans));
  fc.assert(
    fc.property(wild, wild, wild, (heading, label, value) => {
      const page = read(html(summary({ ...summarySample, sections: [{ heading, entries: [{ label, value }] }] }, zhHans), zhHans));
      expect(page.errors).toEqual([]);
      expect(page.tags.filter((tag) => tag !== 'br')).toEqual(plain.tags);
      expect(page.attributes).toEqual(plain.attributes);
    }),
  );
  fc.assert(
    fc.property(wild, (institution) => {
      fc.pre(institution.trim() !== '');
      expect(read(html(contactCard({ institution, phones: [] }, zhHans), zhHans)).errors).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('no line of text is wider than asked for, and none of it is lost', () => {
  fc.assert(
    fc.property(wild, fc.integer({ min: 8, max: 100 }), (value, width) => {
      const paper = summary({ ...summarySample, sections: [{ heading: '一', entries: [{ label: '二', value }] }] }, zhHans);
      const lines = plainText(paper, zhHans, width).split('\n');
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
      const bare = (text: string): string => text.replace(/\s/g, '');
      expect(bare(lines.join(''))).toBe(bare(plainText(paper, zhHans, 1e6)));
    }),
  );
});

test('a BRF page has at most 40 columns and 25 lines, in ASCII', () => {
  const translate = chineseBraille();
  fc.assert(
    fc.property(wild, fc.array(fc.record({ label: wild, value: wild }), { maxLength: 20 }), (heading, entries) => {
      const pages = brf(braillePages(summary({ ...summarySample, sections: [{ heading, entries }] }, zhHans), zhHans, translate));
      expect(pages).toMatch(/^[\x20-\x5f\r\n\f]*$/);
      for (const page of pages.split('\f').slice(0, -1)) {
        const lines = page.split('\r\n').slice(0, -1);
        expect(lines).toHaveLength(brailleRows);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(brailleColumns);
      }
    }),
    { numRuns: 50 },
  );
});

test.each([10, 18, 19, 20, 21, 22, 23, 24, 40])('after %i lines a heading in braille has a line below it on its page', (count) => {
  const short = { label: 'a', value: 'b' };
  const sections = [{ heading: '一', entries: Array<typeof short>(count).fill(short) }, { heading: '二', entries: [short] }];
  const pages = braillePages({ ...summary(summarySample, zhHans), sections }, zhHans, chineseBraille());
  const heading = `${'\u2800'.repeat(4)}${chineseBraille()('二')}`;
  const page = pages.find((lines) => lines.includes(heading))!;
  expect(page[page.indexOf(heading) + 1]).toBe(chineseBraille()('a：b'));
});

test('ASCII braille is the North American one', () => {
  expect(asciiBraille('⠁⠃⠉⠙⠚⠅⠵⠼⠠⠿⠂⠆⠒⠲⠢⠖⠶⠦⠔⠴⠀⠱⠫⠻')).toBe('ABCDJKZ#,=1234567890 :$]');
});
