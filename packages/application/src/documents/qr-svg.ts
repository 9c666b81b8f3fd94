import { encode } from 'uqr';
import { escapedHtml } from './escaped-html.js';

/** Modules of white around a QR code (ISO/IEC 18004, 4). */
export const quietZone = 4;

/** A QR code as path data in a square, its quiet zone included; `side` in modules. */
export function qrPath(content: string): { readonly side: number; readonly path: string } {
  const { data, size } = encode(content, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      // One stroke for a run of dark modules: short, and no hairlines between neighbours.
      if (!dark || row[x - 1]) return;
      let end = x;
      while (row[end]) end++;
      path += `M${x + quietZone} ${y + quietZone}h${end - x}v1h-${end - x}z`;
    });
  });
  return { side: size + 2 * quietZone, path };
}

/** A QR code as SVG with its quiet zone, black on white in any theme, and its meaning in words as its name. */
export function qrSvg(content: string, alternative: string): string {
  const { side, path } = qrPath(content);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" aria-label="${escapedHtml(alternative)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${path}"/></svg>`;
}
