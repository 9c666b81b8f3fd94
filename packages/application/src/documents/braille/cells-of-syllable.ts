/** Initials of pinyin in cells; g j, k q and h x share one, as what follows tells them apart. */
const initials: Readonly<Record<string, string>> = {
  b: '⠃', p: '⠏', m: '⠍', f: '⠋', d: '⠙', t: '⠞', n: '⠝', l: '⠇', g: '⠛', k: '⠅', h: '⠓', j: '⠛', q: '⠅', x: '⠓',
  zh: '⠌', ch: '⠟', sh: '⠱', r: '⠚', z: '⠵', c: '⠉', s: '⠎',
};

/** Finals of pinyin in cells, written without y and w. */
const finals: Readonly<Record<string, string>> = {
  a: '⠔', o: '⠢', e: '⠢', ê: '⠢', ai: '⠪', ei: '⠮', ao: '⠖', ou: '⠷', an: '⠧', en: '⠴', ang: '⠦', eng: '⠼', er: '⠗',
  i: '⠊', ia: '⠫', ie: '⠑', iao: '⠜', iu: '⠳', ian: '⠩', in: '⠣', iang: '⠭', ing: '⠡',
  u: '⠥', ua: '⠿', uo: '⠕', uai: '⠽', ui: '⠺', uan: '⠻', un: '⠒', uang: '⠶', ong: '⠲',
  ü: '⠬', üe: '⠾', üan: '⠯', ün: '⠸', iong: '⠹', n: '⠴', ng: '⠴', m: '⠴',
};

/** Cells of the tones 1 to 4; the neutral tone has none. */
const tones = ['', '⠁', '⠂', '⠄', '⠆'];

/** A final as it is after an initial: `yue` → `üe`, `wen` → `un`. */
const withoutSemivowel = (final: string): string =>
  final
    .replace(/^yu/, 'ü')
    .replace(/^yi|^y(?=ong)/, 'i')
    .replace(/^you$/, 'iu')
    .replace(/^y/, 'i')
    .replace(/^wu/, 'u')
    .replace(/^w(ei|en)$/, (_, rest: string) => `u${rest.slice(1)}`)
    .replace(/^weng$/, 'ong')
    .replace(/^w/, 'u');

/**
 * A syllable of pinyin with the number of its tone (`yuan2`, `lü4`, `de0`) in 现行盲文 with every tone written, or
 * `undefined` where it is none.
 */
export function cellsOfSyllable(syllable: string): string | undefined {
  const parts = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs](?!g?\d))?([a-zêü]+?)([0-5])$/.exec(syllable.toLowerCase().replace(/v|u:/, 'ü'));
  if (!parts) return undefined;
  const [, initial = '', sound = '', tone = ''] = parts;
  const front = /^[jqx]$/.test(initial) ? sound.replace(/^u/, 'ü') : sound;
  // The i of zhi, chi, shi, ri, zi, ci, si is no sound of its own and is not written.
  const final = /^(zh|ch|sh|[rzcs])$/.test(initial) && front === 'i' ? '' : finals[initial ? front : withoutSemivowel(front)];
  return final === undefined ? undefined : (initials[initial] ?? '') + final + (tones[Number(tone)] ?? '');
}
