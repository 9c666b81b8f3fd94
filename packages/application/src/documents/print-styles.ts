/** Normal print, or large print: 18 points and more, for those who see little. */
export type PrintSize = 'normal' | 'large';

/** Size of the body's letters in points; everything else is a multiple of one or more (large print: ≥ 18 pt). */
export const bodyPoints: Readonly<Record<PrintSize, number>> = { normal: 12, large: 22 };

/** The sheet of a document, apart so that a server can name its hash in a Content-Security-Policy. Black on white: 21:1. */
export const printStyles = (size: PrintSize): string => `
html { background: #fff; color: #000; font: ${bodyPoints[size]}pt/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
body { margin: 0 auto; padding: 1rem; max-width: 40rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; border-bottom: .1rem solid #000; }
dl { margin: 0;${size === 'large' ? '' : ' display: grid; grid-template-columns: fit-content(24rem) 1fr; gap: .25rem 1rem;'} }
dl div { ${size === 'large' ? 'margin-bottom: .8rem;' : 'display: grid; grid-column: 1 / -1; grid-template-columns: subgrid;'} break-inside: avoid; }
dt { ${size === 'large' ? 'line-height: 1.3;' : 'font-weight: bold; min-width: 10rem;'} }
dd { margin: 0;${size === 'large' ? ' font-weight: bold;' : ''} }
blockquote { margin: .8rem 0 .8rem 1rem; border-inline-start: .2rem solid #000; padding-inline-start: .6rem; }
blockquote p { margin: 0; }
figure { margin: 1.5rem 0; }
figure svg { width: ${size === 'large' ? 60 : 40}mm; height: auto; }
.line { min-height: 2.5rem; border-bottom: .1rem solid #000; }
@media (max-width: 30rem) { dl, dl div { display: block; } dl div { margin-bottom: .6rem; } }
@media print { @page { margin: 15mm; } body { max-width: none; padding: 0; } h2 { break-after: avoid; } blockquote, figure { break-inside: avoid; }${size === 'large' ? '' : ' html { line-height: 1.4; } h2 { margin-top: 1rem; } figure { margin: 1rem 0; }'} }
`;
