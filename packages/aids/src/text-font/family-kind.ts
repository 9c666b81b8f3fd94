/** What a face is there for: words, code in letters of one width, or signs that only this face has. */
export type FamilyKind = 'text' | 'code' | 'signs';

const signs = /icon|awesome|material (symbols|design)|glyph|dings|symbol|emoji|katex|mathjax|barcode/i;
const code = /\bmono(?!t)|mono\b|^(courier|consolas|inconsolata|menlo|monaco|andale|terminal|fixedsys|lucida console)|\bcode\b/i;
const words = /sans|arial|helvetica|hei|sun|song|kai|pingfang|\p{Script=Han}/iu;

/** The first name of a computed `font-family`, with its quotes. */
export function firstName(stack: string): string {
  return /^\s*("(?:[^"\\]|\\.)*"|[^,]*)/.exec(stack)![1]!.trim();
}

/** The kind of face that a computed `font-family` asks for, told by its first name and, where that says nothing, its last. */
export function familyKind(stack: string): FamilyKind {
  const first = firstName(stack).replaceAll('"', '');
  if (signs.test(first)) return 'signs';
  if (code.test(first)) return 'code';
  return /monospace\s*$/.test(stack) && !words.test(first) ? 'code' : 'text';
}
