import fc from 'fast-check';
import { encode } from 'uqr';
import type { ContactCardData } from '../src/documents/contact-card-data.js';
import { contactCard } from '../src/documents/contact-card.js';
import { cleanLine } from '../src/documents/clean-text.js';
import { qrSvg, quietZone } from '../src/documents/qr-svg.js';
import { receipt } from '../src/documents/receipt.js';
import { receiptQr, ReceiptQrError } from '../src/documents/receipt-qr.js';
import { summary } from '../src/documents/summary.js';
import { zhHans } from '../src/documents/texts/zh-Hans.js';
import { folded, unfolded, vCard } from '../src/documents/v-card.js';
import { cardSample, receiptSample, summarySample, wild } from './samples.js';

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** Content lines of a card, unfolded, and the parts of a value with its escapes undone. */
const contentLines = (card: string): string[] => unfolded(card).split('\r\n').slice(0, -1);
const parts = (value: string): string[] =>
  value.split(/(?<=(?<!\\)(?:\\\\)*);/).map((part) => part.replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)));

describe('vCard', () => {
  test.each(['3.0', '4.0'] as const)('version %s', async (version) => {
    await expect(vCard(cardSample, version)).toMatchFileSnapshot(`fixtures/card.${version}.vcf`);
  });

  test('has the family name first, in Latin letters with a blank', () => {
    expect(contentLines(vCard(cardSample))).toContain('FN:王小明');
    expect(contentLines(vCard(cardSample))).toContain('N:王;小明;;;');
    expect(contentLines(vCard({ ...cardSample, person: { family: 'Wang', given: 'Xiaoming' } }))).toContain('FN:Wang Xiaoming');
  });

  test('folds to 75 octets without cutting a character, and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }).filter((text) => !/[\r\n]/.test(text)), (text) => {
        for (const line of folded(text).split('\r\n')) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          // A half of a character would not come back from UTF-8.
          expect(new TextDecoder().decode(new TextEncoder().encode(line))).toBe(line);
        }
        expect(unfolded(folded(text))).toBe(text);
      }),
    );
    expect(folded('法'.repeat(200)).split('\r\n').length).toBeGreaterThan(8);
  });

  test('no input adds a line or a part', () => {
    const data: fc.Arbitrary<ContactCardData> = fc.record({
      institution: wild, person: fc.record({ family: wild, given: wild }), phones: fc.constant(['12348']), address: wild.map((text) => `a${text}`), website: wild, hours: wild.map((text) => `h${text}`),
    });
    fc.assert(
      fc.property(data, fc.constantFrom('3.0' as const, '4.0' as const), (one, version) => {
        const card = vCard(one, version);
        expect(card).not.toMatch(/(^|[^\r])\n|\r(?!\n)/);
        const lines = contentLines(card);
        expect(lines.map((line) => /^[A-Z]+/.exec(line)?.[0]).filter((name) => name !== 'URL')).toEqual(['BEGIN', 'VERSION', 'FN', 'N', 'ORG', 'TEL', 'ADR', 'NOTE', 'END']);
        expect(parts(lines[3]!.slice(2))).toEqual([cleanLine(one.person!.family), cleanLine(one.person!.given), '', '', '']);
        expect(parts(lines.find((line) => line.startsWith('ADR'))!.replace(/^[^:]*:/, ''))[2]).toBe(cleanLine(one.address!));
      }),
    );
  });
});

describe('QR code', () => {
  test('draws each module once, inside four modules of white', () => {
    const content = 'https://aid.example.cn/status#123456789012';
    const { data, size } = encode(content, { ecc: 'M', border: 0 });
    const svg = qrSvg(content, '说明 <b>');
    expect(svg).toContain(`viewBox="0 0 ${size + 2 * quietZone} ${size + 2 * quietZone}"`);
    expect(svg).toContain('role="img" aria-label="说明 &lt;b&gt;"');
    const drawn = data.map((row) => row.map(() => false));
    for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
      for (let step = 0; step < Number(width); step++) drawn[Number(y) - quietZone]![Number(x) - quietZone + step] = true;
    }
    expect(drawn).toEqual(data);
  });

  test('of a receipt holds the address and the number, whatever is known of the person', () => {
    fc.assert(
      fc.property(wild, wild, wild, (applicant, receiver, material) => {
        const { code } = receipt({ ...receiptSample, applicant, receiver, materials: [{ name: material, copies: 1 }] }, zhHans);
        expect(code?.content).toBe('https://aid.example.cn/status#123456789012');
      }),
    );
  });

  test.each([
    ['123', 'https://a.cn/'],
    ['123456789012', 'https://a.cn/?name=王'],
    ['123456789012', 'https://a.cn/#x'],
    ['123456789012', 'https://user:secret@a.cn/'],
    ['123456789012', 'https://a.cn/11010519491231002X'],
    ['123456789012', 'https://a.cn/%E7%8E%8B'],
    ['123456789012', 'javascript:alert(1)'],
  ])('of a receipt is refused for %s at %s', (number, address) => {
    expect(() => receiptQr(number, address)).toThrow(ReceiptQrError);
  });

  test('is not made of a summary, nor of a card too long to be read', () => {
    expect(summary(summarySample, zhHans).code).toBeUndefined();
    expect(contactCard(cardSample, zhHans).code?.content).toContain('TEL;TYPE=WORK,VOICE:12348');
    expect(contactCard({ ...cardSample, address: '长'.repeat(1000) }, zhHans).code).toBeUndefined();
  });
});
