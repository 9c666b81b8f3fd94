import fc from 'fast-check';
import type { ContactCardData } from '../src/documents/contact-card-data.js';
import type { ReceiptData } from '../src/documents/receipt.js';
import type { SummaryData } from '../src/documents/summary.js';
import { en } from '../src/documents/texts/en.js';
import { zhHans } from '../src/documents/texts/zh-Hans.js';
import { zhHant } from '../src/documents/texts/zh-Hant.js';

export const allTexts = [zhHans, zhHant, en];

export const receiptSample: ReceiptData = {
  number: '123456789012',
  applicant: '王小明',
  receivedOn: '2026-11-23',
  institution: '示例市法律援助中心',
  phone: '12348',
  materials: [
    { name: '居民身份证复印件', copies: 1 },
    { name: '劳动合同', copies: 2 },
  ],
  receiver: '李华',
  statusAddress: 'https://aid.example.cn/status',
};

export const cardSample: ContactCardData = {
  institution: '示例市法律援助中心',
  person: { family: '王', given: '小明' },
  address: '示例市人民路1号；司法局一楼, 东侧',
  postcode: '048000',
  phones: ['12348', '0356-1234567'],
  textPhone: '13800000000',
  email: 'aid@example.cn',
  website: 'https://aid.example.cn/',
  hours: '周一至周五 9:00-17:00',
  access: ['手语翻译', '轮椅坡道'],
};

export const summarySample: SummaryData = {
  applicant: '王小明',
  preparedOn: '2026-11-23',
  sections: [{ heading: '事情经过', entries: [{ label: '发生了什么', value: '公司欠了我三个月工资。\n一共15000元。' }] }],
};

/** Text from the wildest of hands: all of Unicode, and what markup and address books are made of. */
export const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '\\', ',', ';', ':', '\n', '\r', '\t', '法', '援', 'a', '1', ' ', '\u2028', '\u202e', '\u0000', '\ud800', '😀'), maxLength: 40 }),
  fc.constantFrom('<script>alert(1)</script>', '</title><img src=x onerror=a>', '" onclick="x', 'END:VCARD', 'a\r\nTEL:110', ']]>', '<!--'),
);
